import type { UnitKind } from '../unit/unit';
import { computed, type FigureValue } from './figures';
import { type Indicator, isSummed, type ReportForm } from './form';

export type ReportRow = {
  code: string;
  name: string;
  kind: UnitKind;
  /** Its district, and where there are none its group. */
  group: string;
  /** What counts, by indicator; a key that is left out is blank. */
  figures: Readonly<Record<string, FigureValue>>;
  estimated: readonly string[];
};

/** `value`: a sum; of yes and no how many said yes; of a text how many wrote one; of a percent
 * that was typed the mean in hundredths, of one that is computed that of the sums. */
export type Total = { value: number | null; given: number; blank: number; estimated: number };

export type Totals = Readonly<Record<string, Total>>;

export function totalsOf({ indicators }: Pick<ReportForm, 'indicators'>, rows: readonly ReportRow[]): Totals {
  const sums = new Map(indicators.map((one) => [one.key, sumOf(one, rows)]));
  const read = (key: string): number | null => sums.get(key)?.value ?? null;
  return Object.fromEntries(
    indicators.map(({ key, source }) => {
      const sum = sums.get(key) ?? nothing;
      if (typeof source === 'string') return [key, sum];
      return [key, { ...sum, value: computed(source.formula, read) }];
    }),
  );
}

const nothing: Total = { value: null, given: 0, blank: 0, estimated: 0 };

function sumOf(indicator: Indicator, rows: readonly ReportRow[]): Total {
  const { key, kind } = indicator;
  let [sum, given, estimated] = [0, 0, 0];
  for (const { figures, estimated: those } of rows) {
    const value = figures[key];
    if (value === undefined) continue;
    given += 1;
    sum += amountOf(value);
    if (those.length > 0 && those.includes(key)) estimated += 1;
  }
  const value = given === 0 ? null : kind === 'percent' ? Math.round(sum / given) : sum;
  return { value, given, blank: rows.length - given, estimated };
}

const amountOf = (value: FigureValue): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : 1;
};

export function totalsBy(
  form: Pick<ReportForm, 'indicators'>,
  rows: readonly ReportRow[],
  partOf: (row: ReportRow) => string,
): Map<string, Totals> {
  const parts = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const part = parts.get(partOf(row));
    if (part) part.push(row);
    else parts.set(partOf(row), [row]);
  }
  return new Map([...parts].map(([part, those]) => [part, totalsOf(form, those)]));
}

const FEW = 8;
const FAR = 10;

/** Far from its like: more than ten times the middle of at least eight reports of one kind of unit,
 * by indicator the codes of the units. A middle below one is taken as one. */
export function outliersOf(
  { indicators }: Pick<ReportForm, 'indicators'>,
  rows: readonly ReportRow[],
): Map<string, ReadonlySet<string>> {
  return new Map(
    indicators
      .filter((one) => isSummed(one))
      .map(({ key }) => [key, new Set(kindsOf(rows).flatMap((those) => farFrom(those, key)))]),
  );
}

const kindsOf = (rows: readonly ReportRow[]): ReportRow[][] =>
  [...new Set(rows.map(({ kind }) => kind))].map((kind) => rows.filter((row) => row.kind === kind));

function farFrom(rows: readonly ReportRow[], key: string): string[] {
  const given = rows.flatMap(({ code, figures }) =>
    typeof figures[key] === 'number' ? [{ code, value: figures[key] }] : [],
  );
  if (given.length < FEW) return [];
  const sorted = given.map(({ value }) => value).sort((a, b) => a - b);
  const middle = Math.max(1, sorted[Math.floor((sorted.length - 1) / 2)] ?? 0);
  return given.filter(({ value }) => value > FAR * middle).map(({ code }) => code);
}
