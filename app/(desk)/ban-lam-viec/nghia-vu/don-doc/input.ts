import { z } from 'zod';
import { lines } from '@/domain/text/text';

export const remindInput = z.object({
  /** The list as it was seen: the query of its URL. */
  query: z.string().max(2000),
  /** The units that were left ticked. */
  unit: z
    .union([z.string().transform((one) => [one]), z.array(z.string()).max(1_000)], {
      error: 'Chọn ít nhất một đơn vị để gửi thư',
    })
    .transform((ids) => new Set(ids)),
  note: z
    .string()
    .transform(lines)
    .pipe(z.string().max(2000, { error: 'Rút gọn nội dung, nhiều nhất 2.000 ký tự' })),
});
