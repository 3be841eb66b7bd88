import { afterAll, expect, test } from 'vitest';
import { attemptLimits } from '@/domain/account/account';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { knowDevice } from '../../io/request/device';
import { openSession, revoke, revokeAll } from '../login-sessions';
import { keepToken } from '../single-sign-on/ending';
import { issue } from '../one-time-keys';
import * as passwords from '../sign-in/passwords';
import type { From } from '../sign-in/journal';
import { sweep } from '../../jobs/sweep';
import { transact } from '../../write';
import { account, shownBy, withApp } from '../../testing/factor';
import { openStep, stepOf } from './half-signed-in';
import { prove, type Shown } from './second-step';

afterAll(() => db().$disconnect());

const desk = '/ban-lam-viec';

test('who learned the password and guesses codes keeps the owner out of neither the known device, nor the recovery codes, nor a new password', async () => {
  const { by, email } = await account();
  const { secret, codes } = await withApp(by);
  const strange = { address: '10.6.6.6' };
  const press = async (shown: Shown, from: From) => {
    const opening = {
      personId: by.personId,
      need: 'prove',
      way: 'password',
      back: desk,
      now: now(),
    } as const;
    const step = (await stepOf(await openStep(opening), 'prove', now())) ?? expect.fail();
    return prove(step, { shown, from, now: now() });
  };
  for (let n = 0; n < attemptLimits.secondStep.free; n += 1)
    await expect(press({ otp: '000000' }, strange)).rejects.toThrow('otpWrong');
  await expect(press({ otp: '000000' }, strange)).rejects.toThrow('tooManyAttempts');
  await press({ otpRecovery: codes[0] ?? '' }, strange);
  let cookie = '';
  knowDevice({ set: (name, value) => void (cookie = `${name}=${value}`) }, { email, cookie }, now());
  await press({ otp: shownBy(secret) }, { ...strange, cookie });
  await expect(press({ otp: '000000' }, strange)).rejects.toThrow('tooManyAttempts');
  const link = await transact((tx) => issue(tx, by.personId, { purpose: 'passwordReset', now: now() }));
  await passwords.reset(link, 'nương ngô trên đồi cao', now());
  await expect(press({ otp: '000000' }, strange)).rejects.toThrow('otpWrong');
});

test('what the office gave dies with the session, by whichever way it ends', async () => {
  const { personId } = (await account()).by;
  const tokens = () => db().loginSession.count({ where: { personId, officeToken: { not: null } } });
  const begun = async () => {
    const sid = await openSession(personId, '', now());
    await keepToken(sid, 'vé');
    expect(await tokens()).toBe(1);
    return sid;
  };
  await revoke(await begun(), personId, now());
  expect(await tokens()).toBe(0);
  await begun();
  await transact((tx) => revokeAll(tx, personId, { now: now() }));
  expect(await tokens()).toBe(0);
  const sid = await begun();
  await db().loginSession.update({ where: { id: sid }, data: { expiresAt: new Date(now().getTime() - 1) } });
  await sweep(now());
  expect(await tokens()).toBe(0);
});
