import { z } from 'zod';
import { line, lines } from '@/domain/text';
import { datesOf, dateShape, orderDates } from '../../dates-input';
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

const issuedOn = z
  .union([z.literal(''), z.iso.date({ error: 'Ngày văn bản không đúng' })])
  .default('')
  .transform((typed) => (typed === '' ? null : new Date(`${typed}T00:00:00Z`)));

const text = z
  .string()
  .default('')
  .transform(lines)
  .pipe(z.string().max(100_000, { error: 'Quá dài: nhiều nhất 100.000 ký tự' }));

export const setUpInput = z
  .object({
    id: z.string(),
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
  .transform(({ id, base, reason, ...typed }) => {
    const { name, organiser, rulesNumber, rulesIssuedOn, rulesText } = typed;
    const { judgingNumber, judgingIssuedOn, judgingText } = typed;
    const texts = { name, organiser, rulesNumber, rulesIssuedOn, rulesText };
    return {
      id,
      base,
      reason,
      facts: { ...texts, judgingNumber, judgingIssuedOn, judgingText, ...datesOf(typed) },
    };
  });
