import { z } from 'zod';

export const announceInput = z.object({
  id: z.string(),
  here: z.string().startsWith('/ban-lam-viec/hoi-thi/'),
  sure: z.literal('on', { error: 'Đánh dấu vào ô xác nhận trước khi thông báo' }),
});
