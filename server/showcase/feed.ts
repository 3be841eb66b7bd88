import { PUBLIC } from '@/domain/actor';
import { db } from '../io/db';
import * as visible from '../visible';

/** The newest recognised models with the first words of their story. */
export const feedOf = (take: number) =>
  db().model.findMany({
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
      unit: { select: { name: true, bodyName: true } },
    },
  });

/** As many addresses as one file of a site map may hold. */
export const MAP_SIZE = 50_000;

/** The files of the site map: each year has as many as it needs. */
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
