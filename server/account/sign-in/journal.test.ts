import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { attemptLimits } from '@/domain/account/account';
import { canReadJournal, journalLife, sameTry } from '@/domain/account/sign-in';
import { seated } from '@/prisma/factories';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { passwordHashOf } from '../../io/password';
import { recognise, signIn } from './sign-in';
import { noteIn, noteOut, ownSignIns, signInJournal, sweepJournal } from './journal';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({ set: (name: string, value: string) => jar.set(name, value), get: () => undefined }),
  headers: async () => new Headers({ 'user-agent': firefox, 'x-forwarded-for': '10.7.0.1' }),
}));

const firefox = 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0';
const password = 'con đường hoa trước ngõ';
let person: { id: string; email: string; name: string };

beforeEach(async () => {
  await db().signInRecord.deleteMany();
  const { personId } = await seated('viewer');
  const passwordHash = await passwordHashOf(password);
  person = await db().person.update({ where: { id: personId }, data: { passwordHash } });
});
afterAll(() => db().$disconnect());

const own = () => ownSignIns({ personId: person.id, name: '', seats: [] });
const wrong = (email: string, address: string, moment = now()) =>
  expect(
    recognise({ email, password: 'sai mất rồi' }, { address, userAgent: firefox }, moment),
  ).rejects.toThrow();

test('who comes in stands there with time, device, address and way', async () => {
  await signIn({ email: person.email, password }, '/ban-lam-viec', now());
  expect(await own()).toMatchObject([
    {
      way: 'password',
      result: 'in',
      reason: '',
      device: 'Firefox trên Windows',
      address: '10.7.0.1',
      times: 1,
    },
  ]);
});

test('a wrong password, and being locked out, stand there once for a quarter of an hour, counted', async () => {
  const moment = new Date(Math.ceil(now().getTime() / sameTry) * sameTry);
  for (let n = 0; n < attemptLimits.accountHere.free + 3; n += 1)
    await wrong(person.email, '10.7.0.2', moment);
  const rows = (await own()).toSorted((a, b) => (a.result < b.result ? -1 : 1));
  expect(rows.map(({ result, reason, times }) => [result, reason, times])).toEqual([
    ['failed', 'wrongPassword', attemptLimits.accountHere.free],
    ['refused', 'tooManyAttempts', 3],
  ]);
  await db().person.update({ where: { id: person.id }, data: { endedAt: now() } });
  await wrong(person.email, '10.7.0.3');
  expect((await own()).map(({ reason }) => reason)).toContain('personEnded');
});

test('what a stranger typed for an address is kept nowhere: it may be a password', async () => {
  await wrong('mat-khau-cua-toi@vi-du.vn', '10.7.0.4');
  const rows = await db().$queryRaw<{ row: string }[]>`SELECT r::text AS row FROM "SignInRecord" r`;
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('mat-khau');
  const { rows: seen } = await signInJournal(
    { text: '10.7.0.4', from: null, until: null },
    { page: 1, size: 9 },
  );
  expect(seen).toMatchObject([{ person: null, result: 'failed', address: '10.7.0.4' }]);
});

test('an administrator asks by name, way, result and day; nobody else does', async () => {
  const from = { address: '10.7.0.5', userAgent: firefox };
  await noteIn({ personId: person.id, way: 'office', from }, now());
  await noteOut({ personId: person.id, way: 'password', from }, 'wrongPassword', now());
  const asked = async (query: object) =>
    (await signInJournal({ text: person.email, from: null, until: null, ...query }, { page: 1, size: 9 }))
      .count;
  expect(await asked({})).toBe(2);
  expect(await asked({ way: 'office' })).toBe(1);
  expect(await asked({ result: 'failed' })).toBe(1);
  expect(await asked({ from: new Date(now().getTime() + 1_000) })).toBe(0);
  expect(await asked({ text: 'không ai' })).toBe(0);
  for (const kind of ['organiser', 'viewer', 'auditor'] as const)
    expect(canReadJournal({ personId: 'x', name: '', seats: [{ kind } as never] }).ok).toBe(false);
  expect(canReadJournal(await seated('administrator')).ok).toBe(true);
});

test('what is older than half a year is swept', async () => {
  const from = { address: '10.7.0.6' };
  await noteIn(
    { personId: person.id, way: 'password', from },
    new Date(now().getTime() - journalLife - 1_000),
  );
  await noteIn({ personId: person.id, way: 'password', from }, now());
  await sweepJournal(now());
  expect(await own()).toHaveLength(1);
});
