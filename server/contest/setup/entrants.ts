import { type Entrant, entrantOf } from '@/domain/contest/setup/blocks';
import { dayOf } from '@/domain/date/calendar';
import type { Tx } from '../../io/db';
import { existing } from '../../units/queries';

/** The units of the day on which the contest opens, with the group of each. */
export async function entrantsOf(tx: Pick<Tx, 'unit'>, contest: { opensAt: Date }): Promise<Entrant[]> {
  const units = await tx.unit.findMany({
    where: { AND: [existing(dayOf(contest.opensAt)), { kind: { not: 'province' } }] },
    select: { id: true, kind: true, groups: true },
  });
  return units.map((unit) => entrantOf(unit, contest));
}
