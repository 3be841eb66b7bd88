import { z } from 'zod';
import { line, lines } from '@/domain/text/text';

const words = (limit: number, missing: string) =>
  z
    .string({ error: missing })
    .transform(lines)
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(limit, { error: `Nhập không quá ${limit.toLocaleString('vi-VN')} ký tự` }),
    );

const id = z.uuid();

export const reportInput = z.object({
  unitId: z.string().max(60),
  words: words(5_000, 'Chưa nhập nội dung vướng mắc'),
});

export const answerInput = z.object({ id, answer: words(5_000, 'Chưa nhập nội dung trả lời') });

export const forwardInput = z.object({
  id,
  to: words(200, 'Chưa nhập cơ quan được chuyển đến').transform(line),
});
