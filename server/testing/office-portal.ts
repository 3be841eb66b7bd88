import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import NextAuth from 'next-auth';
import { authOptions } from '../account/sign-in/auth';
import { now } from '../io/clock';
import { cookieName, unseal } from '../io/request/cookie';
import { env } from '../io/env';
import { personOf } from '../account/person-of';

// For tests: next-auth with our options behind a port, and a browser that comes to it through an
// OpenID provider.

export type Office = { issuer: string; client: { id: string; secret: string } };

/** The portal over HTTP; `cookies` are those of the one browser. */
export async function openPortal() {
  const portal = { address: '', cookies: {} as Record<string, string>, close: () => server.close() };
  const server = createServer((request, response) => {
    answer(request, response, portal).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  portal.address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  process.env.NEXTAUTH_URL = portal.address;
  return portal;
}

export type Portal = Awaited<ReturnType<typeof openPortal>>;

export const trust = ({ issuer, client }: Office) =>
  Object.assign(env(), { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret });

/** Request and answer as next-auth expects them of Next. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { address, cookies }: { address: string; cookies: Record<string, string> },
): Promise<void> {
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
    authOptions({ address: '10.6.0.1', userAgent: 'Firefox' }),
  );
}

/** A browser: keeps cookies of each host, follows nothing by itself. */
export async function visit(portal: Portal, to: string, form?: Record<string, string>): Promise<Response> {
  const sent = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const response = await fetch(to, { ...sent, redirect: 'manual' });
  if (!to.startsWith(portal.address)) return response;
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(/[=;]/u);
    portal.cookies[name] = decodeURIComponent(value);
  }
  return response;
}

export const next = (response: Response): string => response.headers.get('location') ?? '';

/** Presses the button; where the office's own sign-in begins. */
export async function press(portal: Portal): Promise<string> {
  const { address } = portal;
  const answered = await visit(portal, `${address}/api/auth/csrf`);
  const { csrfToken } = (await answered.json()) as { csrfToken: string };
  return next(await visit(portal, `${address}/api/auth/signin/office`, { csrfToken, callbackUrl: address }));
}

export const sessionIn = ({ cookies }: Portal) => unseal(cookies[cookieName()]);
export const whoIsIn = async (portal: Portal) => personOf((await sessionIn(portal)) ?? '', now());
