import type { Actor } from '@/domain/actor';
import { comesBack, isOpenTo, meetsDuty } from '@/domain/contest/entry';
import { phaseOf } from '@/domain/contest/phase';
import type { ContestRow } from './contests';
import type { ContestWork } from './contest-work';
import { contextOf, entryOf } from './entries';
import { standOf, type UnitStand } from './entry-desk';
import { db } from './io/db';

/** What waits for the actor's units in contests: to enter, to send what was begun, to mend what came back. */
export async function toEnter(contests: readonly ContestRow[], by: Actor, now: Date): Promise<ContestWork[]> {
  const works: ContestWork[] = [];
  for (const contest of contests) {
    const phase = phaseOf(contest, now);
    if (!contest.announcedAt || phase === 'announced' || phase === 'published') continue;
    for (const stand of await standOf(contest, by, now)) {
      const work = await waiting(contest, stand, by, now);
      if (work) works.push(work);
    }
  }
  return works;
}

async function waiting(
  contest: ContestRow,
  { entry, verdict }: UnitStand,
  by: Actor,
  now: Date,
): Promise<ContestWork | null> {
  if (!entry) return verdict.ok ? { contest, chore: 'enter', count: 1 } : null;
  if (entry.status !== 'returned' && entry.status !== 'draft') return null;
  const door = await doorOf(entry.id, by);
  if (entry.status === 'returned')
    return comesBack(door, now) ? { contest, chore: 'mendEntry', count: 1, row: entry.id } : null;
  if (!isOpenTo(door, now) || !meetsDuty(door)) return null;
  return { contest, chore: 'sendEntry', count: 1, row: entry.id };
}

const doorOf = async (id: string, by: Actor) => contextOf(db(), await entryOf(db(), id, by));
