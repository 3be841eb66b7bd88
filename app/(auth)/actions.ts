'use server';

import { signInPage } from '@/domain/addresses';
import { headers } from 'next/headers';
import { safeReturn } from '@/domain/account/account';
import { openAction } from '@/server/request/action';
import * as passwords from '@/server/account/sign-in/passwords';
import { enterDesk, fromOf } from '@/server/account/sign-in/sign-in';
import { codeInput, forgottenInput, redeemInput } from './input';

const passwordSet = { to: signInPage.door, notice: 'Đã đặt mật khẩu. Đăng nhập bằng mật khẩu mới.' };

/** The answer is the same whether the account exists or not. */
export const forgotten = openAction(forgottenInput, async ({ now }, { email }) => {
  await passwords.forgotten(email, fromOf(await headers()), now);
  return {
    notice: `Nếu ${email} có tài khoản, thư chứa liên kết đặt lại mật khẩu sẽ đến trong ít phút. Liên kết dùng được một lần, trong 1 giờ; liên kết đã gửi trong giờ qua vẫn dùng được.`,
  };
});

export const reset = openAction(redeemInput, async ({ now }, { token, newPassword }) => {
  await passwords.reset(token, newPassword, now);
  return passwordSet;
});

/** By a code of two halves, where there is no mail. */
export const resetByCode = openAction(codeInput, async ({ now }, { email, first, second, newPassword }) => {
  const from = fromOf(await headers());
  await passwords.resetByCode({ email, halves: [first, second], password: newPassword, from, now });
  return passwordSet;
});

/** Whoever answers the invitation is signed in by it, or led to set up a second factor. */
export const accept = openAction(redeemInput, async ({ now }, { token, newPassword }) => {
  const personId = await passwords.accept(token, newPassword, now);
  return { to: await enterDesk({ personId, way: 'invitation', back: safeReturn(null), now }) };
});
