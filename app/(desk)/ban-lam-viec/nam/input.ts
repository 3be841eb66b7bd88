import { z } from 'zod';
import { fitsYear, outOfOrder, seasonDateNames } from '@/domain/registry/duties/season';
import { line, lines } from '@/domain/text/text';
import { dayInput, yearsOfContests } from '@/domain/date/typed-date';

const year = z
  .string({ error: 'Chưa nhập năm' })
  .transform(line)
  .pipe(z.string().min(1, { error: 'Chưa nhập năm' }))
  .pipe(
    z.coerce
      .number<string>({ error: 'Năm phải là số, ví dụ 2023' })
      .int({ error: 'Năm phải là số nguyên, ví dụ 2023' })
      .min(2018, { error: 'Năm phải từ 2018 trở đi' })
      .max(2100, { error: 'Năm phải từ 2018 đến 2100' }),
  );

export const openInput = z.object({ year });

const due = (name: string) => dayInput(`Chưa chọn ${name}`, yearsOfContests);

export const datesInput = z
  .object({
    year,
    registrationDue: due('hạn đăng ký mô hình'),
    planDue: due('hạn nộp kế hoạch thực hiện'),
    interimDue: due('hạn sơ kết'),
    finalDue: due('hạn tổng kết'),
    evaluationDue: due('hạn đánh giá hiệu quả'),
    dueDayCounts: z.literal('on').optional(),
    reason: z
      .string()
      .default('')
      .transform(lines)
      .pipe(z.string().max(1000, { error: 'Lý do quá dài' })),
  })
  .superRefine((typed, ctx) => {
    for (const name of seasonDateNames) {
      if (fitsYear(typed.year, typed[name])) continue;
      const message = `Ngày phải từ 01/01/${typed.year} đến 31/03/${typed.year + 1}`;
      ctx.addIssue({ code: 'custom', path: [name], message });
    }
    const wrong = outOfOrder(typed);
    if (wrong) {
      const message = 'Mốc này phải cùng ngày hoặc sau mốc liền trước';
      ctx.addIssue({ code: 'custom', path: [wrong], message });
    }
  })
  .transform(({ year: of, dueDayCounts, reason, ...dates }) => ({
    year: of,
    reason,
    dates: { ...dates, dueDayCounts: dueDayCounts === 'on' },
  }));

export const lockInput = z.object({
  year,
  reason: z
    .string()
    .transform(lines)
    .pipe(z.string().min(1, { error: 'Chưa nhập lý do' })),
});
