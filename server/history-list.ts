import type { Actor } from '@/domain/actor';
import { startOf } from '@/domain/calendar';
import { must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { firstBroken } from './history';
import { db } from './io/db';
import * as visible from './visible';

export type HistoryQuery = {
  noun?: string;
  person?: string;
  subjectId?: string;
  from?: Date;
  /** The last day that counts. */
  until?: Date;
  page: number;
  size: number;
};

const dayLength = 86_400_000;

/** The history as far as the actor may read it, newest first. */
export async function historyList(by: Actor, query: HistoryQuery) {
  const { noun, person, subjectId, from, until, page, size } = query;
  const asked: Prisma.HistoryWhereInput = {
    ...(noun && { noun }),
    ...(subjectId && { subjectId }),
    ...(person && { person: { contains: person, mode: 'insensitive' as const } }),
    at: {
      ...(from && { gte: startOf(from) }),
      ...(until && { lt: new Date(startOf(until).getTime() + dayLength) }),
    },
  };
  const where = { AND: [visible.history(by), asked] };
  const [count, rows] = await Promise.all([
    db().history.count({ where }),
    db().history.findMany({ where, orderBy: { id: 'desc' }, skip: (page - 1) * size, take: size }),
  ]);
  return { count, rows };
}

export type HistoryRow = Awaited<ReturnType<typeof historyList>>['rows'][number];

/** Whether every row still follows from the one before; the number of the first that does not. */
export async function verifyHistory(by: Actor): Promise<bigint | null> {
  must('id' in visible.history(by) ? no('needsOrganiser') : yes);
  return firstBroken();
}
