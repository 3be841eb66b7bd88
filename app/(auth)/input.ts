import { z } from 'zod';
import { emailInput, newPasswordInput } from '@/server/credentials';

export const forgottenInput = z.object({ email: emailInput });

export const redeemInput = newPasswordInput.and(z.object({ token: z.string().max(100) }));
