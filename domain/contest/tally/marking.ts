import type { LeftOut } from './outcome';
import type { Aggregation, Part } from '../setup/rules';
import type { Sheet } from './input';

export type Marking = {
  /** Hundredths on the part's own scale; null if no sheet counts. */
  points: number | null;
  counted: string[];
  left: { judge: string; why: LeftOut }[];
  thirdNeeded: boolean;
};

type Mark = { judge: string; sum: number; third: boolean };

type Choice = { kept: readonly Mark[]; left: Marking['left'] };

/** Takes the mean of the sheets that count and rounds half up once per part and entry. */
export function marking(part: Part, aggregation: Aggregation): (sheets: readonly Sheet[]) => Marking {
  const full = fullMarks(part);
  const sumOf = summing(part);
  const markOf = ({ judge, points, third }: Sheet): Mark => ({ judge, sum: sumOf(points), third });
  return (sheets) => {
    const marks = sheets.map(markOf);
    const replaced = marks.some(isThird);
    const { kept, left } = replaced ? onlyThird(marks) : chosen(marks, aggregation, full);
    const thirdNeeded = !replaced && tooFarApart(marks, aggregation.thirdMarking, full);
    return { points: meanOf(part, full, kept), counted: judgesOf(kept), left, thirdNeeded };
  };
}

const isThird = ({ third }: Mark): boolean => third;

export const fullMarks = (part: Pick<Part, 'criteria'>): number =>
  part.criteria.reduce((sum, criterion) => sum + criterion.points, 0);

export const sumOf = (part: Pick<Part, 'criteria'>, sheet: Pick<Sheet, 'points'>): number =>
  summing(part)(sheet.points);

type Points = Sheet['points'];

/** Reading by position, where keys have the order of the sheet before, is three times as fast. */
export function summing({ criteria }: Pick<Part, 'criteria'>): (points: Points) => number {
  const keys = criteria.map(({ key }) => key);
  const wanted = new Set(keys);
  let order: readonly string[] = [];
  const lookUp = (points: Points): number => {
    const own = Object.keys(points);
    if (own.length === keys.length && wanted.size === keys.length && own.every((key) => wanted.has(key)))
      order = own;
    return keys.reduce((sum, key) => sum + (points[key] ?? 0), 0);
  };
  return (points) => {
    const known = order;
    let sum = 0;
    let at = 0;
    for (const key in points) {
      if (key !== known[at]) return lookUp(points);
      sum += points[key] ?? 0;
      at += 1;
    }
    return at === keys.length ? sum : lookUp(points);
  };
}

/** Exact for integers: both sides stay far below 2^53. */
export const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

const meanOf = (part: Part, full: number, marks: readonly Mark[]): number | null =>
  marks.length === 0 ? null : halfUp(total(marks) * part.points, full * marks.length);

const onlyThird = (marks: readonly Mark[]): Choice => ({
  kept: marks.filter(({ third }) => third),
  left: leave(marks.filter(({ third }) => !third).sort(bySum), 'replacedByThird'),
});

function chosen(marks: readonly Mark[], { outlier, method }: Aggregation, full: number): Choice {
  const near = outlier === null ? { kept: marks, left: [] } : withinReach(marks, outlier, full);
  return method === 'trimmedMean' && near.kept.length >= 5 ? trimmed(near) : near;
}

function withinReach(marks: readonly Mark[], reach: number, full: number): Choice {
  const n = marks.length;
  const sum = total(marks);
  const bound = reach * full * n;
  let near = 0;
  for (const mark of marks) if (distance(mark, n, sum) <= bound) near += 1;
  if (near === 0 || near === n) return { kept: marks, left: [] };
  const kept = marks.filter((mark) => distance(mark, n, sum) <= bound);
  const far = marks.filter((mark) => distance(mark, n, sum) > bound);
  return { kept, left: leave(far.sort(bySum), 'outlier') };
}

/** Distance from the mean, times 1000 and the number of sheets: an integer, so exact. */
const distance = ({ sum }: Mark, n: number, all: number): number => Math.abs(n * sum - all) * 1000;

/** Equal sums are ordered by the judge's name, so that the choice is reproducible. */
function trimmed({ kept: marks, left }: Choice): Choice {
  const [first] = marks;
  if (!first) return { kept: marks, left };
  let lowest = first;
  let highest = first;
  for (const mark of marks) {
    if (bySum(mark, lowest) < 0) lowest = mark;
    else if (bySum(mark, highest) > 0) highest = mark;
  }
  const kept = marks.filter((mark) => mark !== lowest && mark !== highest);
  const ends = [
    { judge: highest.judge, why: 'highest' as const },
    { judge: lowest.judge, why: 'lowest' as const },
  ];
  return { kept, left: left.length === 0 ? ends : [...left, ...ends] };
}

/** The gap is on a scale of 100 points. */
function tooFarApart(marks: readonly Mark[], gap: number | null, full: number): boolean {
  if (gap === null || marks.length === 0) return false;
  const sums = marks.map(({ sum }) => sum);
  return (Math.max(...sums) - Math.min(...sums)) * 10_000 >= gap * full;
}

function judgesOf(marks: readonly Mark[]): string[] {
  const names = marks.map(({ judge }) => judge);
  const inOrder = names.every((name, at) => at === 0 || (names[at - 1] ?? '') <= name);
  return inOrder ? names : names.sort();
}

function total(marks: readonly Mark[]): number {
  let sum = 0;
  for (const mark of marks) sum += mark.sum;
  return sum;
}

const bySum = (a: Mark, b: Mark): number => a.sum - b.sum || (a.judge < b.judge ? -1 : 1);

const leave = (marks: readonly Mark[], why: LeftOut): Marking['left'] =>
  marks.map(({ judge }) => ({ judge, why }));
