import { randomBytes } from 'node:crypto';
import { Denied } from '@/domain/verdict';
import { seated } from '@/prisma/factories';
import { admit, tryAt } from '../account/sign-in/gate';
import { digestOfHalf } from '../account/halves';
import { now } from '../io/clock';
import { db } from '../io/db';
import { knowDevice } from '../io/request/device';
import { passwordHashOf } from '../io/password';
import { issueHandover } from '../account/one-time-keys';
import type { From } from '../account/sign-in/journal';
import { transact } from '../write';

export const password = 'con đường hoa trước ngõ';
export const start = now();
export const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
export const home: From = { address: '198.51.100.9' };

let hash: Promise<string> | undefined;

/** An account with a password, and a code of two halves that lies ready. */
export async function ownerWithCode() {
  const { personId } = await seated('organiser');
  const passwordHash = await (hash ??= passwordHashOf(password));
  const { id, email } = await db().person.update({ where: { id: personId }, data: { passwordHash } });
  const halves: [string, string] = [newHalf(), newHalf()];
  await transact((tx) =>
    issueHandover(tx, id, { halves: [digestOfHalf(halves[0]), digestOfHalf(halves[1])], now: start }),
  );
  return { id, email, halves };
}

const newHalf = () => randomBytes(8).toString('hex').toUpperCase();

export type Press = (right: boolean, from: From, at: Date) => Promise<unknown>;

/** `in`, `wrong`, or the seconds to wait. */
export async function pressed(press: Promise<unknown>): Promise<unknown> {
  try {
    await press;
    return 'in';
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    return error.refusal.reason === 'tooManyAttempts' ? error.refusal.wait : 'wrong';
  }
}

/** The cookie of the device that has signed in to this account. */
export function knownDevice(email: string): From {
  const jar = new Map<string, string>();
  knowDevice({ set: (name, value) => jar.set(name, value) }, { email, cookie: '' }, start);
  return { ...home, cookie: ['a=b', ...[...jar].map((pair) => pair.join('='))].join('; ') };
}

/** Strangers who each guess once. */
export const crowd = (count: number, email: (n: number) => string, address: (n: number) => string) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      admit(tryAt(email(n), { address: address(n) }), start).catch(() => undefined),
    ),
  );

/**
 * Sixty at one account, each from an address of their own: who comes from yet another one waits two
 * seconds.
 */
export const everywhere = (email: string) =>
  crowd(
    60,
    () => email,
    (n) => `203.0.113.${n}`,
  );
