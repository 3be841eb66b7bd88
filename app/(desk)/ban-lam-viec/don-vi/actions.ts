'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import * as endings from '@/server/unit-endings';
import * as units from '@/server/units';
import { addInput, describeInput, endInput, reopenInput, successorInput } from './input';

export const add = action(addInput, async (unit, by, now) => {
  const { id } = await units.add(unit, by, now);
  return { to: `/ban-lam-viec/don-vi/${id}` };
});

export const describe = action(describeInput, async ({ id, words }, by, now) => {
  await units.describe(id, words, by, now);
  refresh();
  return { notice: 'Đã lưu. Tên cũ vẫn tìm được.' };
});

export const end = action(endInput, async ({ id, confirmed: _confirmed, ...ending }, by, now) => {
  await units.end(id, ending, by, now);
  refresh();
  return { notice: 'Đã ghi nhận đơn vị kết thúc.' };
});

export const reopen = action(reopenInput, async ({ id, reason }, by, now) => {
  await endings.reopen(id, reason, by, now);
  refresh();
  return { notice: 'Đã mở lại đơn vị.' };
});

export const addSuccessor = action(successorInput, async ({ id, ...succession }, by, now) => {
  await units.addSuccessor(id, succession, by, now);
  refresh();
  return { notice: 'Đã ghi nhận đơn vị kế thừa.' };
});
