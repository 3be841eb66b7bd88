import { z } from 'zod';
import { yearOf } from '@/domain/date/calendar';
import { faultsOf } from '@/domain/contest/setup/date-order';
import { line } from '@/domain/text/text';
import { momentIfAny, momentInput, yearsOfContests } from '@/domain/date/typed-date';
import { dateFaultWords } from '@/ui/words/contest/contest-desk';

/** A day and an hour as typed, on a Vietnamese clock. */
export const moment = (name: string) => momentInput(`Chưa chọn ${name}`, yearsOfContests);

/** The year in which the contest is held; empty: the one in which entries are taken. */
const yearIfAny = z
  .string()
  .default('')
  .transform(line)
  .pipe(
    z
      .string()
      .regex(/^(20\d{2})?$/u, { error: 'Nhập năm bằng bốn chữ số, ví dụ 2026, hoặc để trống' })
      .transform((typed) => (typed === '' ? null : Number(typed)))
      .refine((typed) => typed === null || typed >= 2018, { error: 'Năm phải từ 2018 trở đi' }),
  );

export const dateShape = {
  year: yearIfAny,
  opensAt: moment('thời điểm bắt đầu nhận bài'),
  closesAt: moment('hạn nhận bài'),
  graceMinutes: z.coerce
    .number({ error: 'Nhập số phút, ví dụ 30' })
    .int({ error: 'Nhập số phút nguyên, ví dụ 30' }),
  judgingFrom: moment('thời điểm bắt đầu chấm'),
  judgingUntil: moment('thời điểm kết thúc chấm'),
  showcaseAt: momentIfAny(yearsOfContests)
    .optional()
    .transform((at) => at ?? null),
};

type Dates = { [name in keyof typeof dateShape]: z.output<(typeof dateShape)[name]> };

/** The year that is meant. */
export const yearIn = ({ year, opensAt }: Pick<Dates, 'year' | 'opensAt'>): number => year ?? yearOf(opensAt);

/** Each date that does not follow the one before it gets its sentence, once all of them are dates. */
export function orderDates(typed: Dates, ctx: z.RefinementCtx): void {
  const read = [typed.opensAt, typed.closesAt, typed.judgingFrom, typed.judgingUntil];
  if (!read.every((at) => at instanceof Date) || typeof typed.graceMinutes !== 'number') return;
  for (const fault of faultsOf({ ...typed, year: yearIn(typed) }))
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
