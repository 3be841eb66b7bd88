import { z } from 'zod';
import { dayIfAny, dayInput, yearsOfContests, yearsOfPapers } from '@/domain/date/typed-date';
import { line, lines } from '@/domain/text/text';
import { figuresInput } from './figures/input';

const id = z.uuid();
const about = {
  code: z.string().transform(line).pipe(z.string().min(1).max(20)),
  year: z.coerce.number().int().min(2018).max(2100),
  unitId: z.string().min(1).max(60),
};

const text = (limit: number, name: string) =>
  z
    .string()
    .default('')
    .transform(lines)
    .pipe(z.string().max(limit, { error: `${name} nhập không quá ${limit.toLocaleString('vi-VN')} ký tự` }));

const reason = text(5_000, 'Lý do');

export const beginInput = z.object(about);

const draft = { id, base: z.coerce.number().int().min(0) };

export const typeInput = z.object(draft).and(figuresInput);

const words = z.object({
  ...draft,
  number: z
    .string()
    .default('')
    .transform(line)
    .pipe(z.string().max(60, { error: 'Số, ký hiệu nhập không quá 60 ký tự' })),
  issuedOn: dayIfAny(yearsOfPapers).optional(),
  narrative: text(20_000, 'Nội dung'),
});

export const writeInput = words.and(figuresInput);

export const submitInput = z.object({ id, seen: z.coerce.number().int().min(0) });
export const acceptInput = z.object({ id, seen: z.coerce.number().int().min(0) });
export const ruleInput = acceptInput.extend({ event: z.enum(['return', 'reopen']), reason });
export const paperInput = z.object({ deliveryId: id, paperId: id });
export const attachInput = z.object({ deliveryId: id, fileId: id });
export const fileInput = z.object({ fileId: id });
export const waiveInput = z.object({ ...about, reason });
export const extendInput = z.object({
  ...about,
  reason,
  on: dayInput('Chưa chọn ngày gia hạn', yearsOfContests),
});
