import type { Seat, SeatKind } from '@/domain/actor';
import { longestSeatWait, usualSeatWait } from '@/domain/people/two-hands';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../io/db';

export const inEffect = (now: Date) =>
  ({
    endedAt: null,
    OR: [{ effectiveAt: null }, { effectiveAt: { lte: now } }],
  }) satisfies Prisma.SeatWhereInput;

export const isInEffect = ({ effectiveAt }: { effectiveAt: Date | null }, now: Date): boolean =>
  effectiveAt === null || effectiveAt <= now;

export const sinceOf = ({ createdAt, effectiveAt }: { createdAt: Date; effectiveAt: Date | null }): Date =>
  effectiveAt ?? createdAt;

type Waiting = { kind: SeatKind; effectiveAt: Date | null; standIn: SeatKind | null };

/** @returns null while the seat waits, unless it only changes an office */
export function heldNow<Row extends Waiting>({ effectiveAt, standIn, ...seat }: Row, now: Date) {
  if (isInEffect({ effectiveAt }, now)) return [seat];
  return standIn ? [{ ...seat, kind: standIn }] : [];
}

type Held = { kind: SeatKind; unitId: string | null; contestId: string | null; unitIds: string[] };

/** Check constraints tie each kind of seat to a unit or contest, so nothing is missing. */
export function seatOf({ kind, unitId, contestId, unitIds }: Held): Seat {
  if (unitId) return { kind, unitId, unitIds } as Seat;
  return (contestId ? { kind, contestId } : { kind }) as Seat;
}

export async function seatWaitOf(tx: Pick<Tx, 'officeSettings'>): Promise<number> {
  const settings = await tx.officeSettings.findUnique({ where: { id: 1 } });
  return settings?.seatWaitHours ?? usualSeatWait;
}

/** Null means at once. A shortened wait still runs to its old end, or two could shorten it, seat
 * a friend and restore it within a minute. */
export async function effectFrom(tx: Tx, now: Date): Promise<Date | null> {
  const hours = await seatWaitOf(tx);
  const since = later(now, -longestSeatWait);
  const changes = await tx.history.findMany({
    where: { noun: 'office', event: 'setSeatWait', at: { gte: since } },
    select: { at: true, from: true },
  });
  const ends = changes.map(({ at, from }) => later(at, Number(from)).getTime());
  const effect = Math.max(later(now, hours).getTime(), ...ends);
  return effect > now.getTime() ? new Date(effect) : null;
}

const later = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * 3_600_000);
