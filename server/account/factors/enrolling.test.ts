import { afterAll, afterEach, expect, test } from 'vitest';
import { pendingLife } from '@/domain/account/factor';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { openSession } from '../login-sessions';
import { device } from '../../testing/device';
import * as enrolling from './enrolling';
import { account, forReal, forShow, ownerOf, shownBy, withApp, withPasskey } from '../../testing/factor';
import { openFor, sealFor } from './sealed';
import { otpAddressOf, codeAt, stepOfCode } from './totp';

afterEach(forShow);
afterAll(() => db().$disconnect());

const inBase32 = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code at second %i is that of RFC 6238', (second, code) => {
  expect(codeAt(inBase32, Math.floor(second / 30))).toBe(code);
});

test('a code is good half a minute to each side, and no further', () => {
  const time = 1_234_567_890_000;
  const at = (later: number) =>
    stepOfCode(inBase32, codeAt(inBase32, Math.floor(time / 30_000) + later), time);
  expect([-2, -1, 0, 1, 2].map(at).map((step) => step !== null)).toEqual([false, true, true, true, false]);
  expect(stepOfCode(inBase32, '', time)).toBeNull();
  expect(otpAddressOf('ABC', 'a@b.vn')).toContain('secret=ABC');
});

test('what is sealed opens for its person alone, and under this server’s secret alone', () => {
  const sealed = sealFor('an', inBase32);
  expect(sealed).not.toContain(inBase32);
  expect(openFor('an', sealed)).toBe(inBase32);
  expect(openFor('binh', sealed)).toBeNull();
  const secret = env().NEXTAUTH_SECRET;
  env().NEXTAUTH_SECRET = 'một bí mật khác hẳn, dài hơn ba mươi hai ký tự';
  expect(openFor('an', sealed)).toBeNull();
  env().NEXTAUTH_SECRET = secret;
});

test('a new app counts from its first right code; the tables hold no secret', async () => {
  const { by } = await account();
  const { secret, pending, address } = await enrolling.beginAuthenticator(ownerOf(by));
  expect(address).toContain(secret);
  const add = (code: string) => enrolling.addAuthenticator({ pending, code }, ownerOf(by));
  await expect(add(codeAt(secret, 1))).rejects.toThrow('otpWrong');
  expect(await db().authenticator.count({ where: { personId: by.personId } })).toBe(0);
  const { codes } = await add(shownBy(secret));
  expect(new Set(codes).size).toBe(10);
  await expect(add(shownBy(secret, 1))).rejects.toThrow('factorLate');
  const tables = [
    await db().authenticator.findMany(),
    await db().recoveryCode.findMany(),
    await db().factorChallenge.findMany(),
    await db().accountNotice.findMany(),
    await db().mail.findMany(),
    (await db().history.findMany()).map((row) => ({ ...row, id: 0 })),
  ];
  const told = JSON.stringify(tables);
  for (const one of [secret, ...(codes ?? []), ...(codes ?? []).map((code) => code.replaceAll('-', ''))])
    expect(told).not.toContain(one);
});

test('what waits for its first code is its owner’s, and for a time', async () => {
  const [mine, theirs] = [await account(), await account()];
  const { secret, pending } = await enrolling.beginAuthenticator(ownerOf(mine.by));
  const code = shownBy(secret);
  await expect(enrolling.addAuthenticator({ pending, code }, ownerOf(theirs.by))).rejects.toThrow(
    'factorLate',
  );
  const late = { ...ownerOf(mine.by), now: new Date(now().getTime() + pendingLife + 1000) };
  await expect(enrolling.addAuthenticator({ pending, code }, late)).rejects.toThrow('factorLate');
});

test('with the first factor every other device is signed out, with the second none', async () => {
  const { by } = await account();
  const [here, there] = [
    await openSession(by.personId, '', now()),
    await openSession(by.personId, '', now()),
  ];
  const { secret, pending } = await enrolling.beginAuthenticator(ownerOf(by));
  await enrolling.addAuthenticator({ pending, code: shownBy(secret) }, ownerOf(by, here));
  const openOnes = () => db().loginSession.findMany({ where: { personId: by.personId, revokedAt: null } });
  expect((await openOnes()).map(({ id }) => id)).toEqual([here]);
  expect(there).toBeTruthy();
  const third = await openSession(by.personId, '', now());
  await withPasskey(by);
  expect((await openOnes()).map(({ id }) => id).toSorted()).toEqual([here, third].toSorted());
});

