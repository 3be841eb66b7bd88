import type { Actor } from '@/domain/actor';
import { knowsPanels } from '@/domain/contest/jury/blind';
import { entryName } from '@/domain/contest/entry/number';
import type { ContestRow } from '../row';
import { db } from '../../io/db';
import { openSheets } from '../tally/provisional';
import { entriesRanked } from '../../visible/judging';

export type OpenSheet = { id: string; code: string; judge: string; part: string; scored: number; of: number };

/** Empty for readers who must not know the panels; leaves out conflicted entries. */
export async function openSheetsAtDesk(by: Actor, contest: ContestRow): Promise<OpenSheet[]> {
  if (!knowsPanels(by, contest)) return [];
  const open = await openSheets(db(), contest.id);
  const rows = await db().scoreSheet.findMany({
    where: {
      id: { in: open.map(({ id }) => id) },
      entry: { AND: [entriesRanked(by), { contestId: contest.id }] },
    },
    select: {
      part: true,
      entry: { select: { id: true, number: true } },
      person: { select: { name: true } },
      scores: { where: { points: { not: null } }, select: { criterion: true } },
    },
    orderBy: [{ entry: { number: 'asc' } }, { personId: 'asc' }],
  });
  return rows.map(({ part: key, entry, person, scores }) => {
    const part = contest.rules.parts.find((one) => one.key === key);
    return {
      id: entry.id,
      code: entryName(entry.number),
      judge: person.name,
      part: part?.name ?? key,
      scored: scores.length,
      of: part?.criteria.length ?? 0,
    };
  });
}
