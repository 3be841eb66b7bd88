import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { mostWrongInStep, stepLife } from '@/domain/account/factor';
import { attemptLimits } from '@/domain/account/account';
import { action } from '../../request/action';
import { authOptions, isUsedDoor } from '../sign-in/auth';
import { download, fromOwnPage } from '../../request/drawn-for';
import { now } from '../../io/clock';
import { cookieName, returnCookieName, stepCookieName } from '../../io/request/cookie';
import { db } from '../../io/db';
import { personOf } from '../person-of';
import { transact } from '../../write';
import { actorOf, currentActor, currentSession, signedIn } from '../session';
import { enterFully, signIn } from '../sign-in/sign-in';
import { device } from '../../testing/device';
import { addPasskey, beginPasskey } from './enrolling';
import {
  account,
  cookieJar,
  forReal,
  forShow,
  jar,
  ownerOf,
  password,
  shownBy,
  withApp,
  withPasskey,
} from '../../testing/factor';
import { heldStep, noteEnrolled } from './half-signed-in';
import { afterEnrolment, askForStep, prove, type Shown } from './second-step';

vi.mock('next/headers', () => ({
  cookies: async () => cookieJar,
  headers: async () => new Headers({ 'user-agent': 'Firefox', 'x-forwarded-for': '10.8.0.1' }),
}));

beforeEach(() => jar.clear());
afterEach(forShow);
afterAll(() => db().$disconnect());

const desk = '/ban-lam-viec';
const enter = (email: string) => signIn({ email, password }, desk, now());
const from = { address: '10.8.0.1' };
const show = async (shown: Shown, moment = now()) =>
  prove(await heldStep('prove', moment), { shown, from, now: moment });
const sessionsOf = (personId: string) => db().loginSession.count({ where: { personId, revokedAt: null } });
const later = (milliseconds: number) => new Date(now().getTime() + milliseconds);

test('without a factor the password opens the session, with one it does not', async () => {
  const [plain, kept] = [await account(), await account()];
  await withApp(kept.by);
  expect(await enter(plain.email)).toBe(desk);
  expect((await currentActor()).personId).toBe(plain.by.personId);
  jar.clear();
  expect(await enter(kept.email)).toBe('/dang-nhap/xac-thuc');
  expect(await sessionsOf(kept.by.personId)).toBe(0);
  expect(jar.has(cookieName())).toBe(false);
});

test('half signed in, nothing opens: no page, no action, no route, whatever cookie it is put in', async () => {
  const { by, email } = await account('organiser');
  await withApp(by);
  await enter(email);
  const half = jar.get(stepCookieName()) ?? '';
  expect(half).not.toBe('');
  const done: unknown[] = [];
  const act = action(z.object({}), async () => void done.push('done'));
  for (const session of [undefined, half]) {
    if (session) jar.set(cookieName(), session);
    expect((await currentActor()).personId).toBeNull();
    expect(await currentSession()).toBeNull();
    await expect(signedIn()).rejects.toMatchObject({
      digest: expect.stringContaining('/dang-nhap?tro-lai='),
    });
    expect(await act(null, {})).toMatchObject({ kind: 'denied', refusal: { reason: 'notSignedIn' } });
    const request = new Request('https://cong.vn/x', { headers: { cookie: `${cookieName()}=${half}` } });
    for (const door of [download, fromOwnPage])
      expect((await door(request, () => new Response('mở'))).status).toBe(401);
    expect((await actorOf(request)).personId).toBeNull();
  }
  expect(done).toEqual([]);
});

