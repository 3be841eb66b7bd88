'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import * as people from '@/server/people';
import { describeInput, endInput, endSeatInput, idInput, inviteInput, seatInput } from './input';

export const invite = action(inviteInput, async (invitation, by, now) => {
  const { id } = await people.invite(invitation, by, now);
  return { to: `/ban-lam-viec/nguoi-dung/${id}` };
});

export const inviteAgain = action(idInput, async ({ id }, by, now) => {
  await people.inviteAgain(id, by, now);
  refresh();
  return { notice: 'Đã gửi lại lời mời. Liên kết cũ không còn dùng được.' };
});

export const describe = action(describeInput, async ({ id, words }, by, now) => {
  await people.describe(id, words, by, now);
  refresh();
  return { notice: 'Đã lưu.' };
});

export const addSeat = action(seatInput, async ({ id, seat }, by, now) => {
  await people.addSeat(id, seat, by, now);
  refresh();
  return { notice: 'Đã giao vai trò.' };
});

export const endSeat = action(endSeatInput, async ({ id, seatId }, by, now) => {
  await people.endSeat(id, seatId, by, now);
  refresh();
  return { notice: 'Đã thu hồi vai trò.' };
});

export const end = action(endInput, async ({ id, reason }, by, now) => {
  await people.end(id, reason, by, now);
  refresh();
  return { notice: 'Đã ngừng tài khoản. Mọi thiết bị đã bị đăng xuất.' };
});

export const reopen = action(idInput, async ({ id }, by, now) => {
  await people.reopen(id, by, now);
  refresh();
  return { notice: 'Đã mở lại tài khoản.' };
});
