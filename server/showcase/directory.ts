import { PUBLIC } from '@/domain/actor';
import { fold, inOrder } from '@/domain/text';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import * as visible from '../visible';
import { card, cardOf } from './cards';

const named = { slug: true, name: true, kind: true } satisfies Prisma.UnitSelect;

const listed = {
  ...named,
  folded: true,
  validFrom: true,
  validTo: true,
  parent: { select: named },
  successors: { select: { successor: { select: { ...named, folded: true } } } },
  predecessors: { select: { predecessor: { select: { ...named, folded: true } } } },
  _count: { select: { models: { where: visible.models(PUBLIC) } } },
} satisfies Prisma.UnitSelect;

/** Every unit, past and present, with what it is found by. Units are public; the people in them are not. */
export async function directory() {
  const units = await db().unit.findMany({ where: { kind: { not: 'province' } }, select: listed });
  return units
    .map(({ _count, successors, predecessors, ...unit }) => ({
      ...unit,
      models: _count.models,
      successors: successors.map(({ successor }) => successor),
      predecessors: predecessors.map(({ predecessor }) => predecessor),
    }))
    .toSorted((a, b) => inOrder(a.name, b.name));
}

export type ListedUnit = Awaited<ReturnType<typeof directory>>[number];

/** Units whose name, or a former or later one of theirs, holds every word. The unit's own name comes first. */
export function unitsNamed(units: readonly ListedUnit[], q: string): ListedUnit[] {
  const words = fold(q).split(' ');
  const holds = (name: { folded: string }) => words.every((word) => name.folded.includes(word));
  const own = units.filter(holds);
  const related = units.filter(
    (unit) => !holds(unit) && [...unit.successors, ...unit.predecessors].some(holds),
  );
  return [...own, ...related];
}

export const districts = () =>
  db().unit.findMany({ where: { kind: 'district' }, select: { id: true, slug: true, name: true } });

/** The newest models of a unit that its page shows; the rest is one search away. */
export const SHOWN = 60;

export type UnitStory = NonNullable<Awaited<ReturnType<typeof unitStoryOf>>>;

export async function unitStoryOf(slug: string) {
  const unit = await db().unit.findUnique({
    where: { slug },
    select: {
      id: true,
      ...named,
      bodyName: true,
      code: true,
      altNames: true,
      validFrom: true,
      validTo: true,
      note: true,
      parent: { select: named },
      children: { select: { ...named, validTo: true } },
      successors: { select: { effective: true, whole: true, successor: { select: named } } },
      predecessors: { select: { effective: true, whole: true, predecessor: { select: named } } },
    },
  });
  if (!unit) return null;
  const lineage = [unit.id, ...(await forebears(unit.id))];
  const where = { AND: [visible.models(PUBLIC), { unitId: { in: lineage } }] };
  const [models, total] = await Promise.all([
    db().model.findMany({
      where,
      select: { ...card, unitId: true },
      orderBy: [{ year: 'desc' }, { recognisedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    }),
    db().model.count({ where }),
  ]);
  return {
    ...unit,
    children: unit.children.toSorted((a, b) => inOrder(a.name, b.name)),
    models: models.map(({ unitId, ...row }) => ({ ...cardOf(row), inherited: unitId !== unit.id })),
    total,
  };
}

/** Every unit that came before, however far back: the history of a merged unit is found from its successor. */
async function forebears(id: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE before(id) AS (
      SELECT "predecessorId" FROM "UnitSuccession" WHERE "successorId" = ${id}
      UNION SELECT s."predecessorId" FROM "UnitSuccession" s JOIN before b ON s."successorId" = b.id
    ) SELECT id FROM before`;
  return rows.map((row) => row.id);
}
