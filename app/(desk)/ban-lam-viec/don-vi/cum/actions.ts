'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import * as groups from '@/server/units/groups/groups';
import { place, takeOut } from '@/server/units/groups/placing';
import { addGroupInput, endGroupInput, placeInput, renameGroupInput, takeOutInput } from './input';

export const addGroup = action(addGroupInput, async (acting, group) => {
  const { id } = await groups.add(acting, group);
  return { to: deskPage.group(id), notice: 'Đã lập cụm, khối. Xếp các đơn vị ở dưới.' };
});

export const renameGroup = action(renameGroupInput, async (acting, words) => {
  await groups.rename(acting, words);
  refresh();
  return { notice: 'Đã đổi tên. Mọi năm đều mang tên mới.' };
});

export const endGroup = action(endGroupInput, async (acting, ending) => {
  await groups.end(acting, ending);
  refresh();
  return { notice: 'Đã ghi ngày kết thúc. Các đơn vị ra khỏi cụm, khối từ ngày đó.' };
});

export const placeUnits = action(placeInput, async (acting, placed) => {
  const { count } = await place(acting, placed);
  refresh();
  return { notice: `Đã xếp ${count} đơn vị.` };
});

export const takeUnitOut = action(takeOutInput, async (acting, taken) => {
  await takeOut(acting, taken);
  refresh();
  return { notice: 'Đã đưa đơn vị ra khỏi cụm, khối.' };
});
