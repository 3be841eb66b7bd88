import { z } from 'zod';
import { events, needReason } from '@/domain/registry/model/lifecycle';
import { lines } from '@/domain/text/text';
import { dayIfAny, yearsOfPapers } from '@/domain/date/typed-date';
import { formatDate } from '@/ui/words/format';
import type { Step } from '../../moves';

const REASON = 5_000;

export const moveInput = z
  .object({
    id: z.string(),
    event: z.enum(events).refine((event): event is Step => event !== 'recognise'),
    /** The revision of the text that was read before the button was pressed. */
    seen: z.coerce.number().int().min(0),
    /** The list that the file was opened from, and whether its next file is to open. */
    line: z.string().max(1000).default(''),
    on: z.literal('next').optional(),
    /** The day until which a correction is expected. */
    until: z.string().default('').pipe(dayIfAny(yearsOfPapers)),
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

/** The reason as the unit reads it, with the day until which it is expected to answer. */
export const askedUntil = ({ reason, until }: { reason: string; until: Date | null }): string =>
  until ? `${reason}\nĐề nghị nộp lại chậm nhất ngày ${formatDate(until)}.` : reason;
