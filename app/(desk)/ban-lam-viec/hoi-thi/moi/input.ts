import { z } from 'zod';
import { line } from '@/domain/text/text';
import { dateShape, orderDates } from '../dates-input';

const words = (missing: string) =>
  z
    .string({ error: missing })
    .transform(line)
    .pipe(z.string().min(1, { error: missing }).max(300, { error: 'Quá dài: nhiều nhất 300 ký tự' }));

export const foundInput = z
  .object({
    id: z.uuid({ error: 'Tải lại trang rồi thử lại' }),
    /** The past contest whose rules are copied. */
    from: z
      .string()
      .optional()
      .transform((id) => id || undefined),
    name: words('Chưa nhập tên Hội thi'),
    organiser: words('Chưa nhập cơ quan tổ chức'),
    ...dateShape,
  })
  .superRefine(orderDates);
