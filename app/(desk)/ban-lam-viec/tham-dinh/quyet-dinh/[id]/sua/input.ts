import { z } from 'zod';
import { lines } from '@/domain/text/text';
import { factsShape } from '../../moi/input';

export const correctionInput = z
  .object({
    id: z.uuid(),
    ...factsShape,
    reason: z
      .string()
      .transform(lines)
      .pipe(
        z
          .string()
          .min(1, { error: 'Chưa nhập lý do' })
          .max(2000, { error: 'Rút gọn lý do, nhiều nhất 2.000 ký tự' }),
      ),
  })
  .transform(({ id, reason, ...facts }) => ({ id, reason, facts }));

export type CorrectionTyped = z.input<typeof correctionInput>;
