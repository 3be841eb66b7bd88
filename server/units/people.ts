import type { SeatKind } from '@/domain/actor';
import type { Tx } from '../io/db';
import { successorsOf } from './succession';

export type Reader = { id: string; email: string; name: string };

const reader = { id: true, email: true, name: true } as const;

/** Whoever holds a seat in each unit; a person with two seats there stands once. */
export async function peopleByUnit(
  tx: Pick<Tx, 'seat'>,
  unitIds: readonly string[],
): Promise<Map<string, Reader[]>> {
  const seats = await tx.seat.findMany({
    where: { unitId: { in: [...unitIds] }, endedAt: null, person: { endedAt: null } },
    select: { unitId: true, person: { select: reader } },
    orderBy: { id: 'asc' },
  });
  const byUnit = new Map<string, Reader[]>();
  for (const { unitId, person } of seats) {
    const there = byUnit.get(unitId ?? '') ?? [];
    if (!there.some(({ id }) => id === person.id)) byUnit.set(unitId ?? '', [...there, person]);
  }
  return byUnit;
}

/** Whoever holds a seat in the unit, or in one that followed it.
 * @param kind only seats of this kind */
export const peopleOfLine = async (
  tx: Tx,
  { unitId, now, kind }: { unitId: string; now: Date; kind?: SeatKind },
): Promise<Reader[]> =>
  tx.person.findMany({
    where: {
      endedAt: null,
      seats: {
        some: {
          unitId: { in: await successorsOf(tx, unitId, now) },
          endedAt: null,
          ...(kind && { kind }),
        },
      },
    },
    select: reader,
    orderBy: { id: 'asc' },
  });
