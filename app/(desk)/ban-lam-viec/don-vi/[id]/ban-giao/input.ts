import { z } from 'zod';
import { lines } from '@/domain/text/text';

const id = z.string().min(1).max(64);

export const handOverInput = z.object({
  unitId: id,
  successorId: z
    .string({ error: 'Chưa chọn đơn vị nhận' })
    .min(1, { error: 'Chưa chọn đơn vị nhận' })
    .max(64),
  personIds: z
    .union([z.string(), z.array(z.string().max(64)).max(1_000)], { error: 'Chưa chọn người nào' })
    .transform((chosen) => [chosen].flat()),
  note: z
    .string()
    .default('')
    .transform(lines)
    .pipe(z.string().max(1000, { error: 'Căn cứ quá dài: nhập nhiều nhất 1.000 chữ' })),
});

export const leftOverInput = z.object({ unitId: id });
