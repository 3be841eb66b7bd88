'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import * as units from '@/server/units';
import { addInput, describeInput, endInput, successorInput } from './input';

export const add = action(addInput, async (unit, by, now) => {
  const { id } = await units.add(unit, by, now);
  return { to: `/ban-lam-viec/don-vi/${id}` };
});

export const describe = action(describeInput, async ({ id, words }, by, now) => {
  await units.describe(id, words, by, now);
  refresh();
  return { notice: 'Đã lưu. Tên cũ vẫn tìm được.' };
});

export const end = action(endInput, async ({ id, ...ending }, by, now) => {
  await units.end(id, ending, by, now);
  refresh();
  return { notice: 'Đã ghi nhận đơn vị kết thúc.' };
});

export const addSuccessor = action(successorInput, async ({ id, ...succession }, by, now) => {
  await units.addSuccessor(id, succession, by, now);
  refresh();
  return { notice: 'Đã ghi nhận đơn vị kế thừa.' };
});
