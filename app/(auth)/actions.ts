'use server';

import { headers } from 'next/headers';
import { action } from '@/server/action';
import * as passwords from '@/server/passwords';
import { fromOf, giveCookie } from '@/server/sign-in';
import { forgottenInput, redeemInput } from './input';

/** The answer is the same whether the account exists or not. */
export const forgotten = action(forgottenInput, async ({ email }, _by, now) => {
  await passwords.forgotten(email, fromOf(await headers()).address, now);
  return {
    notice: `Nếu ${email} có tài khoản, thư chứa liên kết đặt lại mật khẩu sẽ đến trong ít phút. Liên kết dùng được một lần, trong 1 giờ.`,
  };
});

export const reset = action(redeemInput, async ({ token, newPassword }, _by, now) => {
  await passwords.reset(token, newPassword, now);
  return { to: '/dang-nhap?xong=mat-khau' };
});

/** Whoever answers the invitation is signed in by it. */
export const accept = action(redeemInput, async ({ token, newPassword }, _by, now) => {
  const personId = await passwords.accept(token, newPassword, now);
  await giveCookie(personId, (await headers()).get('user-agent') ?? '', now);
  return { to: '/ban-lam-viec' };
});
