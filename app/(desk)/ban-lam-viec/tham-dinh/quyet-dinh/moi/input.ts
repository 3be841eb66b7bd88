import { z } from 'zod';
import { line, lines } from '@/domain/text';

const one = (name: string, most: number) =>
  z
    .string()
    .transform(line)
    .pipe(
      z
        .string()
        .min(1, { error: `Chưa nhập ${name}` })
        .max(most, { error: `Rút gọn ${name}, nhiều nhất ${most} ký tự` }),
    );

/** What stands on the decision itself. */
export const factsShape = {
  number: one('số quyết định', 100),
  issuedOn: z.iso
    .date({ error: 'Chưa chọn ngày ban hành' })
    .transform((typed) => new Date(`${typed}T00:00:00Z`)),
  authority: one('cơ quan, người ban hành', 300),
  summary: z
    .string()
    .transform(lines)
    .pipe(z.string().max(2000, { error: 'Rút gọn trích yếu, nhiều nhất 2.000 ký tự' })),
};

/** The browser posts it as an object, so that the reasons stay with their models. */
export const decisionInput = z
  .object({
    year: z.coerce.number().int(),
    ...factsShape,
    recognise: z.array(z.string()),
    decline: z.array(z.object({ id: z.string(), reason: z.string().transform(lines) })),
  })
  .superRefine((typed, ctx) => {
    const chosen = [...typed.recognise, ...typed.decline.map(({ id }) => id)];
    if (chosen.length === 0 || new Set(chosen).size < chosen.length) {
      ctx.addIssue({ code: 'custom', path: ['models'], message: 'Chưa chọn mô hình nào' });
    }
    for (const { id, reason } of typed.decline) {
      if (reason) continue;
      ctx.addIssue({ code: 'custom', path: [`reason-${id}`], message: 'Chưa nhập lý do không công nhận' });
    }
  });

export type DecisionTyped = z.input<typeof decisionInput>;
