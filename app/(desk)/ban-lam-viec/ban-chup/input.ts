import { z } from 'zod';
import { scanSubjects } from '@/domain/registry/papers/signed-scan';

export const scanInput = z.object({ kind: z.enum(scanSubjects), id: z.uuid() });
export const attachInput = scanInput.extend({ fileId: z.uuid() });
export const fileInput = z.object({ fileId: z.uuid() });
