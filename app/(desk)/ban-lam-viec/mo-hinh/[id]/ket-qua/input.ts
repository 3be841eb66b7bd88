import { z } from 'zod';
import { scoreOf } from '@/domain/registry/model/appraisal';
import { textLimits } from '@/domain/registry/model/form';
import { line, lines } from '@/domain/text/text';
import { typed } from '@/domain/text/typed';

/** The score stays as typed until it is sent: "87,5" or "87.5". */
export type Report = { results: string; selfScore: string };

const reportShape = {
  results: typed
    .transform(lines)
    .pipe(z.string().max(textLimits.item, { error: 'Quá dài: nhiều nhất 20.000 ký tự' })),
  selfScore: z
    .string()
    .transform(line)
    .refine((score) => score === '' || scoreOf(score) !== null, {
      error: 'Điểm phải từ 0 đến 100, nhiều nhất hai chữ số thập phân, ví dụ 87,5',
    }),
};

export const reportInput = z.object(reportShape);

/** What is wrong with each field as it is typed. */
export function flawsIn(text: Report): Partial<Report> {
  const flaws: Partial<Report> = {};
  for (const { path, message } of reportInput.safeParse(text).error?.issues ?? [])
    flaws[path[0] as keyof Report] ??= message;
  return flaws;
}

export const saveReportInput = z
  .object({ id: z.string(), base: z.coerce.number().int().min(0), ...reportShape })
  .transform(({ id, base, results, selfScore }) => ({
    id,
    base,
    report: { results, selfScore: selfScore === '' ? null : scoreOf(selfScore) },
  }));

export const tidyReport = ({ results, selfScore }: Report): Report => ({
  results: lines(results),
  selfScore: scoreTyped(scoreOf(selfScore)) ?? line(selfScore),
});

/** Hundredths as they are typed: 8750 → "87,5". */
export const scoreTyped = (score: number | null): string | null =>
  score === null ? null : String(score / 100).replace('.', ',');
