import { type Actor, PUBLIC } from '@/domain/actor';
import { type Turnover, turnoverOf } from '@/domain/contest/results/commitment';
import { phaseOf } from '@/domain/contest/setup/phase';
import { must, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { type ContestRow, withRules } from '../row';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { transact } from '../../write';
import { rootOf } from './merkle';
import { completeReceipts } from './receipts';

const system: Actor = { ...PUBLIC, name: 'Hệ thống' };

const inForce = (contestId: string): Prisma.SheetReceiptWhereInput => ({
  replacedAt: null,
  sheet: { status: 'submitted', entry: { contestId, status: { in: ['accepted', 'withdrawn'] } } },
});

/** Holds the contest, so that no sheet arrives in between. */
export async function commitSheets(tx: Tx, contestId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${contestId} FOR UPDATE`;
  await completeReceipts(tx, contestId, now);
  const rows = await tx.sheetReceipt.findMany({
    where: inForce(contestId),
    select: { hash: true },
  });
  const leaves = rows.map(({ hash }) => hash).sort();
  const newest = await tx.commitment.findFirst({ where: { contestId }, orderBy: { version: 'desc' } });
  const turnover = newest && turnoverOf(newest.leaves, leaves);
  if (turnover && turnover.added + turnover.removed === 0) return;
  const reason = newest && turnover ? await reasonFor(tx, newest, turnover) : '';
  const version = (newest?.version ?? 0) + 1;
  const root = rootOf(leaves);
  await tx.commitment.create({ data: { contestId, version, root, leaves, reason, at: now } });
  const detail = { root, count: leaves.length, version };
  record(tx, must(yes), {
    noun: 'contest',
    subjectId: contestId,
    event: 'commit',
    reason,
    detail,
    by: system,
    now,
  });
}

async function reasonFor(
  tx: Tx,
  newest: { contestId: string; leaves: string[]; at: Date },
  { added, removed }: Turnover,
) {
  const { contestId, at } = newest;
  const reopened = await tx.scoreSheet.findMany({
    where: { entry: { contestId }, reopenedAt: { gt: at } },
    select: { id: true },
  });
  const opened = await tx.history.findMany({
    where: {
      noun: 'sheet',
      event: 'reopen',
      at: { gt: at },
      subjectId: { in: reopened.map(({ id }) => id) },
    },
    select: { reason: true },
  });
  const reasons = [...new Set(opened.map(({ reason }) => reason))];
  const counted = `Sau cam kết trước: thêm ${added} phiếu, bớt ${removed} phiếu.`;
  const out = await tx.sheetReceipt.count({
    where: {
      hash: { in: newest.leaves },
      replacedAt: null,
      sheet: { entry: { status: { notIn: ['accepted', 'withdrawn'] } } },
    },
  });
  const disqualified = out > 0 ? [`Trong đó ${out} phiếu của bài bị loại.`] : [];
  return [counted, ...disqualified, ...reasons.map((reason) => `Lý do mở lại phiếu: ${reason}`)].join(' ');
}

type Ended = { now: Date; allIn: boolean };

/**
 * Call before anybody reads a ranking. While a sheet is reopened the earlier commitment stands.
 * @returns whether this call committed: a ranking computed before it must be read again
 */
export async function commitBeforeRanking(contest: ContestRow, ended: Ended): Promise<boolean> {
  if (!(await isDue(contest, ended))) return false;
  await transact((tx) => commitSheets(tx, contest.id, ended.now));
  return true;
}

async function isDue(contest: ContestRow, { now, allIn }: Ended): Promise<boolean> {
  const phase = phaseOf(contest, now);
  const over = phase === 'deliberating' || phase === 'published';
  if (!over && !(phase === 'judging' && allIn)) return false;
  const newest = await db().commitment.findFirst({
    where: { contestId: contest.id },
    orderBy: { version: 'desc' },
  });
  if (!newest) return true;
  const live = {
    replacedAt: null,
    sheet: { status: 'submitted', entry: { contestId: contest.id } },
  } as const;
  const rows = await db().sheetReceipt.findMany({ where: live, select: { hash: true } });
  const { added, removed } = turnoverOf(
    newest.leaves,
    rows.map(({ hash }) => hash),
  );
  const open = { status: 'draft', reopenedAt: { not: null }, entry: { contestId: contest.id } } as const;
  return added + removed > 0 && (await db().scoreSheet.count({ where: open })) === 0;
}

export async function commitEnded(now: Date): Promise<number> {
  const contests = await db().contest.findMany({
    where: {
      judgingUntil: { lte: now },
      announcedAt: { not: null },
      publishedAt: null,
      commitments: { none: {} },
      entries: { some: { sheets: { some: { status: 'submitted' } } } },
    },
  });
  for (const contest of contests) await commitBeforeRanking(withRules(contest), { now, allIn: false });
  return contests.length;
}

/** Public: reveals neither judges nor points. */
export async function commitmentsOf(contestId: string, now: Date) {
  const rows = await db().commitment.findMany({
    where: { contestId, at: { lte: now }, contest: { announcedAt: { lte: now } } },
    orderBy: { version: 'asc' },
  });
  return rows.map(({ leaves, ...row }) => ({ ...row, count: leaves.length }));
}
export type ShownCommitment = Awaited<ReturnType<typeof commitmentsOf>>[number];
