'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/server/request/action';
import { revoke } from '@/server/account/login-sessions';
import * as people from '@/server/people/people';
import * as passwords from '@/server/account/sign-in/passwords';
import { currentSession, self } from '@/server/account/session';
import { changeInput, ownInput } from './input';

export const changePassword = action(changeInput, async ({ by, now }, typed) => {
  await passwords.change({ by: self(by), now }, { typed, keepSession: await currentSession() });
  refresh();
  return { notice: 'Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.' };
});

/** Who somebody is, the unit says; where they sit and are reached, they know best. */
export const describeSelf = action(ownInput, async ({ by, now }, words) => {
  await people.describe({ by, now }, { id: self(by).personId, words });
  refresh();
  return { notice: 'Đã lưu chức vụ, điện thoại.' };
});

export const endDevice = action(z.object({ id: z.string() }), async ({ by, now }, { id }) => {
  await revoke(id, self(by).personId, now);
  return { to: deskPage.account };
});
