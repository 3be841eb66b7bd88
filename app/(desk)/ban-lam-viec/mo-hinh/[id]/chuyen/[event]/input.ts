import { z } from 'zod';
import { events, needReason } from '@/domain/model/lifecycle';
import { lines } from '@/domain/text';
import type { Step } from '../../moves';

const REASON = 5_000;

export const moveInput = z
  .object({
    id: z.string(),
    event: z.enum(events).refine((event): event is Step => event !== 'recognise'),
    /** The revision of the text that was read before the button was pressed. */
    seen: z.coerce.number().int().min(0),
    reason: z
      .string()
      .default('')
      .transform(lines)
      .pipe(z.string().max(REASON, { error: 'Quá dài: nhiều nhất 5.000 ký tự' })),
  })
  .refine(({ event, reason }) => reason !== '' || !needReason.includes(event), {
    path: ['reason'],
    error: 'Chưa nhập lý do',
  });
