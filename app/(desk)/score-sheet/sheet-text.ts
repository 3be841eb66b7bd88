import { z } from 'zod';
import { onScale } from '@/domain/contest/jury/sheet';
import { pointsOf, pointsTyped } from '@/domain/contest/tally/points';
import type { Part } from '@/domain/contest/setup/rules';
import { isBlank, lines } from '@/domain/text/text';
import { typed as anyText } from '@/domain/text/typed';

/**
 * A sheet as the draft keeps it: one text for each field, so that two tabs differ field by field.
 * "p.<criterion>" are points as typed, "c.<criterion>" comments.
 */
export type SheetFields = Record<string, string>;

type Text = {
  points: Record<string, number | null>;
  comments: Record<string, string>;
  comment: string;
  privateNote: string;
};

/** @param own the judge's own hand: only then is there a private note */
export function fieldsOf(part: Part, { text, own }: { text: Text; own: boolean }): SheetFields {
  const fields = part.criteria.flatMap(({ key }) => [
    [`p.${key}`, pointsTyped(text.points[key])],
    [`c.${key}`, text.comments[key] ?? ''],
  ]);
  const rest = own ? { comment: text.comment, privateNote: text.privateNote } : { comment: text.comment };
  return { ...Object.fromEntries(fields), ...rest };
}

/** What is wrong with the points as typed, by field. */
export function flawsIn(part: Part, fields: SheetFields): Record<string, string> {
  const flaws = part.criteria.flatMap((criterion) => {
    const name = `p.${criterion.key}`;
    const typed = fields[name] ?? '';
    if (isBlank(typed)) return [];
    const points = pointsOf(typed);
    if (points !== null && onScale(part, criterion, points)) return [];
    return [
      [
        name,
        `Điểm từ 0 đến ${pointsTyped(criterion.points)}, bước ${pointsTyped(part.step)}, ví dụ ${pointsTyped(criterion.points - part.step)}`,
      ],
    ];
  });
  return Object.fromEntries(flaws);
}

/** In the order of the form, each with its criterion: five times "Chưa nhập điểm" would not say where. */
export const problemsIn = (
  part: Part,
  errors: Record<string, string>,
): { field: string; message: string }[] =>
  part.criteria.flatMap(({ key, name }, at) => {
    const message = errors[`p.${key}`];
    return message ? [{ field: `p.${key}`, message: `${at + 1}. ${name}: ${lowered(message)}` }] : [];
  });

const lowered = (message: string): string => message.charAt(0).toLocaleLowerCase('vi') + message.slice(1);

const LONG = 5_000;
const long = anyText
  .transform(lines)
  .pipe(z.string().max(LONG, { error: 'Quá dài: nhiều nhất 5.000 ký tự' }));

/** What a page sends; the criteria are read by the verb, which knows the rules. */
export const saveInput = z
  .object({
    base: z.coerce.number().int().min(0),
    entry: z.string(),
    part: z.string(),
    judge: z.string().optional(),
  })
  .catchall(long)
  .transform(({ base, entry, part, judge, ...fields }, context) => {
    const text: Text & { fields: SheetFields } = {
      points: {},
      comments: {},
      comment: '',
      privateNote: '',
      fields: fields as SheetFields,
    };
    for (const [name, typed] of Object.entries(text.fields)) {
      if (name === 'comment' || name === 'privateNote') text[name] = typed;
      else if (name.startsWith('c.')) text.comments[name.slice(2)] = typed;
      else if (name.startsWith('p.')) {
        const points = pointsOf(typed);
        if (points === null && !isBlank(typed))
          context.issues.push({
            code: 'custom',
            path: [name],
            message: 'Nhập điểm bằng số, ví dụ 8,5',
            input: typed,
          });
        text.points[name.slice(2)] = points;
      }
    }
    return { base, entry, part, judge, text };
  });

/** Hundredths so far, for the eye: only points that the scale knows. */
export function totalOf(part: Part, fields: SheetFields): { sum: number; valid: number } {
  const points = part.criteria.flatMap((criterion) => {
    const typed = pointsOf(fields[`p.${criterion.key}`] ?? '');
    return typed !== null && onScale(part, criterion, typed) ? [typed] : [];
  });
  return { sum: points.reduce((sum, one) => sum + one, 0), valid: points.length };
}
