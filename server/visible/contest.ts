import {
  type Acting,
  type Actor,
  contestSeatKinds,
  contestsOf,
  juryKinds,
  overseesAll,
  unitsOf,
} from '@/domain/actor';
import { shownPaperKinds } from '@/domain/contest/entry/papers';
import type { Prisma } from '@/prisma/generated/client';
import { conflictedFor } from './judging';

/** Nothing about entries, scores or ranks leaves early: where time decides, `now` is an
 * argument. */

const tasksOf = (actor: Actor): string[] => contestsOf(actor, contestSeatKinds);

const judgedBy = (actor: Actor): string[] => contestsOf(actor, juryKinds);

export const desksOf = (actor: Actor): string[] => contestsOf(actor, ['secretary', 'auditor']);

/** Organiser and jury see a contest in preparation; nobody sees a discarded one. */
export const contests = (actor: Actor): Prisma.ContestWhereInput =>
  overseesAll(actor)
    ? { discardedAt: null }
    : { discardedAt: null, OR: [{ announcedAt: { not: null } }, { id: { in: tasksOf(actor) } }] };

/** From `showcaseAt` or with the results; in blind contests with the results only. */
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

export const entriesInside = (actor: Actor): Prisma.EntryWhereInput => ({
  OR: [entriesAtDesk(actor), entriesToJudge(actor)],
});

/** Judges of a blind contest must not learn units, whatever other seat they hold. */
export const blindTo = (actor: Actor): Prisma.ContestWhereInput => ({
  id: { in: judgedBy(actor) },
  publishedAt: null,
  rules: { path: ['blind'], equals: true },
});

/** Excludes what the actor only judges, for these pages name the unit and its history. */
export function entriesAtDesk(actor: Actor): Prisma.EntryWhereInput {
  const own: Prisma.EntryWhereInput = { unitId: { in: unitsOf(actor) } };
  const submitted: Prisma.EntryWhereInput = { submittedAt: { not: null } };
  const desk: Prisma.EntryWhereInput = { ...submitted, contestId: { in: desksOf(actor) } };
  return {
    OR: [own, { AND: [overseesAll(actor) ? submitted : desk, { contest: { isNot: blindTo(actor) } }] }],
  };
}

/** Includes conflicted entries, for the verdict decides about scoring. */
export const entriesToJudge = (actor: Actor): Prisma.EntryWhereInput => ({
  status: { in: ['accepted', 'withdrawn', 'disqualified'] },
  contestId: { in: judgedBy(actor) },
  assignments: { some: { personId: actor.personId ?? '', endedAt: null } },
});

const entriesJudged = (actor: Actor): Prisma.EntryWhereInput => ({
  AND: [entriesToJudge(actor), { NOT: conflictedFor(actor.personId ?? '') }],
});

const entriesRead = (actor: Actor): Prisma.EntryWhereInput => ({
  OR: [entriesAtDesk(actor), { AND: [entriesJudged(actor), { contest: { isNot: blindTo(actor) } }] }],
});

export const entries = ({ by, now }: Acting): Prisma.EntryWhereInput => ({
  OR: [shownEntries(now), entriesInside(by)],
});

/** Conflicted judges get none and blind ones the copies. Everybody gets photos and clips of
 * shown entries, a linked one only while its model shows it. */
export const entryFiles = ({ by, now }: Acting): Prisma.StoredFileWhereInput => ({
  OR: [
    { entryPapers: { some: { removedAt: null, entry: entriesRead(by) } } },
    { copyOf: { is: { removedAt: null, entry: { OR: [entriesAtDesk(by), entriesJudged(by)] } } } },
    { entryPapers: { some: { ...shownPapers(), entry: shownEntries(now) } } },
  ],
});

export const shownPapers = (): Prisma.EntryPaperWhereInput => ({
  removedAt: null,
  kind: { in: [...shownPaperKinds] },
  OR: [
    { versionId: null },
    { version: { supersededAt: null, paper: { removedAt: null, audience: 'public' } } },
  ],
});

export const lateAttempts = (actor: Actor): Prisma.LateAttemptWhereInput =>
  overseesAll(actor) ? { contest: { isNot: blindTo(actor) } } : { contestId: { in: desksOf(actor) } };

export const lateAttemptsOfOwn = (actor: Actor): Prisma.LateAttemptWhereInput => ({
  unitId: { in: unitsOf(actor) },
});