test('a code opens it once: neither again, nor an older one', async () => {
  const { by, email } = await account();
  const { secret } = await withApp(by);
  const code = shownBy(secret);
  await enter(email);
  const step = await heldStep('prove', now());
  await show({ otp: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
  expect(await enterFully(step, 'app', now())).toBe(desk);
  expect((await currentActor()).personId).toBe(by.personId);
  expect(jar.has(stepCookieName())).toBe(false);
  await enter(email);
  await expect(show({ otp: code })).rejects.toThrow('otpWrong');
  await expect(show({ otp: shownBy(secret, -1) })).rejects.toThrow('otpWrong');
  await show({ otp: shownBy(secret, 1) });
});

test('one step opens one session, and is over after its time', async () => {
  const { by, email } = await account();
  const { secret, codes } = await withApp(by);
  await enter(email);
  await expect(show({ otp: shownBy(secret) }, later(stepLife.prove + 1000))).rejects.toThrow('stepOver');
  const [one, two] = [await heldStep('prove', now()), await heldStep('prove', now())];
  const shown = codes.slice(0, 2).map((otpRecovery) => ({ otpRecovery }));
  const tries = await Promise.allSettled(
    [one, two].map((step, n) => prove(step, { shown: shown[n] as Shown, from, now: now() })),
  );
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(heldStep('prove', now())).rejects.toThrow('stepOver');
});

test('wrong codes end the step, its owner hears that somebody has the password, and the right one comes too late', async () => {
  const { by, email } = await account();
  const { secret } = await withApp(by);
  await enter(email);
  for (let n = 0; n < mostWrongInStep; n += 1)
    await expect(show({ otp: '000000' })).rejects.toThrow('otpWrong');
  await expect(show({ otp: shownBy(secret) })).rejects.toThrow('stepOver');
  const told = await db().accountNotice.findMany({
    where: { personId: by.personId, event: 'secondStepRefused' },
  });
  expect(told).toHaveLength(1);
  expect(await db().mail.count({ where: { to: email, subject: { contains: 'biết mật khẩu' } } })).toBe(1);
});

test('guesses are counted over all steps of an account; a passkey is no guess', async () => {
  const { by, email } = await account();
  const { secret } = await withApp(by);
  const { own } = await withPasskey(by);
  const moment = now();
  for (let n = 0; n < attemptLimits.secondStep.free; n += 1) {
    if (n % (mostWrongInStep - 1) === 0) await enter(email);
    await expect(show({ otp: '000000' }, moment)).rejects.toThrow('otpWrong');
  }
  await enter(email);
  await expect(show({ otp: shownBy(secret) }, moment)).rejects.toMatchObject({
    refusal: { reason: 'tooManyAttempts', wait: 2 },
  });
  await show({ otpAnswer: own.sign(await askForStep(await heldStep('prove', now()), now())) });
});

test('a recovery code opens it once, is counted and told', async () => {
  const { by, email } = await account();
  const { codes } = await withApp(by);
  const [code = ''] = codes;
  await enter(email);
  await show({ otpRecovery: code.toLowerCase().replaceAll('-', ' ') });
  await enter(email);
  await expect(show({ otpRecovery: code })).rejects.toThrow('otpWrong');
  await expect(show({ otpRecovery: '' })).rejects.toThrow('otpWrong');
  expect(await db().recoveryCode.count({ where: { personId: by.personId, usedAt: null } })).toBe(9);
  const told = await db().accountNotice.findFirst({
    where: { personId: by.personId, text: { contains: 'còn 9 mã' } },
  });
  expect(told).not.toBeNull();
});

test('the journal says by which second step somebody came in, who did not, and who only knew the password', async () => {
  const { by, email } = await account();
  const { secret } = await withApp(by);
  await enter(email);
  const step = await heldStep('prove', now());
  await expect(show({ otp: '000000' })).rejects.toThrow('otpWrong');
  await show({ otp: shownBy(secret) });
  await enterFully(step, 'app', now());
  const rows = await db().signInRecord.findMany({ where: { personId: by.personId } });
  const told = rows.map(({ way, result, reason }) => `${way} ${result} ${reason}`.trim());
  expect(told.toSorted()).toEqual(['app failed otpWrong', 'app in', 'password half secondStepAwaited']);
});

test('neither the code nor the recovery code of another account opens it', async () => {
  const [mine, theirs] = [await account(), await account()];
  await withApp(mine.by);
  const other = await withApp(theirs.by);
  await enter(mine.email);
  await expect(show({ otp: shownBy(other.secret) })).rejects.toThrow('otpWrong');
  await expect(show({ otpRecovery: other.codes[0] ?? '' })).rejects.toThrow('otpWrong');
});

test('for real, who must have a factor sets one up before anything opens; in the demonstration nobody must', async () => {
  const { by, email } = await account('organiser');
  expect(await enter(email)).toBe(desk);
  const sid = (await currentSession()) ?? '';
  expect(await personOf(sid, now())).not.toBeNull();
  forReal();
  expect(await personOf(sid, now())).toBeNull();
  jar.clear();
  expect(await enter(email)).toBe('/dang-nhap/thiet-lap');
  expect((await currentActor()).personId).toBeNull();
  const step = await heldStep('enrol', now());
  await expect(heldStep('prove', now())).rejects.toThrow('stepOver');
  await expect(afterEnrolment(step)).rejects.toThrow('stepOver');
  const answer = device().make(await beginPasskey(ownerOf(step.by)));
  await addPasskey({ answer, name: 'Máy' }, ownerOf(step.by));
  await noteEnrolled(db(), step.digest, now());
  await afterEnrolment(await heldStep('enrol', now()));
  await enterFully(step, 'app', now());
  expect((await currentActor()).personId).toBe(by.personId);
  const viewer = await account();
  expect(await enter(viewer.email)).toBe(desk);
});

test('a wider setting reaches whoever is signed in already', async () => {
  forReal();
  const { email } = await account();
  expect(await enter(email)).toBe(desk);
  expect((await currentActor()).personId).not.toBeNull();
  const wider = { factorScope: 'everybody' } as const;
  await db().officeSettings.upsert({ where: { id: 1 }, create: wider, update: wider });
  expect((await currentActor()).personId).toBeNull();
  expect(await enter(email)).toBe('/dang-nhap/thiet-lap');
  await db().officeSettings.update({ where: { id: 1 }, data: { factorScope: 'usual' } });
});

test('next-auth’s own doors do not go round it', async () => {
  const { by, email } = await account();
  // No provider of it asks for a password: the form is the only way to type one.
  expect(authOptions().providers).toEqual([]);
  expect(isUsedDoor('POST', ['callback', 'credentials'])).toBe(false);
  await withApp(by);
  const bound = { issuer: 'https://dang-nhap.vi-du.vn', subject: by.personId, boundAt: now() };
  await transact((tx) => tx.officeIdentity.create({ data: { ...bound, personId: by.personId } }));
  jar.set(returnCookieName(), 'http://localhost:3000/ban-lam-viec/mo-hinh?nam=2021');
  const office = await authOptions().callbacks?.signIn?.({
    user: { id: 'x', email },
    profile: { iss: bound.issuer, sub: bound.subject } as never,
    account: { provider: 'office', type: 'oauth', providerAccountId: 'x', id_token: 'a.b.c' },
  });
  expect(office).toBe('/dang-nhap/xac-thuc?tro-lai=%2Fban-lam-viec%2Fmo-hinh%3Fnam%3D2021');
  expect(await sessionsOf(by.personId)).toBe(0);
  const step = await heldStep('prove', now());
  expect(await enterFully(step, 'app', now())).toBe('/ban-lam-viec/mo-hinh?nam=2021');
  const session = await db().loginSession.findFirst({ where: { personId: by.personId } });
  expect(session?.officeToken).toBe('a.b.c');
});
