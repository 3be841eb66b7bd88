import { z } from 'zod';

export const announceInput = z.object({
  id: z.string(),
  /** The revision of the rules that was read before the button was pressed. */
  seen: z.coerce.number().int().min(0),
  here: z.string().startsWith('/ban-lam-viec/hoi-thi/'),
  sure: z.literal('on', { error: 'Đánh dấu vào ô xác nhận trước khi thông báo' }),
});
