import type { StepNeed } from '@/domain/account/factor';
import { Denied, no } from '@/domain/verdict';
import { needOf } from './required-factors';
import type { Tx } from '../io/db';

export type FirstStep = {
  personId: string;
  need: StepNeed | null;
  passwordHash?: string | null | undefined;
};

/** Locks the account and checks again: a password or factor changed since the first check must
 * not leave a session of the old one.
 * @throws Denied stepOver */
export async function mustStillEnter(
  tx: Tx,
  { personId, need, passwordHash }: FirstStep,
  now: Date,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ passwordHash: string | null; endedAt: Date | null }[]>`
    SELECT "passwordHash", "endedAt" FROM "Person" WHERE id = ${personId} FOR UPDATE`;
  const same = passwordHash === undefined || row?.passwordHash === passwordHash;
  if (!row || row.endedAt || !same || (await needOf(personId, now, tx)) !== need)
    throw new Denied(no('stepOver'));
}
