import { z } from 'zod';
import { emailInput, newPasswordInput } from '@/server/account/sign-in/credentials';

export const forgottenInput = z.object({ email: emailInput });

export const redeemInput = newPasswordInput.and(z.object({ token: z.string().max(100) }));

const half = z
  .string({ error: 'Chưa nhập nửa mã' })
  .min(1, { error: 'Chưa nhập nửa mã' })
  .max(40, { error: 'Nửa mã gồm 12 chữ và số' });

export const codeInput = newPasswordInput.and(z.object({ email: emailInput, first: half, second: half }));
