import type { Actor } from '@/domain/actor';
import { knowsPanels } from '@/domain/contest/jury/blind';
import { entryName } from '@/domain/contest/entry/number';
import { conflictStatusesOf } from '../conflicts/conflicts';
import type { ContestRow } from '../row';
import { db } from '../../io/db';
import { entriesRanked } from '../../visible/judging';
import { newestSetAside } from '../tally/counted';
import { setAsideState } from '@/domain/contest/jury/set-aside';

export type SheetToReview = {
  sheetId: string;
  entryId: string;
  entry: string;
  part: string;
  judge: string;
  state: ReturnType<typeof setAsideState>;
  reviewed: boolean;
};

/** Shows no relation, which would reveal the unit to blind judges. */
export async function sheetsToReview(by: Actor, contest: ContestRow): Promise<SheetToReview[]> {
  if (!knowsPanels(by, contest)) return [];
  const conflictOf = await conflictStatusesOf(db(), contest.id);
  const sheets = await db().scoreSheet.findMany({
    where: {
      OR: [{ status: 'submitted' }, { reopenedAt: { not: null } }],
      entry: { AND: [entriesRanked(by), { contestId: contest.id, status: 'accepted' }] },
      personId: { not: by.personId ?? '' },
    },
    select: {
      id: true,
      entryId: true,
      part: true,
      personId: true,
      person: { select: { name: true } },
      entry: { select: { number: true } },
      ...newestSetAside,
    },
    orderBy: [{ entry: { number: 'asc' } }, { part: 'asc' }, { id: 'asc' }],
  });
  return sheets
    .map((sheet) => ({ ...sheet, state: setAsideState(sheet.setAsides[0] ?? null) }))
    .filter(({ state, entryId, personId }) => {
      if (state === 'proposed' || state === 'restoring') return true;
      return state === 'none' && conflictOf(entryId, personId).kind === 'conflicted';
    })
    .map(({ id, entryId, entry, part, person, state, setAsides }) => ({
      sheetId: id,
      entryId,
      entry: entryName(entry.number),
      part: contest.rules.parts.find(({ key }) => key === part)?.name ?? part,
      judge: person.name,
      state,
      reviewed: state === 'none' && setAsides.length > 0,
    }));
}
