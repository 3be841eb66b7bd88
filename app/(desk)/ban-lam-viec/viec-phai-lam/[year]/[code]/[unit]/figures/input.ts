import { z } from 'zod';
import { type Figure, type Figures, figureFaultsOf, type KnownFigures } from '@/domain/report/figures';
import { formFor, type Indicator, indicatorsOfAll, isDerived } from '@/domain/report/form';
import { figureTyped } from '@/domain/report/typed-figure';
import { isBlank, line, lines } from '@/domain/text/text';
import { faultyWords } from '@/ui/words/plan/report';
import { nameOf } from './figure-texts';

const typed = indicatorsOfAll.filter((one) => !isDerived(one));

const figure = (indicator: Indicator) =>
  z
    .string()
    .default('')
    .transform((text, ctx) => {
      const read = figureTyped(indicator, text);
      if ('value' in read) return read.value;
      ctx.addIssue({ code: 'custom', message: faultyWords(`${indicator.key}.${read.fault}`) });
      return z.NEVER;
    });

const why = z
  .string()
  .default('')
  .transform(lines)
  .pipe(z.string().max(1_000, { error: 'Lý do nhập không quá 1.000 ký tự' }));

const flag = z
  .string()
  .default('')
  .transform((text) => !isBlank(text));

const drawn = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,9}$/u.test(line(text)) ? Number(line(text)) : null));

const fields: Record<string, z.ZodType> = Object.fromEntries(
  typed.flatMap((one) => [
    [nameOf.figure(one.key), figure(one)],
    [nameOf.why(one.key), why],
    [nameOf.estimated(one.key), flag],
    [nameOf.known(one.key), drawn],
  ]),
);

type Read = Record<string, unknown>;

/** A figure that still stands as the portal filled it in was not typed. */
function figuresFrom(read: Read): Figures {
  return Object.fromEntries(
    typed.flatMap(({ key }) => {
      const value = read[nameOf.figure(key)] as Figure['value'] | null | undefined;
      const because = read[nameOf.why(key)];
      if (value === null || value === undefined || value === read[nameOf.known(key)]) return [];
      const one: Figure = {
        value,
        ...(read[nameOf.estimated(key)] === true && { estimated: true as const }),
        ...(typeof because === 'string' && because !== '' && { why: because }),
      };
      return [[key, one]];
    }),
  );
}

const knownDrawn = (read: Read): KnownFigures =>
  Object.fromEntries(
    typed.flatMap(({ key }) => {
      const value = read[nameOf.known(key)];
      return typeof value === 'number' ? [[key, value]] : [];
    }),
  );

/** Of a report: each fault stands at its field. Of anything else there are no figures. */
export const figuresInput = z
  .object({ code: z.string().default('').transform(line), ...fields })
  .superRefine((read: Read, ctx) => {
    const form = formFor(String(read.code));
    if (!form) return;
    const faults = figureFaultsOf({ form, figures: figuresFrom(read), known: knownDrawn(read) });
    for (const { key, fault } of faults)
      ctx.addIssue({
        code: 'custom',
        path: [nameOf.figure(key)],
        message: faultyWords(`${key}.${fault}`),
      });
  })
  .transform((read: Read) => ({ figures: figuresFrom(read) }));
