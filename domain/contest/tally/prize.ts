import type { Line, SideOutcome } from './outcome';
import { type ContestRules, type Prize, prizeRanks } from '../setup/rules';

/** Prize of each place, best first. Entries that share a rank take its first place's prize and
 * use up the places they fill ("đồng giải"). */
export const mainPlaces = (rules: Pick<ContestRules, 'prizes'>, block: string): string[] =>
  rules.prizes
    .filter(
      (prize): prize is Extract<Prize, { kind: 'main' }> => prize.kind === 'main' && prize.block === block,
    )
    .sort((a, b) => prizeRanks.indexOf(a.rank) - prizeRanks.indexOf(b.rank))
    .flatMap((prize) => Array.from({ length: prize.count }, () => prize.key));

/** The best of a part win; entries equal to the last winner win too. */
export function sidePrizes(
  rules: Pick<ContestRules, 'prizes'>,
  blocks: readonly { block: string; lines: readonly Line[] }[],
): SideOutcome[] {
  return rules.prizes.flatMap((prize) => {
    if (prize.kind !== 'side') return [];
    const lines = blocks
      .filter(({ block }) => prize.block === null || block === prize.block)
      .flatMap((b) => b.lines);
    return [{ prize: prize.key, entries: best(lines, prize.part, prize.count) }];
  });
}

function best(lines: readonly Line[], part: string, count: number): string[] {
  const scored = lines.flatMap(({ entry, unranked, parts }) => {
    const points = parts.find((one) => one.part === part)?.points ?? null;
    return points === null || points === 0 || unranked === 'withdrawn' ? [] : [{ entry, points }];
  });
  const sorted = scored.sort((a, b) => b.points - a.points || (a.entry < b.entry ? -1 : 1));
  const last = sorted[Math.min(count, sorted.length) - 1];
  return last ? sorted.filter(({ points }) => points >= last.points).map(({ entry }) => entry) : [];
}

export const overGiven = (
  { prizes }: Pick<ContestRules, 'prizes'>,
  awards: readonly { prize: string }[],
): { name: string; block: string | null; given: number; count: number }[] =>
  prizes.flatMap(({ key, name, block, count }) => {
    const given = awards.filter(({ prize }) => prize === key).length;
    return given > count ? [{ name, block, given, count }] : [];
  });
