import { z } from 'zod';
import { conflictAnswers } from '@/domain/contest/jury/conflict';
import { lines } from '@/domain/text/text';

export const answerInput = z
  .object({
    entry: z.string(),
    answer: z.enum(conflictAnswers, { error: 'Chưa chọn câu trả lời' }),
    reason: z
      .string()
      .default('')
      .transform(lines)
      .pipe(z.string().max(2_000, { error: 'Quá dài: nhiều nhất 2.000 ký tự' })),
  })
  .refine(({ answer, reason }) => answer === 'none' || reason !== '', {
    path: ['reason'],
    error: 'Chưa nhập lý do',
  });
