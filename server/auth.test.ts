import { afterAll, afterEach, expect, test } from 'vitest';
import { limits } from '@/domain/account';
import { seated } from '@/prisma/factories';
import { authOptions, opensByOffice } from './auth';
import { now } from './io/clock';
import { db } from './io/db';
import { env } from './io/env';
import { hashOf } from './io/password';
import { personOf } from './login-sessions';

afterAll(() => db().$disconnect());
afterEach(() => {
  env().OIDC_ISSUER = env().OIDC_CLIENT_ID = env().OIDC_CLIENT_SECRET = undefined;
  env().OIDC_TRUST_EMAIL = 'false';
});

const password = 'con đường hoa trước ngõ';

async function account() {
  const { personId } = await seated('viewer');
  const passwordHash = await hashOf(password);
  return db().person.update({ where: { id: personId }, data: { passwordHash } });
}

type Authorize = (typed: unknown, request: unknown) => Promise<{ id: string } | null>;

/** next-auth's own endpoint, as a script that goes round the form would post to it. */
function post(typed: Record<string, string>, address: string) {
  const provider = authOptions().providers[0] as unknown as { options: { authorize: Authorize } };
  const { authorize } = provider.options;
  return authorize(typed, { headers: { 'x-forwarded-for': address } });
}

test('the endpoint of next-auth knows the same lock-out as the form', async () => {
  const { id, email } = await account();
  expect(await post({ email: email.toUpperCase(), password }, '10.9.0.1')).toEqual({ id });
  for (let i = 0; i < limits.accountHere.most; i += 1) {
    expect(await post({ email, password: 'sai mất rồi' }, '10.9.1.1')).toBeNull();
  }
  expect(await post({ email, password }, '10.9.1.1')).toBeNull();
  expect(await post({ email, password }, '10.9.2.1')).toEqual({ id });
});

test('the office opens only accounts that are here, open, and whose mailbox it vouches for', async () => {
  const { id, email } = await account();
  const enter = async (typed: string, more = {}) => {
    const user = { id: 'from-office', email: typed };
    const profile = { sub: 'from-office', ...more };
    const ok = await authOptions().callbacks?.signIn?.({
      user,
      profile,
      account: { provider: 'office', type: 'oauth', providerAccountId: 'x' },
    });
    return ok === true ? user.id : null;
  };
  const verified = { email_verified: true };
  expect(await enter(email.toUpperCase(), verified)).toBe(id);
  expect(await enter(email)).toBeNull();
  expect(await enter(email, { email_verified: 'true' })).toBeNull();
  env().OIDC_TRUST_EMAIL = 'true';
  expect(await enter(email)).toBe(id);
  expect(await enter(email, { email_verified: false })).toBeNull();
  expect(await enter('la@vi-du.vn', verified)).toBeNull();
  await db().person.update({ where: { id }, data: { endedAt: now() } });
  expect(await enter(email, verified)).toBeNull();
  expect(await db().person.count({ where: { email: 'la@vi-du.vn' } })).toBe(0);
});

test('the token holds two ids, the public session nothing', async () => {
  const { id } = await account();
  const options = authOptions();
  const jwt = await options.callbacks?.jwt?.({
    token: { name: 'CANARY', email: 'canary@vi-du.vn' },
    user: { id },
    account: null,
  });
  expect(Object.keys(jwt ?? {}).toSorted()).toEqual(['sid', 'sub']);
  expect((await personOf(String(jwt?.sid), now()))?.id).toBe(id);
  const session = { expires: 'x', user: { name: 'CANARY' } };
  const shown = await options.callbacks?.session?.({ session, token: jwt ?? {} } as never);
  expect(JSON.stringify(shown)).toBe('{"expires":"x","user":{}}');
});

test('the office is offered only when all three settings are there', () => {
  expect(opensByOffice()).toBe(false);
  Object.assign(env(), { OIDC_ISSUER: 'https://dang-nhap.vi-du.vn', OIDC_CLIENT_ID: 'cong' });
  expect(opensByOffice()).toBe(false);
  Object.assign(env(), { OIDC_CLIENT_SECRET: 'bi-mat' });
  expect(opensByOffice()).toBe(true);
});
