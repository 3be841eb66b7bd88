import { markOf } from './marking';
import type { BlockOutcome, Line, Outcome, PartLine } from './outcome';
import { penaltyOf } from './penalty';
import { prizeOf, sidePrizes } from './prize';
import { type Ranked, rankOf } from './ranking';
import type { ContestRules, Part } from './rules';
import type { TallyInput } from './sheet';

/** Named in every freeze; a change of arithmetic is a new name. */
export const ALGORITHM = 'tally-1';

/**
 * From rules and sheets to ranks and prizes. Pure and exact: whole hundredths, and one rounding (half up) for
 * each part of each entry, after scaling and aggregation and before the penalty.
 */
export function tally(rules: ContestRules, input: TallyInput): Outcome {
  const found = indexed(input);
  const blocks = rules.blocks.map((block) => blockOf(rules, block.key, input, found));
  return { algorithm: ALGORITHM, blocks, side: sidePrizes(rules, blocks) };
}

function blockOf(rules: ContestRules, block: string, input: TallyInput, found: Found): BlockOutcome {
  const entries = input.entries.filter((entry) => entry.block === block);
  const lines = entries.map((entry) => lineOf(rules, entry, found));
  const ranked = lines.filter((line) => line.unranked === null).map((line) => rankedOf(line, found));
  const rulings = input.rulings.filter((ruling) => ruling.block === block);
  const placed = new Map(rankOf(ranked, rules.ties, rulings).map((place) => [place.entry, place]));
  return {
    block,
    lines: lines.map((line) => withPlace(rules, block, line, placed.get(line.entry))).sort(byRank),
  };
}

function lineOf(rules: ContestRules, entry: TallyInput['entries'][number], found: Found): Line {
  const parts = rules.parts.map((part) => partOf(rules, part, entry.id, found));
  const total = totalOf(rules, parts);
  const unranked = entry.withdrawn ? 'withdrawn' : whyUnranked(rules, parts, total);
  return { entry: entry.id, parts, total, rank: null, unranked, tie: null, prize: null };
}

function partOf(rules: ContestRules, part: Part, entry: string, found: Found): PartLine {
  const absent = found.absences(entry, part.key).map(({ judge, why }) => ({ judge, why }));
  const marked =
    part.scoredBy === 'judges'
      ? markOf(part, rules.aggregation, found.sheets(entry, part.key))
      : {
          points: found.results(entry, part.key)[0]?.points ?? null,
          counted: [],
          left: [],
          thirdNeeded: false,
        };
  const penalty = penaltyOf(part.time, secondsOf(part.key, entry, found));
  const points = marked.points === null ? null : Math.max(0, marked.points - penalty);
  return { ...marked, part: part.key, points, penalty, left: [...marked.left, ...absent] };
}

const secondsOf = (part: string, entry: string, found: Found): number | null =>
  found.times(entry, part)[0]?.seconds ?? found.results(entry, part)[0]?.seconds ?? null;

/** Where not every part must be there, an absent one adds nothing. */
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

function rankedOf(line: Line, found: Found): Ranked {
  const points = Object.fromEntries(line.parts.map((part) => [part.part, part.points ?? 0]));
  const seconds = Object.fromEntries(
    line.parts.map((part) => [part.part, secondsOf(part.part, line.entry, found)]),
  );
  return { entry: line.entry, total: line.total ?? 0, points, seconds };
}

type Place = Pick<Line, 'tie'> & { rank: number };

const withPlace = (rules: ContestRules, block: string, line: Line, place: Place | undefined): Line =>
  place ? { ...line, rank: place.rank, tie: place.tie, prize: prizeOf(rules, block, place.rank) } : line;

const byRank = (a: Line, b: Line): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || (a.entry < b.entry ? -1 : 1);

type Found = ReturnType<typeof indexed>;

/** The input by entry and part, so that ten thousand entries cost ten thousand looks. */
const indexed = (input: TallyInput) => ({
  sheets: lookup(input.sheets),
  absences: lookup(input.absences),
  results: lookup(input.results),
  times: lookup(input.times),
});

function lookup<Row extends { entry: string; part: string }>(rows: readonly Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.entry, row.part]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return (entry: string, part: string): readonly Row[] => groups.get(JSON.stringify([entry, part])) ?? [];
}
