import type { ContestRules } from '../setup/rules';
import type { Sheet } from '../tally/input';
import { grouped, type Mark, marksOf, mean, panels } from './marks';

/** Advice only; no rank changes. All figures are on a scale of 100 points. */

export const FEW = 5;

export type Severity = {
  judge: string;
  sheets: number;
  mean: number;
  /** Sample standard deviation of the judge's sheets; null if there is only one. */
  spread: number | null;
  toPanel: number | null;
  shared: number;
  few: boolean;
};

export function severities(rules: Pick<ContestRules, 'parts'>, sheets: readonly Sheet[]): Severity[] {
  const marks = marksOf(rules, sheets);
  const sums = new Map(
    [...panels(marks)].map(([at, panel]) => [at, { n: panel.length, sum: total(panel) }] as const),
  );
  return [...grouped(marks, (mark) => mark.judge)].map(([judge, own]) => {
    const shared = own.flatMap((mark) => {
      const panel = sums.get(`${mark.part} ${mark.entry}`);
      if (!panel || panel.n < 2) return [];
      return [{ entry: mark.entry, gap: mark.percent - (panel.sum - mark.percent) / (panel.n - 1) }];
    });
    const entries = new Set(shared.map(({ entry }) => entry)).size;
    const percents = own.map((mark) => mark.percent);
    return {
      judge,
      sheets: own.length,
      mean: mean(percents),
      spread: deviation(percents),
      toPanel: shared.length > 0 ? mean(shared.map(({ gap }) => gap)) : null,
      shared: entries,
      few: entries < FEW,
    };
  });
}

const total = (marks: readonly Mark[]): number => marks.reduce((sum, { percent }) => sum + percent, 0);

function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

export type Agreement = { part: string; criterion: string; sheets: number; gap: number | null };

export function agreements(rules: Pick<ContestRules, 'parts'>, sheets: readonly Sheet[]): Agreement[] {
  const byPart = grouped(
    sheets.filter(({ third }) => !third),
    ({ part }) => part,
  );
  return rules.parts.flatMap((part) => {
    const own = byPart.get(part.key) ?? [];
    const entries = [...grouped(own, ({ entry }) => entry).values()];
    return part.criteria.map((criterion) => {
      const percent = (sheet: Sheet) => ((sheet.points[criterion.key] ?? 0) * 100) / criterion.points;
      const apart = { sum: 0, pairs: 0 };
      for (const panel of entries) {
        apart.sum += distances(panel.map(percent));
        apart.pairs += (panel.length * (panel.length - 1)) / 2;
      }
      const gap = apart.pairs > 0 ? apart.sum / apart.pairs : null;
      return { part: part.key, criterion: criterion.key, sheets: own.length, gap };
    });
  });
}

function distances(values: number[]): number {
  let sum = 0;
  for (const [at, value] of values.sort((a, b) => a - b).entries())
    sum += value * (2 * at - values.length + 1);
  return sum;
}

export type WideGap = { entry: string; part: string; lowest: number; highest: number };

export function wideGaps(
  rules: Pick<ContestRules, 'parts'>,
  sheets: readonly Sheet[],
  from: number,
): WideGap[] {
  return [...panels(marksOf(rules, sheets)).values()]
    .flatMap((panel) => {
      const [first] = panel;
      const percents = panel.map((mark) => mark.percent);
      const gap = { lowest: Math.min(...percents), highest: Math.max(...percents) };
      return first && gap.highest - gap.lowest >= from
        ? [{ entry: first.entry, part: first.part, ...gap }]
        : [];
    })
    .sort((a, b) => b.highest - b.lowest - (a.highest - a.lowest));
}
