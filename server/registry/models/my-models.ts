import { type Acting, type Actor, unitsOf } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { canContinue, canRegister } from '@/domain/registry/model/may';
import type { Season } from '@/domain/registry/duties/season';
import { inOrder } from '@/domain/text/text';
import { groupDayOf, standingOn } from '@/domain/unit/group';
import { existsOn } from '@/domain/unit/unit';
import { forebearsByUnit } from '../../units/succession';
import { bareGroup } from '../../units/names';
import { db } from '../../io/db';
import * as visible from '../../visible/registry';

export const seasonsByYear = (): Promise<Season[]> => db().season.findMany({ orderBy: { year: 'desc' } });

export async function registrable({ by, now }: Acting, season: Season) {
  const units = await db().unit.findMany({
    where: { id: { in: unitsOf(by) } },
    include: {
      parent: { select: { id: true, name: true, kind: true, validTo: true } },
      groups: { include: { group: bareGroup } },
    },
  });
  const [today, line] = [dayOf(now), await forebearsByUnit(db())];
  return units
    .filter((unit) => canRegister({ by, now }, { ...unit, forebears: line(unit.id) }, season).ok)
    .map((unit) => ({ ...unit, ...standingOn(unit, groupDayOf(unit, season)) }))
    .sort((a, b) => Number(existsOn(b, today)) - Number(existsOn(a, today)) || inOrder(a.name, b.name));
}

export async function continuable(by: Actor, unitIds: readonly string[], year: number) {
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
  return rows.filter((former) => unitIds.some((unitId) => canContinue(by, former, { unitId, year }).ok));
}

export const ownModels = (by: Actor, unitIds: readonly string[], years: readonly number[]) =>
  db().model.findMany({
    where: {
      AND: [visible.modelsInside(by), { unitId: { in: [...unitIds] }, year: { in: [...years] } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, year: true, status: true, unitId: true, submittedAt: true, late: true },
  });
export type OwnModel = Awaited<ReturnType<typeof ownModels>>[number];
