'use server';

import { action } from '@/server/action';
import { signIn } from '@/server/sign-in';
import { safeReturn } from '@/domain/account';
import { signInInput } from './input';

export const enter = action(signInInput, async ({ email, password, back }, _by, now) => {
  await signIn({ email, password }, now);
  return { to: safeReturn(back) };
});
