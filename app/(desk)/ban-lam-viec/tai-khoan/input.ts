import { z } from 'zod';
import { longestPassword } from '@/domain/account/password';
import { newPasswordInput } from '@/server/account/sign-in/credentials';
import { wordsShape } from '../nguoi-dung/input';

export const ownInput = z.object({ title: wordsShape.title, phone: wordsShape.phone });

export const changeInput = newPasswordInput.and(
  z.object({
    password: z
      .string({ error: 'Chưa nhập mật khẩu hiện tại' })
      .min(1, { error: 'Chưa nhập mật khẩu hiện tại' })
      .max(longestPassword, { error: 'Mật khẩu hiện tại quá dài' }),
  }),
);
