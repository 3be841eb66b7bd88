import type { Actor } from '@/domain/actor';
import { canSecond, decidingSeats, type JudgedLateAct } from '@/domain/contest/results/late-act';
import { handsBehind, isGivenByTwo } from '../../people/behind';
import type { ContestRow } from '../row';
import { decidersIn } from '../../deciding/deciders';
import type { Tx } from '../../io/db';
import { heldNow, inEffect, seatOf } from '../../account/seats';
import { predecessorsOf } from '../../units/succession';

/** By present seats: a person who lost them cannot stand behind a proposal any more. */
export async function personNow(tx: Tx, id: string, now: Date): Promise<Actor & { personId: string }> {
  const { name, endedAt, seats } = await tx.person.findUniqueOrThrow({
    where: { id },
    include: { seats: { where: { endedAt: null }, orderBy: { id: 'asc' } } },
  });
  if (endedAt) return { personId: id, name, seats: [] };
  const held = seats.flatMap((seat) => heldNow(seat, now));
  const lines = await predecessorsOf(
    held.flatMap(({ unitId }) => unitId ?? []),
    now,
  );
  return {
    personId: id,
    name,
    seats: held.map((seat) => seatOf({ ...seat, unitIds: lines.get(seat.unitId ?? '') ?? [] })),
  };
}

export async function behind(tx: Tx, contestId: string, person: Actor): Promise<string[]> {
  const personId = person.personId ?? '';
  for (const seat of decidingSeats(person, contestId)) {
    const given = { kind: seat.kind, contestId: 'contestId' in seat ? seat.contestId : null };
    if (await isGivenByTwo(tx, personId, given)) return [];
  }
  return handsBehind(tx, personId);
}

type Pair = { first: Actor; second: Actor };

export async function notApart(tx: Tx, contestId: string, { first, second }: Pair): Promise<string[]> {
  const seated = await behind(tx, contestId, second);
  const own = first.personId !== null && seated.includes(first.personId) ? [second.personId ?? ''] : [];
  return [...(await behind(tx, contestId, first)), ...own];
}

type AnEntry = { id: string; block: string };

export async function secondsFor(
  tx: Tx,
  contest: ContestRow,
  { late, entries, now }: { late: JudgedLateAct; entries: readonly AnEntry[]; now: Date },
): Promise<Actor[]> {
  const office = {
    OR: [{ kind: 'organiser' as const }, { contestId: contest.id, kind: { in: [...chairs] } }],
  };
  const people = await tx.person.findMany({
    where: {
      endedAt: null,
      id: { not: late.proposedById },
      seats: { some: { AND: [inEffect(now), office] } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const first = await personNow(tx, late.proposedById, now);
  const found: Actor[] = [];
  for (const { id } of people) {
    const person = await personNow(tx, id, now);
    const decider = (await decidersIn(tx, person, contest)).ofEntries(entries);
    const apart = await notApart(tx, contest.id, { first, second: person });
    if (canSecond(decider, late, { contest, behind: apart }).ok) found.push(person);
  }
  return found;
}

const chairs = ['chiefJudge', 'deputyJudge'] as const;
