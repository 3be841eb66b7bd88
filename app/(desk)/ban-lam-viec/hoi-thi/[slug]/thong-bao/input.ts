import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { type Caution, cautions } from '@/domain/contest/setup/flaws';

export const announceInput = z.object({
  id: z.string(),
  /** The revision of the rules that was read before the button was pressed. */
  seen: z.coerce.number().int().min(0),
  here: z.string().startsWith(`${deskPage.contests}/`),
  /** The cautions that stood on the page, with a space between. */
  cautions: z
    .string()
    .default('')
    .transform((typed) =>
      typed.split(' ').filter((one): one is Caution => cautions.some((known) => known === one)),
    ),
  sure: z.literal('on', { error: 'Đánh dấu vào ô xác nhận trước khi thông báo' }),
});
