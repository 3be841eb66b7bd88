import type { Family } from '@/domain/contest/conflict';
import type { Tx } from './io/db';
import { found } from './write';

/** The units around an entry's unit that make a judge conflicted. */
export async function familyOf(tx: Tx, unitId: string): Promise<Family> {
  const unit = found(
    await tx.unit.findUnique({
      where: { id: unitId },
      include: { children: { select: { id: true } }, successors: true, predecessors: true },
    }),
  );
  return {
    unitId,
    parentId: unit.parentId,
    childIds: unit.children.map((child) => child.id),
    predecessorIds: unit.predecessors.map((one) => one.predecessorId),
    successorIds: unit.successors.map((one) => one.successorId),
  };
}

/** Every unit for which the person holds or ever held a seat. */
export const unitsBehind = async (tx: Tx, personId: string): Promise<string[]> => {
  const seats = await tx.seat.findMany({
    where: { personId, unitId: { not: null } },
    select: { unitId: true },
  });
  return seats.flatMap((seat) => seat.unitId ?? []);
};
