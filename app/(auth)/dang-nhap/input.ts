import { z } from 'zod';
import { credentialsInput } from '@/server/account/sign-in/credentials';

export const signInInput = credentialsInput.extend({
  back: z.string().optional(),
  /** Only the address, only on this device. */
  remember: z
    .string()
    .default('')
    .transform((typed) => typed !== ''),
});
