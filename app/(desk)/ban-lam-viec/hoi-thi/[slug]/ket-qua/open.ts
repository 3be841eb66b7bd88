import type { Refusal } from '@/domain/verdict';
import type { ContestRow } from '@/server/contest/row';
import { now } from '@/server/request/moment';
import { type Ranking, rankingOf, resultsAtDesk } from '@/server/contest/results/queries';
import type { SignedIn } from '@/domain/actor';
import { contestHere } from '../here';
import type { ContestScreen } from '../sections';

type Here = { contest: ContestRow; by: SignedIn; ranking: Ranking | { refusal: Refusal } };

/** The contest and its ranking, for whoever may open the screen. */
export async function rankingHere(
  params: Promise<{ slug: string }>,
  screen: ContestScreen & `/ket-qua${string}`,
): Promise<Here> {
  const { contest, by } = await contestHere(params, screen);
  return { contest, by, ranking: await rankingOf({ by, now: now() }, contest) };
}

/** The same, and whether what was published has to be corrected. */
export async function resultsHere(params: Promise<{ slug: string }>): Promise<Here & { outdated: boolean }> {
  const { contest, by } = await contestHere(params, '/ket-qua');
  return { contest, by, ...(await resultsAtDesk({ by, now: now() }, contest)) };
}
