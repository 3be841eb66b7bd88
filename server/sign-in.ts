import { cookies, headers } from 'next/headers';
import type { Limit } from '@/domain/account';
import { Denied, must, no } from '@/domain/verdict';
import { cookieName, cookieOptions, seal } from './io/cookie';
import { db } from './io/db';
import { matches } from './io/password';
import { log } from './io/log';
import { open, revoke } from './login-sessions';
import { attempt, forget, giveBack } from './rate-limits';
import { currentActor, currentSession } from './session';

export type Typed = { email: string; password: string };
export type From = { address: string };

/**
 * The one place that asks for a password: the form and next-auth's own endpoint both come through here, so
 * neither goes round the limits. @throws Denied tooManyAttempts, wrongPassword
 */
export async function recognise({ email, password }: Typed, from: From, now: Date): Promise<string> {
  // In this order: what is refused for one account from here costs neither its owner elsewhere nor the neighbours.
  await count('accountHere', [email, from.address], now);
  await count('account', email, now);
  await count('address', from.address, now);
  const person = await db().person.findUnique({ where: { email } });
  const right = await matches(person?.passwordHash ?? null, password);
  if (!person || !right || person.endedAt) throw new Denied(no('wrongPassword'));
  await forget('accountHere', [email, from.address]);
  await giveBack('account', email);
  await giveBack('address', from.address);
  return person.id;
}

async function count(limit: Limit, subject: Parameters<typeof attempt>[1], now: Date): Promise<void> {
  const allowed = await attempt(limit, subject, now);
  if (!allowed.ok) log.warn({ limit }, 'sign-in locked');
  must(allowed);
}

/** Signs this device in, from a server action: under whatever host name the form was opened. */
export async function signIn(typed: Typed, now: Date): Promise<void> {
  const asked = await headers();
  const personId = await recognise(typed, fromOf(asked), now);
  await giveCookie(personId, asked.get('user-agent') ?? '', now);
}

export async function giveCookie(personId: string, userAgent: string, now: Date): Promise<void> {
  const sid = await open(personId, userAgent, now);
  (await cookies()).set(cookieName(), await seal(personId, sid), cookieOptions());
}

/** Ends this device's session and takes its cookie away. */
export async function signOut(now: Date): Promise<void> {
  const [actor, sid] = await Promise.all([currentActor(), currentSession()]);
  if (actor.personId && sid) await revoke(sid, actor.personId, now);
  (await cookies()).set(cookieName(), '', { ...cookieOptions(), maxAge: 0 });
}

/** The last hop: what stands before it may have been written by the visitor. */
export const fromOf = (asked: Pick<Headers, 'get'>): From => ({
  address: asked.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown',
});
