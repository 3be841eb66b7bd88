'use server';

import { openAction } from '@/server/request/action';
import { rememberMail } from '@/server/account/sign-in/remembered-mail';
import { signIn } from '@/server/account/sign-in/sign-in';
import { safeReturn } from '@/domain/account/account';
import { signInInput } from './input';

export const enter = openAction(signInInput, async ({ now }, { email, password, back, remember }) => {
  const to = await signIn({ email, password }, safeReturn(back), now);
  await rememberMail(email, { asked: remember });
  return { to };
});
