import { z } from 'zod';
import { lines } from '@/domain/text/text';

const most = z.string().max(5_000, { error: 'Quá dài: nhiều nhất 5.000 ký tự' });

export const reason = z
  .string({ error: 'Chưa nhập lý do' })
  .transform(lines)
  .pipe(most.min(1, { error: 'Chưa nhập lý do' }));

/** Where the verb decides whether one is needed. */
export const reasonIfAny = z.string().default('').transform(lines).pipe(most);
