import type { Line, TallyOutcome } from '../tally/outcome';
import type { ContestRules } from '../setup/rules';
import type { Sheet } from '../tally/input';
import { type Fit, fitOf } from './judge-fit';
import { grouped, marksOf } from './marks';

/** Compares a rank with one where every judge marked every entry. Hundredths, not rounded. */
export type FairLine = {
  entry: string;
  block: string;
  rank: number;
  total: number;
  fair: number;
  fairRank: number;
  error: number | null;
  incomplete: boolean;
};

export type FairAverages = {
  lines: FairLine[];
  /** False if no judge links some groups of entries, so averages across groups mean nothing. */
  joined: boolean;
};

export function fairAverages(
  rules: Pick<ContestRules, 'parts'>,
  sheets: readonly Sheet[],
  outcome: Pick<TallyOutcome, 'blocks'>,
): FairAverages {
  const byPart = grouped(marksOf(rules, sheets), ({ part }) => part);
  const fits = new Map(rules.parts.map(({ key }) => [key, fitOf(byPart.get(key) ?? [])]));
  const lines = outcome.blocks.flatMap(({ block, lines: all }) => {
    const ranked = all.flatMap((line) => fairOf(line, rules, fits) ?? []);
    const ranks = fairRanks(ranked);
    return ranked.map((line) => ({ ...line, block, fairRank: ranks.get(line.entry) ?? 0 }));
  });
  return { lines, joined: [...fits.values()].every(({ joined }) => joined) };
}

const CLOSE = 1e-4;

function fairRanks(lines: readonly { entry: string; fair: number }[]): Map<string, number> {
  const ranks = new Map<string, number>();
  let [rank, before] = [0, Number.POSITIVE_INFINITY];
  for (const [at, { entry, fair }] of [...lines].sort((a, b) => b.fair - a.fair).entries()) {
    if (fair < before - CLOSE) [rank, before] = [at + 1, fair];
    ranks.set(entry, rank);
  }
  return ranks;
}

function fairOf(line: Line, rules: Pick<ContestRules, 'parts'>, fits: ReadonlyMap<string, Fit>) {
  if (line.rank === null || line.total === null) return null;
  let fair = 0;
  let variance: number | null = 0;
  let incomplete = false;
  for (const [at, part] of rules.parts.entries()) {
    const own = line.parts[at];
    const fit = fits.get(part.key);
    const level = fit?.levels.get(line.entry);
    // A third marking decides alone, so the other sheets must not be averaged in.
    if (!fit || !level || !own || own.left.some(({ why }) => why === 'replacedByThird')) {
      fair += own?.points ?? 0;
      continue;
    }
    fair += Math.max(0, (level.level * part.points) / 100 - own.penalty);
    incomplete ||= level.judges < fit.hands.size;
    variance =
      level.error === null || variance === null ? null : variance + ((level.error * part.points) / 100) ** 2;
  }
  const error = variance === null || variance === 0 ? null : Math.sqrt(variance);
  return { entry: line.entry, rank: line.rank, total: line.total, fair, error, incomplete };
}

export type Close = { block: string; above: string; below: string; gap: number; error: number };

export function closeNeighbours(lines: readonly FairLine[]): Close[] {
  return [...grouped(lines, ({ block }) => block)].flatMap(([block, own]) =>
    own.flatMap((below, at) => {
      const above = own[at - 1];
      if (!above || above.error === null || below.error === null) return [];
      const gap = above.total - below.total;
      const error = Math.hypot(above.error, below.error);
      return gap < error ? [{ block, above: above.entry, below: below.entry, gap, error }] : [];
    }),
  );
}
