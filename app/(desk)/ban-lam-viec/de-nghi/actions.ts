'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { z } from 'zod';
import { factorScopes } from '@/domain/account/factor';
import { longestSeatWait } from '@/domain/people/two-hands';
import { action } from '@/server/request/action';
import { confirm, decline, propose, withdraw } from '@/server/proposals/proposals';
import { signedAction } from '@/server/request/signed-action';
import { reason } from '../hoi-thi/[slug]/reason';

const id = z.string().min(1);
const place = deskPage.proposals;

/** `value`: the half of a code that the confirming one tells; empty otherwise. */
export const confirmProposal = signedAction(z.object({ id }), async (acting, { id: of }) => {
  const { half } = await confirm(acting, of);
  if (half === null) refresh();
  return { notice: 'Đã xác nhận.', value: half ?? '' };
});

export const declineProposal = action(z.object({ id, reason }), async (acting, { id: of, reason: why }) => {
  await decline(acting, { id: of, reason: why });
  return { to: place };
});

export const withdrawProposal = action(z.object({ id }), async (acting, { id: of }) => {
  await withdraw(acting, of);
  return { to: place };
});

const wait = z.object({
  hours: z
    .string()
    .default('')
    .transform((typed) => (/^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : Number.NaN))
    .pipe(
      z
        .number({ error: 'Nhập số giờ, ví dụ 24' })
        .max(longestSeatWait, { error: `Nhiều nhất ${longestSeatWait} giờ` }),
    ),
  reason,
});

const scope = z.object({
  scope: z.enum(factorScopes, { error: 'Chọn người bắt buộc xác thực hai bước' }),
  reason,
});

export const proposeScope = signedAction(scope, async (acting, { scope: wider, reason: why }) => {
  const { id: made } = await propose(acting, { act: 'setFactorScope', scope: wider, reason: why });
  return { to: `${place}/${made}` };
});

export const proposeWait = signedAction(wait, async (acting, { hours, reason: why }) => {
  const { id: made } = await propose(acting, { act: 'setSeatWait', hours, reason: why });
  return { to: `${place}/${made}` };
});
