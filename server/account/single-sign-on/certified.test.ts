import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { endAtOffice } from './ending';
import {
  next,
  openPortal,
  type Portal,
  press,
  sessionIn,
  trust,
  visit,
  whoIsIn,
} from '../../testing/office-portal';

// Against a provider of the certified library `oidc-provider`, as strict as it comes: PKCE asked
// for, the mailbox only where the access token opens, a session of its own that ends when we ask
// for it.

const client = { id: 'cong-dan-van', secret: 'bi-mat-cua-cong-dai-hon-32-ky-tu-0123' };
let portal: Portal;
let person: { id: string; email: string };
let claims: Record<string, unknown>;
/** Cookies of the browser at the provider. */
let there: Record<string, string>;
const office = { issuer: '', client, close: (): unknown => null };

beforeAll(async () => {
  portal = await openPortal();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  office.issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  office.close = () => server.close();
  const provider = providerAt(office.issuer);
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    // The person signs in and agrees.
    void agreed(provider, request, response);
  });
  trust(office);
});
afterAll(async () => {
  portal.close();
  office.close();
  await db().$disconnect();
});
beforeEach(async () => {
  portal.cookies = {};
  there = {};
  const { personId } = await seated('viewer');
  person = await db().person.findUniqueOrThrow({ where: { id: personId } });
  claims = { sub: personId, email: person.email, email_verified: true };
});

const providerAt = (issuer: string) =>
  new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${portal.address}/api/auth/callback/office`],
        post_logout_redirect_uris: [`${env().PUBLIC_URL}/dang-xuat`],
      },
    ],
    claims: { email: ['email', 'email_verified'] },
    cookies: { keys: ['khoa-cua-noi-dang-nhap'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => claims }),
  });

async function agreed(provider: Provider, request: unknown, response: unknown) {
  const { params } = await provider.interactionDetails(request, response);
  const accountId = String(claims.sub);
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope('openid email');
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId }, consent });
}

/**
 * The browser at the provider: keeps its cookies, follows within it.
 * @returns where it is led out, or the last page
 */
async function walkThere(to: string): Promise<{ out: string; page: string }> {
  for (let at = to, steps = 0; steps < 9; steps += 1) {
    const cookie = Object.entries(there)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      there[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1);
    }
    const led = next(answer);
    if (led === '') return { out: '', page: await answer.text() };
    at = new URL(led, at).href;
    if (!at.startsWith(office.issuer)) return { out: at, page: '' };
  }
  throw new Error('led in circles');
}

const enter = async () => {
  const { out } = await walkThere(await press(portal));
  return next(await visit(portal, out));
};

test('who signs in there comes in here, and is bound by subject', async () => {
  expect(await enter()).toBe(portal.address);
  expect(await whoIsIn(portal)).toMatchObject({ id: person.id });
  expect(await db().officeIdentity.findMany({ where: { personId: person.id } })).toMatchObject([
    { issuer: office.issuer, subject: person.id },
  ]);
});

test('where the mailbox is not verified nobody comes in', async () => {
  claims.email_verified = false;
  expect(await enter()).toBe('/dang-nhap?error=officeUnvouched');
});

test('the sign-in carries state, nonce and PKCE', async () => {
  const asked = new URL(await press(portal)).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(name)?.length).toBeGreaterThan(20);
});

test('the sign-out ends the session there too, and leads back', async () => {
  await enter();
  const sid = await sessionIn(portal);
  const ending = (await endAtOffice(sid)) ?? '';
  expect(ending.startsWith(`${office.issuer}/session/end?id_token_hint=`)).toBe(true);
  const { page } = await walkThere(ending);
  const xsrf = /name="xsrf" value="(?<xsrf>[^"]+)"/u.exec(page)?.groups?.xsrf ?? '';
  const cookie = Object.entries(there)
    .map((pair) => pair.join('='))
    .join('; ');
  const ended = await fetch(`${office.issuer}/session/end/confirm`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });
  expect(next(ended)).toBe(`${env().PUBLIC_URL}/dang-xuat`);
  // The token is given away once; what else the session knew of the provider is gone.
  expect(await endAtOffice(sid)).toBeNull();
});

test('a session that began with a password ends nowhere else; nor when the provider does not answer', async () => {
  const sid = `khong-qua-cong-vu-${person.id}`;
  const life = { createdAt: now(), seenAt: now(), expiresAt: now() };
  await db().loginSession.create({ data: { id: sid, personId: person.id, ...life } });
  expect(await endAtOffice(sid)).toBeNull();
  await db().loginSession.update({ where: { id: sid }, data: { officeToken: 'a.b.c' } });
  env().OIDC_ISSUER = 'http://127.0.0.1:9';
  expect(await endAtOffice(sid)).toBeNull();
  env().OIDC_ISSUER = office.issuer;
});
