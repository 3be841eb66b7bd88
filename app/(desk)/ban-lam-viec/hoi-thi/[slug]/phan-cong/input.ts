import { z } from 'zod';
import { line } from '@/domain/text/text';
import { dayInput, yearsOfContests } from '@/domain/date/typed-date';
import { reason, reasonIfAny } from '../reason';

const block = z
  .string()
  .default('')
  .transform((typed) => typed || null);

/** Everybody judges everything, in one block or in all. */
export const spreadInput = z.object({ contest: z.string(), block });

export const drawInput = z.object({
  contestId: z.string(),
  block,
  each: z.coerce
    .number({ error: 'Số giám khảo mỗi bài là số từ 1 đến 50' })
    .int({ error: 'Số giám khảo mỗi bài là số từ 1 đến 50' })
    .min(1, { error: 'Số giám khảo mỗi bài là số từ 1 đến 50' })
    .max(50, { error: 'Số giám khảo mỗi bài là số từ 1 đến 50' }),
  source: z
    .string()
    .default('')
    .transform(line)
    .pipe(
      z
        .string()
        .min(10, { error: 'Nêu rõ nguồn số: của ai, giải nào, ngày nào' })
        .max(300, { error: 'Nguồn số quá dài' }),
    ),
  drawOn: dayInput('Chưa chọn ngày có số', yearsOfContests),
});

const id = z.string().min(1);

export const stepInput = z.object({ id });
export const reopenDrawInput = z.object({ id, reason });
/** Whoever confirms that a draw is cancelled need not say why again. */
export const cancelInput = z.object({ id, reason: reasonIfAny });

/** As the source wrote it, without the blanks and points between digits. */
export const numberInput = z.object({
  id,
  number: z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll(/[\s.,-]/gu, ''))
    .pipe(z.string().regex(/^\d{1,60}$/u, { error: 'Nhập các chữ số của số đã công bố, kể cả số 0 ở đầu' })),
});

export const reassignInput = z.object({
  contest: z.string(),
  slug: z.string(),
  entry: z.string(),
  judge: z.string(),
  to: z.string().default(''),
  reason,
});

export const thirdInput = z.object({
  contest: z.string(),
  entry: z.string(),
  part: z.string(),
  judge: z.string().min(1, { error: 'Chưa chọn giám khảo' }),
});
