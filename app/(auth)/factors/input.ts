import { z } from 'zod';
import { longestFactorName } from '@/domain/account/factor';
import { line } from '@/domain/text/text';

export const otp = z
  .string({ error: 'Chưa nhập mã' })
  .transform((typed) => line(typed).replaceAll(' ', ''))
  .pipe(z.string().regex(/^\d{6}$/u, { error: 'Nhập đủ 6 số đang hiện trên ứng dụng' }));

export const otpAnswer = z.string().min(1).max(20_000);

export const pending = z.string().min(1).max(100);

export const passkeyName = z
  .string({ error: 'Chưa đặt tên khóa' })
  .overwrite(line)
  .min(1, { error: 'Đặt tên để sau này nhận ra khóa, ví dụ Máy tính cơ quan' })
  .max(longestFactorName, { error: `Tên dài nhất ${longestFactorName} ký tự` });

export const otpRecovery = z
  .string({ error: 'Chưa nhập mã khôi phục' })
  .overwrite(line)
  .min(1, { error: 'Chưa nhập mã khôi phục' })
  .max(40, { error: 'Mã khôi phục gồm 12 chữ và số' });
