import type { Acting } from '@/domain/actor';
import { knowsPanels } from '@/domain/contest/jury/blind';
import { canSeeRanking } from '@/domain/contest/results/freeze';
import { db } from '../../io/db';
import { rankedSheets } from '../../visible/judging';
import { commitBeforeRanking } from '../commitment/commit';
import { pseudonyms } from '../conflicts/pseudonyms';
import type { ContestRow } from '../row';
import { areAllIn } from '../tally/provisional';
import { noteRankingOpen } from '../tally/ranking-lock';

/** Empty before the ranking opens, and towards a conflict. */
export async function sheetsBehind(
  { by, now }: Acting,
  { contest, entryId }: { contest: ContestRow; entryId: string },
) {
  const ended = { now, allIn: await areAllIn(db(), contest) };
  if (!canSeeRanking({ by, now }, contest, { allIn: ended.allIn }).ok || !knowsPanels(by, contest)) return [];
  await commitBeforeRanking(contest, ended);
  const allIn = ended.allIn ? [contest.id] : [];
  await noteRankingOpen({ by, now }, contest);
  const name = await pseudonyms(db(), contest.id);
  const rows = await db().scoreSheet.findMany({
    where: { AND: [rankedSheets({ by, now }, allIn), { entryId }] },
    include: { scores: true, person: { select: { name: true } } },
    omit: { privateNote: true },
    orderBy: [{ part: 'asc' }, { submittedAt: 'asc' }],
  });
  return rows.map((row) => ({ ...row, judge: name(row.entryId, row.personId) }));
}
export type SheetBehind = Awaited<ReturnType<typeof sheetsBehind>>[number];
