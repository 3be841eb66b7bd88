import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { seated } from '@/prisma/factories';
import { cookieName, seal } from '@/server/io/request/cookie';
import { db } from '@/server/io/db';
import { env } from '@/server/io/env';
import { openSession } from '@/server/account/login-sessions';
import { now } from '@/server/request/moment';
import { keepToken } from '@/server/account/single-sign-on/ending';
import { GET, POST } from './route';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => ({ value: jar.get(name) }),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
  headers: async () => new Headers(),
}));

// A provider that only says where its sessions end, with an address that HTML would misread.
const office = createServer((_, response) =>
  response.end(JSON.stringify({ end_session_endpoint: 'http://127.0.0.1:9/het?a=1&b="><script>' })),
);
let sid = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => office.listen(0, '127.0.0.1', resolve));
  env().OIDC_ISSUER = `http://127.0.0.1:${(office.address() as { port: number }).port}`;
  env().OIDC_CLIENT_ID = 'cong-dan-van';
});
afterAll(async () => {
  office.close();
  env().OIDC_ISSUER = env().OIDC_CLIENT_ID = undefined;
  await db().$disconnect();
});
beforeEach(async () => {
  const { personId } = await seated('viewer');
  sid = await openSession(personId, '', now());
  jar.set(cookieName(), await seal(personId, sid));
});

const pressed = (origin = env().PUBLIC_URL, more: Record<string, string> = {}) =>
  POST(new Request(`${env().PUBLIC_URL}/dang-xuat`, { method: 'POST', headers: { origin, ...more } }));
const isOver = async () =>
  (await db().loginSession.findUniqueOrThrow({ where: { id: sid } })).revokedAt !== null;

test('the session ends, the cookie goes, and the browser forgets what it kept', async () => {
  const answer = await pressed();
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^\/dang-nhap\?xong=[\w-]+$/u);
  expect(answer.headers.get('clear-site-data')).toBe('"cache"');
  expect(await isOver()).toBe(true);
  expect(jar.get(cookieName())).toBe('');
});

test('it also ends from a page whose referrer policy keeps the origin back', async () => {
  expect((await pressed('null', { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  expect(await isOver()).toBe(true);
});

test('a session of the office ends there too, by a page that goes on: no form may lead to another host', async () => {
  await keepToken(sid, 'a.b.c');
  const answer = await pressed();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('clear-site-data')).toBe('"cache"');
  const page = await answer.text();
  const href = /content="0;url=(?<href>[^"]+)"/u.exec(page)?.groups?.href?.replaceAll('&amp;', '&') ?? '';
  const asked = new URL(href).searchParams;
  expect(asked.get('id_token_hint')).toBe('a.b.c');
  expect(asked.get('client_id')).toBe('cong-dan-van');
  expect(asked.get('post_logout_redirect_uri')).toBe(`${env().PUBLIC_URL}/dang-xuat`);
  expect(page).not.toContain('<script>');
  expect(await isOver()).toBe(true);
});

test('another site ends nobody’s session; coming back from the office ends nothing either', async () => {
  expect((await pressed('https://xau.vn')).status).toBe(403);
  expect((await pressed('null', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await pressed('null')).status).toBe(403);
  expect((await GET()).headers.get('location')).toMatch(/^\/dang-nhap\?xong=[\w-]+$/u);
  expect(await isOver()).toBe(false);
});
