import { type Actor, type ContestSeatKind, juryKinds } from '@/domain/actor';
import type { TeamMember } from '@/domain/contest/entry';
import { canStaff } from '@/domain/contest/may';
import { namesakesIn } from '@/domain/contest/team';
import { Denied, must, no } from '@/domain/verdict';
import { holdContest } from './contests';
import { record } from './history';
import type { Tx } from './io/db';
import { found, transact } from './write';

const judgesAs = (kind: string): boolean => juryKinds.some((known) => known === kind);

/**
 * Seats a person in the jury, the secretariat or the audit. Who sits in the jury changes office in place and keeps what
 * was assigned; who comes back to it gets what the unseating took away.
 * @param reason why a person whose name is also on a team is seated; whoever belongs to that team's unit is not
 */
export const seat = (
  contestId: string,
  personId: string,
  kind: ContestSeatKind,
  by: Actor,
  now: Date,
  reason = '',
) =>
  transact(async (tx) => {
    await holdContest(tx, contestId, by);
    const allowed = must(canStaff(by, personId));
    const seats = await tx.seat.findMany({ where: { contestId, personId } });
    const open = seats.find(({ endedAt }) => endedAt === null);
    const changes = open && open.kind !== kind && judgesAs(open.kind) && judgesAs(kind);
    if (open && !changes) throw new Denied(no('seatedAlready'));
    const chair = { contestId, kind: 'chiefJudge', endedAt: null } as const;
    if (kind === 'chiefJudge' && (await tx.seat.findFirst({ where: chair })))
      throw new Denied(no('chairSeated'));
    if (open) await tx.seat.update({ where: { id: open.id }, data: { kind } });
    else {
      await refusePlayer(tx, contestId, personId, reason);
      await tx.seat.create({ data: { contestId, personId, kind, createdAt: now } });
      if (judgesAs(kind)) await giveBack(tx, contestId, personId, seats);
    }
    record(tx, allowed, {
      noun: 'seat',
      subjectId: personId,
      event: 'seat',
      from: open?.kind ?? '',
      to: kind,
      reason: reason.trim(),
      detail: { contestId },
      by,
      now,
    });
  });

/** Whoever is on a team has no seat. A name alone does not tell who that is: then the organiser says why. */
async function refusePlayer(tx: Tx, contestId: string, personId: string, reason: string): Promise<void> {
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
  if (known.length > 0 && reason.trim() === '') throw new Denied(no('nameOnTeam'));
}

/** Opens again the assignments that ended in the same moment as the last seat in the jury. */
async function giveBack(
  tx: Tx,
  contestId: string,
  personId: string,
  seats: readonly { kind: string; endedAt: Date | null }[],
): Promise<void> {
  const ended = seats.flatMap((one) => (judgesAs(one.kind) && one.endedAt ? [one.endedAt.getTime()] : []));
  if (ended.length === 0) return;
  await tx.assignment.updateMany({
    where: { personId, endedAt: new Date(Math.max(...ended)), entry: { contestId } },
    data: { endedAt: null, endReason: '' },
  });
}

/** Ends a seat. The judge's submitted sheets stay; open ones no longer count (`removed`). */
export const unseat = (contestId: string, personId: string, reason: string, by: Actor, now: Date) =>
  transact(async (tx) => {
    await holdContest(tx, contestId, by);
    const allowed = must(canStaff(by, personId));
    if (reason.trim() === '') throw new Denied(no('reasonMissing'));
    await tx.seat.updateMany({ where: { contestId, personId, endedAt: null }, data: { endedAt: now } });
    await tx.assignment.updateMany({
      where: { personId, endedAt: null, entry: { contestId } },
      data: { endedAt: now, endReason: reason.trim() },
    });
    record(tx, allowed, {
      noun: 'seat',
      subjectId: personId,
      event: 'unseat',
      reason,
      detail: { contestId },
      by,
      now,
    });
  });
