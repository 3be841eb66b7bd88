import type { Actor } from '@/domain/actor';
import {
  blankSheet,
  canConfirm,
  canReopen,
  canScore,
  canTypeIn,
  isComplete,
  type JudgedSheet,
  type Office,
  type ScoringContext,
} from '@/domain/contest/judging';
import { covers } from '@/domain/contest/assignment';
import type { Part } from '@/domain/contest/rules';
import { type Allowed, Denied, must, no, type Verdict } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { standing } from './conflicts';
import { told } from './contests';
import { isFrozen } from './frozen';
import { record } from './history';
import type { Tx } from './io/db';
import { saveScores, type SheetText } from './scores';
import { ownSheets, typedSheets } from './visible-judging';
import { found, transact } from './write';

const judged = {
  scores: true,
  entry: {
    include: { contest: true, unit: true, assignments: { where: { endedAt: null } }, conflicts: true },
  },
} satisfies Prisma.ScoreSheetInclude;

export type SheetRow = Prisma.ScoreSheetGetPayload<{ include: typeof judged }>;

/** One judge's sheet of one part of one entry. */
export type SheetKey = { entryId: string; part: string; personId: string };

/** The judge's sheet for an entry and part, opened when it is first written. @throws Absent when it is not assigned */
async function open(tx: Tx, { entryId, part, personId }: SheetKey, now: Date): Promise<string> {
  const judges: Prisma.EntryWhereInput = { assignments: { some: { personId, endedAt: null } } };
  const known = await tx.scoreSheet.findFirst({
    where: { entryId, part, personId, entry: judges },
    select: { id: true },
  });
  if (known) return known.id;
  found(await tx.entry.findFirst({ where: { id: entryId, ...judges }, select: { id: true } }));
  await tx.scoreSheet.createMany({
    skipDuplicates: true,
    data: { entryId, part, personId, createdAt: now, updatedAt: now },
  });
  const where = { entryId_part_personId: { entryId, part, personId } };
  return found(await tx.scoreSheet.findUnique({ where })).id;
}

export const openSheet = (entryId: string, part: string, personId: string, now: Date) =>
  transact(async (tx) => ({ id: await open(tx, { entryId, part, personId }, now) }));

/** The sheet, held until the transaction ends. The contest's row first: a freeze and a score never cross. */
async function holdSheet(tx: Tx, id: string): Promise<SheetRow> {
  await tx.$queryRaw`
    SELECT c.id FROM "Contest" c JOIN "Entry" e ON e."contestId" = c.id
    JOIN "ScoreSheet" s ON s."entryId" = e.id WHERE s.id = ${id} FOR SHARE OF c`;
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
    assigned: sheet.entry.assignments.some(
      (one) => one.personId === sheet.personId && covers(one, sheet.part),
    ),
    standing: await standing(tx, sheet.entry, sheet.personId),
    frozen: await isFrozen(tx, sheet.entry.contestId),
  };
}

type Hand = Pick<SheetRow, 'personId' | 'status' | 'third' | 'reopenedAt' | 'revision' | 'typedById'>;

/** The sheet as the verdicts look at it. */
export const judgedOf = (sheet: Hand | null, personId: string): JudgedSheet => {
  if (!sheet) return blankSheet(personId);
  const hand = sheet.typedById ? 'secretary' : sheet.revision > 0 ? 'judge' : 'nobody';
  return { ...sheet, hand };
};

/** The same question for judge and secretary: whose hand writes decides which verdict is asked. */
async function askFor(
  tx: Tx,
  sheet: SheetRow,
  context: ScoringContext,
  by: Actor,
  now: Date,
): Promise<Verdict> {
  const judge = judgedOf(sheet, sheet.personId);
  if (sheet.personId === by.personId) return canScore(judge, context, by, now);
  return canTypeIn(judge, context, await standing(tx, sheet.entry, by.personId ?? ''), by, now);
}

type Saving = { revision: number } | { stale: { revision: number; theirs: Required<SheetText> } };

/** Saves to the sheet of an entry and part, opening it where this is the first save. */
export const scoreOn = (key: SheetKey, base: number, text: SheetText, by: Actor, now: Date) =>
  transact(async (tx) => write(tx, await open(tx, key, now), base, text, by, now));

/**
 * Saves what was scored so far. A stale base changes nothing and gives back what stands there.
 * @throws Denied scoreOffScale, conflicted, notJudging, sheetLocked …
 */
export const saveSheet = (id: string, base: number, text: SheetText, by: Actor, now: Date) =>
  transact((tx) => write(tx, id, base, text, by, now));

