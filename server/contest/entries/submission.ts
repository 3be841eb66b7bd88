import { type Acting, type Permitted, type Actor, mayLead } from '@/domain/actor';
import {
  canScreen,
  canSubmitEntry,
  canWithdrawEntry,
  type EntryEvent,
  isLateAttempt,
  nextEntry,
  type ScreeningEvent,
} from '@/domain/contest/entry/entry';
import { missingOf } from '@/domain/contest/entry/needs';
import { isLateAct } from '@/domain/contest/results/late-act';
import { canJustify } from '@/domain/text/reason';
import { isBlank } from '@/domain/text/text';
import { type Allowed, Denied, must, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { deciderOnEntries } from '../../deciding/deciders';
import { entryContextOf, entryOf, type EntryRow, entryTextOf } from './entries';
import { refuseWhileClosed } from '../drawing';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { enqueue } from '../../io/jobs';
import { type Carrying, type LateActDone, nowOrByTwo, type Ready } from '../second-hand/late';
import { noteLate } from './late-attempts';
import { mailReceipt, mailEntryMove, mailWithdrawalAsked, type Receipt, receiptOf } from './receipts';
import { refuseBoard } from './namesakes';
import { transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    nameOnTeam: true;
    fileTells: true;
  }
}

/** Records an attempt outside the hours, for appeals. @param seen revision that the actor read */
export async function submitEntry(
  { by, now }: Acting,
  { id, seen }: { id: string; seen?: number },
): Promise<Receipt> {
  const tried = await transact(async (tx) => {
    // The contest's row locks the counter: numbers have no gaps and no duplicates.
    await tx.$queryRaw`
      SELECT c.id FROM "Contest" c JOIN "Entry" e ON e."contestId" = c.id WHERE e.id = ${id} FOR UPDATE`;
    const entry = await entryOf(tx, by, id);
    // A repeated request gets the receipt already given.
    if (entry.status === 'submitted' && mayLead(by, entry.unitId).ok) return { receipt: receiptOf(entry) };
    const context = await entryContextOf(tx, entry);
    const verdict = canSubmitEntry({ by, now }, entry, context);
    // Checked before the revision, so a colleague's edit cannot hide a late attempt.
    if (isLateAttempt(verdict, { contest: entry.contest, extendedUntil: context.extendedUntil, now })) {
      const late = { ...entry, entryId: id, missing: lackingIn(entry) };
      return { refusal: await noteLate(tx, { by, now }, late) };
    }
    if (seen !== undefined && seen !== entry.revision) throw new Denied(no('changedMeanwhile'));
    return { receipt: await receive(tx, { allowed: must(verdict), by, now }, entry) };
  });
  if ('refusal' in tried && tried.refusal) must(tried.refusal);
  return tried.receipt as Receipt;
}

const lackingIn = (entry: EntryRow): string[] =>
  missingOf(
    entry,
    entry.papers.map((paper) => paper.kind),
    entry.contest.rules,
  );

async function receive(tx: Tx, { allowed, by, now }: Permitted, entry: EntryRow): Promise<Receipt> {
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
  const { unitId, block } = entry;
  const detail = { receipt, text: entryTextOf(entry), unitId, block } as unknown as Prisma.InputJsonObject;
  if (entry.contest.rules.blind) await enqueue(tx, 'prepareCopies', { payload: { entry: entry.id } });
  await mailReceipt(tx, entry, { receipt, now });
  await moveEntry(tx, { entry, event: 'submit', by, now, facts, detail }, allowed);
  return receipt;
}

type Moving = Acting & {
  entry: Pick<EntryRow, 'id' | 'status'>;
  event: EntryEvent;
  reason?: string;
  facts?: Prisma.EntryUncheckedUpdateManyInput;
  detail?: Prisma.InputJsonObject;
};

async function moveEntry(
  tx: Tx,
  { entry, event, by, now, reason = '', facts = {}, detail = {} }: Moving,
  allowed: Allowed,
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

/** Locks the contest first, so that no move crosses its publication. */
async function holdInContest(tx: Tx, by: Actor, id: string): Promise<EntryRow> {
  await tx.$queryRaw`
    SELECT c.id FROM "Contest" c JOIN "Entry" e ON e."contestId" = c.id WHERE e.id = ${id}
    FOR SHARE OF c FOR UPDATE OF e`;
  return entryOf(tx, by, id);
}

export const withdrawEntry = (
  { by, now }: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<LateActDone> =>
  transact(async (tx) => {
    const { entry, ready } = await prepareWithdrawal(tx, { by, now }, { id, reason });
    const wish = { act: 'withdraw', entryId: id, reason } as const;
    if (entry.status === 'accepted') {
      const done = await nowOrByTwo(tx, { ready, wish, by, now });
      if (done.proposed) await mailWithdrawalAsked(tx, entry, { reason: reason.trim(), now });
      return done;
    }
    await ready.carry({ by, now, detail: {} });
    return { proposed: null };
  });

export async function prepareWithdrawal(tx: Tx, { by, now }: Acting, asked: { id: string; reason: string }) {
  const entry = await holdInContest(tx, by, asked.id);
  const allowed = must(canWithdrawEntry({ by, now }, entry, entry.contest));
  const reason = asked.reason.trim();
  must(canJustify(reason));
  const carry = async (done: Carrying) => {
    await mailEntryMove(tx, entry, { event: 'withdraw', reason, now: done.now });
    await moveEntry(tx, { entry, event: 'withdraw', reason, ...done }, allowed);
  };
  return { entry, ready: { contest: entry.contest, entries: [entry], allowed, carry } satisfies Ready };
}

/** All but accepting need a reason; accepting does if a namesake sits on the board. After
 * publication only disqualifying remains. Once a ranking can be read two persons act, except
 * for a return, which concerns no ranking. */
export const screen = (
  { by, now }: Acting,
  { id, event, reason }: { id: string; event: ScreeningEvent; reason: string },
): Promise<LateActDone> =>
  transact(async (tx) => {
    const ready = await prepareScreening(tx, { by, now }, { id, event, reason });
    if (isLateAct(event))
      return nowOrByTwo(tx, { ready, wish: { act: event, entryId: id, reason }, by, now });
    await ready.carry({ by, now, detail: {} });
    return { proposed: null };
  });

type Screening = { id: string; event: ScreeningEvent; reason: string };

export async function prepareScreening(tx: Tx, { by, now }: Acting, asked: Screening): Promise<Ready> {
  const { id, event, reason } = asked;
  const entry = await holdInContest(tx, by, id);
  const context = await entryContextOf(tx, entry);
  const frozen = await isFrozen(tx, entry.contestId);
  const decider = await deciderOnEntries(tx, by, { contest: entry.contest, entries: [entry] });
  const allowed = must(canScreen({ by: decider, now }, entry, { context, frozen, event }));
  if (event !== 'accept') must(canJustify(reason));
  await refuseWhileClosed(tx, entry.contestId, entry.block);
  if (event === 'accept' && isBlank(reason) && entry.papers.some(({ copyLeft }) => copyLeft.length > 0))
    throw new Denied(no('fileTells'));
  if (event === 'accept' && (await refuseBoard(tx, entry)).length > 0 && isBlank(reason))
    throw new Denied(no('nameOnTeam'));
  const facts = event === 'return' ? { returns: entry.returns + 1 } : {};
  const carry = async (done: Carrying) => {
    await mailEntryMove(tx, entry, { event, reason: reason.trim(), now: done.now });
    await moveEntry(tx, { entry, event, reason: reason.trim(), facts, ...done }, allowed);
  };
  return { contest: entry.contest, entries: [entry], allowed, carry };
}
