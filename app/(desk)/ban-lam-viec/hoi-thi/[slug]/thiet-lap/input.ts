import { z } from 'zod';
import { line, lines } from '@/domain/text/text';
import { dayIfAny, yearsOfPapers } from '@/domain/date/typed-date';
import { datesOf, dateShape, orderDates, yearIn } from '../../dates-input';
import { reasonIfAny } from '../reason';

const needed = (missing: string) =>
  z
    .string({ error: missing })
    .transform(line)
    .pipe(z.string().min(1, { error: missing }).max(300, { error: 'Quá dài: nhiều nhất 300 ký tự' }));

const number = z
  .string()
  .default('')
  .transform(line)
  .pipe(z.string().max(60, { error: 'Quá dài: nhiều nhất 60 ký tự' }));

const issuedOn = dayIfAny(yearsOfPapers)
  .optional()
  .transform((typed) => typed ?? null);

const text = z
  .string()
  .default('')
  .transform(lines)
  .pipe(z.string().max(100_000, { error: 'Quá dài: nhiều nhất 100.000 ký tự' }));

export const setUpInput = z
  .object({
    id: z.string(),
    /** The address under which the form was drawn: a contest that is not announced takes another with its name. */
    here: z.string().default(''),
    /** The revision on which the texts below are based. */
    base: z.coerce.number().int().min(0),
    name: needed('Chưa nhập tên Hội thi'),
    organiser: needed('Chưa nhập cơ quan tổ chức'),
    rulesNumber: number,
    rulesIssuedOn: issuedOn,
    rulesText: text,
    judgingNumber: number,
    judgingIssuedOn: issuedOn,
    judgingText: text,
    reason: reasonIfAny,
    ...dateShape,
  })
  .superRefine(orderDates)
  .transform(({ id, base, here, reason, ...typed }) => {
    const { name, organiser, rulesNumber, rulesIssuedOn, rulesText } = typed;
    const { judgingNumber, judgingIssuedOn, judgingText } = typed;
    const texts = { name, organiser, rulesNumber, rulesIssuedOn, rulesText };
    return {
      id,
      base,
      here,
      reason,
      facts: {
        ...texts,
        year: yearIn(typed),
        judgingNumber,
        judgingIssuedOn,
        judgingText,
        ...datesOf(typed),
      },
    };
  });
