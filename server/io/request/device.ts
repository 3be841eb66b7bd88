import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '../env';

// Lets a known device try without waiting for strangers' failures; it grants no access.

const life = 400 * 86_400;
const MOST_ACCOUNTS = 8;

const secure = (): boolean => env().PUBLIC_URL.startsWith('https://');
const prefix = (): string => `${secure() ? '__Host-' : ''}thiet-bi-quen.`;
const nameOf = (email: string): string => prefix() + macOf('name', email).slice(0, 16);

const macOf = (...words: string[]): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(JSON.stringify(['device', ...words]))
    .digest('base64url');

type Sent = { name: string; value: string };

const sentIn = (cookie: string): Sent[] =>
  cookie
    .split(/;\s*/u)
    .filter((part) => part.startsWith(prefix()))
    .map((part) => ({ name: part.split('=', 1)[0] ?? '', value: part.slice(part.indexOf('=') + 1) }));

export function deviceFor(email: string, cookie: string): string | null {
  const told = sentIn(cookie).find(({ name }) => name === nameOf(email));
  const [id = '', at = '', mac = ''] = told?.value.split('.') ?? [];
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(email, id, at))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

type Known = { email: string; cookie: string };
type Jar = { set(name: string, value: string, options: object): unknown };

/** A known device keeps its id, and so its count of attempts. */
export function knowDevice(jar: Jar, { email, cookie }: Known, now: Date): void {
  const id = deviceFor(email, cookie) ?? randomBytes(12).toString('base64url');
  const at = now.getTime().toString(36);
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: secure() };
  jar.set(nameOf(email), [id, at, macOf(email, id, at)].join('.'), { ...options, maxAge: life });
  const others = sentIn(cookie).filter(({ name }) => name !== nameOf(email));
  for (const { name } of others.toSorted(newestFirst).slice(MOST_ACCOUNTS - 1))
    jar.set(name, '', { ...options, maxAge: 0 });
}

const since = ({ value }: Sent): number => Number.parseInt(value.split('.')[1] ?? '', 36) || 0;
const newestFirst = (a: Sent, b: Sent): number => since(b) - since(a);
