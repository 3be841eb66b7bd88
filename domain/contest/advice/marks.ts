import { fullMarks, summing } from '../tally/marking';
import type { ContestRules } from '../setup/rules';
import type { Sheet } from '../tally/input';

export type Mark = { entry: string; part: string; judge: string; percent: number };

/** Leaves out third markings: they exist only where judges disagree, so they would bias the fit. */
export function marksOf(rules: Pick<ContestRules, 'parts'>, sheets: readonly Sheet[]): Mark[] {
  const parts = new Map(
    rules.parts.map((part) => [part.key, { full: fullMarks(part), sumOf: summing(part) }]),
  );
  return sheets.flatMap((sheet) => {
    const part = parts.get(sheet.part);
    if (!part || sheet.third) return [];
    const percent = (part.sumOf(sheet.points) * 100) / part.full;
    return [{ entry: sheet.entry, part: sheet.part, judge: sheet.judge, percent }];
  });
}

export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = key(item);
    const group = groups.get(own);
    if (group) group.push(item);
    else groups.set(own, [item]);
  }
  return groups;
}

export const panels = (marks: readonly Mark[]): Map<string, Mark[]> =>
  grouped(marks, ({ entry, part }) => `${part} ${entry}`);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
