'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/server/request/action';
import { admitAttempt } from '@/server/contest/entries/late-attempts';
import { reason } from '../reason';

const admitInput = z.object({ id: z.uuid(), reason });

export const admit = action(admitInput, async (acting, { id, reason: why }) => {
  await admitAttempt(acting, { id, reason: why });
  refresh();
  return { notice: 'Đã cho đơn vị nộp bài.' };
});
