import { type Actor, leads } from '@/domain/actor';
import {
  canScreen,
  canSubmitEntry,
  canWithdrawEntry,
  type EntryEvent,
  isLateTry,
  missingOf,
  nextEntry,
  type ScreeningEvent,
} from '@/domain/contest/entry';
import { type Allowed, Denied, must, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { contextOf, type EntryRow, holdEntry, textOf } from './entries';
import { isFrozen } from './frozen';
import { record } from './history';
import type { Tx } from './io/db';
import { noteLate } from './late-attempts';
import { mailReceipt, mailScreening, type Receipt, receiptOf } from './receipts';
import { refuseBoard } from './team-ban';
import { transact } from './write';

/**
 * Submits. A refusal for the hour is written down as a late attempt, so that an appeal can show when the unit tried and
 * with what.
 * @param seen the revision of the text that was read before the button was pressed
 */
export async function submitEntry(id: string, by: Actor, now: Date, seen?: number): Promise<Receipt> {
  const tried = await transact(async (tx) => {
    // The contest's row is the counter's lock: numbers have no gaps and no twins.
    await tx.$queryRaw`
      SELECT c.id FROM "Contest" c JOIN "Entry" e ON e."contestId" = c.id WHERE e.id = ${id} FOR UPDATE OF c`;
    const entry = await holdEntry(tx, id, by);
    // A second press, or an answer that was lost on the way: the receipt that was given.
    if (entry.status === 'submitted' && leads(by, entry.unitId).ok) return { receipt: receiptOf(entry) };
    const context = await contextOf(tx, entry);
    const verdict = canSubmitEntry(entry, context, by, now);
    // Before what was read is compared: a try is a try, whatever a colleague wrote in the same minute.
    if (isLateTry(verdict, entry.contest, context.extendedUntil, now)) {
      const late = { ...entry, entryId: id, missing: lackingIn(entry) };
      return { refusal: await noteLate(tx, late, by, now) };
    }
    if (seen !== undefined && seen !== entry.revision) throw new Denied(no('changedMeanwhile'));
    return { receipt: await receive(tx, must(verdict), entry, by, now) };
  });
  if ('refusal' in tried && tried.refusal) must(tried.refusal);
  return tried.receipt as Receipt;
}

const lackingIn = (entry: EntryRow): string[] =>
  missingOf(
    entry,
    entry.papers.map((paper) => paper.kind),
    entry.contest.rules.team,
  );

async function receive(tx: Tx, allowed: Allowed, entry: EntryRow, by: Actor, now: Date): Promise<Receipt> {
  await refuseBoard(tx, entry);
  const { _max } = await tx.entry.aggregate({
    where: { contestId: entry.contestId },
    _max: { number: true },
  });
  const files = entry.papers.map(({ file }) => ({
    name: file.name,
    size: String(file.size),
    sha256: file.sha256,
  }));
  const receipt: Receipt = { number: entry.number ?? (_max.number ?? 0) + 1, at: now.toISOString(), files };
  const facts = {
    number: receipt.number,
    receipt: receipt as unknown as Prisma.InputJsonValue,
    submittedAt: entry.submittedAt ?? now,
    submittedById: by.personId,
  };
  const detail = { receipt, text: textOf(entry) } as unknown as Prisma.InputJsonObject;
  await mailReceipt(tx, entry, receipt, now);
  await moveEntry(tx, allowed, { entry, event: 'submit', by, now, facts, detail });
  return receipt;
}

type Moving = {
  entry: Pick<EntryRow, 'id' | 'status'>;
  event: EntryEvent;
  by: Actor;
  now: Date;
  reason?: string;
  facts?: Prisma.EntryUncheckedUpdateManyInput;
  detail?: Prisma.InputJsonObject;
};

/** The same law as for models: the new state where it is still the old one, and a row of history. */
async function moveEntry(
  tx: Tx,
  allowed: Allowed,
  { entry, event, by, now, reason = '', facts = {}, detail = {} }: Moving,
) {
  const to = nextEntry(entry.status, event);
  if (!to) throw new Denied(no('entryLocked'));
  const { count } = await tx.entry.updateMany({
    where: { id: entry.id, status: entry.status },
    data: { ...facts, status: to, statusSince: now, updatedAt: now },
  });
  if (count === 0) throw new Denied(no('changedMeanwhile'));
  record(tx, allowed, {
    noun: 'entry',
    subjectId: entry.id,
    event,
    from: entry.status,
    to,
    reason,
    detail,
    by,
    now,
  });
}

/** The entry, held. The contest's row first: what leaves the contest and its publication never cross. */
async function holdInContest(tx: Tx, id: string, by: Actor): Promise<EntryRow> {
  await tx.$queryRaw`
    SELECT c.id FROM "Contest" c JOIN "Entry" e ON e."contestId" = c.id WHERE e.id = ${id} FOR SHARE OF c`;
  return holdEntry(tx, id, by);
}

export const withdrawEntry = (id: string, reason: string, by: Actor, now: Date) =>
  transact(async (tx) => {
    const entry = await holdInContest(tx, id, by);
    const allowed = must(canWithdrawEntry(entry, entry.contest, by, now));
    if (reason.trim() === '') throw new Denied(no('reasonMissing'));
    await moveEntry(tx, allowed, { entry, event: 'withdraw', by, now, reason: reason.trim() });
  });

/**
 * The organiser accepts, returns, refuses, disqualifies or reconsiders; all but accepting need a reason, and accepting does too where
 * a name on the team is one of the board's. After the publication only a disqualification is left, for a correction.
 */
export const screen = (id: string, event: ScreeningEvent, reason: string, by: Actor, now: Date) =>
  transact(async (tx) => {
    const entry = await holdInContest(tx, id, by);
    const context = await contextOf(tx, entry);
    const frozen = await isFrozen(tx, entry.contestId);
    const allowed = must(canScreen(entry, context, frozen, by, event, now));
    if (event !== 'accept' && reason.trim() === '') throw new Denied(no('reasonMissing'));
    if (event === 'accept' && (await refuseBoard(tx, entry)).length > 0 && reason.trim() === '')
      throw new Denied(no('nameOnTeam'));
    await mailScreening(tx, entry, event, reason.trim(), now);
    const facts = event === 'return' ? { returns: entry.returns + 1 } : {};
    await moveEntry(tx, allowed, { entry, event, by, now, reason: reason.trim(), facts });
  });
