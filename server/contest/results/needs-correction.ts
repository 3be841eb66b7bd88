import { canonical } from '@/domain/proof/canonical';
import { db } from '../../io/db';
import { bundleOf } from '../freezes/read';
import type { ContestRow } from '../row';
import { markOfInput, unlessChanged } from '../tally/input-mark';
import { provisionalResults } from '../tally/provisional';
import { isOutdated } from './results';

/** Published results stand until they are corrected. */
export async function needsCorrection(
  contest: ContestRow,
  read = () => provisionalResults(db(), contest),
): Promise<boolean> {
  const newest = await db().freeze.findFirst({
    where: { contestId: contest.id, publishedAt: { not: null } },
    select: { id: true },
    orderBy: { version: 'desc' },
  });
  if (!newest) return false;
  return unlessChanged(newest.id, await markOfInput(db(), contest.id), async () => {
    const row = await db().freeze.findUniqueOrThrow({ where: { id: newest.id } });
    if (await isOutdated(db(), row)) return true;
    const { outcome } = await read();
    return canonical(outcome) !== canonical(bundleOf(row).outcome);
  });
}
