import { type ConflictStatus, conflictStatusOf } from '@/domain/contest/jury/conflict';
import { covers } from '@/domain/contest/jury/assignment';
import type { ScoringContext } from '@/domain/contest/jury/sheet';
import type { Part } from '@/domain/contest/setup/rules';
import { closestRelation } from '@/domain/relation';
import { Prisma } from '@/prisma/generated/client';
import { tiesBetween } from '../conflicts/conflicts';
import { pending } from '../frozen';
import { withRules } from '../row';
import type { Tx } from '../../io/db';
import { found } from '../../write';

// A sheet with all that a verdict on it asks, read at once and locked.

const judged = {
  scores: true,
  hands: { orderBy: { firstRevision: 'desc' }, take: 1 },
  entry: {
    include: {
      contest: { include: { freezes: { where: pending, select: { id: true }, take: 1 } } },
      unit: true,
      assignments: { where: { endedAt: null } },
      conflicts: true,
    },
  },
} satisfies Prisma.ScoreSheetInclude;

export type SheetRow = Prisma.ScoreSheetGetPayload<{ include: typeof judged }>;

export type SheetKey = { entryId: string; part: string; personId: string };

/** Finds one that was begun already. @throws Absent if not assigned */
export async function beginSheet(tx: Tx, { entryId, part, personId }: SheetKey, now: Date): Promise<string> {
  const judges: Prisma.EntryWhereInput = { assignments: { some: { personId, endedAt: null } } };
  found(await tx.entry.findFirst({ where: { id: entryId, ...judges }, select: { id: true } }));
  await tx.scoreSheet.createMany({
    skipDuplicates: true,
    data: { entryId, part, personId, createdAt: now, updatedAt: now },
  });
  const where = { entryId_part_personId: { entryId, part, personId } };
  return found(await tx.scoreSheet.findUnique({ where })).id;
}

/** Locks the contest first, so that no score crosses a freeze. */
export async function holdSheet(tx: Tx, id: string): Promise<SheetRow> {
  await tx.$queryRaw`${locking} WHERE s.id = ${id} FOR SHARE OF c FOR UPDATE OF s`;
  return found(await tx.scoreSheet.findUnique({ where: { id }, include: judged }));
}

const locking = Prisma.sql`
  SELECT s.id FROM "ScoreSheet" s
  JOIN "Entry" e ON e.id = s."entryId" JOIN "Contest" c ON c.id = e."contestId"`;

/** Created on the first write. @throws Absent if not assigned */
export async function holdSheetOf(tx: Tx, key: SheetKey, now: Date): Promise<SheetRow> {
  const { entryId, part, personId } = key;
  const [held] = await tx.$queryRaw<{ id: string }[]>`${locking}
    WHERE s."entryId" = ${entryId} AND s.part = ${part} AND s."personId" = ${personId}
      AND EXISTS (SELECT FROM "Assignment" a
        WHERE a."entryId" = e.id AND a."personId" = s."personId" AND a."endedAt" IS NULL)
    FOR SHARE OF c FOR UPDATE OF s`;
  if (!held) return holdSheet(tx, await beginSheet(tx, key, now));
  return found(await tx.scoreSheet.findUnique({ where: { id: held.id }, include: judged }));
}

export const partOf = (sheet: SheetRow): Part | null =>
  withRules(sheet.entry.contest).rules.parts.find((part) => part.key === sheet.part) ?? null;

/** How a judge stands to the entry: the own answer, and the ties of every seat held. */
export async function declaredOn(tx: Tx, { entry }: SheetRow, personId: string) {
  const ties = await tiesBetween(tx, entry.unitId, personId);
  const answer = entry.conflicts.find((one) => one.personId === personId)?.answer ?? null;
  return { answer, ties, status: conflictStatusOf(answer, closestRelation(ties.map(({ tie }) => tie))) };
}

export function contextOf(sheet: SheetRow, conflict: ConflictStatus): ScoringContext {
  return {
    contest: sheet.entry.contest,
    entry: sheet.entry,
    part: partOf(sheet),
    assigned: sheet.entry.assignments.some(
      (one) => one.personId === sheet.personId && covers(one, sheet.part),
    ),
    conflict,
    frozen: frozenIn(sheet),
  };
}

export const frozenIn = ({ entry }: SheetRow): boolean => entry.contest.freezes.length > 0;
