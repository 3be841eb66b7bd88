import { z } from 'zod';

export const enterInput = z.object({
  id: z.uuid({ error: 'Tải lại trang rồi thử lại' }),
  contestId: z.string(),
  slug: z.string().regex(/^[a-z0-9-]+$/u),
  unitId: z.string().min(1, { error: 'Chưa chọn đơn vị' }),
  /** Empty: a new entry. */
  modelId: z
    .string()
    .optional()
    .transform((id) => id || undefined),
});
