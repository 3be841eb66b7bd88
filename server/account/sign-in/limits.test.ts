import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { attemptLimits, waitAfter } from '@/domain/account/account';
import { admit, tryAt, wasRight } from './gate';
import { confirmIdentity } from '../factors/identity';
import { addAuthenticator, beginAuthenticator } from '../factors/enrolling';
import { shownBy, withApp } from '../../testing/factor';
import { openStep, stepOf } from '../factors/half-signed-in';
import { prove } from '../factors/second-step';
import { db } from '../../io/db';
import {
  after,
  everywhere,
  home,
  knownDevice,
  ownerWithCode,
  password,
  type Press,
  pressed,
  start,
} from '../../testing/limits';
import * as passwords from './passwords';
import { recognise } from './sign-in';

// Every verb that counts attempts, in one table: whatever strangers try, its owner gets on.

let owner: Awaited<ReturnType<typeof ownerWithCode>>;
beforeEach(async () => {
  owner = await ownerWithCode();
  secret = undefined;
});
afterAll(() => db().$disconnect());

const enter: Press = (right, from, at) =>
  recognise({ email: owner.email, password: right ? password : 'sai mất rồi' }, from, at);
const twice = (half: string): [string, string] => [half, half];
const session = { personId: '', name: '', seats: [] };

/** Of those who are not signed in. */
const outside: Record<string, Press> = {
  'signing in': enter,
  'a code of two halves': (right, from, at) => {
    const typed = {
      email: owner.email,
      halves: right ? owner.halves : twice(owner.halves[0]),
    };
    return passwords.resetByCode({ ...typed, password: 'nương ngô trên đồi cao', from, now: at });
  },
  'asking for a link': (_, from, at) => passwords.forgotten(owner.email, from, at),
};
/** Of who is signed in: `from` names the session. */
const inside: Record<string, Press> = {
  'changing the password': (right, from, at) =>
    passwords.change(
      { by: { ...session, personId: owner.id }, now: at },
      {
        typed: { password: right ? password : 'sai mất rồi', newPassword: 'nương ngô trên đồi cao' },
        keepSession: from.address,
      },
    ),
  'showing who presses': (right, from, at) =>
    confirmIdentity(
      { by: { ...session, personId: owner.id }, now: at },
      { password: right ? password : 'sai mất rồi', session: from.address },
    ),
};

/** Of who has the password: from whatever strange place it comes, there is one count. */
const codes: Record<string, Press> = {
  'showing a code of the app': async (right, from, at) => {
    const by = { ...session, personId: owner.id };
    secret ??= (await withApp(by)).secret;
    return confirmIdentity(
      { by, now: at },
      { password: right ? shownBy(secret) : '000000', session: from.address },
    );
  },
  'the second step': async (right, from, now) => {
    secret ??= (await withApp({ ...session, personId: owner.id })).secret;
    const opening = { personId: owner.id, need: 'prove', way: 'password', back: '/', now } as const;
    const step = (await stepOf(await openStep(opening), 'prove', now)) ?? expect.fail();
    return prove(step, { shown: { otp: right ? shownBy(secret) : '000000' }, from, now });
  },
  'the first code of a new app': async (right, _from, now) => {
    const own = { by: { ...session, personId: owner.id }, session: null, now };
    const asked = await beginAuthenticator(own);
    return addAuthenticator({ ...asked, code: right ? shownBy(asked.secret) : '000000' }, own);
  },
};
let secret: string | undefined;

test.each(Object.entries({ ...outside, ...inside, ...codes }))(
  '%s: after the free ones each wrong attempt waits longer, never too long, and then the right one is taken',
  async (name, press) => {
    const rule = attemptLimits[name === 'asking for a link' ? 'askedHere' : 'accountHere'];
    for (let n = 0; n < rule.free; n += 1) await pressed(press(false, home, start));
    let at = 0;
    const waits: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const wait = Number(await pressed(press(true, home, after(at))));
      waits.push(wait);
      // An early attempt does not extend the wait.
      expect(await pressed(press(true, home, after(at + wait - 1)))).toBe(1);
      at += wait;
      await pressed(press(false, home, after(at)));
    }
    expect(waits).toEqual([2, 4, 8, 16, 32]);
    expect(await pressed(press(true, home, after(at + 64)))).toBe('in');
  },
);

