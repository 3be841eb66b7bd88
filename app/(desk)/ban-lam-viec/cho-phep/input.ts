import { z } from 'zod';
import { permittedActs } from '@/domain/deciding/deciding';
import { line } from '@/domain/text/text';
import { dayInput, yearsOfPapers } from '@/domain/date/typed-date';
import { reason } from '../hoi-thi/[slug]/reason';

export const permissionInput = z.object({
  email: z
    .string({ error: 'Nhập thư điện tử' })
    .overwrite(line)
    .min(1, { error: 'Nhập thư điện tử' })
    .max(200),
  scope: z
    .string({ error: 'Chọn Hội thi hoặc năm' })
    .regex(/^(hoi-thi:[\w-]{1,64}|nam:\d{4})$/u, { error: 'Chọn Hội thi hoặc năm' }),
  act: z.enum(permittedActs, { error: 'Chọn việc được phép' }),
  number: z
    .string({ error: 'Nhập số quyết định' })
    .overwrite(line)
    .min(1, { error: 'Nhập số quyết định' })
    .max(100),
  issuedOn: dayInput('Nhập ngày ban hành', yearsOfPapers),
  reason,
});

export const confirmInput = z.object({ id: z.string().max(64) });
export const endInput = z.object({ id: z.string().max(64), reason });
