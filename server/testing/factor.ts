import type { Actor } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { machineTime, now } from '../io/clock';
import { db } from '../io/db';
import { env } from '../io/env';
import { passwordHashOf } from '../io/password';
import { addAuthenticator, addPasskey, beginAuthenticator, beginPasskey } from '../account/factors/enrolling';
import { device } from './device';
import { codeAt, stepAt } from '../account/factors/totp';

export const password = 'con đường hoa trước ngõ';

export type Person = Actor & { personId: string };

/** A signed-in browser's cookies, for a mocked `next/headers`. */
export const jar = new Map<string, string>();

export const cookieJar = {
  get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
  set: (name: string, value: string) => void (value ? jar.set(name, value) : jar.delete(name)),
};

/** For real, until the test is over: there a factor is asked of some seats. */
export const forReal = (): void => void (env().APP_ENV = 'production');
export const forShow = (): void => void (env().APP_ENV = 'demonstration');

export async function account(kind: 'viewer' | 'organiser' | 'administrator' = 'viewer') {
  const by: Person = await seated(kind);
  const passwordHash = await passwordHashOf(password);
  const { email } = await db().person.update({ where: { id: by.personId }, data: { passwordHash } });
  return { by, email };
}

export const ownerOf = (by: Person, session: string | null = null) => ({ by, session, now: now() });

/** The code that the app shows `later` half minutes from now. */
export const shownBy = (secret: string, later = 0): string => codeAt(secret, stepAt(machineTime()) + later);

/** Sets an app up with the code of half a minute ago, so that the one of now is still good. */
export async function withApp(by: Person) {
  const { secret, pending } = await beginAuthenticator(ownerOf(by));
  const { codes } = await addAuthenticator({ pending, code: shownBy(secret, -1) }, ownerOf(by));
  return { secret, codes: codes ?? [] };
}

export async function withPasskey(by: Person, name = 'Máy tính cơ quan') {
  const own = device();
  const { codes } = await addPasskey(
    { answer: own.make(await beginPasskey(ownerOf(by))), name },
    ownerOf(by),
  );
  return { own, codes: codes ?? [] };
}
