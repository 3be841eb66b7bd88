import type { Actor } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { entryName } from '@/domain/contest/entry/number';
import type { ContestRow } from '@/server/contest/row';
import { isFrozen } from '@/server/contest/frozen';
import { db } from '@/server/io/db';
import { bareName } from '@/server/units/names';

/** `closed`: frozen or published results forbid another order. */
export async function performingIn(by: Actor, contest: ContestRow) {
  const rows = await db().entry.findMany({
    where: { contestId: contest.id, status: 'accepted' },
    select: { id: true, number: true, block: true, unit: { select: bareName } },
    orderBy: { number: 'asc' },
  });
  const told = knowsUnits(by, contest);
  const entries = rows.map(({ id, number, block, unit }) => ({
    id,
    block,
    label: [entryName(number), told && unit.name].filter(Boolean).join(' · '),
  }));
  return { entries, closed: contest.publishedAt !== null || (await isFrozen(db(), contest.id)) };
}
