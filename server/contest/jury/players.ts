import { namesakesIn } from '@/domain/contest/entry/namesakes';
import type { TeamMember } from '@/domain/contest/entry/needs';
import { isBlank } from '@/domain/text/text';
import { Denied, no } from '@/domain/verdict';
import type { Tx } from '../../io/db';
import { found } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    holdsUnitSeat: true;
  }
}

/** Team members get no seat. A name alone proves nothing, so a namesake needs a reason. */
export async function refusePlayer(
  tx: Tx,
  contestId: string,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const { name, seats } = found(
    await tx.person.findUnique({
      where: { id: personId },
      include: { seats: { where: { endedAt: null, unitId: { not: null } } } },
    }),
  );
  const entries = await tx.entry.findMany({
    where: { contestId, status: { in: ['submitted', 'returned', 'accepted'] } },
    select: { team: true, unitId: true },
  });
  const known = entries.flatMap(({ team, unitId }) =>
    namesakesIn(team as unknown as TeamMember[], [
      { name, ofUnit: seats.some((held) => held.unitId === unitId) },
    ]),
  );
  if (known.some(({ certain }) => certain)) throw new Denied(no('barredFromTeam'));
  if (known.length > 0 && isBlank(reason)) throw new Denied(no('nameOnTeam'));
}

/** Staff of a competing unit judge only with a reason on record. */
export async function refuseUnitsOwn(
  tx: Tx,
  contestId: string,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const unit = { entries: { some: { contestId, status: { not: 'withdrawn' as const } } } };
  const held = await tx.seat.count({ where: { personId, endedAt: null, unit } });
  if (held > 0 && isBlank(reason)) throw new Denied(no('holdsUnitSeat'));
}
