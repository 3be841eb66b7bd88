import { z } from 'zod';
import { reason } from '../reason';

export const discardInput = z.object({ id: z.string(), reason });
