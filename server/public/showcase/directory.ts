import { PUBLIC } from '@/domain/actor';
import { inOrder } from '@/domain/text/text';
import { unitsCalled } from '@/domain/text/unit-name';
import type { Prisma } from '@/prisma/generated/client';
import { hasEnded, parentNow } from '@/domain/unit/unit';
import { db } from '../../io/db';
import * as visible from '../../visible/registry';
import { card, cardOf } from './cards';

const named = { id: true, slug: true, name: true, kind: true } satisfies Prisma.UnitSelect;

const child = { ...named, validTo: true } satisfies Prisma.UnitSelect;

const groups = {
  select: { from: true, until: true, group: { select: { id: true, slug: true, name: true } } },
} satisfies Prisma.Unit$groupsArgs;

const called = {
  ...named,
  bodyName: true,
  altNames: true,
  parent: { select: { ...named, validTo: true, parent: { select: named } } },
} satisfies Prisma.UnitSelect;

const listed = {
  ...called,
  groups,
  code: true,
  validFrom: true,
  validTo: true,
  successors: { select: { successor: { select: called } } },
  predecessors: { select: { predecessor: { select: called } } },
  _count: { select: { models: { where: visible.models(PUBLIC) } } },
} satisfies Prisma.UnitSelect;

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

export const unitsNamed = (units: readonly ListedUnit[], q: string): ListedUnit[] =>
  unitsCalled(
    units.map((unit) => ({ ...unit, kin: [...unit.successors, ...unit.predecessors] })),
    q,
  );

export const districts = () =>
  db().unit.findMany({ where: { kind: 'district' }, select: { id: true, slug: true, name: true } });

export const SHOWN = 60;

export type UnitStory = NonNullable<Awaited<ReturnType<typeof unitStoryOf>>>;

export async function unitStoryOf(slug: string) {
  const unit = await db().unit.findUnique({
    where: { slug },
    select: {
      ...named,
      bodyName: true,
      code: true,
      altNames: true,
      validFrom: true,
      validTo: true,
      note: true,
      parent: { select: { ...named, validTo: true } },
      groups,
      children: { select: { ...child, children: { select: child } } },
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
    models: models.map(({ unitId, ...row }) => ({ ...cardOf(row), inherited: unitId !== unit.id })),
    total,
  };
}

type Placed = Pick<UnitStory, 'validTo' | 'parent' | 'children'>;

/** What stands above and under a unit today, and what stood under it before. */
export function placeAmongUnits(unit: Placed, today: Date) {
  const parent = parentNow(unit, today);
  const under = hasEnded(unit, today) ? [] : unit.children.flatMap((child) => livingIn(child, today));
  const before = unit.children.filter((child) => !under.includes(child));
  const inOrderOfNames = <U extends { name: string }>(units: readonly U[]) =>
    units.toSorted((a, b) => inOrder(a.name, b.name));
  return {
    above: parent?.kind === 'province' ? null : parent,
    under: inOrderOfNames(under),
    before: inOrderOfNames(before),
  };
}

/** Those who live on stand in the place of a unit that has ended. */
const livingIn = (child: Placed['children'][number], today: Date): Child[] =>
  hasEnded(child, today) ? child.children.filter((one) => !hasEnded(one, today)) : [child];

type Child = Omit<Placed['children'][number], 'children'>;

/** Recursive, so that a merged unit's history is found from its successor. */
async function forebears(id: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH RECURSIVE before(id) AS (
      SELECT "predecessorId" FROM "UnitSuccession" WHERE "successorId" = ${id}
      UNION SELECT s."predecessorId" FROM "UnitSuccession" s JOIN before b ON s."successorId" = b.id
    ) SELECT id FROM before`;
  return rows.map((row) => row.id);
}
