import { cookies } from 'next/headers';
import { emailInput } from './credentials';
import { mailCookieName, mailCookieOptions } from '../../io/request/cookie';

const KEPT_SECONDS = 180 * 86_400;

export async function rememberMail(email: string, { asked }: { asked: boolean }): Promise<void> {
  const jar = await cookies();
  if (asked) jar.set(mailCookieName(), email, mailCookieOptions(KEPT_SECONDS));
  else if (jar.has(mailCookieName())) jar.set(mailCookieName(), '', mailCookieOptions(0));
}

export const rememberedMail = async (): Promise<string | undefined> =>
  emailInput.safeParse((await cookies()).get(mailCookieName())?.value).data;
