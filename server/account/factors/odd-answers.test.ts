import { afterAll, expect, test, vi } from 'vitest';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { signIn } from '../sign-in/sign-in';
import { device } from '../../testing/device';
import { addPasskey, beginPasskey } from './enrolling';
import { account, cookieJar, ownerOf, password, withPasskey } from '../../testing/factor';
import { heldStep } from './half-signed-in';
import { askForStep, prove } from './second-step';

// No browser sends these; PostgreSQL would fail at a NUL.

vi.mock('next/headers', () => ({
  cookies: async () => cookieJar,
  headers: async () => new Headers({ 'user-agent': 'Firefox', 'x-forwarded-for': '10.8.4.1' }),
}));

afterAll(() => db().$disconnect());

type Answer = { id: string; response: { clientDataJSON: string; transports?: string[] } };

const told = (challenge: string): string =>
  Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge })).toString('base64url');

const oddly = (answer: string, change: (answer: Answer) => void): string => {
  const odd = JSON.parse(answer) as Answer;
  change(odd);
  return JSON.stringify(odd);
};

test.each([
  ['its name', (answer: Answer) => void (answer.id = `${answer.id}\0`)],
  ['what it signs', ({ response }: Answer) => void (response.clientDataJSON = told('a\0'))],
])('an answer with a NUL in %s is refused, and is no fault', async (_what, change) => {
  const { by, email } = await account();
  const { own } = await withPasskey(by);
  await signIn({ email, password }, '/ban-lam-viec', now());
  const step = await heldStep('prove', now());
  const otpAnswer = oddly(own.sign(await askForStep(step, now())), change);
  await expect(
    prove(step, { shown: { otpAnswer }, from: { address: '10.8.4.1' }, now: now() }),
  ).rejects.toThrow(/^passkeyWrong$/u);
});

test('of the ways to a new passkey those are kept that are known, each once', async () => {
  const { by } = await account();
  const made = device().make(await beginPasskey(ownerOf(by)));
  const answer = oddly(made, ({ response }) => {
    response.transports = ['usb', 'a\0', 'usb', 'mai-sau', 'nfc'];
  });
  await addPasskey({ answer, name: 'Khóa USB' }, ownerOf(by));
  const [passkey] = await db().passkey.findMany({ where: { personId: by.personId } });
  expect(passkey?.transports).toEqual(['usb', 'nfc']);
});
