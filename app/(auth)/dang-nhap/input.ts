import { z } from 'zod';
import { credentialsInput } from '@/server/credentials';

export const signInInput = credentialsInput.extend({ back: z.string().optional() });
