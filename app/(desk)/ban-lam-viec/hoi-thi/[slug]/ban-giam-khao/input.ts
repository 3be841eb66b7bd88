import { z } from 'zod';
import { contestSeatKinds } from '@/domain/actor';
import { reason, reasonIfAny } from '../reason';

const ids = { contestId: z.string(), personId: z.string() };

export const seatInput = z.object({
  ...ids,
  kind: z.enum(contestSeatKinds, { error: 'Chưa chọn nhiệm vụ' }),
  reason: reasonIfAny,
});
export const unseatInput = z.object({ ...ids, kind: z.enum(contestSeatKinds), reason });

export type SeatTyped = Required<z.input<typeof seatInput>>;
export type UnseatTyped = z.input<typeof unseatInput>;
