import { type Actor, isContestSeatKind, sits } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';

/**
 * The law of seeing for score sheets, beside visible-contest.ts: a sheet is its judge's; the desk reads what was
 * typed in from paper and, from the deliberation on, what was submitted; nobody sees anything of an entry
 * towards which they are conflicted. Private notes are only ever selected through `ownSheets`.
 */

/** Entries that a conflict keeps from the person: declared, recused, or by the family of units of any seat ever held. */
export const conflictedFor = (personId: string): Prisma.EntryWhereInput => ({
  OR: [{ conflicts: { some: { personId, answer: { not: 'none' } } } }, { unit: kinOf(personId) }],
});

const kinOf = (personId: string): Prisma.UnitWhereInput => {
  const held: Prisma.UnitWhereInput = { seats: { some: { personId } } };
  return {
    OR: [
      held,
      { parent: held },
      { children: { some: held } },
      { predecessors: { some: { predecessor: held } } },
      { successors: { some: { successor: held } } },
    ],
  };
};

type Seating = 'chiefJudge' | 'deputyJudge' | 'judge' | 'secretary' | 'auditor';

const contestsAs = (actor: Actor, ...kinds: Seating[]): string[] =>
  actor.seats.flatMap((seat) =>
    'contestId' in seat && isContestSeatKind(seat.kind) && kinds.includes(seat.kind) ? [seat.contestId] : [],
  );

const me = (actor: Actor): string => actor.personId ?? '';

/** The actor's own sheets, in contests where the actor still judges, without what a conflict has taken away. */
export const ownSheets = (actor: Actor): Prisma.ScoreSheetWhereInput => ({
  personId: me(actor),
  entry: {
    contestId: { in: contestsAs(actor, 'judge', 'chiefJudge', 'deputyJudge') },
    assignments: { some: { personId: me(actor), endedAt: null } },
    NOT: conflictedFor(me(actor)),
  },
});

/** Entries whose sheets the actor has to do with at a desk of the contest. */
export const entriesRanked = (actor: Actor): Prisma.EntryWhereInput => ({
  ...(sits(actor, 'organiser')
    ? {}
    : { contestId: { in: contestsAs(actor, 'chiefJudge', 'deputyJudge', 'secretary', 'auditor') } }),
  NOT: conflictedFor(me(actor)),
});

/**
 * What was typed in from paper, for the secretariat and the organiser who confirm it; whoever judges the entry too reads
 * nobody's but the own.
 */
export const typedSheets = (actor: Actor): Prisma.ScoreSheetWhereInput => ({
  typedById: { not: null },
  OR: [{ personId: me(actor) }, { entry: { assignments: { none: { personId: me(actor), endedAt: null } } } }],
  entry: {
    ...(sits(actor, 'organiser') ? {} : { contestId: { in: contestsAs(actor, 'secretary') } }),
    NOT: conflictedFor(me(actor)),
  },
});

/**
 * Submitted sheets for whoever prepares the decision, from the deliberation on.
 * @param allIn contests whose sheets are all in before that
 */
export const rankedSheets = (
  actor: Actor,
  now: Date,
  allIn: readonly string[] = [],
): Prisma.ScoreSheetWhereInput => ({
  status: 'submitted',
  entry: {
    AND: [
      entriesRanked(actor),
      { contest: { OR: [{ judgingUntil: { lte: now } }, { id: { in: [...allIn] } }] } },
    ],
  },
});

/** Other judges' submitted sheets of entries that the actor has marked; whether the rules open them is `seesOthers`. */
export const othersSheets = (actor: Actor): Prisma.ScoreSheetWhereInput => ({
  status: 'submitted',
  personId: { not: me(actor) },
  entry: {
    assignments: { some: { personId: me(actor), endedAt: null } },
    sheets: { some: { personId: me(actor), status: 'submitted' } },
    NOT: conflictedFor(me(actor)),
  },
});

export const sheets = (
  actor: Actor,
  now: Date,
  allIn: readonly string[] = [],
): Prisma.ScoreSheetWhereInput => ({
  OR: [ownSheets(actor), typedSheets(actor), rankedSheets(actor, now, allIn)],
});
