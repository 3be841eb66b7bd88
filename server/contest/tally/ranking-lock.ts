import type { Acting } from '@/domain/actor';
import { phaseOf } from '@/domain/contest/setup/phase';
import { Denied, must, no, yes } from '@/domain/verdict';
import type { ContestRow } from '../row';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { areAllIn } from './provisional';
import { transact } from '../../write';

/** Stays true: dates and sheets may move back, but knowledge cannot be taken back. */
export async function isRankingOpen(tx: Tx, contest: ContestRow, now: Date): Promise<boolean> {
  const phase = phaseOf(contest, now);
  if (contest.rankingOpenedAt || phase === 'deliberating' || phase === 'published') return true;
  return phase === 'judging' && areAllIn(tx, contest);
}

/** Points are known from a ranking, or from sheets typed at the desk while judging goes on. */
export const arePointsKnown = async (tx: Tx, contest: ContestRow, now: Date): Promise<boolean> =>
  (await isRankingOpen(tx, contest, now)) || hasTyped(tx, contest.id);

export const arePointsKnownNow = (contest: ContestRow, now: Date): Promise<boolean> =>
  arePointsKnown(db(), contest, now);

/** From here on a new judge could know which points are wanted. */
export async function isJudgingSettled(tx: Tx, contest: ContestRow, now: Date): Promise<boolean> {
  if (contest.rankingOpenedAt) return true;
  const phase = phaseOf(contest, now);
  if (phase === 'deliberating' || phase === 'published') return hasPoints(tx, contest.id);
  return (await hasTyped(tx, contest.id)) && areAllIn(tx, contest);
}

export const isJudgingSettledNow = (contest: ContestRow, now: Date): Promise<boolean> =>
  isJudgingSettled(db(), contest, now);

const hasTyped = async (tx: Tx, contestId: string): Promise<boolean> =>
  (await tx.partResult.count({ where: { entry: { contestId } } })) > 0 ||
  (await tx.scoreSheet.count({ where: { typedById: { not: null }, entry: { contestId } } })) > 0;

const hasPoints = async (tx: Tx, contestId: string): Promise<boolean> =>
  (await hasTyped(tx, contestId)) ||
  (await tx.scoreSheet.count({ where: { status: 'submitted', entry: { contestId } } })) > 0;

export const isSeatingLate = async (tx: Tx, contest: ContestRow, now: Date): Promise<boolean> =>
  contest.rankingOpenedAt !== null || ((await hasPoints(tx, contest.id)) && arePointsKnown(tx, contest, now));

type Judging = Pick<ContestRow, 'judgingFrom' | 'judgingUntil'>;

/** Dates are fixed once a ranking was opened; settled judging is not extended.
 * @throws Denied rankingSeen */
export async function refuseMoved(
  tx: Tx,
  contest: ContestRow,
  { next, now }: { next: Partial<Judging>; now: Date },
) {
  const moves = (['judgingFrom', 'judgingUntil'] as const).map(
    (key) => (next[key] ?? contest[key]).getTime() - contest[key].getTime(),
  );
  const moved = contest.rankingOpenedAt && moves.some((by) => by !== 0);
  if (moved || (moves.some((by) => by > 0) && (await isJudgingSettled(tx, contest, now))))
    throw new Denied(no('rankingSeen'));
}

/** Call before showing a ranking. */
export async function noteRankingOpen({ by, now }: Acting, contest: ContestRow): Promise<void> {
  if (contest.rankingOpenedAt) return;
  await transact(async (tx) => {
    const { count } = await tx.contest.updateMany({
      where: { id: contest.id, rankingOpenedAt: null },
      data: { rankingOpenedAt: now },
    });
    if (count === 0) return;
    record(tx, must(yes), { noun: 'contest', subjectId: contest.id, event: 'openRanking', by, now });
  });
}
