import { type Actor, isContestSeatKind, juryKinds, overseesAll, unitsOf } from '@/domain/actor';
import { shownPaperKinds } from '@/domain/contest/entry-paper';
import type { Prisma } from '@/prisma/generated/client';
import { conflictedFor } from './visible-judging';

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
    'contestId' in seat && juryKinds.some((kind) => kind === seat.kind) ? [seat.contestId] : [],
  );

const desksOf = (actor: Actor): string[] =>
  actor.seats.flatMap((seat) =>
    'contestId' in seat && (seat.kind === 'secretary' || seat.kind === 'auditor') ? [seat.contestId] : [],
  );

/** Announced contests are everybody's; one in preparation is the organiser's and its jury's. */
export const contests = (actor: Actor): Prisma.ContestWhereInput =>
  overseesAll(actor) ? {} : { OR: [{ announcedAt: { not: null } }, { id: { in: tasksOf(actor) } }] };

/**
 * What the public sees of entries: accepted ones, from the day the rules name or with the results; where judges
 * must not know the unit, with the results only.
 */
export const shownEntries = (now: Date): Prisma.EntryWhereInput => ({
  status: 'accepted',
  contest: {
    announcedAt: { not: null },
    OR: [
      { showcaseAt: { lte: now }, NOT: { rules: { path: ['blind'], equals: true } } },
      { publishedAt: { lte: now } },
    ],
  },
});

/** Entries seen from the inside: a unit its own, the organiser what was submitted, judges what they are to score. */
export const entriesInside = (actor: Actor): Prisma.EntryWhereInput => ({
  OR: [entriesAtDesk(actor), entriesToJudge(actor)],
});

/** Blind contests before their results: who judges there must not know the unit, whatever other seat they hold. */
const blindTo = (actor: Actor): Prisma.ContestWhereInput => ({
  id: { in: judgedBy(actor) },
  publishedAt: null,
  rules: { path: ['blind'], equals: true },
});

/** The same without what one only judges: pages that name the unit and tell the history begin here. */
export function entriesAtDesk(actor: Actor): Prisma.EntryWhereInput {
  const own: Prisma.EntryWhereInput = { unitId: { in: unitsOf(actor) } };
  const submitted: Prisma.EntryWhereInput = { submittedAt: { not: null } };
  const desk: Prisma.EntryWhereInput = { ...submitted, contestId: { in: desksOf(actor) } };
  return {
    OR: [own, { AND: [overseesAll(actor) ? submitted : desk, { contest: { isNot: blindTo(actor) } }] }],
  };
}

/** Accepted entries that are assigned to the actor; whether a conflict forbids the scoring is a verdict. */
export const entriesToJudge = (actor: Actor): Prisma.EntryWhereInput => ({
  status: { in: ['accepted', 'withdrawn', 'disqualified'] },
  contestId: { in: judgedBy(actor) },
  assignments: { some: { personId: actor.personId ?? '', endedAt: null } },
});

const entriesRead = (actor: Actor): Prisma.EntryWhereInput => ({
  OR: [entriesAtDesk(actor), { AND: [entriesToJudge(actor), { NOT: conflictedFor(actor.personId ?? '') }] }],
});

export const entries = (actor: Actor, now: Date): Prisma.EntryWhereInput => ({
  OR: [shownEntries(now), entriesInside(actor)],
});

/**
 * The files of entries, beside visible.files: from the inside all that stand there, but none to a judge who must not
 * judge the entry; for everybody the photos and clips of shown entries, a linked one only while its model shows it too.
 */
export const entryFiles = (actor: Actor, now: Date): Prisma.StoredFileWhereInput => ({
  OR: [
    { entryPapers: { some: { removedAt: null, entry: entriesRead(actor) } } },
    { entryPapers: { some: { ...shownPapers(), entry: shownEntries(now) } } },
  ],
});

/** Of a shown entry's papers, those that everybody sees. */
export const shownPapers = (): Prisma.EntryPaperWhereInput => ({
  removedAt: null,
  kind: { in: [...shownPaperKinds] },
  OR: [
    { versionId: null },
    { version: { supersededAt: null, paper: { removedAt: null, audience: 'public' } } },
  ],
});

/** Tries to submit after the close belong to the organiser's screening; they outlive the entry's own visibility. */
export const lateAttempts = (actor: Actor): Prisma.LateAttemptWhereInput =>
  overseesAll(actor) ? { contest: { isNot: blindTo(actor) } } : { contestId: { in: desksOf(actor) } };

/** What one's own unit tried, it reads itself. */
export const lateAttemptsOfOwn = (actor: Actor): Prisma.LateAttemptWhereInput => ({
  unitId: { in: unitsOf(actor) },
});
