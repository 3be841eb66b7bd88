import type { Acting } from '@/domain/actor';
import { canConfirmLate, isPermittedAlone } from '@/domain/contest/results/late-act';
import { must, no, type Verdict, yes } from '@/domain/verdict';
import type { ContestRow } from '../row';
import { deciderInContest } from '../../deciding/deciders';
import { db, type Tx } from '../../io/db';
import { isRankingOpen } from '../tally/ranking-lock';
import { inEffect } from '../../account/seats';
import { notApart, personNow } from './people';

type Confirming = Acting & { typists: readonly string[] };

/** A secretary types for the organiser who seated them, and late points choose the winner.
 * @throws Denied lateTyping, seatedProposer */
export async function refuseLateTyping(tx: Tx, contest: ContestRow, confirming: Confirming): Promise<void> {
  must(await mayConfirmAll(tx, confirming, contest));
}

export const mayConfirmTyped = (contest: ContestRow, confirming: Confirming): Promise<Verdict> =>
  mayConfirmAll(db(), confirming, contest);

async function mayConfirmAll(
  tx: Tx,
  { typists, by, now }: Confirming,
  contest: ContestRow,
): Promise<Verdict> {
  if (typists.length === 0 || !(await isRankingOpen(tx, contest, now))) return yes;
  for (const typist of new Set(typists)) {
    const verdict = await mayConfirm(tx, { by, now }, { contest, typist });
    if (!verdict.ok) return verdict;
  }
  return yes;
}

async function mayConfirm(
  tx: Tx,
  { by, now }: Omit<Confirming, 'typists'>,
  { contest, typist }: { contest: ContestRow; typist: string },
): Promise<Verdict> {
  const seatedBy = await notApart(tx, contest.id, { first: await personNow(tx, typist, now), second: by });
  const verdict = canConfirmLate(by, typist, seatedBy);
  if (verdict.ok || verdict.reason !== 'seatedProposer') return verdict;
  const apart = [typist, by.personId ?? '', ...seatedBy];
  const others = await tx.person.count({
    where: { endedAt: null, id: { notIn: apart }, seats: { some: { kind: 'organiser', ...inEffect(now) } } },
  });
  const alone = isPermittedAlone(await deciderInContest(tx, by, contest), others);
  return alone ? yes : no('seatedProposer');
}
