import { z } from 'zod';
import { lines } from '@/domain/text/text';

export const confirmInput = z.object({ freeze: z.string() });

export const objectInput = confirmInput.extend({
  reason: z
    .string({ error: 'Chưa nêu điều không đúng' })
    .transform(lines)
    .pipe(
      z
        .string()
        .min(1, { error: 'Chưa nêu điều không đúng' })
        .max(2_000, { error: 'Quá dài: nhiều nhất 2.000 ký tự' }),
    ),
});
