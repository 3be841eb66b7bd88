import type { Acting } from '@/domain/actor';
import {
  blankSheet,
  canConfirmSheet,
  canReopen,
  canScore,
  canTypeIn,
  canSubmitPoints,
  type JudgedSheet,
  type ScoringContext,
} from '@/domain/contest/jury/sheet';
import { covers } from '@/domain/contest/jury/assignment';
import type { Part } from '@/domain/contest/setup/rules';
import { type Allowed, Denied, must, no, type Verdict } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { officeFor } from '../jury/chair';
import { conflictStatus, settleConflict } from '../conflicts/conflicts';
import { withRules } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { issueReceipt, replaceReceipt } from '../commitment/receipts';
import { refuseLateTyping } from '../second-hand/typed';
import { outOfResults } from '../tally/counted';
import { noteHand } from './hands';
import { saveScores, type SheetText } from './scores';
import { ownSheets, typedSheets } from '../../visible/judging';
import { found, transact } from '../../write';

const judged = {
  scores: true,
  entry: {
    include: { contest: true, unit: true, assignments: { where: { endedAt: null } }, conflicts: true },
  },
} satisfies Prisma.ScoreSheetInclude;

export type SheetRow = Prisma.ScoreSheetGetPayload<{ include: typeof judged }>;

export type SheetKey = { entryId: string; part: string; personId: string };

/** Created on the first write. @throws Absent if not assigned */
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

export const openSheet = (
  entryId: string,
  { part, personId, now }: { part: string; personId: string; now: Date },
) => transact(async (tx) => ({ id: await open(tx, { entryId, part, personId }, now) }));

