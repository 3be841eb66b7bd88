import { PUBLIC } from '@/domain/actor';
import { db } from '../../io/db';
import * as visible from '../../visible/registry';
import { bareName } from '../../units/names';
import { modelNamedAt } from '@/domain/date/named-at';

export const feedOf = async (take: number) =>
  (
    await db().model.findMany({
      where: visible.models(PUBLIC),
      orderBy: [{ recognisedAt: 'desc' }, { id: 'desc' }],
      take,
      select: {
        id: true,
        slug: true,
        name: true,
        year: true,
        field: true,
        recognisedAt: true,
        updatedAt: true,
        rationale: true,
        objectives: true,
        results: true,
        unit: { select: { bodyName: true, ...bareName } },
      },
    })
  ).map(modelNamedAt);

/** Limit of the site map protocol. */
export const MAP_SIZE = 50_000;

export async function mapPages(): Promise<{ year: number; page: number }[]> {
  const years = await db().model.groupBy({
    by: ['year'],
    where: visible.models(PUBLIC),
    _count: true,
    orderBy: { year: 'asc' },
  });
  return years.flatMap(({ year, _count }) =>
    Array.from({ length: Math.ceil(_count / MAP_SIZE) }, (_, index) => ({ year, page: index + 1 })),
  );
}

export const mapOfYear = (year: number, page: number) =>
  db().model.findMany({
    where: { AND: [visible.models(PUBLIC), { year }] },
    orderBy: { id: 'asc' },
    skip: (page - 1) * MAP_SIZE,
    take: MAP_SIZE,
    select: { slug: true, updatedAt: true },
  });

export const mapOfUnits = () =>
  db().unit.findMany({
    where: { kind: { not: 'province' } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  });
