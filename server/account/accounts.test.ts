import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { idleLimit } from '@/domain/account/account';
import { type Actor, unitsOf } from '@/domain/actor';
import { seated, unit } from '@/prisma/factories';
import { cookieName, seal } from '../io/request/cookie';
import { db } from '../io/db';
import { passwordHashOf } from '../io/password';
import { openSession, revoke } from './login-sessions';
import { issue } from './one-time-keys';
import * as passwords from './sign-in/passwords';
import { actorOf } from './session';
import { recognise } from './sign-in/sign-in';
import { now } from '../io/clock';
import { drain } from '../jobs/background';
import { transact } from '../write';

const password = 'con đường hoa trước ngõ';
const other = 'nương ngô trên đồi cao';
const at = () => now();
const later = (ms: number) => new Date(at().getTime() + ms);

let passwordHash: string;
let person: { id: string; email: string };
let serial = 0;

beforeAll(async () => {
  passwordHash = await passwordHashOf(password);
});
afterAll(() => db().$disconnect());

beforeEach(async () => {
  const actor = await seated('organiser');
  person = await db().person.update({ where: { id: actor.personId }, data: { passwordHash } });
  serial += 1;
});

const from = () => ({ address: `10.0.0.${serial}` });
const enter = (typed: string, when = at()) =>
  recognise({ email: person.email, password: typed }, from(), when);

/** The person that the portal finds for this session's cookie. */
const seenAs = async (sid: string): Promise<Actor> =>
  actorOf(
    new Request('http://localhost/', {
      headers: { cookie: `a=b; ${cookieName()}=${await seal(person.id, sid)}` },
    }),
  );

test('the right password opens, a wrong one and an unknown account are told alike', async () => {
  expect(await enter(password)).toBe(person.id);
  await expect(enter('không phải')).rejects.toMatchObject({ refusal: { reason: 'wrongPassword' } });
  await expect(recognise({ email: 'khong.co@vi-du.vn', password }, from(), at())).rejects.toMatchObject({
    refusal: { reason: 'wrongPassword' },
  });
});

test('the same password typed on a Mac (NFD) is the same password', async () => {
  expect(await enter(password.normalize('NFD'))).toBe(person.id);
});

test('an invited and an ended account have no door', async () => {
  await db().person.update({ where: { id: person.id }, data: { endedAt: at() } });
  await expect(enter(password)).rejects.toMatchObject({ refusal: { reason: 'wrongPassword' } });
  await db().person.update({ where: { id: person.id }, data: { endedAt: null, passwordHash: null } });
  await expect(enter('nobody has this password')).rejects.toMatchObject({
    refusal: { reason: 'wrongPassword' },
  });
});

test('a session is an actor with all open seats, and nothing once revoked, idle, expired or ended', async () => {
  const commune = await unit({ name: 'Xã Chiềng Ban' });
  await db().seat.create({ data: { personId: person.id, kind: 'unitLeader', unitId: commune.id } });
  await db().seat.create({ data: { personId: person.id, kind: 'viewer', endedAt: at() } });
  const sid = await openSession(person.id, '', at());
  expect(await seenAs(sid)).toMatchObject({
    personId: person.id,
    seats: [{ kind: 'organiser' }, { kind: 'unitLeader', unitId: commune.id, unitIds: [commune.id] }],
  });
  await revoke(sid, person.id, at());
  expect((await seenAs(sid)).personId).toBeNull();

  const idle = await openSession(person.id, '', new Date(at().getTime() - idleLimit));
  expect((await seenAs(idle)).personId).toBeNull();

  const third = await openSession(person.id, '', at());
  await db().person.update({ where: { id: person.id }, data: { endedAt: at() } });
  expect((await seenAs(third)).personId).toBeNull();
});

test('a forged or foreign cookie is the public', async () => {
  const request = (cookie: string) => new Request('http://localhost/', { headers: { cookie } });
  expect((await actorOf(request(`${cookieName()}=abc.def`))).personId).toBeNull();
  expect((await actorOf(request(''))).personId).toBeNull();
  expect((await seenAs('không có phiên này')).personId).toBeNull();
});

