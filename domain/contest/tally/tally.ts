import { byEntry } from './by-entry';
import { type Marking, marking } from './marking';
import type { BlockOutcome, Line, TallyOutcome, PartLine } from './outcome';
import { penaltyOf } from './penalty';
import { mainPlaces, sidePrizes } from './prize';
import { rankOf } from './ranking';
import type { ContestRules, Part } from '../setup/rules';
import type { Sheet, TallyInput } from './input';

/** Every freeze names its algorithm; changed arithmetic needs a new name. */
export const ALGORITHM = 'tally-1';

/** Pure and exact: integers in hundredths, rounded half up once per part and entry, after
 * scaling and aggregation and before the penalty. */
export function tally(rules: ContestRules, input: TallyInput): TallyOutcome {
  const found = indexed(input);
  const parts = rules.parts.map((part): Marked => ({ ...part, mark: marking(part, rules.aggregation) }));
  const blocks = rules.blocks.map((block) =>
    blockOf({ ...rules, parts }, { block: block.key, input, found }),
  );
  return { algorithm: ALGORITHM, blocks, side: sidePrizes(rules, blocks) };
}

type Marked = Part & { mark: (sheets: readonly Sheet[]) => Marking };
type Rules = Omit<ContestRules, 'parts'> & { parts: Marked[] };

function blockOf(
  rules: Rules,
  { block, input, found }: { block: string; input: TallyInput; found: Found },
): BlockOutcome {
  const entries = input.entries.filter((entry) => entry.block === block);
  const lines = entries.map((entry) => lineOf(rules, entry, found));
  const rulings = input.rulings.filter((ruling) => ruling.block === block);
  const prizes = mainPlaces(rules, block);
  const seconds = (entry: string, part: string) => secondsOf(part, entry, found);
  const ranked = lines.filter((line) => line.unranked === null);
  const places = rankOf(ranked, { ties: rules.ties, rulings, seconds });
  for (const { line, rank, tie } of places) {
    line.rank = rank;
    line.tie = tie;
    line.prize = prizes[rank - 1] ?? null;
  }
  const unranked = lines.filter((line) => line.unranked !== null).sort(byName);
  return { block, lines: [...places.map(({ line }) => line), ...unranked] };
}

function lineOf(rules: Rules, entry: TallyInput['entries'][number], found: Found): Line {
  const parts = rules.parts.map((part) => partOf(part, entry.id, found));
  const total = totalOf(rules, parts);
  const unranked = entry.withdrawn ? 'withdrawn' : whyUnranked(rules, parts, total);
  return { entry: entry.id, parts, total, rank: null, unranked, tie: null, prize: null };
}

function partOf(part: Marked, entry: string, found: Found): PartLine {
  const { points, counted, left, thirdNeeded } = markedOf(part, entry, found);
  for (const { judge, why } of found.absences(entry, part.key)) left.push({ judge, why });
  const penalty = part.time ? penaltyOf(part.time, secondsOf(part.key, entry, found)) : 0;
  const after = points === null ? null : Math.max(0, points - penalty);
  return { part: part.key, points: after, penalty, counted, left, thirdNeeded };
}

function markedOf(part: Marked, entry: string, found: Found): Marking {
  if (part.scoredBy === 'judges') return part.mark(found.sheets(entry, part.key));
  const points = found.results(entry, part.key)[0]?.points ?? null;
  return { points, counted: [], left: [], thirdNeeded: false };
}

const secondsOf = (part: string, entry: string, found: Found): number | null =>
  found.times(entry, part)[0]?.seconds ?? found.results(entry, part)[0]?.seconds ?? null;

function totalOf(rules: ContestRules, parts: readonly PartLine[]): number | null {
  if (parts.every((part) => part.points === null)) return null;
  if (rules.eligibility.allParts && parts.some((part) => part.points === null)) return null;
  return parts.reduce((sum, part) => sum + (part.points ?? 0), 0);
}

function whyUnranked(
  rules: ContestRules,
  parts: readonly PartLine[],
  total: number | null,
): Line['unranked'] {
  if (total === null) return 'partMissing';
  const failed = rules.parts.some(
    (part, at) => part.passMark !== null && (parts[at]?.points ?? 0) < part.passMark,
  );
  return failed || (rules.passMark !== null && total < rules.passMark) ? 'belowPassMark' : null;
}

const byName = (a: Line, b: Line): number => (a.entry < b.entry ? -1 : 1);

type Found = ReturnType<typeof indexed>;

const indexed = (input: TallyInput) => ({
  sheets: byEntry(input.sheets),
  absences: byEntry(input.absences),
  results: byEntry(input.results),
  times: byEntry(input.times),
});
