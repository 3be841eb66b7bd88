import { canTakePassword } from '@/domain/account';
import { Denied, must, no, yes } from '@/domain/verdict';
import type { Actor } from '@/domain/actor';
import type { Person } from '@/prisma/generated/client';
import { record } from './history';
import { db, type Tx } from './io/db';
import { enqueue } from './io/jobs';
import { hashOf, matches } from './io/password';
import { revokeAll } from './login-sessions';
import * as keys from './one-time-keys';
import { attempt, forget } from './rate-limits';
import { transact } from './write';

/** Asks for a link by mail. Whether the account exists is decided later, out of sight. @throws Denied tooManyAttempts */
export async function forgotten(email: string, address: string, now: Date): Promise<void> {
  must(await attempt('forgottenByAddress', address, now));
  must(await attempt('forgottenByAccount', email, now));
  await transact((tx) => enqueue(tx, 'sendResetLink', { email }, { maxAttempts: 5 }));
}

/** The invited person chooses a password. Answers whose account it is. @throws Denied linkUsed, passwordTooEasy */
export const accept = (secret: string, password: string, now: Date): Promise<string> =>
  redeem(secret, 'invitation', password, now);

/** A new password by the link in the mail: every device is signed out. @throws Denied linkUsed, passwordTooEasy */
export const reset = (secret: string, password: string, now: Date): Promise<string> =>
  redeem(secret, 'passwordReset', password, now);

async function redeem(
  secret: string,
  purpose: 'invitation' | 'passwordReset',
  password: string,
  now: Date,
): Promise<string> {
  if (!(await keys.peek(secret, purpose, now))) throw new Denied(no('linkUsed'));
  const hash = await hashOf(password);
  const person = await transact(async (tx) => {
    const owner = await keys.use(tx, secret, purpose, now);
    must(canTakePassword(password, owner.email));
    const by = { personId: owner.id, name: owner.name, seats: [] };
    await put(tx, owner, hash, by, purpose === 'invitation' ? 'acceptInvitation' : 'resetPassword', now);
    return owner;
  });
  for (const limit of ['account', 'accountHere'] as const) await forget(limit, person.email);
  return person.id;
}

/** Changes one's own password; every other device is signed out at once. @throws Denied wrongPassword, … */
export async function change(
  typed: { password: string; newPassword: string },
  by: Actor & { personId: string },
  keepSession: string | null,
  now: Date,
): Promise<void> {
  const { email, passwordHash } = await db().person.findUniqueOrThrow({ where: { id: by.personId } });
  const guesses = [email, 'signed in'] as const;
  must(await attempt('accountHere', guesses, now));
  if (!(await matches(passwordHash, typed.password))) throw new Denied(no('wrongPassword'));
  await forget('accountHere', guesses);
  must(canTakePassword(typed.newPassword, email));
  const hash = await hashOf(typed.newPassword);
  await transact(async (tx) => {
    const owner = await tx.person.findUniqueOrThrow({ where: { id: by.personId } });
    await put(tx, owner, hash, by, 'changePassword', now, keepSession);
  });
}

/** With the password go all devices (but the one that changed it) and every link still lying in a mailbox. */
async function put(
  tx: Tx,
  owner: Person,
  passwordHash: string,
  by: Actor,
  event: string,
  now: Date,
  keepSession?: string | null,
): Promise<void> {
  await tx.person.update({ where: { id: owner.id }, data: { passwordHash } });
  await tx.oneTimeKey.updateMany({ where: { personId: owner.id, usedAt: null }, data: { usedAt: now } });
  await revokeAll(tx, owner.id, now, keepSession);
  record(tx, must(yes), { noun: 'account', subjectId: owner.id, event, by, now });
}
