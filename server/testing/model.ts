import type { Actor } from '@/domain/actor';
import * as make from '@/prisma/factories';
import { db } from '../io/db';
import { Absent } from '../write';

/** A unit with its people and the organiser, in a year that is open, for tests of its models. */

export const year = 2004;
export const now = new Date('2004-01-10T02:00:00Z');

export type Ground = { unitId: string; leader: Actor; officer: Actor; organiser: Actor };

export async function unitAtWork(): Promise<Ground> {
  await make.season(year);
  await make.season(year + 1);
  const unitId = (await make.unit()).id;
  return {
    unitId,
    leader: await make.seated('unitLeader', unitId),
    officer: await make.seated('unitOfficer', unitId),
    organiser: await make.seated('organiser'),
  };
}

export const modelOf = ({ unitId, leader, organiser }: Ground, upTo: make.Stop): Promise<string> =>
  make.modelAt({ unitId, year, cast: { leader, organiser }, now, upTo });

export const rowOf = (id: string) => db().model.findUniqueOrThrow({ where: { id } });

export const eventsOf = async (id: string): Promise<string[]> =>
  (await db().history.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map((row) => row.event);

/** 'done', 'absent' or the reason of the refusal. */
export const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error) => (error instanceof Absent ? 'absent' : error.message),
  );
