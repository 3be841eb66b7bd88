import { z } from 'zod';
import { longestPassword } from '@/domain/account';
import { newPasswordInput } from '@/server/credentials';

export const changeInput = newPasswordInput.and(
  z.object({
    password: z
      .string({ error: 'Chưa nhập mật khẩu hiện tại' })
      .min(1, { error: 'Chưa nhập mật khẩu hiện tại' })
      .max(longestPassword, { error: 'Mật khẩu hiện tại quá dài' }),
  }),
);
