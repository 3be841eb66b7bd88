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
import { type Allowed, Denied, must, no, type Verdict } from '@/domain/verdict';
import { settledStatus } from '@/domain/contest/jury/conflict';
import { officeFor } from '../jury/chair';
import { withRules } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { issueReceipt, replaceReceipt } from '../commitment/receipts';
import { refuseLateTyping } from '../second-hand/typed';
import { outOfResults } from '../tally/counted';
import {
  contextOf,
  declaredOn,
  frozenIn,
  holdSheet,
  holdSheetOf,
  beginSheet,
  type SheetKey,
  type SheetRow,
} from './held';
import { changedScores, type SheetText, writeSheet } from './scores';
import { ownSheets, typedSheets } from '../../visible/judging';
import { found, transact } from '../../write';

export const openSheet = (
  entryId: string,
  { part, personId, now }: { part: string; personId: string; now: Date },
) => transact(async (tx) => ({ id: await beginSheet(tx, { entryId, part, personId }, now) }));

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
) => transact(async (tx) => write(tx, { by, now }, { sheet: await holdSheetOf(tx, key, now), base, text }));

/** A stale base gets the present text.
 * @throws Denied scoreOffScale, conflicted, notJudging, sheetLocked … */
export const saveSheet = (
  acting: Acting,
  { id, base, text }: { id: string; base: number; text: SheetText },
) => transact(async (tx) => write(tx, acting, { sheet: await holdSheet(tx, id), base, text }));

async function write(
  tx: Tx,
  { by, now }: Acting,
  { sheet, base, text }: { sheet: SheetRow; base: number; text: SheetText },
): Promise<Saving> {
  const context = contextOf(sheet, (await declaredOn(tx, sheet, sheet.personId)).status);
  must(await mayWriteSheet(tx, { by, now }, { sheet, context }));
  const own = sheet.personId === by.personId;
  if (sheet.revision !== base) {
    const theirs = sheetTextOf(sheet);
    return { stale: { revision: sheet.revision, theirs: own ? theirs : { ...theirs, privateNote: '' } } };
  }
  const part = found(context.part);
  await writeSheet(tx, {
    sheet,
    scores: changedScores(part, { sheet, text }),
    words: { comment: text.comment, privateNote: own ? text.privateNote : undefined },
    // Once the judge writes, the secretary may no longer read the sheet.
    typedById: own ? null : by.personId,
    by,
    now,
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
  const { answer, ties, status } = await declaredOn(tx, sheet, sheet.personId);
  const context = contextOf(sheet, status);
  must(await mayWriteSheet(tx, { by, now }, { sheet, context }));
  if (seen !== undefined && seen !== sheet.revision) throw new Denied(no('changedMeanwhile'));
  const allowed = must(canSubmitPoints(found(context.part), sheetTextOf(sheet).points));
  const hands = sheet.personId === by.personId ? { typedById: null } : { typedById: by.personId };
  const settled = settledStatus(answer, ties, now);
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
    const { status: own } = await declaredOn(tx, sheet, by.personId ?? '');
    const frozen = frozenIn(sheet);
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
