import { z } from 'zod';
import { isUnitSeatKind, seatKinds } from '@/domain/actor';
import { givenSeatKinds } from '@/domain/people/person';
import { isPhone } from '@/domain/text/phone';
import { line } from '@/domain/text/text';
import { emailInput } from '@/server/account/sign-in/credentials';

const text = (most: number) =>
  z
    .string()
    .default('')
    .transform(line)
    .pipe(z.string().max(most, { error: 'Nội dung quá dài' }));

export const wordsShape = {
  name: z
    .string({ error: 'Chưa nhập họ và tên' })
    .transform(line)
    .pipe(z.string().min(1, { error: 'Chưa nhập họ và tên' }).max(200, { error: 'Họ và tên quá dài' })),
  title: text(200),
  phone: text(30).refine((typed) => typed === '' || isPhone(typed), {
    error: 'Điện thoại gồm 9 đến 11 chữ số, ví dụ 0212 3852 000',
  }),
};

const seatShape = {
  kind: z.enum(givenSeatKinds, { error: 'Chưa chọn vai trò' }),
  unitId: z
    .string()
    .default('')
    .transform((typed) => typed || null),
};

type SeatTyped = { kind: (typeof givenSeatKinds)[number]; unitId: string | null };

/** Seats of the province have no unit; the choice left over in the other field means nothing. */
const seatOf = ({ kind, unitId }: SeatTyped) => ({ kind, unitId: isUnitSeatKind(kind) ? unitId : null });

const hasUnit = ({ kind, unitId }: SeatTyped) => !isUnitSeatKind(kind) || unitId !== null;
const noUnit = { path: ['unitId'], error: 'Chưa chọn đơn vị' };

/** A ticked box. */
const ticked = z
  .string()
  .default('')
  .transform((typed) => typed !== '');

export const inviteInput = z
  .object({ email: emailInput, ...wordsShape, ...seatShape, isOther: ticked })
  .refine(hasUnit, noUnit)
  .transform(({ kind, unitId, ...words }) => ({ ...words, seats: [seatOf({ kind, unitId })] }));

const id = z.string().min(1);

export const describeInput = z
  .object({ id, ...wordsShape })
  .transform(({ id: of, ...words }) => ({ id: of, words }));

export const seatInput = z
  .object({ id, ...seatShape, reason: text(500) })
  .refine(hasUnit, noUnit)
  .transform(({ id: of, reason, ...seat }) => ({ id: of, seat: seatOf(seat), reason }));

export const endSeatInput = z.object({
  id,
  seatId: z.string().min(1),
  kind: z.enum(seatKinds),
  reason: text(500),
});

export const endInput = z.object({
  id,
  /** The account holds a deciding seat, so that another confirms. The verb asks again. */
  decides: ticked,
  reason: z
    .string({ error: 'Chưa nhập lý do' })
    .transform(line)
    .pipe(z.string().min(1, { error: 'Chưa nhập lý do' }).max(500, { error: 'Lý do quá dài' })),
});

export const addressInput = z.object({ id, email: emailInput, reason: endInput.shape.reason });

export const idInput = z.object({ id });
