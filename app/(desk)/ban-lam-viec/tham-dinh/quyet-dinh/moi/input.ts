import { z } from 'zod';
import { line, lines } from '@/domain/text/text';
import { dayInput, yearsOfPapers } from '@/domain/date/typed-date';

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
  issuedOn: dayInput('Chưa chọn ngày ban hành', yearsOfPapers),
  authority: one('cơ quan, người ban hành', 300),
  summary: z
    .string()
    .transform(lines)
    .pipe(z.string().max(2000, { error: 'Rút gọn trích yếu, nhiều nhất 2.000 ký tự' })),
};

const verdicts = ['', 'recognise', 'decline'] as const;

/** The browser posts it as an object, so that the reasons stay with their models. */
export const decisionInput = z
  .object({
    year: z.coerce.number().int(),
    ...factsShape,
    /** By model; an empty verdict leaves it to another decision. */
    choices: z.record(
      z.string(),
      z.object({ verdict: z.enum(verdicts), reason: z.string().transform(lines) }),
    ),
  })
  .superRefine(({ choices }, ctx) => {
    const chosen = Object.entries(choices).filter(([, { verdict }]) => verdict !== '');
    if (chosen.length === 0) {
      ctx.addIssue({ code: 'custom', path: ['models'], message: 'Chưa chọn mô hình nào' });
    }
    for (const [id, { verdict, reason }] of chosen) {
      if (verdict === 'recognise' || reason) continue;
      ctx.addIssue({
        code: 'custom',
        path: ['choices', id, 'reason'],
        message: 'Chưa nhập lý do không công nhận',
      });
    }
  })
  .transform(({ choices, ...facts }) => {
    const all = Object.entries(choices).map(([id, choice]) => ({ id, ...choice }));
    return {
      ...facts,
      recognise: all.filter(({ verdict }) => verdict === 'recognise').map(({ id }) => id),
      decline: all.filter(({ verdict }) => verdict === 'decline').map(({ id, reason }) => ({ id, reason })),
    };
  });

export type DecisionTyped = Omit<z.input<typeof decisionInput>, 'year'> & { year: number };
export type DecisionRead = z.output<typeof decisionInput>;
