import type { Actor } from '@/domain/actor';
import { canAdmit } from '@/domain/contest/admission';
import { must, no, type Refusal } from '@/domain/verdict';
import { holdContest } from './contests';
import { record } from './history';
import { db, type Tx } from './io/db';
import { lateAttempts, lateAttemptsOfOwn } from './visible-contest';
import { found, transact } from './write';

type Late = { contestId: string; unitId: string; entryId?: string; missing: readonly string[] };

/** So many tries of a unit in a day say everything that an appeal can ask; further ones would only fill the list. */
const DAILY = 30;

/** Writes a late try down. @returns the refusal with which it is answered: that it was written down, or only the hour */
export async function noteLate(
  tx: Tx,
  { contestId, unitId, entryId, missing }: Late,
  by: Actor,
  now: Date,
): Promise<Refusal> {
  const since = new Date(now.getTime() - 86_400_000);
  const today = await tx.lateAttempt.count({ where: { contestId, unitId, at: { gt: since } } });
  if (today >= DAILY) return no('contestClosed');
  const facts = { at: now, personId: by.personId ?? '', missing: [...missing], closed: true };
  await tx.lateAttempt.create({ data: { contestId, unitId, entryId: entryId ?? null, ...facts } });
  return no('lateNoted');
}

type Tried = { contestId: string; unitId: string; entryId: string | null };

/** What the actor's own unit tried after the close, newest first: with this entry, or before it had one. */
export const ownLateAttempts = ({ contestId, unitId, entryId }: Tried, by: Actor) =>
  db().lateAttempt.findMany({
    where: { AND: [lateAttemptsOfOwn(by), { contestId, unitId, entryId }] },
    select: { id: true, at: true, missing: true, admittedAt: true, admittedReason: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  });
export type OwnLateAttempt = Awaited<ReturnType<typeof ownLateAttempts>>[number];

/** Who tried to submit after the close, when, and what was missing then; newest first. */
export const lateAttemptsOf = (contestId: string, by: Actor) =>
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

/** Lets the unit submit after the close, by a decision with its reason. */
export const admitAttempt = (id: string, reason: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const seen = { where: { AND: [lateAttempts(by), { id }] } };
    const contest = await holdContest(tx, found(await tx.lateAttempt.findFirst(seen)).contestId, by);
    await tx.$queryRaw`SELECT id FROM "LateAttempt" WHERE id = ${id} FOR UPDATE`;
    const attempt = found(await tx.lateAttempt.findFirst(seen));
    const allowed = must(canAdmit(attempt, contest, by, reason, now));
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
