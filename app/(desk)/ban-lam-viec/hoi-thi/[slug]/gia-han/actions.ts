'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { extend } from '@/server/contests';
import { extendInput } from './input';

export const extendUnit = action(extendInput, async ({ contestId, unitId, until, reason }, by, now) => {
  await extend(contestId, unitId, until, reason, by, now);
  refresh();
  return { notice: 'Đã gia hạn cho đơn vị.' };
});
