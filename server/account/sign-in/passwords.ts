import { canTakePassword } from '@/domain/account/password';
import { Denied, must, no, yes } from '@/domain/verdict';
import type { Acting, Actor } from '@/domain/actor';
import type { KeyPurpose, Person } from '@/prisma/generated/client';
import { digestOfHalf } from '../halves';
import { guessableOf } from './guessable';
import { admit, askingFor, beginAnew, tryAt, tryInSession, wasRight } from './gate';
import { tell } from '../notices';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { enqueue } from '../../io/jobs';
import { passwordHashOf, matches } from '../../io/password';
import { revokeAll } from '../login-sessions';
import * as keys from '../one-time-keys';
import type { From } from './journal';
import { transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    codeWrong: true;
  }
}

/** A job decides whether the account exists, out of sight. @throws Denied tooManyAttempts */
export async function forgotten(email: string, from: From, now: Date): Promise<void> {
  await admit(askingFor(email, from), now);
  const key = `reset:${keys.digestOf(email)}`;
  await transact((tx) => enqueue(tx, 'sendResetLink', { payload: { email }, maxAttempts: 5, key }));
}

/** @returns the person's id @throws Denied linkUsed, password… */
export const accept = (secret: string, password: string, now: Date): Promise<string> =>
  redeem(secret, { purpose: 'invitation', password, now });

/** Signs out every device. @throws Denied linkUsed, password… */
export const reset = (secret: string, password: string, now: Date): Promise<string> =>
  redeem(secret, { purpose: 'passwordReset', password, now });

type Code = { email: string; halves: [string, string] };

/** Two administrators each tell one half. @throws Denied codeWrong, tooManyAttempts, password… */
export async function resetByCode({
  email,
  halves,
  password,
  from,
  now,
}: Code & { password: string; from: From; now: Date }): Promise<string> {
  const tried = tryAt(email, from);
  await admit(tried, now);
  const [first, second] = halves;
  const secret = keys.togetherOf([digestOfHalf(first), digestOfHalf(second)]);
  const owner = await keys.peek(secret, 'handover', now);
  if (owner?.email !== email) throw new Denied(no('codeWrong'));
  await wasRight(tried);
  return redeem(secret, { purpose: 'handover', password, now });
}

async function redeem(
  secret: string,
  { purpose, password, now }: { purpose: KeyPurpose; password: string; now: Date },
): Promise<string> {
  if (!(await keys.peek(secret, purpose, now))) throw new Denied(no('linkUsed'));
  const hash = await passwordHashOf(password);
  const person = await transact(async (tx) => {
    const owner = await keys.use(tx, secret, { purpose, now });
    must(canTakePassword(password, await guessableOf(tx, owner)));
    const by = { personId: owner.id, name: owner.name, seats: [] };
    await put(
      tx,
      { by, now },
      { owner, passwordHash: hash, event: purpose === 'invitation' ? 'acceptInvitation' : 'resetPassword' },
    );
    return owner;
  });
  await beginAnew(person);
  return person.id;
}

/** Signs out every other device. @throws Denied wrongPassword, … */
export async function change(
  { by, now }: Acting<Actor & { personId: string }>,
  { typed, keepSession }: { typed: { password: string; newPassword: string }; keepSession: string | null },
): Promise<void> {
  const { email, name, passwordHash } = await db().person.findUniqueOrThrow({ where: { id: by.personId } });
  const tried = tryInSession(email, keepSession);
  await admit(tried, now);
  if (!(await matches(passwordHash, typed.password))) throw new Denied(no('wrongPassword'));
  await wasRight(tried);
  must(canTakePassword(typed.newPassword, await guessableOf(db(), { email, name })));
  const hash = await passwordHashOf(typed.newPassword);
  await transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${by.personId} FOR UPDATE`;
    const owner = await tx.person.findUniqueOrThrow({ where: { id: by.personId } });
    // The password was reset meanwhile, so the old one no longer decides.
    if (owner.passwordHash !== passwordHash) throw new Denied(no('wrongPassword'));
    await put(tx, { by, now }, { owner, passwordHash: hash, event: 'changePassword', keepSession });
  });
}

async function put(
  tx: Tx,
  { by, now }: Acting,
  {
    owner,
    passwordHash,
    event,
    keepSession,
  }: { owner: Person; passwordHash: string; event: string; keepSession?: string | null },
): Promise<void> {
  await tx.person.update({ where: { id: owner.id }, data: { passwordHash } });
  await tx.oneTimeKey.updateMany({ where: { personId: owner.id, usedAt: null }, data: { usedAt: now } });
  await revokeAll(tx, owner.id, { now, keep: keepSession });
  await tx.signInStep.deleteMany({ where: { personId: owner.id } });
  record(tx, must(yes), { noun: 'account', subjectId: owner.id, event, by, now });
  if (event === 'acceptInvitation') return;
  const text =
    event === 'changePassword'
      ? 'Mật khẩu của Ông/Bà vừa được đổi trên trang Tài khoản; các thiết bị khác đã bị đăng xuất.'
      : 'Mật khẩu của Ông/Bà vừa được đặt lại bằng liên kết hoặc mã dùng một lần; mọi thiết bị đã bị đăng xuất.';
  await tell(tx, owner.id, { event: 'passwordChanged', text, now });
}
