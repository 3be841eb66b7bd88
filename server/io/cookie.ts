import { decode, encode } from 'next-auth/jwt';
import { sessionLimit } from '@/domain/account';
import { env } from './env';

/** The cookie of a signed-in device: next-auth's own name and form, holding nothing but two ids. */

const secure = (): boolean => env().PUBLIC_URL.startsWith('https://');

export const cookieName = (): string => `${secure() ? '__Secure-' : ''}next-auth.session-token`;

export const cookieLife = sessionLimit / 1000;

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure(), maxAge: cookieLife }) as const;

export const seal = (personId: string, sid: string): Promise<string> =>
  encode({ token: { sub: personId, sid }, secret: env().NEXTAUTH_SECRET, maxAge: cookieLife });

/** The id of the login session, or null when the cookie is absent, altered or too old. */
export async function unseal(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const inside = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return typeof inside?.sid === 'string' ? inside.sid : null;
  } catch {
    // Not ours: signed with another secret, cut off, or expired.
    return null;
  }
}
