import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { entryEvents, entryNeedsReason } from '@/domain/contest/entry/entry';
import { reasonIfAny } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/reason';

export const moveInput = z
  .object({
    id: z.string(),
    event: z.enum(entryEvents),
    here: z.string().startsWith(`${deskPage.contests}/`),
    /** The revision of the text that was read before the button was pressed. */
    seen: z.coerce.number().int().min(0),
    reason: reasonIfAny,
  })
  .refine(({ event, reason }) => reason !== '' || !entryNeedsReason.includes(event), {
    path: ['reason'],
    error: 'Chưa nhập lý do',
  });
