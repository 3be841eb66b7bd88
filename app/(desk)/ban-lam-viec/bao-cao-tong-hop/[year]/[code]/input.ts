import { z } from 'zod';
import { sectionKeys } from '@/domain/report/frozen';
import { line, lines } from '@/domain/text/text';
import { sectionWords } from '@/ui/words/plan/report';

const about = {
  code: z.string().transform(line).pipe(z.string().min(1).max(20)),
  year: z.coerce.number().int().min(2018).max(2100),
};

const text = (limit: number, name: string) =>
  z
    .string()
    .default('')
    .transform(lines)
    .pipe(z.string().max(limit, { error: `${name} nhập không quá ${limit.toLocaleString('vi-VN')} ký tự` }));

const section = (key: (typeof sectionKeys)[number]) => text(20_000, sectionWords[key]);

export const wordsInput = z.object({
  ...about,
  base: z.coerce.number().int().min(0),
  situation: section('situation'),
  results: section('results'),
  limits: section('limits'),
  ahead: section('ahead'),
  proposals: section('proposals'),
});

export const freezeInput = z.object({
  ...about,
  seen: z.coerce.number().int().min(0),
  reason: text(5_000, 'Lý do'),
});
