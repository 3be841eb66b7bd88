import { Denied, no } from '@/domain/verdict';
import { takeAppCode } from './codes';
import { takePasskey } from './passkeys';
import { factorsOf } from '../required-factors';
import { db } from '../../io/db';
import { admit, tryCode, tryInSession, wasRight } from '../sign-in/gate';
import { matches } from '../../io/password';
import type { Acting, SignedIn } from '@/domain/actor';

declare module '@/domain/verdict' {
  interface Reasons {
    ownPasswordMissing: true;
    ownPasswordWrong: true;
    signInAgain: true;
  }
}

/** `password` may be a code of the app; `answer` is that of a passkey. */
export type Proof = { password: string; answer?: string; session: string | null };

/** Milliseconds since the office's sign-in, for accounts without a password. */
export const freshSignIn = 5 * 60_000;

/** Confirms that the owner sits at the screen, so that an unattended session signs nothing.
 * @throws Denied ownPasswordMissing, ownPasswordWrong, passkeyWrong, factorLate, signInAgain,
 * tooManyAttempts */
export async function confirmIdentity({ by, now }: Acting<SignedIn>, proof: Proof): Promise<void> {
  const { personId } = by;
  if (proof.answer) return takePasskey({ personId, purpose: 'confirm' }, proof.answer, now);
  const { email, passwordHash } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, passwordHash: true },
  });
  const factors = await factorsOf(personId);
  if (!passwordHash && !factors.any) return byRecentSignIn(by, proof.session, now);
  if (proof.password === '') throw new Denied(no('ownPasswordMissing'));
  if (factors.authenticator && isAppCode(proof.password)) return byAppCode(by, proof.password, now);
  if (!passwordHash) throw new Denied(no('ownPasswordWrong'));
  await byPassword({ email, passwordHash }, proof, now);
}

export async function waysToConfirm(personId: string) {
  const [{ passkeys, authenticator: app }, person] = await Promise.all([
    factorsOf(personId),
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { passwordHash: true } }),
  ]);
  return { passkeys, app, password: person.passwordHash !== null };
}

const isAppCode = (typed: string): boolean => /^\s*(?:\d\s*){6}$/u.test(typed);

async function byAppCode({ personId }: SignedIn, code: string, now: Date): Promise<void> {
  const tried = tryCode(personId);
  await admit(tried, now);
  if (!(await takeAppCode(personId, code))) throw new Denied(no('otpWrong'));
  await wasRight(tried);
}

/** Guesses share a count with the form that changes the password. */
async function byPassword(
  { email, passwordHash }: { email: string; passwordHash: string },
  { password, session }: Proof,
  now: Date,
): Promise<void> {
  const tried = tryInSession(email, session);
  await admit(tried, now);
  if (!(await matches(passwordHash, password))) throw new Denied(no('ownPasswordWrong'));
  await wasRight(tried);
}

async function byRecentSignIn({ personId }: SignedIn, session: string | null, now: Date): Promise<void> {
  const since = new Date(now.getTime() - freshSignIn);
  const fresh =
    session !== null &&
    (await db().loginSession.count({
      where: { id: session, personId, revokedAt: null, createdAt: { gte: since } },
    })) > 0;
  if (!fresh) throw new Denied(no('signInAgain'));
}
