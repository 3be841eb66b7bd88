import { z } from 'zod';
import { fitsYear } from '@/domain/season';
import { lines } from '@/domain/text';

const year = z.coerce
  .number({ error: 'Chưa nhập năm' })
  .int({ error: 'Năm phải là số nguyên, ví dụ 2023' })
  .min(2018, { error: 'Năm phải từ 2018 trở đi' })
  .max(2100, { error: 'Năm phải từ 2018 đến 2100' });

export const openInput = z.object({ year });

const due = (name: string) =>
  z.iso.date({ error: `Chưa chọn ${name}` }).transform((typed) => new Date(`${typed}T00:00:00Z`));

export const datesInput = z
  .object({
    year,
    registrationDue: due('hạn đăng ký mô hình'),
    planDue: due('hạn nộp kế hoạch thực hiện'),
    interimDue: due('hạn sơ kết'),
    finalDue: due('hạn tổng kết'),
    evaluationDue: due('hạn đánh giá hiệu quả'),
    dueDayCounts: z.literal('on').optional(),
  })
  .superRefine((typed, ctx) => {
    for (const name of dateNames) {
      if (fitsYear(typed.year, typed[name])) continue;
      const message = `Ngày phải từ 01/01/${typed.year} đến 31/03/${typed.year + 1}`;
      ctx.addIssue({ code: 'custom', path: [name], message });
    }
    if (typed.interimDue > typed.finalDue) {
      const message = 'Hạn sơ kết phải trước hạn tổng kết';
      ctx.addIssue({ code: 'custom', path: ['interimDue'], message });
    }
  })
  .transform(({ year: of, dueDayCounts, ...dates }) => ({
    year: of,
    dates: { ...dates, dueDayCounts: dueDayCounts === 'on' },
  }));

export const dateNames = ['registrationDue', 'planDue', 'interimDue', 'finalDue', 'evaluationDue'] as const;

export const lockInput = z.object({
  year,
  reason: z
    .string()
    .transform(lines)
    .pipe(z.string().min(1, { error: 'Chưa nhập lý do' })),
});
