import type { LeftOut } from './outcome';
import type { Aggregation, Part } from './rules';
import type { Sheet } from './sheet';

export type Marking = {
  /** Hundredths on the part's own scale; null: no sheet counts. */
  points: number | null;
  counted: string[];
  left: { judge: string; why: LeftOut }[];
  thirdNeeded: boolean;
};

type Mark = { judge: string; sum: number; third: boolean };

/** One part of one entry: which sheets count, and the mean of those, rounded half up once. */
export function markOf(part: Part, aggregation: Aggregation, sheets: readonly Sheet[]): Marking {
  const full = fullMarks(part);
  const marks = sheets
    .map((sheet) => ({ judge: sheet.judge, sum: sumOf(part, sheet), third: sheet.third }))
    .sort(bySum);
  const third = marks.filter((mark) => mark.third);
  if (third.length > 0)
    return meanOf(
      part,
      third,
      leave(
        marks.filter((m) => !m.third),
        'replacedByThird',
      ),
    );
  const near = aggregation.outlier === null ? marks : withinReach(marks, aggregation.outlier, full);
  const kept = aggregation.method === 'trimmedMean' ? trimmed(near) : near;
  const left = [...leave(without(marks, near), 'outlier'), ...ends(near, kept)];
  return { ...meanOf(part, kept, left), thirdNeeded: tooFarApart(marks, aggregation.thirdMarking, full) };
}

/** What the criteria add up to; a sheet's sum is scaled from here to the part's points. */
export const fullMarks = (part: Pick<Part, 'criteria'>): number =>
  part.criteria.reduce((sum, criterion) => sum + criterion.points, 0);

/** A sheet's sum, on the scale of the criteria. */
export const sumOf = (part: Pick<Part, 'criteria'>, sheet: Pick<Sheet, 'points'>): number =>
  part.criteria.reduce((sum, criterion) => sum + (sheet.points[criterion.key] ?? 0), 0);

/** Half up, exact for whole numbers: both sides stay far below 2^53. */
export const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

function meanOf(part: Part, marks: readonly Mark[], left: Marking['left']): Marking {
  const counted = marks.map((mark) => mark.judge).sort();
  if (marks.length === 0) return { points: null, counted, left, thirdNeeded: false };
  const points = halfUp(total(marks) * part.points, fullMarks(part) * marks.length);
  return { points, counted, left, thirdNeeded: false };
}

/** The sheets within reach of the mean of all, on a scale of 10 points; all of them when none would stay. */
function withinReach(marks: readonly Mark[], reach: number, full: number): readonly Mark[] {
  const n = marks.length;
  const sum = total(marks);
  const near = marks.filter((mark) => Math.abs(n * mark.sum - sum) * 1000 <= reach * full * n);
  return near.length > 0 ? near : marks;
}

/** Without one highest and one lowest, from five sheets on. */
const trimmed = (marks: readonly Mark[]): readonly Mark[] => (marks.length >= 5 ? marks.slice(1, -1) : marks);

function ends(before: readonly Mark[], kept: readonly Mark[]): Marking['left'] {
  const [lowest, highest] = [before[0], before.at(-1)];
  if (kept.length === before.length || !lowest || !highest) return [];
  return [...leave([highest], 'highest'), ...leave([lowest], 'lowest')];
}

/** On a scale of 100 points: the gap from which two markings cannot stand beside each other. */
function tooFarApart(marks: readonly Mark[], gap: number | null, full: number): boolean {
  const [lowest, highest] = [marks[0], marks.at(-1)];
  if (gap === null || !lowest || !highest) return false;
  return (highest.sum - lowest.sum) * 10_000 >= gap * full;
}

const total = (marks: readonly Mark[]): number => marks.reduce((sum, mark) => sum + mark.sum, 0);

const bySum = (a: Mark, b: Mark): number => a.sum - b.sum || (a.judge < b.judge ? -1 : 1);

const without = (all: readonly Mark[], some: readonly Mark[]): Mark[] =>
  all.filter((mark) => !some.includes(mark));

const leave = (marks: readonly Mark[], why: LeftOut): Marking['left'] =>
  marks.map(({ judge }) => ({ judge, why }));
