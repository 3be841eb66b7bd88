import { z } from 'zod';
import { dayInput, yearsOfContests } from '@/domain/date/typed-date';
import { line, lines } from '@/domain/text/text';

const about = {
  code: z.string().transform(line).pipe(z.string().min(1).max(20)),
  year: z.coerce.number().int().min(2018).max(2100),
};

const picked = z.union([
  z.array(z.string().max(60)).max(1_000),
  z
    .string()
    .max(60)
    .transform((one) => [one]),
]);

export const noteInput = z.object({
  ...about,
  pick: picked.optional().transform((ids) => ids ?? []),
  receivedOn: dayInput('Chưa chọn ngày nhận bản giấy', yearsOfContests),
  number: z
    .string()
    .default('')
    .transform(line)
    .pipe(z.string().max(60, { error: 'Số, ký hiệu nhập không quá 60 ký tự' })),
});

export const urgeInput = z.object({
  ...about,
  note: z
    .string()
    .default('')
    .transform(lines)
    .pipe(z.string().max(2_000, { error: 'Rút gọn nội dung, nhiều nhất 2.000 ký tự' })),
});

export const dayInputOfAll = z.object({
  ...about,
  on: dayInput('Chưa chọn ngày', yearsOfContests),
  reason: z
    .string()
    .default('')
    .transform(lines)
    .pipe(z.string().max(5_000, { error: 'Lý do nhập không quá 5.000 ký tự' })),
});
