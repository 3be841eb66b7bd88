import type { Acting, Actor } from '@/domain/actor';
import { comesBack, isOpenTo, meetsDuty } from '@/domain/contest/entry/entry';
import { phaseOf } from '@/domain/contest/setup/phase';
import type { ContestTask } from '@/domain/contest/results/task';
import type { ContestRow } from '../contest/row';
import { entryContextOf, entryOf } from '../contest/entries/entries';
import { ownUnitsIn, type OwnUnitInContest } from '../contest/entries/queries';
import { db } from '../io/db';

export type ContestWithTask = {
  contest: { slug: string; name: string };
  task: ContestTask;
  count: number;
  row?: string;
};

export async function toEnter(
  { by, now }: Acting,
  contests: readonly ContestRow[],
): Promise<ContestWithTask[]> {
  const tasks: ContestWithTask[] = [];
  for (const contest of contests) {
    const phase = phaseOf(contest, now);
    if (!contest.announcedAt || phase === 'announced' || phase === 'published') continue;
    for (const own of await ownUnitsIn({ by, now }, contest)) {
      const task = await waiting({ by, now }, { ...own, contest });
      if (task) tasks.push(task);
    }
  }
  return tasks;
}

async function waiting(
  { by, now }: Acting,
  { contest, entry, verdict }: OwnUnitInContest & { contest: ContestRow },
): Promise<ContestWithTask | null> {
  if (!entry) return verdict.ok ? { contest, task: 'enter', count: 1 } : null;
  if (entry.status !== 'returned' && entry.status !== 'draft') return null;
  const door = await doorOf(by, entry.id);
  if (entry.status === 'returned')
    return comesBack(door, now) ? { contest, task: 'mendEntry', count: 1, row: entry.id } : null;
  if (!isOpenTo(door, now) || !meetsDuty(door)) return null;
  return { contest, task: 'sendEntry', count: 1, row: entry.id };
}

const doorOf = async (by: Actor, id: string) => entryContextOf(db(), await entryOf(db(), by, id));
