import { type Actor, isContestSeatKind, overseesAll, unitsOf } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';

/**
 * The law of seeing for contests, beside visible.ts. Nothing about entries, scores or ranks leaves before its
 * time: where a moment decides, `now` is an argument.
 */

/** The contests in which the actor has a task (jury, secretariat, audit). */
const tasksOf = (actor: Actor): string[] =>
  actor.seats.flatMap((seat) =>
    'contestId' in seat && isContestSeatKind(seat.kind) ? [seat.contestId] : [],
  );

const judgedBy = (actor: Actor): string[] =>
  actor.seats.flatMap((seat) =>
    'contestId' in seat &&
    (seat.kind === 'judge' || seat.kind === 'chiefJudge' || seat.kind === 'deputyJudge')
      ? [seat.contestId]
      : [],
  );

const desksOf = (actor: Actor): string[] =>
  actor.seats.flatMap((seat) =>
    'contestId' in seat && (seat.kind === 'secretary' || seat.kind === 'auditor') ? [seat.contestId] : [],
  );

/** Announced contests are everybody's; one in preparation is the organiser's and its jury's. */
export const contests = (actor: Actor): Prisma.ContestWhereInput =>
  overseesAll(actor) ? {} : { OR: [{ announcedAt: { not: null } }, { id: { in: tasksOf(actor) } }] };

/** What the public sees of entries: accepted ones, from the day the rules name or with the results. */
export const shownEntries = (now: Date): Prisma.EntryWhereInput => ({
  status: 'accepted',
  contest: { announcedAt: { not: null }, OR: [{ showcaseAt: { lte: now } }, { publishedAt: { lte: now } }] },
});

/** Entries seen from the inside: a unit its own, the organiser what was submitted, judges what they are to score. */
export function entriesInside(actor: Actor): Prisma.EntryWhereInput {
  const own: Prisma.EntryWhereInput = { unitId: { in: unitsOf(actor) } };
  const submitted: Prisma.EntryWhereInput = { submittedAt: { not: null } };
  const desk: Prisma.EntryWhereInput = { ...submitted, contestId: { in: desksOf(actor) } };
  return overseesAll(actor) ? { OR: [own, submitted] } : { OR: [own, desk, entriesToJudge(actor)] };
}

/** Accepted entries that are assigned to the actor; whether a conflict forbids the scoring is a verdict. */
export const entriesToJudge = (actor: Actor): Prisma.EntryWhereInput => ({
  status: { in: ['accepted', 'withdrawn', 'disqualified'] },
  contestId: { in: judgedBy(actor) },
  assignments: { some: { personId: actor.personId ?? '', endedAt: null } },
});

export const entries = (actor: Actor, now: Date): Prisma.EntryWhereInput => ({
  OR: [shownEntries(now), entriesInside(actor)],
});
