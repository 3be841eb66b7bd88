import type { Actor } from '@/domain/actor';
import { startOf } from '@/domain/date/calendar';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { anywhere, likeNames } from '../visible/matching';
import * as visible from '../visible/registry';

export type HistoryQuery = {
  noun?: string;
  person?: string;
  subjectId?: string;
  from?: Date;
  until?: Date;
  page: number;
  size: number;
};

const dayLength = 86_400_000;

export async function historyList(by: Actor, query: HistoryQuery) {
  const { noun, person, subjectId, from, until, page, size } = query;
  const names = person ? await namesLike(person) : null;
  const asked: Prisma.HistoryWhereInput = {
    ...(noun && { noun }),
    ...(subjectId && { subjectId }),
    ...(names && { person: { in: names } }),
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

async function namesLike(typed: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ person: string }[]>`
    SELECT person FROM (SELECT DISTINCT person FROM "History") names
    WHERE vn_fold(person) LIKE ALL (${anywhere(likeNames(typed))}::text[])`;
  return rows.map(({ person }) => person);
}

export type HistoryRow = Awaited<ReturnType<typeof historyList>>['rows'][number];