test.each([
  ['made for another address', { origin: 'https://cong-gia.vn' }],
  ['made for another name', { rpId: 'cong-gia.vn' }],
  ['made without its owner', { verifies: false as const }],
])('a passkey %s is refused', async (_what, odd) => {
  const { by } = await account();
  const answer = device().make(await enrolling.beginPasskey(ownerOf(by)), odd);
  await expect(enrolling.addPasskey({ answer, name: '' }, ownerOf(by))).rejects.toThrow('passkeyWrong');
});

test('a passkey is made from what its owner was asked, once, in time', async () => {
  const [mine, theirs] = [await account(), await account()];
  const own = device();
  const asked = await enrolling.beginPasskey(ownerOf(mine.by));
  const answer = own.make(asked);
  await expect(enrolling.addPasskey({ answer, name: '' }, ownerOf(theirs.by))).rejects.toThrow('factorLate');
  const late = { ...ownerOf(mine.by), now: new Date(now().getTime() + 3_600_000) };
  await expect(enrolling.addPasskey({ answer, name: '' }, late)).rejects.toThrow('factorLate');
  expect((await enrolling.addPasskey({ answer, name: ' Điện thoại ' }, ownerOf(mine.by))).codes).toHaveLength(
    10,
  );
  await expect(enrolling.addPasskey({ answer, name: '' }, ownerOf(mine.by))).rejects.toThrow('factorLate');
  // The same device for a second account: its credential has an owner already.
  const again = own.make(await enrolling.beginPasskey(ownerOf(theirs.by)));
  await expect(enrolling.addPasskey({ answer: again, name: '' }, ownerOf(theirs.by))).rejects.toThrow(
    'alreadyExists',
  );
  for (const odd of ['', '{', '[]', '{"id":"x","response":{"clientDataJSON":"e30"}}'])
    await expect(enrolling.addPasskey({ answer: odd, name: '' }, ownerOf(mine.by))).rejects.toThrow(
      'passkeyWrong',
    );
});

test('it is renamed and removed by its owner; each change is told and in the history', async () => {
  const [mine, theirs] = [await account(), await account()];
  const { own } = await withPasskey(mine.by);
  await expect(enrolling.renamePasskey({ id: own.id, name: 'x' }, ownerOf(theirs.by))).rejects.toThrow();
  await expect(enrolling.removePasskey(own.id, ownerOf(theirs.by))).rejects.toThrow();
  await enrolling.renamePasskey({ id: own.id, name: 'Khóa USB' }, ownerOf(mine.by));
  expect((await enrolling.factorsShown(mine.by.personId)).passkeys).toMatchObject([{ name: 'Khóa USB' }]);
  await enrolling.renewRecoveryCodes(ownerOf(mine.by));
  await enrolling.removePasskey(own.id, ownerOf(mine.by));
  expect(await enrolling.factorsShown(mine.by.personId)).toMatchObject({ any: false, left: 0 });
  await expect(enrolling.renewRecoveryCodes(ownerOf(mine.by))).rejects.toThrow('noFactor');
  const { personId } = mine.by;
  const past = await db().history.findMany({
    where: { subjectId: personId, noun: 'account' },
    orderBy: { id: 'asc' },
  });
  expect(past.map(({ event }) => event)).toEqual([
    'addPasskey',
    'renamePasskey',
    'renewRecoveryCodes',
    'removePasskey',
  ]);
  expect(await db().accountNotice.count({ where: { personId, event: 'factorChanged' } })).toBe(4);
});

test('the last factor of who must have one stays, until another is there', async () => {
  const { by } = await account('organiser');
  const { own } = await withPasskey(by);
  forReal();
  await expect(enrolling.removePasskey(own.id, ownerOf(by))).rejects.toThrow('lastFactor');
  await withApp(by);
  await enrolling.removePasskey(own.id, ownerOf(by));
  await expect(enrolling.removeAuthenticator(ownerOf(by))).rejects.toThrow('lastFactor');
  expect((await enrolling.factorsShown(by.personId)).left).toBe(10);
});

test('new recovery codes make the old ones void', async () => {
  const { by } = await account();
  const { codes } = await withApp(by);
  const renewed = await enrolling.renewRecoveryCodes(ownerOf(by));
  expect(renewed).toHaveLength(10);
  expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
  expect(await db().recoveryCode.count({ where: { personId: by.personId } })).toBe(10);
});
