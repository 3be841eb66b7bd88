import { type Actor, overseesAll, unitsOf } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import type { ModelStatus } from '@/domain/model/lifecycle';
import { canContinue, canRegister } from '@/domain/model/may';
import type { Season } from '@/domain/season';
import { fold, inOrder } from '@/domain/text';
import { existsOn } from '@/domain/unit';
import type { Prisma } from '@/prisma/generated/client';
import { found } from './desk-search';
import { db } from './io/db';
import * as visible from './visible';

const PAGE = 20;

export type Wanted = { year: number | null; status: ModelStatus | null; words: string; page: number };

/** The models of the desk, newest year first, those that wait longest last. */
export async function modelsOf(by: Actor, wanted: Wanted) {
  const where = await whereOf(wanted, by);
  const [total, rows] = await Promise.all([
    db().model.count({ where }),
    db().model.findMany({
      where,
      orderBy: [{ year: 'desc' }, { updatedAt: 'desc' }, { id: 'desc' }],
      skip: (wanted.page - 1) * PAGE,
      take: PAGE,
      select: {
        id: true,
        name: true,
        year: true,
        status: true,
        late: true,
        field: true,
        updatedAt: true,
        statusSince: true,
        unit: { select: { id: true, name: true, kind: true, parent: { select: { name: true } } } },
      },
    }),
  ]);
  return { total, pages: Math.max(1, Math.ceil(total / PAGE)), rows };
}
export type MyModel = Awaited<ReturnType<typeof modelsOf>>['rows'][number];

async function whereOf({ year, status, words }: Wanted, by: Actor): Promise<Prisma.ModelWhereInput> {
  const where: Prisma.ModelWhereInput = {
    AND: [visible.modelsInside(by), year === null ? {} : { year }, status ? { status } : {}],
  };
  if (!fold(words)) return where;
  const units = overseesAll(by)
    ? null
    : (await db().unit.findMany({ where: visible.dutiful(by), select: { id: true } })).map(({ id }) => id);
  return found(words.slice(0, 200), where, units);
}

/** The years that have a season, newest first. */
export const seasonsByYear = (): Promise<Season[]> => db().season.findMany({ orderBy: { year: 'desc' } });

/** The units for which the actor may register a model of this season; those that still exist come first. */
export async function registrable(season: Season, by: Actor, now: Date) {
  const units = await db().unit.findMany({
    where: { id: { in: unitsOf(by) } },
    include: { parent: { select: { name: true } } },
  });
  const today = dayOf(now);
  return units
    .filter((unit) => canRegister(unit, season, by).ok)
    .sort((a, b) => Number(existsOn(b, today)) - Number(existsOn(a, today)) || inOrder(a.name, b.name));
}

/** Earlier models that may go on in this year for one of the units, newest first. */
export async function continuable(unitIds: readonly string[], year: number, by: Actor) {
  const rows = await db().model.findMany({
    where: {
      AND: [
        visible.modelsInside(by),
        { unitId: { in: unitsOf(by) }, year: { lt: year }, submittedAt: { not: null }, name: { not: '' } },
      ],
    },
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
    take: 50,
    select: {
      id: true,
      name: true,
      year: true,
      status: true,
      submittedAt: true,
      unitId: true,
      unit: { select: { name: true } },
    },
  });
  return rows.filter((former) => unitIds.some((unitId) => canContinue(former, { unitId, year }, by).ok));
}
