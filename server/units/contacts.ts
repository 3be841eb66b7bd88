import { type Actor, overseesAll } from '@/domain/actor';
import { mayKeepPeople } from '@/domain/people/person';
import { db } from '../io/db';
import { modelsInside } from '../visible/registry';

export type Contact = { name: string; phone: string };

/** Only offices of the province see telephones; others get null. */
export async function contactsOf(
  by: Actor,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Contact> | null> {
  if (!overseesAll(by) && !mayKeepPeople(by).ok) return null;
  const seats = await db().seat.findMany({
    where: {
      unitId: { in: [...unitIds] },
      kind: { in: ['unitOfficer', 'unitLeader'] },
      endedAt: null,
      person: { endedAt: null },
    },
    select: { unitId: true, kind: true, person: { select: { name: true, phone: true } } },
    orderBy: { id: 'asc' },
  });
  const last = (seat: (typeof seats)[number]) =>
    (seat.person.phone === '' ? 2 : 0) + (seat.kind === 'unitLeader' ? 1 : 0);
  seats.sort((a, b) => last(b) - last(a));
  return new Map(seats.map(({ unitId, person }) => [unitId ?? '', person]));
}

export async function phonesOf(by: Actor, unitIds: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  const people = (await contactsOf(by, unitIds)) ?? new Map<string, Contact>();
  const rest = unitIds.filter((id) => !people.get(id)?.phone);
  const models = await db().model.findMany({
    where: { AND: [modelsInside(by), { unitId: { in: rest }, contactPhone: { not: '' } }] },
    orderBy: [{ year: 'asc' }, { updatedAt: 'asc' }],
    select: { unitId: true, contactPerson: true, leadPerson: true, contactPhone: true },
  });
  const named = models.map(({ unitId, contactPerson, leadPerson, contactPhone }): [string, Contact] => [
    unitId,
    { name: contactPerson || leadPerson, phone: contactPhone },
  ]);
  return new Map([...people, ...named]);
}
