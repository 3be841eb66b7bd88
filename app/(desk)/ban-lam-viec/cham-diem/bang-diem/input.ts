import { deskPage } from '@/domain/addresses';
import { z } from 'zod';

const json = z.string().transform((typed, context): unknown => {
  try {
    return JSON.parse(typed);
  } catch {
    context.addIssue({ code: 'custom', message: 'Tải lại trang rồi thử lại' });
    return z.NEVER;
  }
});

/** Each sheet with the revision that was read before the button was pressed. */
const sheets = z
  .array(z.object({ id: z.string(), seen: z.number().int().min(0) }))
  .min(1)
  .max(2_000);

export const handInInput = z.object({
  sheets: json.pipe(sheets),
  back: z.string().startsWith(deskPage.judging),
});