test.each(Object.entries(outside))(
  '%s: strangers slow a new device down, and a known one not at all',
  async (_, press) => {
    await everywhere(owner.email);
    const first = await pressed(press(true, home, start));
    if (first !== 'in') {
      expect(first).toBe(2);
      expect(await pressed(press(true, home, after(Number(first))))).toBe('in');
    }
  },
);

test.each(Object.entries({ ...outside, ...inside }))(
  '%s: a device or session that is known does not wait for strangers',
  async (_, press) => {
    const from = knownDevice(owner.email);
    await everywhere(owner.email);
    for (let n = 0; n < 30; n += 1) await pressed(press(false, { address: home.address }, start));
    expect(await pressed(press(true, { ...from, address: 'another session' }, start))).toBe('in');
  },
);

test('of forty attempts at once exactly the free ones come through, and a success gives its own back', async () => {
  const tried = tryAt('dua@vi-du.vn', home);
  const all = await Promise.allSettled(Array.from({ length: 40 }, () => admit(tried, start)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(attemptLimits.accountHere.free);
  await wasRight(tried);
  await admit(tried, start);
});

test('a row from before the clock was put back holds nobody', async () => {
  const years = 3 * 365 * 86_400;
  for (let n = 0; n < 20; n += 1) await pressed(enter(false, home, after(years)));
  expect(await pressed(enter(true, home, start))).toBe('in');
});

test('nothing of whom and where is kept as it is', async () => {
  await pressed(enter(false, home, start));
  const rows = JSON.stringify(await db().rateLimit.findMany());
  expect(rows).not.toContain(owner.email);
  expect(rows).not.toContain(home.address);
});

test('whether an account exists shows neither in the words nor in the work', async () => {
  const tryAll = async (email: string) => {
    const [said, took]: [unknown[], number[]] = [[], []];
    for (let n = 0; n < attemptLimits.accountHere.free; n += 1) {
      const began = performance.now();
      said.push(await pressed(recognise({ email, password: 'sai mất rồi' }, home, start)));
      took.push(performance.now() - began);
    }
    said.push(await pressed(recognise({ email, password: 'sai mất rồi' }, home, start)));
    return { said, least: Math.min(...took) };
  };
  const [known, unknown] = [await tryAll(owner.email), await tryAll('khong.co.ai@vi-du.vn')];
  expect(unknown.said).toEqual(known.said);
  // A password that nobody looks at would be refused ten times as fast.
  expect(unknown.least).toBeGreaterThan(known.least / 3);
});

test.each(Object.keys(attemptLimits) as (keyof typeof attemptLimits)[])(
  '%s: the wait grows and has an end',
  (limit) => {
    const waits = Array.from({ length: 2_000 }, (_, n) => waitAfter(limit, n));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect([waits[0], waits.at(-1)]).toEqual([0, attemptLimits[limit].longest]);
  },
);

test('whoever counts attempts goes through the gate, and stands in this table', () => {
  const sources = ['app', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const files = sources.filter((path) => /(?<!test)\.tsx?$/u.test(path) && !/testing/u.test(path));
  const importing = (name: string) =>
    files
      .filter((path) => new RegExp(`from '[^']*/${name}'`, 'u').test(readFileSync(path, 'utf8')))
      .toSorted();
  expect(importing('rate-limits')).toEqual(['server/account/sign-in/gate.ts']);
  expect(importing('gate').filter((path) => path.startsWith('server/'))).toEqual([
    'server/account/factors/enrolling.ts',
    'server/account/factors/identity.ts',
    'server/account/factors/second-step.ts',
    'server/account/sign-in/passwords.ts',
    'server/account/sign-in/sign-in.ts',
  ]);
});