async function write(
  tx: Tx,
  id: string,
  base: number,
  text: SheetText,
  by: Actor,
  now: Date,
): Promise<Saving> {
  const sheet = await holdSheet(tx, id);
  const context = await contextOf(tx, sheet);
  must(await askFor(tx, sheet, context, by, now));
  const own = sheet.personId === by.personId;
  if (sheet.revision !== base) {
    const theirs = textOf(sheet);
    return { stale: { revision: sheet.revision, theirs: own ? theirs : { ...theirs, privateNote: '' } } };
  }
  const part = found(context.part);
  await saveScores(tx, part, sheet, text);
  const { comment, privateNote } = text;
  await tx.scoreSheet.update({
    where: { id },
    data: {
      ...(comment !== undefined && { comment }),
      ...(own && privateNote !== undefined && { privateNote }),
      // What the judge goes on writing is the judge's, and no longer the secretary's to read.
      typedById: own ? null : by.personId,
      revision: base + 1,
      updatedAt: now,
    },
  });
  return { revision: base + 1 };
}

export const textOf = (sheet: Pick<SheetRow, 'scores' | 'comment' | 'privateNote'>): Required<SheetText> => ({
  points: Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.points])),
  comments: Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.comment])),
  comment: sheet.comment,
  privateNote: sheet.privateNote,
});

/** Locks the sheet. The judge's own submission needs no countersignature, whoever typed the points. */
export const submitSheet = (id: string, by: Actor, now: Date, seen?: number): Promise<void> =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const context = await contextOf(tx, sheet);
    must(await askFor(tx, sheet, context, by, now));
    if (seen !== undefined && seen !== sheet.revision) throw new Denied(no('changedMeanwhile'));
    const allowed = must(isComplete(found(context.part), textOf(sheet).points));
    const hands = sheet.personId === by.personId ? { typedById: null } : { typedById: by.personId };
    await tx.scoreSheet.update({
      where: { id },
      data: { status: 'submitted', submittedAt: now, updatedAt: now, confirmedById: null, ...hands },
    });
    const points = Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.points]));
    const detail = { points, part: sheet.part, entryId: sheet.entryId, judge: sheet.personId };
    record(tx, allowed, { noun: 'sheet', subjectId: id, event: 'submit', detail, by, now });
  });

/** A second person confirms that what was typed in is what the paper says. */
export const confirmSheet = (id: string, by: Actor, now: Date, seen?: number): Promise<void> =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const own = await standing(tx, sheet.entry, by.personId ?? '');
    const frozen = await isFrozen(tx, sheet.entry.contestId);
    const allowed = must(canConfirm(sheet, sheet.entry.contest, frozen, own, by));
    // Nobody confirms what the law of seeing keeps from them.
    found(await tx.scoreSheet.findFirst({ where: { id, OR: [typedSheets(by), ownSheets(by)] } }));
    if (seen !== undefined && seen !== sheet.revision) throw new Denied(no('changedMeanwhile'));
    await tx.scoreSheet.update({ where: { id }, data: { confirmedById: by.personId, updatedAt: now } });
    record(tx, allowed, { noun: 'sheet', subjectId: id, event: 'confirm', by, now });
  });

/** The chair (or the deputy where the chair is conflicted) opens a submitted sheet again. */
export const reopenSheet = (id: string, reason: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const office = await officeFor(tx, sheet, by);
    const judge = judgedOf(sheet, sheet.personId);
    const allowed: Allowed = must(canReopen(judge, sheet.entry.contest, office, by, reason, now));
    const data = {
      status: 'draft',
      submittedAt: null,
      confirmedById: null,
      reopenedAt: now,
      updatedAt: now,
    } as const;
    await tx.scoreSheet.update({ where: { id }, data });
    record(tx, allowed, {
      noun: 'sheet',
      subjectId: id,
      event: 'reopen',
      reason: reason.trim(),
      by,
      now,
    });
  });

/** Who may open this sheet again: the chair, but the chair's own is the deputy's to open. */
export async function officeFor(
  tx: Tx,
  { personId, entry }: { personId: string; entry: Near & { contestId: string } },
  by: Actor,
): Promise<Office> {
  const office = await officeOf(tx, entry.contestId, [entry], by);
  const chief = { contestId: entry.contestId, kind: 'chiefJudge', endedAt: null, personId } as const;
  const own = (await tx.seat.count({ where: chief })) > 0;
  return { ...office, chairFree: office.chairFree && !own };
}

type Near = { id: string; unitId: string };

/** How the actor and the chair stand to these entries together. */
export async function officeOf(
  tx: Tx,
  contestId: string,
  entries: readonly Near[],
  by: Actor,
): Promise<Office> {
  const chief = await tx.seat.findFirst({ where: { contestId, kind: 'chiefJudge', endedAt: null } });
  const barred = async (personId: string): Promise<Office['own']> => {
    for (const entry of entries) {
      const stands = await standing(tx, entry, personId);
      if (stands.kind === 'conflicted') return stands;
    }
    return { kind: 'clear' };
  };
  return {
    own: await barred(by.personId ?? ''),
    chairFree: chief !== null && (await barred(chief.personId)).kind !== 'conflicted',
    frozen: await isFrozen(tx, contestId),
  };
}
