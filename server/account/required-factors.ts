import {
  type FactorScope,
  mustHaveFactor,
  needAfterPassword,
  type StepNeed,
  usualFactorScope,
} from '@/domain/account/factor';
import type { SeatKind } from '@/domain/actor';
import { isDemonstration } from './demonstration';
import { db, type Tx } from '../io/db';
import { heldNow } from './seats';

type Reader = Pick<Tx, 'officeSettings' | 'seat' | 'passkey' | 'authenticator'>;

export async function factorScopeOf(tx: Pick<Tx, 'officeSettings'> = db()): Promise<FactorScope> {
  const settings = await tx.officeSettings.findUnique({ where: { id: 1 }, select: { factorScope: true } });
  return settings?.factorScope ?? usualFactorScope;
}

/** Demonstration passwords are public, so any visitor could lock out the others with a factor. */
export const isRequiredIn = (scope: FactorScope, kinds: readonly SeatKind[]): boolean =>
  !isDemonstration() && mustHaveFactor(kinds, scope);

export const isRequired = async (kinds: readonly SeatKind[], tx?: Reader): Promise<boolean> =>
  isRequiredIn(await factorScopeOf(tx), kinds);

export async function mustHave(personId: string, now: Date, tx: Reader = db()): Promise<boolean> {
  const seats = await tx.seat.findMany({
    where: { personId, endedAt: null },
    select: { kind: true, effectiveAt: true, standIn: true },
  });
  return isRequired(
    seats.flatMap((seat) => heldNow(seat, now)).map(({ kind }) => kind),
    tx,
  );
}

export async function factorsOf(personId: string, tx: Reader = db()) {
  const [passkeys, authenticators] = await Promise.all([
    tx.passkey.count({ where: { personId } }),
    tx.authenticator.count({ where: { personId } }),
  ]);
  return { passkeys, authenticator: authenticators > 0, any: passkeys + authenticators > 0 };
}

export async function needOf(personId: string, now: Date, tx: Reader = db()): Promise<StepNeed | null> {
  const { any } = await factorsOf(personId, tx);
  return needAfterPassword({ has: any, must: !any && (await mustHave(personId, now, tx)) });
}
