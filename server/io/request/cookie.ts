import { signInPage } from '@/domain/addresses';
import { decode, encode } from 'next-auth/jwt';
import { sessionLimit } from '@/domain/account/account';
import { env } from '../env';

/** next-auth's own name and format, holding only two ids. */

const secure = (): boolean => env().PUBLIC_URL.startsWith('https://');

export const cookieName = (): string => `${secure() ? '__Secure-' : ''}next-auth.session-token`;

export const returnCookieName = (): string => `${secure() ? '__Secure-' : ''}next-auth.callback-url`;

export const cookieLife = sessionLimit / 1000;

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: secure(), maxAge: cookieLife }) as const;

/** Readable by scripts, so that cached pages can link to the desk. */
export const hintOptions = () => ({ ...cookieOptions(), httpOnly: false }) as const;

export const stepCookieName = (): string => `${secure() ? '__Secure-' : ''}portal.second-step`;

export const stepCookieOptions = (maxAge: number) =>
  ({ httpOnly: true, sameSite: 'lax', path: signInPage.door, secure: secure(), maxAge }) as const;

export const mailCookieName = (): string => `${secure() ? '__Secure-' : ''}portal.mail`;

export const mailCookieOptions = (maxAge: number) =>
  ({ httpOnly: true, sameSite: 'lax', path: signInPage.door, secure: secure(), maxAge }) as const;

export const seal = (personId: string, sid: string): Promise<string> =>
  encode({ token: { sub: personId, sid }, secret: env().NEXTAUTH_SECRET, maxAge: cookieLife });

export async function unseal(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const inside = await decode({ token, secret: env().NEXTAUTH_SECRET });
    return typeof inside?.sid === 'string' ? inside.sid : null;
  } catch {
    return null;
  }
}
