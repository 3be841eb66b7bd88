'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/server/action';
import { admitAttempt } from '@/server/late-attempts';
import { reason } from '../reason';

const admitInput = z.object({ id: z.uuid(), reason });

export const admit = action(admitInput, async ({ id, reason: why }, by, now) => {
  await admitAttempt(id, why, by, now);
  refresh();
  return { notice: 'Đã cho đơn vị nộp bài.' };
});
