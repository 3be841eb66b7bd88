'use server';

import { z } from 'zod';
import { action } from '@/server/action';
import { clear } from '@/server/conflict-clearing';
import { reason } from '../../../reason';

const clearInput = z.object({
  entry: z.string(),
  judge: z.string(),
  back: z.string().startsWith('/ban-lam-viec/hoi-thi/'),
  reason,
});

export const clearConflict = action(
  clearInput,
  async ({ entry, judge, back, reason: why }, by, now): Promise<{ to: string }> => {
    await clear(entry, judge, why, by, now);
    return { to: back };
  },
);
