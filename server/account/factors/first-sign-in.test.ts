import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seated } from '@/prisma/factories';
import { inviteFirstAdministrator } from '../../people/first-administrator';
import { now } from '../../io/clock';
import { stepCookieName } from '../../io/request/cookie';
import { db } from '../../io/db';
import { openAfter } from '../login-sessions';
import { issue } from '../one-time-keys';
import * as passwords from '../sign-in/passwords';
import { currentActor } from '../session';
import { enterDesk, enterFully, recogniseWithHash, signIn } from '../sign-in/sign-in';
import { transact } from '../../write';
import { device } from '../../testing/device';
import { account, cookieJar, forReal, forShow, jar, password, shownBy, withApp } from '../../testing/factor';
import {
  addFirstAuthenticator,
  addFirstPasskey,
  beginFirstAuthenticator,
  beginFirstPasskey,
} from './first-factor';
import { heldStep } from './half-signed-in';
import { addAuthenticator } from './enrolling';
import { needOf } from '../required-factors';
import { afterEnrolment } from './second-step';

// From the link that the operator hands over to the desk: a second factor stands in between.

vi.mock('next/headers', () => ({
  cookies: async () => cookieJar,
  headers: async () => new Headers({ 'user-agent': 'Firefox', 'x-forwarded-for': '10.8.1.1' }),
}));

beforeEach(() => jar.clear());
afterEach(forShow);
afterAll(() => db().$disconnect());

const desk = '/ban-lam-viec';
const email = 'dau-tien@vi-du.vn';

test('the first administrator sets a factor up at the first sign-in, and shows it at the second', async () => {
  forReal();
  const link = await inviteFirstAdministrator({ email, name: 'Lò Thị Đầu' }, now());
  const personId = await passwords.accept(link, password, now());
  expect(await enterDesk({ personId, way: 'invitation', back: desk, now: now() })).toBe(
    '/dang-nhap/thiet-lap',
  );
  expect((await currentActor()).personId).toBeNull();
  expect(await db().loginSession.count({ where: { personId } })).toBe(0);
  const { secret, pending } = await beginFirstAuthenticator(now());
  const { codes } = await addFirstAuthenticator({ pending, code: shownBy(secret, -1) }, now());
  expect(codes).toHaveLength(10);
  expect((await currentActor()).personId).toBeNull();
  const step = await heldStep('enrol', now());
  await afterEnrolment(step);
  await enterFully(step, step.way, now());
  expect((await currentActor()).personId).toBe(personId);
  const oldestFirst = { where: { personId }, orderBy: { at: 'asc' } } as const;
  expect(await db().signInRecord.findMany(oldestFirst)).toMatchObject([
    { way: 'invitation', result: 'half' },
    { way: 'invitation', result: 'in' },
  ]);
  jar.clear();
  expect(await signIn({ email, password }, desk, now())).toBe('/dang-nhap/xac-thuc');
});

/**
 * Somebody who must have a factor and has none, after the password on two devices; the second is
 * here.
 */
async function onTwoDevices() {
  forReal();
  const { by, email: whose } = await account('organiser');
  await signIn({ email: whose, password }, desk, now());
  const other = jar.get(stepCookieName()) ?? '';
  await signIn({ email: whose, password }, desk, now());
  return { by, other };
}

test('who has the password puts no factor beside the first one, from whichever device it came', async () => {
  const { other } = await onTwoDevices();
  const one = await beginFirstPasskey(now());
  await addFirstPasskey({ answer: device().make(one), name: 'Máy của chủ' }, now());
  jar.set(stepCookieName(), other);
  const late = device().make(await beginFirstPasskey(now()));
  await expect(addFirstPasskey({ answer: late, name: 'Máy lạ' }, now())).rejects.toThrow('stepOver');
  await expect(afterEnrolment(await heldStep('enrol', now()))).rejects.toThrow('stepOver');
});

test('a new password ends what the old one had half opened', async () => {
  const { by } = await onTwoDevices();
  const link = await transact((tx) => issue(tx, by.personId, { purpose: 'passwordReset', now: now() }));
  await passwords.reset(link, 'nương ngô trên đồi cao', now());
  await expect(beginFirstPasskey(now())).rejects.toThrow('stepOver');
});

/** The second half of a reset by the link in the mail. */
async function resetOf(personId: string) {
  const link = await transact((tx) => issue(tx, personId, { purpose: 'passwordReset', now: now() }));
  await passwords.reset(link, 'nương ngô trên đồi cao', now());
}

test.each([
  ['a session', forShow],
  ['a half sign-in', forReal],
])('a password that was right before a reset opens no more afterwards: %s', async (_what, where) => {
  where();
  const { by, email: whose } = await account('organiser');
  const owner = await recogniseWithHash({ email: whose, password }, { address: '10.8.1.2' }, now());
  await resetOf(by.personId);
  const late = enterDesk({ ...owner, way: 'password', back: desk, now: now() });
  await expect(late).rejects.toThrow('stepOver');
  expect(await db().loginSession.count({ where: { personId: by.personId } })).toBe(0);
  expect(await db().signInStep.count({ where: { personId: by.personId } })).toBe(0);
});

test('a step that a reset has ended sets no factor up, and one that was over before it opens no session', async () => {
  const { by } = await onTwoDevices();
  const step = await heldStep('enrol', now());
  const own = { by, session: null, now: now(), first: step.digest };
  const { secret, pending } = await beginFirstAuthenticator(now());
  await resetOf(by.personId);
  const late = addAuthenticator({ pending, code: shownBy(secret, -1) }, own);
  await expect(late).rejects.toThrow('stepOver');
  await withApp(by);
  await expect(enterFully(step, step.way, now())).rejects.toThrow('stepOver');
  expect(await db().loginSession.count({ where: { personId: by.personId } })).toBe(0);
});

test('whoever was found to need no factor is not let in beside one that was set up meanwhile', async () => {
  const { by } = await account('viewer');
  const entry = { personId: by.personId, need: null };
  await withApp(by);
  await expect(openAfter(entry, 'Firefox', now())).rejects.toThrow('stepOver');
});

test('without a step of one’s own nothing is set up', async () => {
  for (const held of [undefined, 'bịa ra']) {
    if (held) jar.set(stepCookieName(), held);
    await expect(beginFirstAuthenticator(now())).rejects.toThrow('stepOver');
    await expect(beginFirstPasskey(now())).rejects.toThrow('stepOver');
    await expect(addFirstAuthenticator({ pending: 'x', code: '000000' }, now())).rejects.toThrow('stepOver');
  }
});

test('a seat that still waits asks for nothing; from its first hour on it does', async () => {
  forReal();
  const { personId } = await seated('viewer');
  const effectiveAt = new Date(now().getTime() + 86_400_000);
  await db().seat.create({ data: { personId, kind: 'organiser', createdAt: now(), effectiveAt } });
  expect(await needOf(personId, now())).toBeNull();
  expect(await needOf(personId, effectiveAt)).toBe('enrol');
});
