import type { Cell } from '@/domain/showcase/facets';
import { PUBLIC } from '@/domain/actor';
import { db } from '../../io/db';
import { publicModelsSql } from '../../visible/registry';
import * as visible from '../../visible/registry';
import { card, cardOf } from './cards';

export async function newest(take: number) {
  const rows = await db().model.findMany({
    where: visible.models(PUBLIC),
    orderBy: [{ recognisedAt: 'desc' }, { id: 'desc' }],
    take,
    select: card,
  });
  return rows.map(cardOf);
}

export async function unitsRecognised(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "unitId")::int AS count FROM "Model" WHERE ${publicModelsSql}`;
  return row?.count ?? 0;
}

export function byYear(cells: readonly Cell[]): { year: number; count: number }[] {
  const years = new Map<number, number>();
  for (const { year, count } of cells) years.set(year, (years.get(year) ?? 0) + count);
  return [...years].map(([year, count]) => ({ year, count })).toSorted((a, b) => a.year - b.year);
}
