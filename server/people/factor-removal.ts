import type { Permitted, Acting } from '@/domain/actor';
import { Denied, must, no, yes } from '@/domain/verdict';
import { administratorsWithFactors, lockAccounts } from './hold';
import { tell } from '../account/notices';
import { type Change, record } from '../history/history';
import type { Tx } from '../io/db';
import { revokeAll } from '../account/login-sessions';
import { found, transact } from '../write';
import { lockFactors } from '../account/factors/enrolling';
import { passkeysPossible } from '../account/factors/passkeys';
import { factorsOf } from '../account/required-factors';
import { openFor } from '../account/factors/sealed';

type Done = Permitted & { reason: string; detail: NonNullable<Change['detail']> };

/** Also removes recovery codes and signs out every device. @throws Denied noFactor */
export async function removeFactors(tx: Tx, done: Done, personId: string): Promise<void> {
  await takeOff(tx, done, personId);
  const text = `${done.by.name} đã xác nhận gỡ xác thực hai bước của Ông/Bà theo đề nghị của một quản trị khác; mọi thiết bị đã bị đăng xuất.`;
  await tell(tx, personId, { event: 'factorChanged', text, now: done.now });
}

/** For the operator, if a lost secret locked out all administrators.
 * @throws Denied needsSecondHand */
export const removeFactorsAlone = ({ by, now }: Acting, email: string): Promise<void> =>
  transact(async (tx) => {
    await lockAccounts(tx);
    const { id } = found(await tx.person.findUnique({ where: { email }, select: { id: true } }));
    const others = (await administratorsWithFactors(tx, now)).filter((other) => other.id !== id);
    if (others.filter(hasWorking).length > 1) throw new Denied(no('needsSecondHand'));
    const reason = 'mất hết cách xác thực, chưa có hai quản trị khác vào được';
    await takeOff(tx, { allowed: must(yes), by, now, reason, detail: { alone: true } }, id);
    const text = 'Người vận hành máy chủ đã gỡ xác thực hai bước của Ông/Bà; mọi thiết bị đã bị đăng xuất.';
    await tell(tx, id, { event: 'factorChanged', text, now });
  });

export async function dropFactors(tx: Tx, personId: string): Promise<void> {
  const where = { where: { personId } };
  await tx.passkey.deleteMany(where);
  await tx.authenticator.deleteMany(where);
  await tx.recoveryCode.deleteMany(where);
  await tx.factorChallenge.deleteMany(where);
  await tx.signInStep.deleteMany(where);
}

async function takeOff(tx: Tx, { allowed, ...done }: Done, personId: string): Promise<void> {
  await lockFactors(tx, personId);
  if (!(await factorsOf(personId, tx)).any) throw new Denied(no('noFactor'));
  await dropFactors(tx, personId);
  await revokeAll(tx, personId, { now: done.now });
  record(tx, allowed, { noun: 'account', subjectId: personId, event: 'removeFactors', ...done });
}

type WithFactors = Awaited<ReturnType<typeof administratorsWithFactors>>[number];

const hasWorking = ({ id, authenticator, passkeys }: WithFactors): boolean =>
  (passkeys.length > 0 && passkeysPossible()) ||
  (authenticator !== null && openFor(id, authenticator.secret) !== null);
