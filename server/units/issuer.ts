import { type Actor, overseesAll, unitsOf } from '@/domain/actor';
import { letterheadOf, letterheadOfOrganiser, type Letterhead } from '@/domain/registry/papers/letterhead';
import { parentNow } from '@/domain/unit/unit';
import { db } from '../io/db';

export async function issuerFor(by: Actor, today: Date): Promise<Letterhead> {
  const [unitId] = overseesAll(by) ? [] : unitsOf(by);
  const unit = unitId
    ? await db().unit.findUnique({
        where: { id: unitId },
        select: {
          kind: true,
          name: true,
          bodyName: true,
          validTo: true,
          parent: { select: { kind: true, bodyName: true, validTo: true } },
        },
      })
    : null;
  return unit ? letterheadOf({ ...unit, parent: parentNow(unit, today) }) : letterheadOfOrganiser;
}
