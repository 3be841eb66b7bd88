import type { Line } from './outcome';
import type { TieRule } from './rules';
import type { Ruling } from './sheet';

export type Ranked = {
  entry: string;
  total: number;
  points: Record<string, number>;
  seconds: Record<string, number | null>;
};

type Place = { entry: string; rank: number; tie: Line['tie'] };

/** Ranks within a block: by total, then by the tie rules in their order; who stays equal shares the rank (1, 1, 3). */
export function rankOf(
  entries: readonly Ranked[],
  ties: readonly TieRule[],
  rulings: readonly Ruling[],
): Place[] {
  const groups = separate([...entries], (entry) => -entry.total).flatMap((equal) =>
    untie(equal, ties, rulings, null),
  );
  let rank = 1;
  return groups.flatMap(({ members, tie }) => {
    const places = members.map(({ entry }) => ({ entry, rank, tie }));
    rank += members.length;
    return places;
  });
}

type Group = { members: Ranked[]; tie: Line['tie'] };

/** Splits equal entries by the first rule, then each part by the next. */
function untie(
  members: Ranked[],
  [rule, ...rest]: readonly TieRule[],
  rulings: readonly Ruling[],
  tie: Line['tie'],
): Group[] {
  if (members.length === 1) return [{ members, tie }];
  if (!rule) return [{ members: [...members].sort(byEntry), tie: 'shared' }];
  const parts = separate(members, (entry) => keyOf(rule, entry, members, rulings));
  const reached = parts.length > 1 ? told(rule) : tie;
  return parts.flatMap((part) => untie(part, rest, rulings, reached));
}

const told = (rule: TieRule): Line['tie'] =>
  rule.rule === 'chair' ? { rule: 'chair' } : { rule: rule.rule, part: rule.part };

/** Smaller is better. */
function keyOf(rule: TieRule, entry: Ranked, equal: readonly Ranked[], rulings: readonly Ruling[]): number {
  if (rule.rule === 'higherPart') return -(entry.points[rule.part] ?? 0);
  if (rule.rule === 'fasterPart') return entry.seconds[rule.part] ?? Number.MAX_SAFE_INTEGER;
  // The newest ruling that speaks of all the equal entries; a partial one decides nothing.
  const ruling = rulings.findLast((one) => equal.every((other) => one.order.includes(other.entry)));
  return ruling ? ruling.order.indexOf(entry.entry) : 0;
}

/** Groups of equal keys, smallest first. */
function separate(entries: readonly Ranked[], key: (entry: Ranked) => number): Ranked[][] {
  const groups = new Map<number, Ranked[]>();
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  return [...groups.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
}

const byEntry = (a: Ranked, b: Ranked): number => (a.entry < b.entry ? -1 : 1);
