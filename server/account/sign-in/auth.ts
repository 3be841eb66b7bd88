import { deskPage, signInPage } from '@/domain/addresses';
import type { Account, NextAuthOptions } from 'next-auth';
import { cookies } from 'next/headers';
import { safeReturn } from '@/domain/account/account';
import { beginStep } from '../factors/half-signed-in';
import { needOf } from '../required-factors';
import { now } from '../../io/clock';
import { cookieLife, returnCookieName } from '../../io/request/cookie';
import { env } from '../../io/env';
import { broken, log } from '../../io/log';
import { openAfter, revoke } from '../login-sessions';
import { accountAt } from '../single-sign-on/identities';
import { keepToken, keptToken, wellKnown } from '../single-sign-on/ending';
import { type From, noteIn, noteOut } from './journal';

/** next-auth carries only the office's sign-in; sign-in.ts handles passwords. */
export const authOptions = (from: From = { address: 'unknown' }): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: cookieLife },
  pages: { signIn: signInPage.door, error: signInPage.door, signOut: deskPage.account },
  providers: byOffice(),
  callbacks: {
    signIn: async ({ user, account, profile }) =>
      adopt(user, { claims: profile as Claims | undefined, token: account?.id_token }, from),
    // The token holds two ids; the session table decides on every request.
    jwt: async ({ token, user, account }) =>
      user ? { sub: user.id, sid: await opened(user.id, account, from) } : { sub: token.sub, sid: token.sid },
    // Scripts of the page can read this, so it stays empty.
    session: ({ session }) => ({ expires: session.expires, user: {} }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token.sub && typeof token.sid === 'string') await revoke(token.sid, token.sub, now());
    },
  },
  logger: {
    error: (code) => log.error({ code }, 'next-auth'),
    warn: () => undefined,
    debug: () => undefined,
  },
});

function byOffice(): NextAuthOptions['providers'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env();
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: 'office',
      name: 'Đăng nhập công vụ',
      type: 'oauth',
      wellKnown: wellKnown(issuer),
      clientId,
      clientSecret,
      authorization: { params: { scope: 'openid email' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      userinfo: {
        request: ({ tokens, client: at }) => claimsOf(tokens as TokenSet, at as unknown as Provider),
      },
      profile: ({ sub }: { sub: string }) => ({ id: sub }),
    },
  ];
}

type Claims = { iss?: string; sub?: string; email?: string; email_verified?: unknown };
type TokenSet = { claims: () => Claims };
type Provider = {
  issuer: { metadata: { userinfo_endpoint?: string } };
  userinfo: (tokens: TokenSet) => Promise<Claims>;
};

/** Many providers put the mailbox behind the access token instead of the ID token. */
async function claimsOf(tokens: TokenSet, client: Provider): Promise<Claims> {
  const claims = tokens.claims();
  const whole = claims.email !== undefined && claims.email_verified !== undefined;
  if (whole || !client.issuer.metadata.userinfo_endpoint) return claims;
  return { ...(await client.userinfo(tokens)), ...claims };
}

type Told = { claims: Claims | undefined; token: string | undefined };

const officeFailed = `${signInPage.door}?error=office`;

/** @returns true, or the address of the second step or of the form with the reason */
async function adopt(...coming: Parameters<typeof letIn>): Promise<true | string> {
  try {
    return await letIn(...coming);
  } catch (error) {
    // next-auth would copy the database's message into the address.
    broken(error, 'sign-in by the office');
    return officeFailed;
  }
}

async function letIn(user: { id: string }, { claims, token }: Told, from: From): Promise<true | string> {
  const { sub = '', email, email_verified: emailVerified } = claims ?? {};
  const issuer = claims?.iss ?? env().OIDC_ISSUER ?? '';
  const told = { issuer, subject: sub, email: typeof email === 'string' ? email : null, emailVerified };
  const { personId, refused } = await accountAt(told, now());
  if (refused || !personId) {
    await noteOut({ personId, way: 'office', from }, refused ?? 'officeUnknown', now());
    return `${signInPage.door}?error=${refused ?? 'officeUnknown'}`;
  }
  user.id = personId;
  return secondStepOf(personId, token, from);
}

async function opened(personId: string, account: Account | null, from: From): Promise<string> {
  const sid = await openAfter({ personId, need: null }, from.userAgent ?? '', now());
  await noteIn({ personId, way: 'office', from }, now());
  await keepToken(sid, account?.id_token);
  return sid;
}

async function secondStepOf(
  personId: string,
  officeToken: string | undefined,
  from: From,
): Promise<true | string> {
  const need = await needOf(personId, now());
  if (need === null) return true;
  const opening = { personId, way: 'office', back: await askedFor(), now: now() } as const;
  await noteOut({ personId, way: 'office', from }, 'secondStepAwaited', now());
  return beginStep({ ...opening, need, officeToken: keptToken(officeToken) });
}

async function askedFor(): Promise<string> {
  const kept = (await cookies()).get(returnCookieName())?.value ?? '';
  const { pathname, search } = URL.canParse(kept) ? new URL(kept) : { pathname: null, search: '' };
  return safeReturn(pathname && pathname + search);
}

export const opensByOffice = (): boolean => byOffice().length > 0;

const usedDoors = new Set(['GET csrf', 'GET providers', 'POST signin/office', 'GET callback/office']);

export const isUsedDoor = (method: string, path: readonly string[]): boolean =>
  usedDoors.has(`${method} ${path.join('/')}`);

const failures = new Set(['GET error', 'GET signin']);

export const leadsInstead = (method: string, path: readonly string[]): string | null =>
  failures.has(`${method} ${path.join('/')}`) ? officeFailed : null;
