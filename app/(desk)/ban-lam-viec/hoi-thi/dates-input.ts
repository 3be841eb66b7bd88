import { z } from 'zod';
import { faultsOf } from '@/domain/contest/date-order';
import { dateFaultWords } from '@/ui/contest-desk-words';

/** A day and an hour as typed, on a Vietnamese clock. */
export const moment = (name: string) =>
  z
    .string({ error: `Chưa chọn ${name}` })
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/u, { error: `Chưa chọn ${name}` })
    .transform((typed) => new Date(`${typed}+07:00`))
    .refine((at) => !Number.isNaN(at.getTime()), { error: `Chưa chọn ${name}` });

export const dateShape = {
  opensAt: moment('thời điểm bắt đầu nhận bài'),
  closesAt: moment('hạn nhận bài'),
  graceMinutes: z.coerce
    .number({ error: 'Nhập số phút, ví dụ 30' })
    .int({ error: 'Nhập số phút nguyên, ví dụ 30' }),
  judgingFrom: moment('thời điểm bắt đầu chấm'),
  judgingUntil: moment('thời điểm kết thúc chấm'),
  showcaseAt: z
    .union([z.literal('').transform(() => null), moment('thời điểm giới thiệu bài dự thi')])
    .optional()
    .transform((at) => at ?? null),
};

type Dates = { [name in keyof typeof dateShape]: z.output<(typeof dateShape)[name]> };

/** Each date that does not follow the one before it gets its sentence, once all of them are dates. */
export function orderDates(typed: Dates, ctx: z.RefinementCtx): void {
  const read = [typed.opensAt, typed.closesAt, typed.judgingFrom, typed.judgingUntil];
  if (!read.every((at) => at instanceof Date) || typeof typed.graceMinutes !== 'number') return;
  for (const fault of faultsOf(typed))
    ctx.addIssue({ code: 'custom', path: [fault], message: dateFaultWords[fault] });
}

export const datesOf = ({
  opensAt,
  closesAt,
  graceMinutes,
  judgingFrom,
  judgingUntil,
  showcaseAt,
}: Dates) => ({
  opensAt,
  closesAt,
  graceMinutes,
  judgingFrom,
  judgingUntil,
  showcaseAt,
});
