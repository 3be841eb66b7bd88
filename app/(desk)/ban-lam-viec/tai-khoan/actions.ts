'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/server/action';
import { revoke } from '@/server/login-sessions';
import * as passwords from '@/server/passwords';
import { currentSession, self } from '@/server/session';
import { changeInput } from './input';

export const changePassword = action(changeInput, async (typed, by, now) => {
  await passwords.change(typed, self(by), await currentSession(), now);
  refresh();
  return { notice: 'Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.' };
});

export const endDevice = action(z.object({ id: z.string() }), async ({ id }, by, now) => {
  await revoke(id, self(by).personId, now);
  return { to: '/ban-lam-viec/tai-khoan' };
});
