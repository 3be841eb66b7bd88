import { standingLine } from '@/domain/text/place';
import { inOrder } from '@/domain/text/text';
import { standingNow, UNGROUPED } from '@/domain/unit/group';
import { INFERRED } from '@/domain/unit/inferred';
import { parentNow, parentOn, type UnitKind } from '@/domain/unit/unit';
import { type CalledUnit, unitsCalled } from '@/domain/text/unit-name';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { bareGroup } from './names';

// Units are public, so no actor is asked for.

export type UnitQuery = {
  text?: string;
  kind?: UnitKind;
  districtId?: string;
  /** Where it stands today; those in none: UNGROUPED. */
  groupId?: string;
  life?: 'existing' | 'coming' | 'ended';
  empty?: boolean;
  /** Not read in a source, and nobody has confirmed it. */
  inferred?: boolean;
  page: number;
  size: number;
};

export async function unitList(query: UnitQuery, today: Date) {
  const all = (await db().unit.findMany({ where: asked(query, today), select: called })).map(withKin);
  const sorted = all.sort((a, b) => inOrder(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const found = query.text ? unitsCalled(sorted, query.text) : sorted;
  const start = (query.page - 1) * query.size;
  const ids = found.slice(start, start + query.size).map(({ id }) => id);
  const rows = await db().unit.findMany({ where: { id: { in: ids } }, include: listed });
  const byId = new Map(
    rows.map((row) => [
      row.id,
      { ...row, parent: superiorOf(row, today), group: standingNow(row, today).group },
    ]),
  );
  return { count: found.length, rows: ids.flatMap((id) => byId.get(id) ?? []) };
}

const names = {
  name: true,
  bodyName: true,
  altNames: true,
  parent: { select: { id: true, name: true, kind: true, validTo: true, parent: { select: { name: true } } } },
} satisfies Prisma.UnitSelect;

/** Over two steps: who was made in February 2025 went into another in July. */
export const called = {
  id: true,
  code: true,
  validTo: true,
  ...names,
  predecessors: {
    select: {
      predecessor: { select: { ...names, predecessors: { select: { predecessor: { select: names } } } } },
    },
  },
  successors: { select: { successor: { select: names } } },
} satisfies Prisma.UnitSelect;

export const calledInPlace = {
  ...called,
  kind: true,
  groups: { include: { group: bareGroup } },
} satisfies Prisma.UnitSelect;

type Named = Prisma.UnitGetPayload<{ select: typeof names }>;
type Before<N> = { predecessor: N & { predecessors: { predecessor: N }[] } };
type Kin = { predecessors: Before<Named>[]; successors: { successor: Named }[] };

/** The predecessors, each followed by its own. */
const elders = <N>(predecessors: readonly Before<N>[]): N[] =>
  predecessors.flatMap(({ predecessor }) => [
    predecessor,
    ...predecessor.predecessors.map((one) => one.predecessor),
  ]);

export const withKin = <Unit extends Kin>({ predecessors, successors, ...unit }: Unit) => ({
  ...unit,
  kin: [...elders<Named>(predecessors), ...successors.map(({ successor }) => successor)],
});

const above = { id: true, name: true, kind: true, validTo: true } satisfies Prisma.UnitSelect;

const listed = {
  parent: { select: { ...above, parent: { select: above } } },
  groups: { include: { group: bareGroup } },
  _count: { select: { seats: { where: { endedAt: null, person: { endedAt: null } } } } },
} satisfies Prisma.UnitInclude;

export type UnitRow = Awaited<ReturnType<typeof unitList>>['rows'][number];

function asked(
  { kind, districtId, groupId, life, empty, inferred: only }: UnitQuery,
  today: Date,
): Prisma.UnitWhereInput {
  return {
    AND: [
      kind ? { kind } : {},
      districtId ? { OR: [{ id: districtId }, { parentId: districtId }] } : {},
      groupId ? inGroup(groupId, today) : {},
      life === 'existing' ? existing(today) : {},
      life === 'coming' ? { validFrom: { gt: today } } : {},
      life === 'ended' ? { validTo: { lte: today } } : {},
      empty ? { seats: { none: { endedAt: null, person: { endedAt: null } } } } : {},
      only ? inferred : {},
    ],
  };
}

function inGroup(groupId: string, today: Date): Prisma.UnitWhereInput {
  const standing = { from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] };
  return groupId === UNGROUPED
    ? { kind: { not: 'province' }, groups: { none: standing } }
    : { groups: { some: { AND: [{ groupId }, standing] } } };
}

export const countInferred = (): Promise<number> => db().unit.count({ where: inferred });

const inferred = { note: { startsWith: INFERRED } } satisfies Prisma.UnitWhereInput;

export const existing = (today: Date): Prisma.UnitWhereInput => ({
  validFrom: { lte: today },
  OR: [{ validTo: null }, { validTo: { gt: today } }],
});

export async function unitFor(id: string, today: Date) {
  const unit = await db().unit.findUnique({
    where: { id },
    include: {
      ...listed,
      formerNames: { orderBy: { until: 'desc' } },
      successors: { include: { successor: { select: { id: true, name: true } } } },
      predecessors: { include: { predecessor: { select: { id: true, name: true } } } },
    },
  });
  return unit && { ...unit, parent: superiorOf(unit, today), group: standingNow(unit, today).group };
}

/** A parent that has ended stands for its own. */
function superiorOf(
  unit: Pick<Prisma.UnitGetPayload<{ include: typeof listed }>, 'validTo' | 'parent'>,
  today: Date,
) {
  return parentNow(unit, today) ?? (unit.parent && parentOn(unit.parent, today));
}

export type UnitChoice = { value: string; label: string; unit: CalledUnit };

export const chosen = {
  id: true,
  kind: true,
  code: true,
  name: true,
  altNames: true,
  validTo: true,
  parent: { select: above },
  groups: { include: { group: bareGroup } },
  predecessors: {
    select: {
      predecessor: {
        select: { name: true, predecessors: { select: { predecessor: { select: { name: true } } } } },
      },
    },
  },
  successors: { select: { successor: { select: { name: true } } } },
} satisfies Prisma.UnitSelect;

/** The label tells where it stands, since names repeat; an ended district still finds the unit. */
export function choiceOf(row: Prisma.UnitGetPayload<{ select: typeof chosen }>, today: Date): UnitChoice {
  const { id, kind, code, name, altNames, parent, predecessors, successors } = row;
  const kin = [
    ...elders<{ name: string }>(predecessors).map((one) => ({ name: one.name })),
    ...successors.map(({ successor }) => successor),
  ].filter((one) => one.name !== name);
  return {
    value: id,
    label: kind === 'commune' ? standingLine(name, standingNow(row, today)) : name,
    unit: { code, name, parent, ...(altNames.length > 0 && { altNames }), ...(kin.length > 0 && { kin }) },
  };
}

export async function unitChoices(where: Prisma.UnitWhereInput, today: Date): Promise<UnitChoice[]> {
  const rows = await db().unit.findMany({ where, select: chosen });
  return rows.map((row) => choiceOf(row, today)).sort((a, b) => inOrder(a.label, b.label));
}