test('nobody ends the device of somebody else', async () => {
  const stranger = await seated('organiser');
  const sid = await openSession(person.id, '', at());
  await revoke(sid, stranger.personId, at());
  expect((await seenAs(sid)).personId).toBe(person.id);
});

test('a merged unit brings its history: predecessors through two reorganisations, not the partial ones', async () => {
  const [oldest, older, part, today, future] = await Promise.all(
    ['cũ nhất', 'cũ', 'một phần', 'nay', 'mai'].map((name) => unit({ name })),
  );
  if (!oldest || !older || !part || !today || !future) throw new Error('no units');
  const day = new Date('2020-01-01T00:00:00Z');
  const follow = (predecessorId: string, successorId: string, more = {}) =>
    db().unitSuccession.create({ data: { predecessorId, successorId, effective: day, ...more } });
  await follow(oldest.id, older.id);
  await follow(older.id, today.id);
  await follow(part.id, today.id, { whole: false, primary: false });
  await follow(future.id, today.id, { effective: new Date('2099-01-01T00:00:00Z') });
  await db().seat.create({ data: { personId: person.id, kind: 'unitOfficer', unitId: today.id } });
  const actor = await seenAs(await openSession(person.id, '', at()));
  expect(new Set(unitsOf(actor))).toEqual(new Set([today.id, older.id, oldest.id]));
});

test('changing the password ends every other device at once, and asks for the old one', async () => {
  const [mine, theirs] = [await openSession(person.id, '', at()), await openSession(person.id, '', at())];
  const by = { personId: person.id, name: '', seats: [] };
  await expect(
    passwords.change(
      { by, now: at() },
      { typed: { password: 'không nhớ', newPassword: other }, keepSession: mine },
    ),
  ).rejects.toMatchObject({ refusal: { reason: 'wrongPassword' } });
  expect((await seenAs(theirs)).personId).toBe(person.id);
  await passwords.change({ by, now: at() }, { typed: { password, newPassword: other }, keepSession: mine });
  expect((await seenAs(mine)).personId).toBe(person.id);
  expect((await seenAs(theirs)).personId).toBeNull();
  expect(await enter(other)).toBe(person.id);
});

test('a reset link works once, for one of ten who come together, and signs everybody out', async () => {
  const sid = await openSession(person.id, '', at());
  const secret = await transact((tx) => issue(tx, person.id, { purpose: 'passwordReset', now: at() }));
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => passwords.reset(secret, other, at())),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const tried of tries) {
    if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ refusal: { reason: 'linkUsed' } });
  }
  expect((await seenAs(sid)).personId).toBeNull();
  expect(await enter(other)).toBe(person.id);
});

test('a link dies of age, of a newer one, of a refused use it does not; and is of one purpose only', async () => {
  const make = () => transact((tx) => issue(tx, person.id, { purpose: 'passwordReset', now: at() }));
  const dead = { refusal: { reason: 'linkUsed' } };
  const old = await make();
  const secret = await make();
  await expect(passwords.reset(old, other, at())).rejects.toMatchObject(dead);
  await expect(passwords.accept(secret, other, at())).rejects.toMatchObject(dead);
  await expect(passwords.reset(secret, other, later(3_600_001))).rejects.toMatchObject(dead);
  await expect(passwords.reset(secret, person.email, at())).rejects.toMatchObject({
    refusal: { reason: 'passwordOfAddress' },
  });
  await expect(passwords.reset(secret, 'Chiềng Mung 2020', at())).rejects.toMatchObject({
    refusal: { reason: 'passwordOfPlace' },
  });
  expect(await passwords.reset(secret, other, at())).toBe(person.id);
});

test('asking for a link answers alike for a stranger, and mails only the account', async () => {
  await passwords.forgotten(person.email, from(), at());
  await passwords.forgotten(`la-${serial}@vi-du.vn`, from(), at());
  await drain();
  const mails = await db().mail.findMany({ where: { subject: 'Đặt lại mật khẩu' } });
  expect(mails.map(({ to }) => to)).toEqual([person.email]);
  const secret = /dat-lai-mat-khau\/([\w-]+)/u.exec(mails[0]?.text ?? '')?.[1] ?? '';
  expect(await passwords.reset(secret, other, at())).toBe(person.id);
});
