import { named } from '@/domain/named';
import { placeLine } from '@/domain/place';
import { inOrder } from '@/domain/text';
import type { UnitKind } from '@/domain/unit';
import type { Prisma } from '@/prisma/generated/client';
import { db } from './io/db';

// Units are public: everybody sees them, so these lists ask nobody who they are.

export type UnitQuery = {
  text?: string;
  kind?: UnitKind;
  districtId?: string;
  life?: 'existing' | 'ended';
  page: number;
  size: number;
};

/** Units in the order of the dictionary; found by any name that the place has or had. */
export async function unitList(query: UnitQuery, today: Date) {
  const all = await db().unit.findMany({ where: asked(query, today), select: searched });
  const found = named(all, query.text ?? '', foldedOf);
  const sorted = found.sort((a, b) => inOrder(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const start = (query.page - 1) * query.size;
  const ids = sorted.slice(start, start + query.size).map(({ id }) => id);
  const rows = await db().unit.findMany({ where: { id: { in: ids } }, include: listed });
  return { count: found.length, rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []) };
}

const folded = { select: { folded: true } } as const;

const searched = {
  id: true,
  name: true,
  folded: true,
  predecessors: { select: { predecessor: folded } },
  successors: { select: { successor: folded } },
} satisfies Prisma.UnitSelect;

/** The unit's names, then those of whom it took over from and of whom it went on as. */
const foldedOf = (unit: Prisma.UnitGetPayload<{ select: typeof searched }>): string =>
  [
    unit.folded,
    ...unit.predecessors.map(({ predecessor }) => predecessor.folded),
    ...unit.successors.map(({ successor }) => successor.folded),
  ].join(' ');

const listed = {
  parent: { select: { id: true, name: true } },
  _count: { select: { seats: { where: { endedAt: null } } } },
} satisfies Prisma.UnitInclude;

export type UnitRow = Awaited<ReturnType<typeof unitList>>['rows'][number];

function asked({ kind, districtId, life }: UnitQuery, today: Date): Prisma.UnitWhereInput {
  return {
    AND: [
      kind ? { kind } : {},
      districtId ? { OR: [{ id: districtId }, { parentId: districtId }] } : {},
      life === 'existing' ? existing(today) : {},
      life === 'ended' ? { validTo: { lte: today } } : {},
    ],
  };
}

export const existing = (today: Date): Prisma.UnitWhereInput => ({
  validFrom: { lte: today },
  OR: [{ validTo: null }, { validTo: { gt: today } }],
});

/** One unit with its kin and how many people sit in it, or null. */
export const unitFor = (id: string) =>
  db().unit.findUnique({
    where: { id },
    include: {
      ...listed,
      successors: { include: { successor: { select: { id: true, name: true } } } },
      predecessors: { include: { predecessor: { select: { id: true, name: true } } } },
    },
  });

export type Choice = { value: string; label: string };

/** Units to choose from, with their district: names repeat. */
export async function unitChoices(where: Prisma.UnitWhereInput): Promise<Choice[]> {
  const rows = await db().unit.findMany({
    where,
    select: { id: true, name: true, code: true, kind: true, parent: { select: { name: true } } },
  });
  return rows
    .map(({ id, name, kind, parent }) => ({
      value: id,
      label: kind === 'commune' ? placeLine(name, parent) : name,
    }))
    .sort((a, b) => inOrder(a.label, b.label));
}