/** Locks the contest first, so that no score crosses a freeze. */
async function holdSheet(tx: Tx, id: string): Promise<SheetRow> {
  await tx.$queryRaw`
    SELECT c.id FROM "Contest" c JOIN "Entry" e ON e."contestId" = c.id
    JOIN "ScoreSheet" s ON s."entryId" = e.id WHERE s.id = ${id} FOR SHARE OF c`;
  await tx.$queryRaw`SELECT id FROM "ScoreSheet" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.scoreSheet.findUnique({ where: { id }, include: judged }));
}

export const partOf = (sheet: SheetRow): Part | null =>
  withRules(sheet.entry.contest).rules.parts.find((part) => part.key === sheet.part) ?? null;

async function contextOf(tx: Tx, sheet: SheetRow): Promise<ScoringContext> {
  return {
    contest: sheet.entry.contest,
    entry: sheet.entry,
    part: partOf(sheet),
    assigned: sheet.entry.assignments.some(
      (one) => one.personId === sheet.personId && covers(one, sheet.part),
    ),
    conflict: await conflictStatus(tx, sheet.entry, sheet.personId),
    frozen: await isFrozen(tx, sheet.entry.contestId),
  };
}

type Hand = Pick<SheetRow, 'personId' | 'status' | 'third' | 'reopenedAt' | 'revision' | 'typedById'>;

export const judgedOf = (sheet: Hand | null, personId: string): JudgedSheet => {
  if (!sheet) return blankSheet(personId);
  const hand = sheet.typedById ? 'secretary' : sheet.revision > 0 ? 'judge' : 'nobody';
  return { ...sheet, hand };
};

async function mayWriteSheet(
  tx: Tx,
  { by, now }: Acting,
  { sheet, context }: { sheet: SheetRow; context: ScoringContext },
): Promise<Verdict> {
  const judge = judgedOf(sheet, sheet.personId);
  if (sheet.personId === by.personId) return canScore({ by, now }, judge, context);
  const decider = await deciderOnEntries(tx, by, {
    contest: withRules(sheet.entry.contest),
    entries: [sheet.entry],
  });
  return canTypeIn({ by: decider, now }, judge, context);
}

type Saving = { revision: number } | { stale: { revision: number; theirs: Required<SheetText> } };

export const scoreOn = (
  { by, now }: Acting,
  { key, base, text }: { key: SheetKey; base: number; text: SheetText },
) => transact(async (tx) => write(tx, { by, now }, { id: await open(tx, key, now), base, text }));

/** A stale base gets the present text.
 * @throws Denied scoreOffScale, conflicted, notJudging, sheetLocked … */
export const saveSheet = (
  acting: Acting,
  { id, base, text }: { id: string; base: number; text: SheetText },
) => transact((tx) => write(tx, acting, { id, base, text }));

async function write(
  tx: Tx,
  { by, now }: Acting,
  { id, base, text }: { id: string; base: number; text: SheetText },
): Promise<Saving> {
  const sheet = await holdSheet(tx, id);
  const context = await contextOf(tx, sheet);
  must(await mayWriteSheet(tx, { by, now }, { sheet, context }));
  const own = sheet.personId === by.personId;
  if (sheet.revision !== base) {
    const theirs = sheetTextOf(sheet);
    return { stale: { revision: sheet.revision, theirs: own ? theirs : { ...theirs, privateNote: '' } } };
  }
  const part = found(context.part);
  await saveScores(tx, part, { sheet, text });
  await noteHand(tx, { by, now }, { sheetId: id, revision: base + 1 });
  const { comment, privateNote } = text;
  await tx.scoreSheet.update({
    where: { id },
    data: {
      ...(comment !== undefined && { comment }),
      ...(own && privateNote !== undefined && { privateNote }),
      // Once the judge writes, the secretary may no longer read the sheet.
      typedById: own ? null : by.personId,
      revision: base + 1,
      updatedAt: now,
    },
  });
  return { revision: base + 1 };
}

export const sheetTextOf = (
  sheet: Pick<SheetRow, 'scores' | 'comment' | 'privateNote'>,
): Required<SheetText> => ({
  points: Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.points])),
  comments: Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.comment])),
  comment: sheet.comment,
  privateNote: sheet.privateNote,
});

/** Submission by the judge needs no confirmation, whoever typed. */
export const submitSheet = (acting: Acting, { id, seen }: { id: string; seen?: number }): Promise<void> =>
  transact((tx) => submit(tx, acting, { id, seen }));

/** All or none. @throws Denied without naming what was submitted */
export const submitSheets = (
  acting: Acting,
  sheets: readonly { id: string; seen: number }[],
): Promise<void> =>
  transact(async (tx) => {
    // Sorted, so that concurrent submissions cannot deadlock.
    for (const sheet of sheets.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await submit(tx, acting, sheet);
  });

async function submit(
  tx: Tx,
  { by, now }: Acting,
  { id, seen }: { id: string; seen?: number },
): Promise<void> {
  const sheet = await holdSheet(tx, id);
  const context = await contextOf(tx, sheet);
  must(await mayWriteSheet(tx, { by, now }, { sheet, context }));
  if (seen !== undefined && seen !== sheet.revision) throw new Denied(no('changedMeanwhile'));
  const allowed = must(canSubmitPoints(found(context.part), sheetTextOf(sheet).points));
  const hands = sheet.personId === by.personId ? { typedById: null } : { typedById: by.personId };
  const settled = await settleConflict(tx, sheet.entry, { personId: sheet.personId, now });
  const facts = { submittedAt: now, updatedAt: now, confirmedById: null, conflictStatus: settled };
  await tx.scoreSheet.update({ where: { id }, data: { status: 'submitted', ...facts, ...hands } });
  const { hash: receipt } = await issueReceipt(tx, id, now);
  const points = Object.fromEntries(sheet.scores.map((score) => [score.criterion, score.points]));
  const { part, entryId, personId: judge } = sheet;
  const detail = { points, part, entryId, judge, conflictStatus: settled, receipt };
  record(tx, allowed, { noun: 'sheet', subjectId: id, event: 'submit', detail, by, now });
}

export const confirmSheet = (
  { by, now }: Acting,
  { id, seen }: { id: string; seen?: number },
): Promise<void> =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const own = await conflictStatus(tx, sheet.entry, by.personId ?? '');
    const frozen = await isFrozen(tx, sheet.entry.contestId);
    const contest = withRules(sheet.entry.contest);
    const decider = await deciderOnEntries(tx, by, { contest, entries: [sheet.entry] });
    const allowed = must(canConfirmSheet(decider, sheet, { contest, frozen, own }));
    if (sheet.personId !== by.personId)
      await refuseLateTyping(tx, contest, { typists: [sheet.typedById ?? ''], by, now });
    // Confirming requires seeing the sheet.
    found(await tx.scoreSheet.findFirst({ where: { id, OR: [typedSheets(by), ownSheets(by)] } }));
    if (seen !== undefined && seen !== sheet.revision) throw new Denied(no('changedMeanwhile'));
    await tx.scoreSheet.update({ where: { id }, data: { confirmedById: by.personId, updatedAt: now } });
    record(tx, allowed, { noun: 'sheet', subjectId: id, event: 'confirm', by, now });
  });

export const reopenSheet = (
  { by, now }: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const sheet = await holdSheet(tx, id);
    const contest = withRules(sheet.entry.contest);
    const office = await officeFor(tx, contest, sheet);
    const judge = judgedOf(sheet, sheet.personId);
    const decider = await deciderOnEntries(tx, by, { contest, entries: [sheet.entry] });
    const allowed: Allowed = must(canReopen({ by: decider, now }, judge, { contest, office, reason }));
    const out = await tx.sheetSetAside.count({ where: { sheetId: id, ...outOfResults } });
    if (out > 0) throw new Denied(no('wrongStatus'));
    const facts = { submittedAt: null, confirmedById: null, reopenedAt: now, updatedAt: now };
    await tx.scoreSheet.update({ where: { id }, data: { status: 'draft', ...facts } });
    await replaceReceipt(tx, id, now);
    record(tx, allowed, {
      noun: 'sheet',
      subjectId: id,
      event: 'reopen',
      reason: reason.trim(),
      by,
      now,
    });
  });
