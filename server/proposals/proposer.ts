import { type Actor, isUnitSeatKind, type Seat } from '@/domain/actor';
import type { Tx } from '../io/db';
import { heldNow } from '../account/seats';

export async function proposerOf(tx: Tx, id: string, now: Date): Promise<Actor> {
  const { name, endedAt, seats } = await tx.person.findUniqueOrThrow({
    where: { id },
    include: { seats: { where: { endedAt: null } } },
  });
  if (endedAt) return { personId: id, name, seats: [] };
  const held = seats.flatMap((seat) => heldNow(seat, now));
  return { personId: id, name, seats: held.flatMap((seat) => seatOf(seat.kind, seat.contestId)) };
}

function seatOf(kind: Seat['kind'], contestId: string | null): Seat[] {
  if (isUnitSeatKind(kind)) return [];
  return [(contestId ? { kind, contestId } : { kind }) as Seat];
}
