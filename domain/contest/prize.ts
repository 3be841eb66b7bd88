import type { Line, SideOutcome } from './outcome';
import { type ContestRules, type Prize, prizeRanks } from './rules';

/**
 * The main prize of a rank: the prize table laid out as places, best first. Entries that share a rank share
 * the prize of its first place, and the places they fill are used up ("đồng giải").
 */
export function prizeOf(rules: Pick<ContestRules, 'prizes'>, block: string, rank: number): string | null {
  const table = rules.prizes
    .filter(
      (prize): prize is Extract<Prize, { kind: 'main' }> => prize.kind === 'main' && prize.block === block,
    )
    .sort((a, b) => prizeRanks.indexOf(a.rank) - prizeRanks.indexOf(b.rank));
  const places = table.flatMap((prize) => Array.from({ length: prize.count }, () => prize.key));
  return places[rank - 1] ?? null;
}

/** Side prizes: the best of a part; whoever equals the last of them has it too. */
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

/** Prizes that are given more often than the table has them, with both numbers; equal entries that share one may do so. */
export const overGiven = (
  { prizes }: Pick<ContestRules, 'prizes'>,
  awards: readonly { prize: string }[],
): { name: string; block: string | null; given: number; count: number }[] =>
  prizes.flatMap(({ key, name, block, count }) => {
    const given = awards.filter(({ prize }) => prize === key).length;
    return given > count ? [{ name, block, given, count }] : [];
  });
