'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import * as endings from '@/server/units/endings';
import * as units from '@/server/units/units';
import { addInput, describeInput, endInput, reopenInput, successorInput } from './input';

export const add = action(addInput, async (acting, unit) => {
  const { id } = await units.add(acting, unit);
  return { to: deskPage.unit(id) };
});

export const describe = action(describeInput, async (acting, { id, words }) => {
  await units.describe(acting, { ...words, id });
  refresh();
  return { notice: 'Đã lưu. Tên cũ vẫn tìm được và vẫn đứng trên giấy tờ của thời gian trước.' };
});

export const end = action(endInput, async (acting, { id, confirmed: _confirmed, ...ending }) => {
  await units.end(acting, { ...ending, id });
  refresh();
  return { notice: 'Đã ghi nhận đơn vị kết thúc.' };
});

export const reopen = action(reopenInput, async (acting, { id, reason }) => {
  await endings.reopen(acting, { id, reason });
  refresh();
  return { notice: 'Đã mở lại đơn vị.' };
});

export const addSuccessor = action(successorInput, async (acting, { id, ...succession }) => {
  await units.addSuccessor(acting, { ...succession, id });
  refresh();
  return { notice: 'Đã ghi nhận đơn vị kế thừa.' };
});
