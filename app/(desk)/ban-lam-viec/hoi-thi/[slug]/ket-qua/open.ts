import { notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { sitsIn } from '@/domain/contest/conflict';
import type { Refusal } from '@/domain/verdict';
import type { ContestRow } from '@/server/contests';
import { now } from '@/server/moment';
import { type Ranking, rankingOf } from '@/server/results-desk';
import type { SignedIn } from '@/server/session';
import { contestHere } from '../here';

/** The contest and its ranking, for whoever prepares the decision; for all others the page is not there. */
export async function rankingHere(
  params: Promise<{ slug: string }>,
): Promise<{ contest: ContestRow; by: SignedIn; ranking: Ranking | { refusal: Refusal } }> {
  const { contest, by } = await contestHere(params);
  const at = organises(by).ok || sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge', 'secretary', 'auditor');
  if (!at) notFound();
  return { contest, by, ranking: await rankingOf(contest, by, now()) };
}
