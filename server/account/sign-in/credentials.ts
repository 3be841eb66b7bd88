import { z } from 'zod';
import { longestPassword, shortestPassword } from '@/domain/account/password';
import { line } from '@/domain/text/text';

export const emailInput = z
  .string({ error: 'Chưa nhập thư điện tử' })
  .transform((typed) => line(typed).toLowerCase())
  .pipe(
    z
      .string()
      .min(1, { error: 'Chưa nhập thư điện tử' })
      .max(200, { error: 'Thư điện tử quá dài' })
      .email({ error: 'Thư điện tử chưa đúng, ví dụ ten@sonla.gov.vn' }),
  );

export const credentialsInput = z.object({
  email: emailInput,
  password: z
    .string({ error: 'Chưa nhập mật khẩu' })
    .min(1, { error: 'Chưa nhập mật khẩu' })
    .max(longestPassword, { error: 'Mật khẩu quá dài' }),
});

const chosen = z
  .string({ error: 'Chưa nhập mật khẩu mới' })
  .min(1, { error: 'Chưa nhập mật khẩu mới' })
  .min(shortestPassword, { error: `Mật khẩu mới phải có ít nhất ${shortestPassword} ký tự` })
  .max(longestPassword, { error: `Mật khẩu mới dài nhất ${longestPassword} ký tự` });

export const newPasswordInput = z
  .object({ newPassword: chosen, newPasswordAgain: z.string().default('') })
  .refine((typed) => typed.newPassword === typed.newPasswordAgain, {
    path: ['newPasswordAgain'],
    error: 'Hai lần nhập mật khẩu mới không giống nhau',
  });
