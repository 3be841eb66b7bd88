import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Actor } from '@/domain/actor';
import { attemptLimits } from '@/domain/account/account';
import { DRAWN_FIELD } from '@/domain/account/drawn-for';
import { seated } from '@/prisma/factories';
import { drawnFor } from './drawn-for';
import { confirmIdentity, freshSignIn } from '../account/factors/identity';
import { now } from '../io/clock';
import { cookieName, seal } from '../io/request/cookie';
import { db } from '../io/db';
import { passwordHashOf } from '../io/password';
import { openSession } from '../account/login-sessions';
import { signedAction } from './signed-action';

// Signing, publishing and decisions about people ask for identity again.

const jar = { cookie: '' };
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: jar.cookie }) }),
  headers: async () => new Headers(),
}));

const right = 'con đường hoa trước ngõ';
type Person = Actor & { personId: string };
let person: Person;
const done: string[] = [];

const pressed = signedAction(
  z.object({ reason: z.string({ error: 'Chưa nhập lý do' }).min(1, { error: 'Chưa nhập lý do' }) }),
  async (_acting, { reason }) => {
    done.push(reason);
    return { notice: 'Đã ký' };
  },
);

/** Posts from a page rendered for the signed-in person. */
const sign = (previous: null, typed: Record<string, unknown>) =>
  pressed(previous, { ...typed, [DRAWN_FIELD]: drawnFor(onPage) });

let onPage = '';

/** Signs a new person in on this device. */
async function enter(password: string | null): Promise<Person> {
  const one = await seated('organiser');
  const passwordHash = password && (await passwordHashOf(password));
  await db().person.update({ where: { id: one.personId }, data: { passwordHash } });
  onPage = one.personId;
  jar.cookie = await seal(one.personId, await openSession(one.personId, '', now()));
  return one;
}

beforeEach(async () => {
  done.length = 0;
  person = await enter(right);
});
afterAll(() => db().$disconnect());

test('with the own password it is done', async () => {
  expect(cookieName()).toBeTruthy();
  expect(await sign(null, { reason: 'vì dân', ownPassword: right })).toMatchObject({ kind: 'done' });
  expect(done).toEqual(['vì dân']);
});

test.each([
  ['none', undefined, 'ownPasswordMissing'],
  ['an empty one', '', 'ownPasswordMissing'],
  ['a wrong one', 'sai hoàn toàn rồi', 'ownPasswordWrong'],
])(
  'with %s nothing is done, what was typed stays, and no password comes back',
  async (_what, typed, reason) => {
    const state = await sign(null, { reason: 'vì dân', ...(typed !== undefined && { ownPassword: typed }) });
    expect(state).toMatchObject({ kind: 'denied', refusal: { reason }, typed: { reason: 'vì dân' } });
    expect(JSON.stringify(state)).not.toMatch(/sai hoàn toàn/u);
    expect(done).toEqual([]);
  },
);

test('what the form lacks is said by the form’s own words, and the password does not come back', async () => {
  const state = await sign(null, { reason: '', ownPassword: right });
  expect(state).toMatchObject({ kind: 'invalid', errors: { reason: 'Chưa nhập lý do' } });
  expect(JSON.stringify(state)).not.toContain(right);
});

test('who is not signed in is told so, whatever password comes', async () => {
  jar.cookie = '';
  const state = await sign(null, { reason: 'x', ownPassword: right });
  expect(state).toMatchObject({ kind: 'denied', refusal: { reason: 'notSignedIn' } });
});

test('guesses are counted, and the right one right after too many does not help', async () => {
  for (let n = 0; n < attemptLimits.accountHere.free; n += 1)
    await sign(null, { reason: 'x', ownPassword: `đoán lần thứ ${n}` });
  const state = await sign(null, { reason: 'x', ownPassword: right });
  expect(state).toMatchObject({ kind: 'denied', refusal: { reason: 'tooManyAttempts', wait: 2 } });
  expect(done).toEqual([]);
});

test('who signs in at the office alone has done so within five minutes', async () => {
  const office = await enter(null);
  expect(await sign(null, { reason: 'x', ownPassword: '' })).toMatchObject({ kind: 'done' });
  const { id: session } = await db().loginSession.findFirstOrThrow({ where: { personId: office.personId } });
  const late = new Date(now().getTime() + freshSignIn + 60_000);
  await expect(confirmIdentity({ by: office, now: late }, { password: '', session })).rejects.toThrow(
    'signInAgain',
  );
  const other = await db().loginSession.findFirstOrThrow({ where: { personId: person.personId } });
  const stolen = confirmIdentity({ by: office, now: now() }, { password: '', session: other.id });
  await expect(stolen).rejects.toThrow('signInAgain');
});

/** Verbs that every screen must guard by a password, with their files. */
const signedVerbs: Record<string, readonly string[]> = {
  '@/server/contest/results/results': ['freeze', 'approve', 'sign'],
  '@/server/proposals/proposals': ['propose', 'confirm'],
  '@/server/proposals/invite': ['inviteToDecide'],
  '@/server/contest/set-aside/acts': ['setAside'],
  '@/server/account/factors/enrolling': [
    'beginAuthenticator',
    'beginPasskey',
    'renamePasskey',
    'removePasskey',
    'removeAuthenticator',
    'renewRecoveryCodes',
  ],
  '@/server/people/people': ['invite', 'addSeat', 'endSeat', 'end', 'reopen'],
  '@/server/contest/draw/acts': ['typeNumber', 'confirmNumber', 'cancelDraw'],
  '@/server/contest/jury/seating': ['seat', 'unseat'],
};

const screens = (readdirSync('app', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((file) => /\.tsx?$/u.test(file) && !/\.test\./u.test(file))
  .map((file) => ({ file, text: readFileSync(`app/${file}`, 'utf8') }));

/** The actions of a file that call the verb, each with its wrapper. */
function callsOf(text: string, from: string, verb: string): string[] {
  const one = text.match(new RegExp(`import (?:\\* as (\\w+)|\\{([^}]*)\\}) from '${from}'`, 'u'));
  if (!one) return [];
  const named = one[2]?.split(',').map((name) => name.trim().split(' as '));
  const local = one[1] ? `${one[1]}\\.${verb}` : named?.find(([name]) => name === verb)?.at(-1);
  if (!local) return [];
  const actions = text.split(/^(?=export const \w+ = \w+\()/mu).slice(1);
  return actions.flatMap((body) => {
    const [, name = '', door = ''] = /^export const (\w+) = (\w+)\(/u.exec(body) ?? [];
    return new RegExp(`(?<![\\w.])${local}\\(`, 'u').test(body) ? [`${door} ${name}`] : [];
  });
}

test.each(Object.entries(signedVerbs).flatMap(([from, verbs]) => verbs.map((verb) => [verb, from] as const)))(
  'every screen that can %s (%s) asks for the own password',
  (verb, from) => {
    const calls = screens.flatMap(({ file, text }) =>
      callsOf(text, from, verb).map((call) => `${file} ${call}`),
    );
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((call) => !call.includes(' signedAction '))).toEqual([]);
  },
);
