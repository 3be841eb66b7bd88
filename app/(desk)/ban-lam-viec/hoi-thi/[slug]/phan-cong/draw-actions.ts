'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import * as draws from '@/server/contest/draw/acts';
import { signedAction } from '@/server/request/signed-action';
import { cancelInput, drawInput, numberInput, reopenDrawInput, stepInput } from './input';

export const nameSource = action(drawInput, async (acting, draw) => {
  await draws.nameDraw(acting, draw);
  refresh();
  return { notice: 'Đã nêu nguồn số. Chốt danh sách trước ngày có số.' };
});

export const closeList = action(stepInput, async (acting, { id }) => {
  await draws.closeList(acting, id);
  refresh();
  return { notice: 'Đã chốt danh sách. Mã danh sách được công khai ở trang Hội thi.' };
});

export const reopenList = action(reopenDrawInput, async (acting, { id, reason }) => {
  await draws.reopenList(acting, { id, reason });
  refresh();
  return { notice: 'Đã mở lại danh sách. Chốt lại trước ngày có số.' };
});

export const typeNumber = signedAction(numberInput, async (acting, { id, number }) => {
  await draws.typeNumber(acting, { id, number });
  refresh();
  return { notice: 'Đã ghi số. Một người khác nhập lại số thì bốc thăm và phân công ngay.' };
});

export const confirmNumber = signedAction(numberInput, async (acting, { id, number }) => {
  await draws.confirmNumber(acting, { id, number });
  refresh();
  return { notice: 'Đã bốc thăm và phân công.' };
});

export const cancelDraw = signedAction(cancelInput, async (acting, { id, reason }) => {
  await draws.cancelDraw(acting, { id, reason });
  refresh();
  return { notice: 'Đã ghi đề nghị hủy hoặc đã hủy lần bốc thăm.' };
});
