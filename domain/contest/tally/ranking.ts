import type { Line } from './outcome';
import type { TieRule } from '../setup/rules';
import type { TieRuling } from './input';

export type RankPlace = { line: Line; rank: number; tie: Line['tie'] };

type Seconds = (entry: string, part: string) => number | null;

/** Ranks by total, then by tie rules in order; entries still equal share a rank (1, 1, 3). */
export function rankOf(
  lines: readonly Line[],
  { ties, rulings, seconds }: { ties: readonly TieRule[]; rulings: readonly TieRuling[]; seconds: Seconds },
): RankPlace[] {
  const places = rulings.map(({ order }) => new Map(order.map((entry, at) => [entry, at]))).reverse();
  const groups = separate(lines, (line) => -(line.total ?? 0)).flatMap((equal) =>
    untie({ members: equal, tie: null }, ties, { places, seconds }),
  );
  let rank = 1;
  const ranked: RankPlace[] = [];
  for (const { members, tie } of groups) {
    for (const line of members) ranked.push({ line, rank, tie });
    rank += members.length;
  }
  return ranked;
}

type Group = { members: Line[]; tie: Line['tie'] };

type Known = { places: readonly ReadonlyMap<string, number>[]; seconds: Seconds };

function untie(group: Group, [rule, ...rest]: readonly TieRule[], known: Known): Group[] {
  const { members, tie } = group;
  if (members.length === 1) return [group];
  if (!rule) return [{ members: [...members].sort(byEntry), tie: 'shared' }];
  const parts = separate(members, keyOf(rule, members, known));
  const reached = parts.length > 1 ? told(rule) : tie;
  return parts.flatMap((part) => untie({ members: part, tie: reached }, rest, known));
}

const told = (rule: TieRule): Line['tie'] =>
  rule.rule === 'chair' ? { rule: 'chair' } : { rule: rule.rule, part: rule.part };

/** Smaller is better; a missing part counts as 0, a missing time as the slowest. */
function keyOf(rule: TieRule, equal: readonly Line[], { places, seconds }: Known): (line: Line) => number {
  if (rule.rule === 'higherPart')
    return ({ parts }) => -(parts.find((one) => one.part === rule.part)?.points ?? 0);
  if (rule.rule === 'fasterPart') return ({ entry }) => seconds(entry, rule.part) ?? Number.MAX_SAFE_INTEGER;
  // Only a ruling on all the equal entries decides; the newest one wins.
  const ruling = places.find((order) => equal.every(({ entry }) => order.has(entry)));
  return ({ entry }) => ruling?.get(entry) ?? 0;
}

function separate(lines: readonly Line[], key: (line: Line) => number): Line[][] {
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const own = key(line);
    const group = groups.get(own);
    if (group) group.push(line);
    else groups.set(own, [line]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

const byEntry = (a: Line, b: Line): number => (a.entry < b.entry ? -1 : 1);
