'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { isDeciding } from '@/domain/actor';
import { action } from '@/server/request/action';
import * as people from '@/server/people/people';
import { inviteToDecide } from '@/server/proposals/invite';
import { propose } from '@/server/proposals/proposals';
import { signedAction } from '@/server/request/signed-action';
import {
  addressInput,
  describeInput,
  endInput,
  endSeatInput,
  idInput,
  inviteInput,
  seatInput,
} from './input';

const here = (id: string) => deskPage.person(id);

export const invite = signedAction(inviteInput, async (acting, { seats, isOther, ...words }) => {
  const [seat] = seats;
  const decides = seat && isDeciding(seat.kind) ? seat.kind : null;
  const { id } = decides
    ? await inviteToDecide(acting, { words, kind: decides })
    : await people.invite(acting, { ...words, seats, isOther });
  return { to: here(id) };
});

export const inviteAgain = action(idInput, async (acting, { id }) => {
  await people.inviteAgain(acting, id);
  refresh();
  return { notice: 'Đã gửi lại lời mời. Liên kết cũ không còn dùng được.' };
});

export const describe = action(describeInput, async (acting, { id, words }) => {
  await people.describe(acting, { id, words });
  refresh();
  return { notice: 'Đã lưu.' };
});

const proposed = 'Đã lập đề nghị. Một người khác xác nhận thì mới có hiệu lực.';

export const addSeat = signedAction(seatInput, async (acting, { id, seat, reason }) => {
  const { kind } = seat;
  if (isDeciding(kind)) {
    const { alone } = await propose(acting, { act: 'giveSeat', personId: id, kind, reason: '' });
    refresh();
    return { notice: alone ? 'Đã giao vai trò. Nhật ký ghi rõ: giao khi chưa có người thứ hai.' : proposed };
  }
  await people.addSeat(acting, { id, seat, reason });
  refresh();
  return { notice: 'Đã giao vai trò.' };
});

export const endSeat = signedAction(endSeatInput, async (acting, { id, seatId, kind, reason }) => {
  if (isDeciding(kind)) {
    await propose(acting, { act: 'endSeat', personId: id, kind, reason });
    refresh();
    return { notice: proposed };
  }
  await people.endSeat(acting, { id, seatId, reason });
  refresh();
  return { notice: 'Đã thu hồi vai trò.' };
});

export const end = signedAction(endInput, async (acting, { id, reason, decides }) => {
  if (decides) await propose(acting, { act: 'endAccount', personId: id, reason });
  else await people.end(acting, { id, reason });
  refresh();
  return { notice: decides ? proposed : 'Đã ngừng tài khoản. Mọi thiết bị đã bị đăng xuất.' };
});

export const reopen = signedAction(endInput, async (acting, { id, reason, decides }) => {
  if (decides) await propose(acting, { act: 'reopenAccount', personId: id, reason });
  else await people.reopen(acting, id);
  refresh();
  return { notice: decides ? proposed : 'Đã mở lại tài khoản.' };
});

/** Where everything that the second step asks for is lost. */
export const removeFactors = signedAction(endInput, async (acting, { id, reason }) => {
  await propose(acting, { act: 'removeFactors', personId: id, reason });
  refresh();
  return { notice: proposed };
});

/** The half that the proposer tells; it is shown in this answer and nowhere else. */
export const resetPassword = signedAction(endInput, async (acting, { id, reason }) => {
  const { half } = await propose(acting, { act: 'resetPassword', personId: id, reason });
  return { value: half ?? '' };
});

/** Where the account signs in and is written to; by two administrators, told to both addresses. */
export const correctAddress = signedAction(addressInput, async (acting, { id, email, reason }) => {
  await propose(acting, { act: 'correctAddress', personId: id, address: email, reason });
  refresh();
  return { notice: proposed };
});

export const freeAddress = signedAction(endInput, async (acting, { id, reason }) => {
  await propose(acting, { act: 'correctAddress', personId: id, address: '', reason });
  refresh();
  return { notice: proposed };
});
