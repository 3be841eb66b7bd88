import { randomInt } from 'node:crypto';
import type { Acting, Actor } from '@/domain/actor';
import { recoveryCodeCount } from '@/domain/account/factor';
import { Denied, must, no, yes } from '@/domain/verdict';
import { tell } from '../notices';
import { record } from '../../history/history';
import { machineTime } from '../../io/clock';
import { db, type Tx } from '../../io/db';
import { transact } from '../../write';
import { keyedDigest, openFor } from './sealed';
import { stepOfCode } from './totp';

declare module '@/domain/verdict' {
  interface Reasons {
    otpWrong: true;
  }
}

/** Rejects used and earlier codes; uses real time, since apps ignore the demonstration clock. */
export async function takeAppCode(personId: string, typed: string): Promise<boolean> {
  const app = await db().authenticator.findUnique({ where: { personId } });
  const secret = app && openFor(personId, app.secret);
  const step = secret ? stepOfCode(secret, typed, machineTime()) : null;
  if (step === null) return false;
  const { count } = await db().authenticator.updateMany({
    where: { personId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Leaves out characters that are misread for others. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const newCode = (): string =>
  [1, 2, 3]
    .map(() => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''))
    .join('-');

const plain = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/gu, '');

/** Replaces all older codes; the plain codes are returned once and never stored. */
export async function issueRecoveryCodes(tx: Tx, personId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ digest: keyedDigest(personId, plain(code)), personId, createdAt: now })),
  });
  return codes;
}

export const recoveryCodesLeft = (personId: string, tx: Pick<Tx, 'recoveryCode'> = db()) =>
  tx.recoveryCode.count({ where: { personId, usedAt: null } });

export const takeRecoveryCode = (
  { by, now }: Acting<Actor & { personId: string }>,
  typed: string,
): Promise<boolean> =>
  transact(async (tx) => {
    const { personId } = by;
    const { count } = await tx.recoveryCode.updateMany({
      where: { digest: keyedDigest(personId, plain(typed)), personId, usedAt: null },
      data: { usedAt: now },
    });
    if (count === 0) return false;
    const left = await recoveryCodesLeft(personId, tx);
    record(tx, must(yes), {
      noun: 'account',
      subjectId: personId,
      event: 'useRecoveryCode',
      detail: { left },
      by,
      now,
    });
    const text = `Một mã khôi phục của Ông/Bà vừa được dùng để đăng nhập; còn ${left} mã.`;
    await tell(tx, personId, { event: 'factorChanged', text, now });
    return true;
  });

/** @throws Denied otpWrong */
export function mustBeRight({ right }: { right: boolean }): void {
  if (!right) throw new Denied(no('otpWrong'));
}
