import { z } from 'zod';
import { dayIfAny, dayInput, yearsOfPapers } from '@/domain/date/typed-date';
import { type DueRule, dueKinds, isDueRule } from '@/domain/obligation/due';
import { natures } from '@/domain/obligation/obligation';
import { line, lines } from '@/domain/text/text';
import { boundKinds } from '@/domain/unit/unit';

const words = (limit: number, missing: string) =>
  z
    .string({ error: missing })
    .transform(line)
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(limit, { error: `Nhập không quá ${limit.toLocaleString('vi-VN')} ký tự` }),
    );

const maybe = (limit: number) =>
  z
    .string()
    .default('')
    .transform(lines)
    .pipe(z.string().max(limit, { error: `Nhập không quá ${limit.toLocaleString('vi-VN')} ký tự` }));

const year = (missing: string) =>
  z
    .string({ error: missing })
    .transform(line)
    .pipe(z.string().regex(/^\d{4}$/u, { error: `${missing}, gồm bốn chữ số, ví dụ 2026` }))
    .transform(Number)
    .pipe(
      z
        .number()
        .min(2018, { error: 'Năm phải từ 2018 trở đi' })
        .max(2100, { error: 'Năm phải đến 2100 trở lại' }),
    );

const scheme = {
  number: words(60, 'Chưa nhập số, ký hiệu kế hoạch'),
  issuedOn: dayInput('Chưa chọn ngày ban hành', yearsOfPapers),
  issuer: words(200, 'Chưa nhập cơ quan ban hành'),
  title: words(1_000, 'Chưa nhập trích yếu kế hoạch'),
  purpose: maybe(5_000),
  firstYear: year('Chưa nhập năm đầu'),
  lastYear: year('Chưa nhập năm cuối'),
};

const inPeriod = {
  check: ({ firstYear, lastYear }: { firstYear: number; lastYear: number }) =>
    firstYear <= lastYear && lastYear - firstYear < 20,
  error: { error: 'Năm cuối phải từ năm đầu trở đi và không quá 20 năm', path: ['lastYear'] },
};

export const makeInput = z
  .object({ ...scheme, copyOf: z.string().default('').transform(line) })
  .refine(inPeriod.check, inPeriod.error);

export const describeInput = z
  .object({ ...scheme, id: z.string().max(60) })
  .refine(inPeriod.check, inPeriod.error);

const due = {
  dueKind: z.enum(dueKinds, { error: 'Chưa chọn loại hạn' }),
  dueDay: z.string().default('').transform(line),
  dueOn: dayIfAny(yearsOfPapers).optional(),
  quarter: z.string().default('').transform(line),
  withCode: z.string().default('').transform(line),
};

const kinds = z
  .union([z.array(z.enum(boundKinds)), z.enum(boundKinds).transform((one) => [one])])
  .optional()
  .transform((all) => all ?? []);

const obligation = {
  clause: words(60, 'Chưa nhập mục của kế hoạch'),
  words: words(500, 'Chưa nhập nội dung nhiệm vụ'),
  evidence: maybe(500),
  nature: z.enum(natures, { error: 'Chưa chọn cách thực hiện' }),
  kinds,
  ...due,
};

type TypedDue = z.output<ReturnType<typeof dueShape>>;
const dueShape = () => z.object(due);

/** A typed day of a year as "15/6", a quarter as "III/2026" or "3/2026". */
function ruleTyped({ dueKind, dueDay, dueOn, quarter, withCode }: TypedDue): DueRule | null {
  const on = dueOn?.toISOString().slice(0, 10) ?? '';
  const [date = 0, month = 0] = dueDay.split(/[/.-]/u).map(Number);
  const [, roman = '', of = ''] = /^(?:quý\s*)?(I{1,3}|IV|[1-4])\s*\/\s*(\d{4})$/iu.exec(quarter) ?? [];
  const nth = ['I', 'II', 'III', 'IV'].indexOf(roman.toUpperCase()) + 1 || Number(roman);
  const rules: Record<TypedDue['dueKind'], DueRule> = {
    before: { kind: 'before', month, day: date },
    yearly: { kind: 'yearly', month, day: date },
    beforeDay: { kind: 'beforeDay', on },
    by: { kind: 'by', on },
    quarter: { kind: 'quarter', year: Number(of), quarter: nth },
    with: { kind: 'with', code: withCode },
    standing: { kind: 'standing' },
  };
  return isDueRule(rules[dueKind]) ? rules[dueKind] : null;
}

const ruleErrors: Record<TypedDue['dueKind'], { path: string; message: string }> = {
  before: { path: 'dueDay', message: 'Nhập ngày và tháng, ví dụ 15/6' },
  yearly: { path: 'dueDay', message: 'Nhập ngày và tháng, ví dụ 25/11' },
  beforeDay: { path: 'dueOn', message: 'Chọn ngày, tháng, năm' },
  by: { path: 'dueOn', message: 'Chọn ngày, tháng, năm' },
  quarter: { path: 'quarter', message: 'Nhập quý và năm, ví dụ III/2026' },
  with: { path: 'withCode', message: 'Nhập mã của nhiệm vụ cùng hạn, ví dụ R7' },
  standing: { path: 'dueKind', message: 'Chọn loại hạn' },
};

const withRule = <T extends TypedDue>(typed: T, ctx: z.RefinementCtx) => {
  const rule = ruleTyped(typed);
  const { path, message } = ruleErrors[typed.dueKind];
  if (!rule) ctx.addIssue({ code: 'custom', path: [path], message });
  const { dueKind: _k, dueDay: _d, dueOn: _o, quarter: _q, withCode: _w, ...rest } = typed;
  return { ...rest, due: rule ?? { kind: 'standing' as const } };
};

export const addInput = z
  .object({
    schemeId: z.string().max(60),
    code: words(12, 'Chưa nhập mã nhiệm vụ').pipe(
      z.string().regex(/^[\p{L}\p{N}.-]+$/u, { error: 'Mã chỉ gồm chữ, số, dấu chấm và gạch nối, ví dụ B3' }),
    ),
    firstYear: year('Chưa nhập năm đầu'),
    lastYear: year('Chưa nhập năm cuối'),
    ...obligation,
  })
  .transform(withRule);

export const describeObligationInput = z
  .object({ id: z.string().max(60), schemeId: z.string().max(60), ...obligation })
  .transform(withRule);

export const endInput = z.object({
  id: z.string().max(60),
  lastYear: year('Chưa nhập năm cuối'),
  reason: maybe(5_000),
});
