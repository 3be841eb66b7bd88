import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { stepLife } from '@/domain/account/factor';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { currentActor } from '../session';
import { enterFully, signIn } from '../sign-in/sign-in';
import { device } from '../../testing/device';
import { beginPasskey } from './enrolling';
import { account, cookieJar, jar, ownerOf, password, withPasskey } from '../../testing/factor';
import { type HalfSignedIn, heldStep, openStep, stepOf } from './half-signed-in';
import { askForStep, prove, type Shown } from './second-step';

vi.mock('next/headers', () => ({
  cookies: async () => cookieJar,
  headers: async () => new Headers({ 'user-agent': 'Firefox', 'x-forwarded-for': '10.8.0.1' }),
}));

beforeEach(() => jar.clear());
afterAll(() => db().$disconnect());

const desk = '/ban-lam-viec';
const enter = (email: string) => signIn({ email, password }, desk, now());
const from = { address: '10.8.0.1' };
const show = async (shown: Shown) => prove(await heldStep('prove', now()), { shown, from, now: now() });
const later = (milliseconds: number) => new Date(now().getTime() + milliseconds);

/** The step of an account with a passkey, and what its device is asked. */
async function withStep() {
  const { by, email } = await account();
  const { own } = await withPasskey(by);
  await enter(email);
  const step = await heldStep('prove', now());
  const sign = async (...odd: [odd?: Parameters<typeof own.sign>[1]]) =>
    own.sign(await askForStep(step, now()), ...odd);
  return { by, email, own, step, sign };
}

test('a passkey opens it', async () => {
  const { step, sign, by } = await withStep();
  await show({ otpAnswer: await sign() });
  await enterFully(step, 'passkey', now());
  expect((await currentActor()).personId).toBe(by.personId);
});

test.each([
  ['for another address', { origin: 'https://cong-gia.vn' }],
  ['for another name', { rpId: 'cong-gia.vn' }],
  ['without its owner before it', { verifies: false as const }],
  ['by a copy that has fallen behind', { counter: 1 }],
])('an answer %s is refused', async (_what, odd) => {
  const { sign } = await withStep();
  await expect(show({ otpAnswer: await sign(odd) })).rejects.toThrow('passkeyWrong');
});

test('an answer counts once, in time, for what it was asked', async () => {
  const { step, sign, own, by } = await withStep();
  const answer = await sign();
  await expect(
    prove(step, { shown: { otpAnswer: answer }, from, now: later(stepLife.prove + 1000) }),
  ).rejects.toThrow('factorLate');
  const wrong = own.sign((await beginPasskey(ownerOf(by))) as never);
  await expect(prove(step, { shown: { otpAnswer: wrong }, from, now: now() })).rejects.toThrow('factorLate');
  await prove(step, { shown: { otpAnswer: answer }, from, now: now() });
  const again = await openStep({
    personId: by.personId,
    need: 'prove',
    way: 'password',
    back: desk,
    now: now(),
  });
  const next = (await stepOf(again, 'prove', now())) as HalfSignedIn;
  await expect(prove(next, { shown: { otpAnswer: answer }, from, now: now() })).rejects.toThrow('factorLate');
});

test('another account’s passkey does not open it, even where its owner is asked at the same moment', async () => {
  const [mine, theirs] = [await withStep(), await withStep()];
  await expect(
    prove(mine.step, { shown: { otpAnswer: await theirs.sign() }, from, now: now() }),
  ).rejects.toThrow('factorLate');
  const answer = theirs.own.sign(await askForStep(mine.step, now()));
  await expect(prove(mine.step, { shown: { otpAnswer: answer }, from, now: now() })).rejects.toThrow(
    'passkeyWrong',
  );
  const stranger = device().sign(await askForStep(mine.step, now()));
  await expect(prove(mine.step, { shown: { otpAnswer: stranger }, from, now: now() })).rejects.toThrow(
    'passkeyWrong',
  );
});
