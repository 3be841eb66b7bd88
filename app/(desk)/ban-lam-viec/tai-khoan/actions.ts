'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/server/action';
import { revoke } from '@/server/login-sessions';
import { describe } from '@/server/people';
import * as passwords from '@/server/passwords';
import { currentSession, self } from '@/server/session';
import { changeInput, ownInput } from './input';

export const changePassword = action(changeInput, async (typed, by, now) => {
  await passwords.change(typed, self(by), await currentSession(), now);
  refresh();
  return { notice: 'Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.' };
});

/** Who somebody is, the unit says; where they sit and are reached, they know best. */
export const describeSelf = action(ownInput, async (words, by, now) => {
  await describe(self(by).personId, words, by, now);
  refresh();
  return { notice: 'Đã lưu chức vụ, điện thoại.' };
});

export const endDevice = action(z.object({ id: z.string() }), async ({ id }, by, now) => {
  await revoke(id, self(by).personId, now);
  return { to: '/ban-lam-viec/tai-khoan' };
});
