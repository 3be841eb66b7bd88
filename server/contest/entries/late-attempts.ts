import type { Acting, Actor } from '@/domain/actor';
import { canAdmit } from '@/domain/contest/entry/admission';
import { Denied, must, no, type Refusal } from '@/domain/verdict';
import { holdContest } from '../row';
import { deciderOnUnit } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { lateAttempts, lateAttemptsOfOwn } from '../../visible/contest';
import { found, transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    lateNoted: true;
  }
}

type Late = { contestId: string; unitId: string; entryId?: string; missing: readonly string[] };

/** Daily cap per unit; more records add nothing to an appeal. */
const DAILY = 30;

/** @returns the refusal: recorded, or too late only */
export async function noteLate(
  tx: Tx,
  { by, now }: Acting,
  { contestId, unitId, entryId, missing }: Late,
): Promise<Refusal> {
  const since = new Date(now.getTime() - 86_400_000);
  const today = await tx.lateAttempt.count({ where: { contestId, unitId, at: { gt: since } } });
  if (today >= DAILY) return no('contestClosed');
  const facts = { at: now, personId: by.personId ?? '', missing: [...missing], closed: true };
  await tx.lateAttempt.create({ data: { contestId, unitId, entryId: entryId ?? null, ...facts } });
  return no('lateNoted');
}

type Tried = { contestId: string; unitId: string; entryId: string | null };

export const ownLateAttempts = (by: Actor, { contestId, unitId, entryId }: Tried) =>
  db().lateAttempt.findMany({
    where: { AND: [lateAttemptsOfOwn(by), { contestId, unitId, entryId }] },
    select: { id: true, at: true, missing: true, admittedAt: true, admittedReason: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  });
export type OwnLateAttempt = Awaited<ReturnType<typeof ownLateAttempts>>[number];

export const lateAttemptsOf = (by: Actor, contestId: string) =>
  db().lateAttempt.findMany({
    where: { AND: [lateAttempts(by), { contestId }] },
    include: {
      unit: { select: { id: true, name: true } },
      entry: { select: { id: true, title: true, status: true, submittedAt: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 500,
  });
export type LateAttempt = Awaited<ReturnType<typeof lateAttemptsOf>>[number];

export const admitAttempt = (
  { by, now }: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const seen = { where: { AND: [lateAttempts(by), { id }] } };
    const contest = await holdContest(tx, by, found(await tx.lateAttempt.findFirst(seen)).contestId);
    await tx.$queryRaw`SELECT id FROM "LateAttempt" WHERE id = ${id} FOR UPDATE`;
    const attempt = found(await tx.lateAttempt.findFirst(seen));
    const decider = await deciderOnUnit(tx, by, { contest, unitId: attempt.unitId });
    const allowed = must(canAdmit({ by: decider, now }, attempt, { contest, reason }));
    if (await isFrozen(tx, contest.id)) throw new Denied(no('resultsFrozen'));
    const admitted = { admittedAt: now, admittedReason: reason.trim() };
    await tx.lateAttempt.update({ where: { id }, data: admitted });
    record(tx, allowed, {
      noun: attempt.entryId ? 'entry' : 'contest',
      subjectId: attempt.entryId ?? attempt.contestId,
      event: 'admit',
      reason: reason.trim(),
      detail: { attemptId: id, unitId: attempt.unitId, at: attempt.at.toISOString() },
      by,
      now,
    });
  });
