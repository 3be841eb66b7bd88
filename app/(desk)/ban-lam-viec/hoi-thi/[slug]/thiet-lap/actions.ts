'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { setUp } from '@/server/contests';
import { setUpInput } from './input';

export const setUpContest = action(setUpInput, async ({ id, facts, reason }, by, now) => {
  await setUp(id, facts, by, now, reason);
  refresh();
  return { notice: 'Đã lưu thiết lập Hội thi.', showcase: true };
});
