import { afterAll, beforeEach, expect, test } from 'vitest';
import { resendAfter } from '@/domain/account/account';
import { db } from '../../io/db';
import { knowDevice } from '../../io/request/device';
import {
  after,
  crowd,
  everywhere,
  home,
  knownDevice,
  ownerWithCode,
  password,
  pressed,
  start,
} from '../../testing/limits';
import { sendResetLink } from '../one-time-keys';
import * as passwords from './passwords';
import { recognise } from './sign-in';
import { drain } from '../../jobs/background';

// Strangers must not lock owners out of their accounts: known devices and open links stay usable.

let owner: Awaited<ReturnType<typeof ownerWithCode>>;
beforeEach(async () => {
  owner = await ownerWithCode();
});
afterAll(() => db().$disconnect());

const enter = (from: { address: string; cookie?: string }) =>
  pressed(recognise({ email: owner.email, password }, from, start));

test('one place that guesses at everybody makes the next ones wait, and its known devices not', async () => {
  const address = '192.0.2.1';
  await crowd(
    130,
    (n) => `nguoi.${n}@vi-du.vn`,
    () => address,
  );
  expect(await enter({ address })).toBe(2);
  expect(await enter({ ...knownDevice(owner.email), address })).toBe('in');
});

test('a cookie that was altered, or is of another account, makes no device known', async () => {
  await everywhere(owner.email);
  const { cookie = '' } = knownDevice(owner.email);
  const others = knownDevice('nguoi.khac@vi-du.vn').cookie ?? '';
  const moved = cookie.replace(/=[^;]*$/u, others.slice(others.lastIndexOf('=')));
  for (const forged of [cookie.slice(0, -1), cookie.replace(/\.\w/u, '.0'), others, moved, ''])
    expect(await enter({ ...home, cookie: forged })).toBe(2);
  expect(await enter({ ...home, cookie })).toBe('in');
});

test('a device keeps its id, and of many accounts those of last', () => {
  let jar = new Map<string, string>();
  const keep = {
    set: (name: string, value: string, options: object) => {
      expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
      return value === '' ? jar.delete(name) : jar.set(name, value);
    },
  };
  const sent = () => ['a=b', ...[...jar].map((pair) => pair.join('='))].join('; ');
  const know = (n: number, at: number) =>
    knowDevice(keep, { email: `nguoi.${n}@vi-du.vn`, cookie: sent() }, after(at));
  for (let n = 0; n < 12; n += 1) know(n, n);
  expect(jar.size).toBe(8);
  jar = new Map([...jar].slice(-1));
  const [before] = jar.values();
  know(11, 60);
  expect([...jar.values()].map((value) => value.split('.')[0])).toEqual([before?.split('.')[0]]);
});

const letters = async () =>
  (await db().mail.findMany({ where: { to: owner.email }, orderBy: { id: 'asc' } })).map(({ text }) => text);
const linkIn = (text = '') => /dat-lai-mat-khau\/([\w-]+)/u.exec(text)?.[1] ?? '';
const ask = async (seconds: number, from: { address: string }) => {
  await passwords.forgotten(owner.email, from, after(seconds));
  await sendResetLink(owner.email, after(seconds));
};

test('strangers who ask for a link neither keep the owner from asking nor take the link away', async () => {
  await ask(0, home);
  for (let n = 0; n < 40; n += 1) await ask(60 + n, { address: `203.0.113.${n}` });
  expect(await letters()).toHaveLength(1);
  await ask(resendAfter / 1_000, home);
  const [first, second, ...more] = await letters();
  expect(more).toEqual([]);
  expect(linkIn(second)).toBe(linkIn(first));
  expect(await passwords.reset(linkIn(first), 'nương ngô trên đồi cao', after(301))).toBe(owner.id);
});

test('near its end another link is made beside it, and both end with the new password', async () => {
  await ask(0, home);
  await ask(50 * 60, home);
  const [first, second] = (await letters()).map(linkIn);
  expect(second).not.toBe(first);
  expect(await passwords.reset(first ?? '', 'nương ngô trên đồi cao', after(3_500))).toBe(owner.id);
  await expect(passwords.reset(second ?? '', password, after(3_500))).rejects.toThrow('linkUsed');
});

test('of many who ask at once one letter goes out', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      passwords.forgotten(owner.email, { address: `203.0.114.${n}` }, start),
    ),
  );
  await drain();
  expect(await letters()).toHaveLength(1);
});
