import { fullMarks, sumOf } from './marking';
import type { ContestRules, Part } from './rules';
import type { Sheet } from './sheet';

/** Advice before deciding. It never changes a rank; all figures are on a scale of 100 points. */

/** Fewer shared entries than this say little about a judge. */
export const FEW = 5;

export type Severity = {
  judge: string;
  sheets: number;
  mean: number;
  /** Standard deviation of the judge's own sheets. */
  spread: number;
  /** Mean difference to the other judges of the same entry and part; negative: stricter. Null: nothing shared. */
  toPanel: number | null;
  shared: number;
  few: boolean;
};

type Mark = { entry: string; part: string; judge: string; percent: number };

export function severities(rules: Pick<ContestRules, 'parts'>, sheets: readonly Sheet[]): Severity[] {
  const marks = marksOf(rules, sheets);
  const groups = grouped(marks, (mark) => JSON.stringify([mark.entry, mark.part]));
  return [...grouped(marks, (mark) => mark.judge)].map(([judge, own]) => {
    const gaps = own.flatMap((mark) => {
      const others = (groups.get(JSON.stringify([mark.entry, mark.part])) ?? []).filter(
        (o) => o.judge !== judge,
      );
      return others.length > 0 ? [mark.percent - mean(others.map((other) => other.percent))] : [];
    });
    const percents = own.map((mark) => mark.percent);
    return {
      judge,
      sheets: own.length,
      mean: mean(percents),
      spread: deviation(percents),
      toPanel: gaps.length > 0 ? mean(gaps) : null,
      shared: gaps.length,
      few: gaps.length < FEW,
    };
  });
}

export type Agreement = { part: string; criterion: string; sheets: number; gap: number };

/** For each criterion, the mean distance between two judges of the same entry. */
export const agreements = (rules: Pick<ContestRules, 'parts'>, sheets: readonly Sheet[]): Agreement[] =>
  rules.parts.flatMap((part) =>
    part.criteria.map((criterion) => {
      const own = sheets.filter((sheet) => sheet.part === part.key);
      const gaps = [...grouped(own, (sheet) => sheet.entry).values()].flatMap((panel) =>
        pairs(panel.map((sheet) => ((sheet.points[criterion.key] ?? 0) * 100) / criterion.points)),
      );
      return {
        part: part.key,
        criterion: criterion.key,
        sheets: own.length,
        gap: gaps.length > 0 ? mean(gaps) : 0,
      };
    }),
  );

export type WideGap = { entry: string; part: string; lowest: number; highest: number };

/** Entries whose sheets lie at least this far apart (points of 100), widest first. */
export function wideGaps(
  rules: Pick<ContestRules, 'parts'>,
  sheets: readonly Sheet[],
  from: number,
): WideGap[] {
  const groups = grouped(marksOf(rules, sheets), (mark) => JSON.stringify([mark.entry, mark.part]));
  return [...groups.values()]
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

function marksOf(rules: Pick<ContestRules, 'parts'>, sheets: readonly Sheet[]): Mark[] {
  const parts = new Map<string, Part>(rules.parts.map((part) => [part.key, part]));
  return sheets.flatMap((sheet) => {
    const part = parts.get(sheet.part);
    if (!part) return [];
    const percent = (sumOf(part, sheet) * 100) / fullMarks(part);
    return [{ entry: sheet.entry, part: sheet.part, judge: sheet.judge, percent }];
  });
}

/** The distances between each two of them. */
const pairs = (values: readonly number[]): number[] =>
  values.flatMap((a, at) => values.slice(at + 1).map((b) => Math.abs(a - b)));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
