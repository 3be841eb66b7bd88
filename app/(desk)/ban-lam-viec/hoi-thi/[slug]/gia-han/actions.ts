'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import { extend } from '@/server/contest/setup/contests';
import { extendInput } from './input';

export const extendUnit = action(extendInput, async (acting, { contestId, unitId, until, reason }) => {
  await extend(acting, { contestId, unitId, until, reason });
  refresh();
  return { notice: 'Đã gia hạn cho đơn vị.' };
});
