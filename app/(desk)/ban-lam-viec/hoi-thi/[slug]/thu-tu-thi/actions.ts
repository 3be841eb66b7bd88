'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import { setOrder } from '@/server/contest/draw/performance';
import { drawInput, placesInput } from './input';

const done = { notice: 'Đã ghi thứ tự thi. Đội thi, giám khảo và trang công khai đã thấy.' };

export const drawOrder = action(drawInput, async (acting, { contest, number, ...facts }) => {
  await setOrder(acting, { ...facts, contestId: contest, lots: { number } });
  refresh();
  return done;
});

export const typeOrder = action(placesInput, async (acting, { contest, order, ...facts }) => {
  await setOrder(acting, { ...facts, contestId: contest, lots: { order } });
  refresh();
  return done;
});
