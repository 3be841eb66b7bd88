import { afterAll, afterEach, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { authOptions, opensByOffice } from './auth';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { passwordHashOf } from '../../io/password';
import { personOf } from '../person-of';

afterAll(() => db().$disconnect());
afterEach(() => {
  env().OIDC_ISSUER = env().OIDC_CLIENT_ID = env().OIDC_CLIENT_SECRET = undefined;
  env().OIDC_TRUST_EMAIL = 'false';
});

const password = 'con đường hoa trước ngõ';

async function account() {
  const { personId } = await seated('viewer');
  const passwordHash = await passwordHashOf(password);
  return db().person.update({ where: { id: personId }, data: { passwordHash } });
}

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
