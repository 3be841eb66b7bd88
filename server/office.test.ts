import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import NextAuth from 'next-auth';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { authOptions } from './auth';
import { now } from './io/clock';
import { cookieName, unseal } from './io/cookie';
import { db } from './io/db';
import { env } from './io/env';
import { personOf } from './login-sessions';
import { openOffice } from './office-testing';

// The whole way through an OpenID provider, over HTTP: what a browser sends, next-auth with our options, the office.

let portal: Server;
let address = '';
let office: Awaited<ReturnType<typeof openOffice>>;
let person: { id: string; email: string };
let cookies: Record<string, string>;

beforeAll(async () => {
  office = await openOffice();
  portal = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(portal.address() as { port: number }).port}`;
  process.env.NEXTAUTH_URL = address;
  const { issuer, client } = office;
  Object.assign(env(), { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret });
});
afterAll(async () => {
  portal.close();
  office.close();
  await db().$disconnect();
});
beforeEach(async () => {
  cookies = {};
  const { personId } = await seated('viewer');
  person = await db().person.findUniqueOrThrow({ where: { id: personId } });
});

/** Request and answer as next-auth expects them of Next. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', address);
  const nextauth = url.pathname.replace('/api/auth/', '').split('/');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
  const asked = { query: { ...Object.fromEntries(url.searchParams), nextauth }, body, cookies };
  const answered = {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (value: unknown) => response.end(JSON.stringify(value)),
    send: (value: unknown) => response.end(typeof value === 'object' ? JSON.stringify(value) : value),
  };
  await NextAuth(
    Object.assign(request, asked) as never,
    Object.assign(response, answered) as never,
    authOptions(),
  );
}

/** A browser: keeps cookies, follows nothing by itself. */
async function visit(to: string, form?: Record<string, string>): Promise<Response> {
  const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const response = await fetch(to, { ...sent, redirect: 'manual' });
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(/[=;]/u);
    cookies[name] = decodeURIComponent(value);
  }
  return response;
}

const next = (response: Response) => response.headers.get('location') ?? '';

/** Presses the button, signs in at the office, and comes back. */
async function throughOffice(change = (url: URL) => url): Promise<Response> {
  const { csrfToken } = (await (await visit(`${address}/api/auth/csrf`)).json()) as { csrfToken: string };
  const pressed = await visit(`${address}/api/auth/signin/office`, { csrfToken, callbackUrl: address });
  const back = next(await visit(next(pressed)));
  expect(back).toMatch(/\/api\/auth\/callback\/office\?code=/u);
  return visit(change(new URL(back)).href);
}

const whoIsIn = async () => personOf((await unseal(cookies[cookieName()])) ?? '', now());

test('the office signs in the owner of the mailbox it vouches for', async () => {
  office.claims = { sub: 'a-1', email: person.email.toUpperCase(), email_verified: true };
  expect(next(await throughOffice())).toBe(address);
  expect(await whoIsIn()).toMatchObject({ id: person.id });
});

test.each([
  ['does not vouch for the mailbox', () => ({ email: person.email })],
  ['tells no mailbox', () => ({ email_verified: true })],
  ['vouches for a stranger', () => ({ email: 'la@vi-du.vn', email_verified: true })],
])('nobody is in when the office %s', async (_, told) => {
  office.claims = { sub: 'a-2', ...told() };
  expect(next(await throughOffice())).toMatch(/error=(?:AccessDenied|OAuthCallback)$/u);
  expect(await whoIsIn()).toBeNull();
});

test('an answer that belongs to another sign-in opens nothing', async () => {
  office.claims = { sub: 'a-3', email: person.email, email_verified: true };
  const foreign = (url: URL) => {
    url.searchParams.set('state', 'cua-nguoi-khac');
    return url;
  };
  expect(next(await throughOffice(foreign))).toMatch(/error=(?:AccessDenied|OAuthCallback)$/u);
  expect(await whoIsIn()).toBeNull();
});
