import type { Actor } from '@/domain/actor';
import { blockOf, entrantOf } from '@/domain/contest/setup/blocks';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { conflictTowards, type Decider, mayDecide, type TiedEntry } from '@/domain/deciding/deciding';
import type { Verdict } from '@/domain/verdict';
import type { GroupMember } from '@/domain/unit/group';
import type { UnitKind } from '@/domain/unit/unit';
import { db, type Tx } from '../io/db';
import { tiedEntries } from './deciders';

type AUnit = { id: string; kind: UnitKind; groups: GroupMember[] };

/** Counts rivals in unpublished contests. No permission covers these acts. */
export async function deciderOnUnits(tx: Tx, by: Actor, unitIds: readonly string[]): Promise<Decider> {
  const personId = by.personId ?? '';
  const units = await tx.unit.findMany({
    where: { id: { in: [...unitIds] } },
    select: {
      id: true,
      kind: true,
      groups: true,
      ties: { where: { personId }, select: { tie: true, office: true } },
    },
  });
  const own = units.map(({ id, ties }): TiedEntry => ({ id, block: '', out: true, ties }));
  const { tied, blocks } = await rivals(tx, units, personId);
  const conflict = conflictTowards([...own, ...tied], { ids: unitIds, blocks });
  return { ...by, conflict, roles: [], permits: [] };
}

export const mayKeepUnit = async (by: Actor, id: string): Promise<Verdict> =>
  mayDecide('keepUnit', await deciderOnUnits(db(), by, [id]));

async function rivals(tx: Tx, units: readonly AUnit[], personId: string) {
  const contests = await tx.contest.findMany({
    where: { announcedAt: { not: null }, publishedAt: null },
    select: { id: true, rules: true, opensAt: true },
  });
  const tied: TiedEntry[] = [];
  const blocks: string[] = [];
  for (const { id, rules, opensAt } of contests) {
    const keyOf = (block: string) => `${id} ${block}`;
    for (const entry of await tiedEntries(tx, id, personId))
      tied.push({ ...entry, block: keyOf(entry.block) });
    for (const unit of units) {
      const block = blockOf(rules as unknown as ContestRules, entrantOf(unit, { opensAt }));
      if (block) blocks.push(keyOf(block.key));
    }
  }
  return { tied, blocks };
}
