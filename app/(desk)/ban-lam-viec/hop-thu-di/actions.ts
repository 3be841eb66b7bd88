'use server';

import { z } from 'zod';
import { action } from '@/server/request/action';
import * as outbox from '@/server/audit/outbox';

export const reveal = action(z.object({ id: z.string() }), async (acting, { id }) => ({
  value: await outbox.reveal(acting, id),
}));

export const sendHeld = action(
  z.object({ until: z.iso.datetime().transform((at) => new Date(at)) }),
  async (acting, { until }) => ({
    notice: `Đã chuyển ${await outbox.sendHeld(acting, until)} thư đi gửi.`,
  }),
);

export const sendAgain = action(z.object({ id: z.string() }), async (acting, { id }) => {
  await outbox.sendAgain(acting, id);
  return { notice: 'Đã chuyển thư đi gửi.' };
});
