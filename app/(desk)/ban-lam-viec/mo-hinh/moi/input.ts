import { z } from 'zod';

export const registerInput = z.object({
  id: z.uuid({ error: 'Tải lại trang rồi đăng ký lại' }),
  year: z.coerce.number({ error: 'Chưa chọn năm' }).int().min(2000).max(2100),
  unitId: z.string({ error: 'Chưa chọn đơn vị' }).min(1, { error: 'Chưa chọn đơn vị' }),
  /** Empty: a new model. */
  from: z
    .string()
    .optional()
    .transform((id) => id || undefined),
});
