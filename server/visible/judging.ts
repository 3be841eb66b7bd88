import { type Acting, type Actor, contestsOf, juryKinds, sits } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';

/** A sheet is its judge's; the desk reads typed sheets, and submitted ones from deliberation on;
 * conflicts hide all. Private notes are selected only through `ownSheets`. */

/** The organiser's seat conflicts with decisions, not with scoring. */
export const throughSeats = { office: false } as const;

/** Declared, recused, or related through any seat ever held. */
export const conflictedFor = (personId: string): Prisma.EntryWhereInput => ({
  OR: [
    { conflicts: { some: { personId, answer: { not: 'none' } } } },
    { unit: { ties: { some: { personId, ...throughSeats } } } },
  ],
});

const me = (actor: Actor): string => actor.personId ?? '';

export const ownSheets = (actor: Actor): Prisma.ScoreSheetWhereInput => ({
  personId: me(actor),
  entry: {
    contestId: { in: contestsOf(actor, juryKinds) },
    assignments: { some: { personId: me(actor), endedAt: null } },
    NOT: conflictedFor(me(actor)),
  },
});

export const entriesRanked = (actor: Actor): Prisma.EntryWhereInput => ({
  ...(sits(actor, 'organiser')
    ? {}
    : { contestId: { in: contestsOf(actor, ['chiefJudge', 'deputyJudge', 'secretary', 'auditor']) } }),
  NOT: conflictedFor(me(actor)),
});

/** Secretariat and organiser; anybody who judges the entry too reads only their own. */
export const typedSheets = (actor: Actor): Prisma.ScoreSheetWhereInput => ({
  typedById: { not: null },
  OR: [{ personId: me(actor) }, { entry: { assignments: { none: { personId: me(actor), endedAt: null } } } }],
  entry: {
    ...(sits(actor, 'organiser') ? {} : { contestId: { in: contestsOf(actor, ['secretary']) } }),
    NOT: conflictedFor(me(actor)),
  },
});

/** From deliberation on. @param allIn contests with all sheets in before it */
export const rankedSheets = (
  { by, now }: Acting,
  allIn: readonly string[] = [],
): Prisma.ScoreSheetWhereInput => ({
  status: 'submitted',
  entry: {
    AND: [
      entriesRanked(by),
      { contest: { OR: [{ judgingUntil: { lte: now } }, { id: { in: [...allIn] } }] } },
    ],
  },
});

export const othersSheets = (actor: Actor): Prisma.ScoreSheetWhereInput => ({
  status: 'submitted',
  personId: { not: me(actor) },
  entry: {
    assignments: { some: { personId: me(actor), endedAt: null } },
    sheets: { some: { personId: me(actor), status: 'submitted' } },
    NOT: conflictedFor(me(actor)),
  },
});

export const sheets = ({ by, now }: Acting, allIn: readonly string[] = []): Prisma.ScoreSheetWhereInput => ({
  OR: [ownSheets(by), typedSheets(by), rankedSheets({ by, now }, allIn)],
});

/** The judge always; chair and auditor once results are frozen. */
export const handsOnSheets = ({ by, now }: Acting): Prisma.SheetHandWhereInput => ({
  sheet: {
    OR: [
      ownSheets(by),
      {
        AND: [
          rankedSheets({ by, now }),
          {
            entry: {
              contestId: { in: contestsOf(by, ['chiefJudge', 'auditor']) },
              contest: { freezes: { some: { withdrawnAt: null } } },
            },
          },
        ],
      },
    ],
  },
});
