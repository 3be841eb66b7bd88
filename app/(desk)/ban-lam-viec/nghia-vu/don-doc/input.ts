import { z } from 'zod';
import { lines } from '@/domain/text';

export const remindInput = z.object({
  /** The list as it was seen: the query of its URL. */
  query: z.string().max(2000),
  note: z
    .string()
    .transform(lines)
    .pipe(z.string().max(2000, { error: 'Rút gọn nội dung, nhiều nhất 2.000 ký tự' })),
});
