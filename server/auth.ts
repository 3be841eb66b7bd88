import type { NextAuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { Denied } from '@/domain/verdict';
import { now } from './io/clock';
import { cookieLife } from './io/cookie';
import { db } from './io/db';
import { env } from './io/env';
import { log } from './io/log';
import { open, revoke } from './login-sessions';
import { credentialsInput } from './credentials';
import { fromOf, recognise } from './sign-in';

/** next-auth, of which nothing else in the portal knows: the form signs in by server/sign-in.ts. */
export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: cookieLife },
  pages: { signIn: '/dang-nhap', error: '/dang-nhap', signOut: '/ban-lam-viec/tai-khoan' },
  providers: [byPassword(), ...byOffice()],
  callbacks: {
    // The office's own sign-in opens only accounts that are already here.
    signIn: async ({ user, account, profile }) =>
      account?.provider !== 'office' || (await adopt(user, profile)),
    // At sign-in only: the token holds two ids, and the session table decides on every request.
    jwt: async ({ token, user }) =>
      user ? { sub: user.id, sid: await open(user.id, '', now()) } : { sub: token.sub, sid: token.sid },
    // Everything here is readable by scripts of the page, so there is nothing here.
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

const byPassword = () =>
  credentials({
    credentials: { email: {}, password: {} },
    authorize: async (typed, request) => {
      const parsed = credentialsInput.safeParse(typed);
      if (!parsed.success) return null;
      const asked = new Headers(request.headers as Record<string, string>);
      try {
        return { id: await recognise(parsed.data, fromOf(asked), now()) };
      } catch (error) {
        if (error instanceof Denied) return null;
        throw error;
      }
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
      wellKnown: `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      authorization: { params: { scope: 'openid email' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: ({ sub, email }: { sub: string; email?: string }) => ({ id: sub, email }),
    },
  ];
}

async function adopt(user: { id: string; email?: string | null }, profile: unknown): Promise<boolean> {
  const told = (profile as { email_verified?: boolean } | undefined)?.email_verified;
  // An office that does not vouch for mailboxes may let anybody write the address of somebody else.
  const verified = told === true || (told === undefined && env().OIDC_TRUST_EMAIL === 'true');
  if (!user.email || !verified) return false;
  const person = await db().person.findUnique({ where: { email: user.email.toLowerCase() } });
  if (!person || person.endedAt) return false;
  user.id = person.id;
  return true;
}

export const opensByOffice = (): boolean => byOffice().length > 0;
