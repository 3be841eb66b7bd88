import type { Actor } from '@/domain/actor';
import { type ConflictAnswer, relationTo, standingOf, type Standing } from '@/domain/contest/conflict';
import {
  canReopen,
  canScore,
  canTypeIn,
  isComplete,
  onScale,
  type ScoringContext,
} from '@/domain/contest/judging';
import type { Part } from '@/domain/contest/rules';
import { Denied, must, no, type Verdict } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { told } from './contests';
import { familyOf, unitsBehind } from './family';
import { record } from './history';
import type { Tx } from './io/db';
import { found, transact } from './write';

const judged = {
  scores: true,
  entry: {
    include: { contest: true, unit: true, assignments: { where: { endedAt: null } }, conflicts: true },
  },
} satisfies Prisma.ScoreSheetInclude;

export type SheetRow = Prisma.ScoreSheetGetPayload<{ include: typeof judged }>;

/** How a judge stands to an entry: what was answered, and what the family of units says. */
export async function standing(
  tx: Tx,
  entry: { id: string; unitId: string },
  personId: string,
): Promise<Standing> {
  const key = { entryId_personId: { entryId: entry.id, personId } };
  const answered = await tx.conflict.findUnique({ where: key });
  const relation = relationTo(await familyOf(tx, entry.unitId), await unitsBehind(tx, personId));
  return standingOf(answered?.answer ?? null, relation);
}

/** The judge's answer for one entry: no conflict, a conflict (why), or recusal. It may be changed while judging lasts. */
export const answer = (
  entryId: string,
  given: ConflictAnswer,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const personId = by.personId ?? '';
    const key = { entryId_personId: { entryId, personId } };
    const assigned = await tx.assignment.findUnique({ where: key, include: { entry: true } });
    const entry = found(assigned && !assigned.endedAt ? assigned.entry : null);
    if (given !== 'none' && reason.trim() === '') throw new Denied(no('reasonMissing'));
    const facts = { answer: given, reason: reason.trim(), at: now };
    await tx.conflict.upsert({ where: key, create: { entryId, personId, ...facts }, update: facts });
    const allowed = must({ ok: true });
    await record(tx, allowed, {
      noun: 'entry',
      subjectId: entry.id,
      event: 'answerConflict',
      to: given,
      reason,
      by,
      now,
    });
  });

/** The judge's sheet for an entry and part, opened on first sight. @throws Absent when it is not assigned */
export const openSheet = (
  entryId: string,
  part: string,
  personId: string,
  now: Date,
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const key = { entryId_personId: { entryId, personId } };
    const assigned = await tx.assignment.findUnique({ where: key });
    if (!assigned || assigned.endedAt) found(null);
    return tx.scoreSheet.upsert({
      where: { entryId_part_personId: { entryId, part, personId } },
      create: { entryId, part, personId, createdAt: now, updatedAt: now },
      update: {},
      select: { id: true },
    });
  });

/** The sheet, held until the transaction ends. */
async function holdSheet(tx: Tx, id: string): Promise<SheetRow> {
  await tx.$queryRaw`SELECT id FROM "ScoreSheet" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.scoreSheet.findUnique({ where: { id }, include: judged }));
}

export const partOf = (sheet: SheetRow): Part | null =>
  told(sheet.entry.contest).rules.parts.find((part) => part.key === sheet.part) ?? null;

async function contextOf(tx: Tx, sheet: SheetRow): Promise<ScoringContext> {
  return {
    contest: sheet.entry.contest,
    entry: sheet.entry,
    part: partOf(sheet),
    assigned: sheet.entry.assignments.some((assignment) => assignment.personId === sheet.personId),
    standing: await standing(tx, sheet.entry, sheet.personId),
  };
}

/** The same question for judge and secretary: whose hand writes decides which verdict is asked. */
const askFor = (sheet: SheetRow, context: ScoringContext, by: Actor, now: Date): Verdict =>
  sheet.personId === by.personId ? canScore(sheet, context, by, now) : canTypeIn(sheet, context, by, now);

export type SheetText = {
  points?: Record<string, number | null>;
  comments?: Record<string, string>;
  comment?: string;
  privateNote?: string;
};

/**
 * Saves what was scored so far. A stale base changes nothing and gives back what stands there.
 * @throws Denied scoreOffScale, conflicted, notJudging, sheetLocked …
 */
export const saveSheet = (id: string, base: number, text: SheetText, by: Actor, now: Date) =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const context = await contextOf(tx, sheet);
    must(askFor(sheet, context, by, now));
    if (sheet.revision !== base) return { stale: { revision: sheet.revision, theirs: textOf(sheet) } };
    for (const criterion of context.part?.criteria ?? [])
      await saveScore(tx, context.part as Part, criterion.key, id, text);
    const { comment, privateNote } = text;
    const typed = sheet.personId === by.personId ? {} : { typedById: by.personId };
    const words = {
      ...(comment !== undefined && { comment }),
      ...(privateNote !== undefined && { privateNote }),
    };
    await tx.scoreSheet.update({
      where: { id },
      data: { ...words, ...typed, revision: base + 1, updatedAt: now },
    });
    return { revision: base + 1 };
  });

async function saveScore(tx: Tx, part: Part, key: string, sheetId: string, text: SheetText): Promise<void> {
  const criterion = found(part.criteria.find((one) => one.key === key));
  const points = text.points?.[key];
  const comment = text.comments?.[key];
  if (points === undefined && comment === undefined) return;
  if (typeof points === 'number' && !onScale(part, criterion, points)) throw new Denied(no('scoreOffScale'));
  const facts = { ...(points !== undefined && { points }), ...(comment !== undefined && { comment }) };
  await tx.score.upsert({
    where: { sheetId_criterion: { sheetId, criterion: key } },
    create: { sheetId, criterion: key, ...facts },
    update: facts,
  });
}

export const textOf = (sheet: Pick<SheetRow, 'scores' | 'comment' | 'privateNote'>): Required<SheetText> => ({
  points: Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.points])),
  comments: Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.comment])),
  comment: sheet.comment,
  privateNote: sheet.privateNote,
});

/** Locks the sheet. */
export const submitSheet = (id: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const context = await contextOf(tx, sheet);
    must(askFor(sheet, context, by, now));
    const allowed = must(isComplete(context.part as Part, textOf(sheet).points));
    await tx.scoreSheet.update({
      where: { id },
      data: { status: 'submitted', submittedAt: now, updatedAt: now },
    });
    const detail = { points: textOf(sheet).points, part: sheet.part, entryId: sheet.entryId };
    await record(tx, allowed, { noun: 'sheet', subjectId: id, event: 'submit', detail, by, now });
  });

/** The chair (or the deputy where the chair is conflicted) opens a submitted sheet again. */
export const reopenSheet = (id: string, reason: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const own = await standing(tx, sheet.entry, by.personId ?? '');
    const allowed = must(canReopen(sheet, sheet.entry.contest, own, by, reason, now));
    const data = { status: 'draft', submittedAt: null, confirmedById: null, updatedAt: now } as const;
    await tx.scoreSheet.update({ where: { id }, data });
    await record(tx, allowed, {
      noun: 'sheet',
      subjectId: id,
      event: 'reopen',
      reason: reason.trim(),
      by,
      now,
    });
  });
