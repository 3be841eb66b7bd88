import { cookies, headers } from 'next/headers';
import { signedInHint } from '@/domain/account/account';
import type { SignInWay } from '@/domain/account/sign-in';
import { Denied, no, type Reason } from '@/domain/verdict';
import type { FirstStep } from '../entering';
import { admit, tryAt, wasRight } from './gate';
import { beginStep, dropStepCookie, type HalfSignedIn } from '../factors/half-signed-in';
import { needOf } from '../required-factors';
import { cookieName, cookieOptions, hintOptions, seal } from '../../io/request/cookie';
import { db } from '../../io/db';
import { knowDevice } from '../../io/request/device';
import { matches } from '../../io/password';
import { openAfter, revoke } from '../login-sessions';
import { keepToken } from '../single-sign-on/ending';
import { currentActor, currentSession } from '../session';
import { type From, noteIn, noteOut } from './journal';

export type Credentials = { email: string; password: string };

type Recognised = { personId: string; passwordHash: string | null };

/** @throws Denied tooManyAttempts, wrongPassword */
export const recognise = async (typed: Credentials, from: From, now: Date): Promise<string> =>
  (await recogniseWithHash(typed, from, now)).personId;

export async function recogniseWithHash(typed: Credentials, from: From, now: Date): Promise<Recognised> {
  try {
    return await ownerOf(typed, from, now);
  } catch (error) {
    if (error instanceof Denied) await noteRefusal(typed.email, error.refusal.reason, { from, now });
    throw error;
  }
}

async function noteRefusal(email: string, said: Reason, { from, now }: { from: From; now: Date }) {
  const person = await db().person.findUnique({ where: { email }, select: { id: true, endedAt: true } });
  const tried = { personId: person?.id ?? null, way: 'password', from } as const;
  await noteOut(tried, person?.endedAt ? 'personEnded' : said, now);
}

async function ownerOf({ email, password }: Credentials, from: From, now: Date): Promise<Recognised> {
  const tried = tryAt(email, from);
  await admit(tried, now);
  const person = await db().person.findUnique({ where: { email } });
  const right = await matches(person?.passwordHash ?? null, password);
  if (!person || !right || person.endedAt) throw new Denied(no('wrongPassword'));
  await wasRight(tried);
  return { personId: person.id, passwordHash: person.passwordHash };
}

/** Works under any host name of the form. @returns the desk, or the second step */
export async function signIn(typed: Credentials, back: string, now: Date): Promise<string> {
  const owner = await recogniseWithHash(typed, fromOf(await headers()), now);
  return enterDesk({ ...owner, way: 'password', back, now });
}

type Entering = { personId: string; passwordHash?: string | null; way: SignInWay; back: string; now: Date };

/** @throws Denied stepOver */
export async function enterDesk({ personId, passwordHash, way, back, now }: Entering): Promise<string> {
  const need = await needOf(personId, now);
  if (!need) {
    await giveCookie({ personId, passwordHash, need }, way, now);
    return back;
  }
  await noteOut({ personId, way, from: fromOf(await headers()) }, 'secondStepAwaited', now);
  return beginStep({ personId, passwordHash, need, way, back, now });
}

/** @returns the address asked for at the first step @throws Denied stepOver */
export async function enterFully(
  { by, back, officeToken, passwordHash }: HalfSignedIn,
  way: SignInWay,
  now: Date,
): Promise<string> {
  const sid = await giveCookie({ personId: by.personId, passwordHash, need: 'prove' }, way, now);
  await keepToken(sid, officeToken);
  await dropStepCookie();
  return back;
}

async function giveCookie(entry: FirstStep, way: SignInWay, now: Date): Promise<string> {
  const { personId } = entry;
  const from = fromOf(await headers());
  const sid = await openAfter(entry, from.userAgent, now);
  await noteIn({ personId, way, from }, now);
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  knowDevice(await cookies(), { email, cookie: from.cookie }, now);
  (await cookies()).set(cookieName(), await seal(personId, sid), cookieOptions());
  (await cookies()).set(signedInHint, '1', hintOptions());
  return sid;
}

export async function signOut(now: Date): Promise<void> {
  const [actor, sid] = await Promise.all([currentActor(), currentSession()]);
  if (actor.personId && sid) await revoke(sid, actor.personId, now);
  (await cookies()).set(cookieName(), '', { ...cookieOptions(), maxAge: 0 });
  (await cookies()).set(signedInHint, '', { ...hintOptions(), maxAge: 0 });
}

/** The edge (scripts/start/visitors.mjs) sets these headers and drops a visitor's own. */
export const fromOf = (asked: Pick<Headers, 'get'>) => ({
  address: asked.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown',
  userAgent: asked.get('user-agent') ?? '',
  cookie: asked.get('cookie') ?? '',
});
