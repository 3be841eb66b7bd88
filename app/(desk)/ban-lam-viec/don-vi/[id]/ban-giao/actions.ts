'use server';

import { refresh } from 'next/cache';
import { handOver, tellLeftOver } from '@/server/people/handing-over';
import { action } from '@/server/request/action';
import { handOverInput, leftOverInput } from './input';

export const handOverSeats = action(handOverInput, async (acting, { note, ...handing }) => {
  const { count } = await handOver(acting, { ...handing, reason: note });
  refresh();
  return { notice: `Đã bàn giao vai trò của ${count} người. Mỗi người nhận thư báo.` };
});

export const tellPeople = action(leftOverInput, async (acting, { unitId }) => {
  const { count } = await tellLeftOver(acting, unitId);
  refresh();
  return { notice: `Đã gửi thư cho ${count} người chưa được chuyển vai trò.` };
});
