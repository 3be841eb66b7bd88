import type { Actor } from '@/domain/actor';
import type { Field } from '@/domain/model/form';
import type { ModelStatus } from '@/domain/model/lifecycle';
import { fold, inOrder } from '@/domain/text';
import type { UnitKind } from '@/domain/unit';
import type { Prisma } from '@/prisma/generated/client';
import { found } from './desk-search';
import { db } from './io/db';
import * as visible from './visible';

export const modelOrders = ['unit', 'name', 'newest', 'oldest', 'score'] as const;
export type ModelOrder = (typeof modelOrders)[number];

export type ModelAsk = {
  years: readonly number[];
  unitId: string | null;
  kind: UnitKind | null;
  districtId: string | null;
  status: ModelStatus | null;
  field: Field | null;
  late: boolean;
  q: string;
  order: ModelOrder;
};

const byDatabase: Record<Exclude<ModelOrder, 'unit' | 'name'>, Prisma.ModelOrderByWithRelationInput[]> = {
  newest: [{ submittedAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  oldest: [{ statusSince: 'asc' }, { id: 'asc' }],
  score: [{ appraisedScore: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
};

type Part = { skip?: number; take?: number };

/** The models of a list, as many as `take` from `skip`, and how many there are in all. */
export async function listModels(ask: ModelAsk, by: Actor, { skip = 0, take }: Part) {
  const where = await whereOf(ask, by);
  if (ask.order === 'unit' || ask.order === 'name') {
    const ids = await inVietnameseOrder(where, ask.order);
    const part = ids.slice(skip, take ? skip + take : ids.length);
    const rows = await db().model.findMany({ where: { id: { in: part } }, select: listed });
    const place = new Map(part.map((id, index) => [id, index]));
    rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    return { rows, count: ids.length };
  }
  const orderBy = byDatabase[ask.order];
  const [rows, count] = await Promise.all([
    db().model.findMany({ where, orderBy, skip, ...(take && { take }), select: listed }),
    db().model.count({ where }),
  ]);
  return { rows, count };
}

/** The database sorts by bytes; the dictionary is ours. Names alone are read for it. */
async function inVietnameseOrder(where: Prisma.ModelWhereInput, order: 'unit' | 'name'): Promise<string[]> {
  const names = await db().model.findMany({
    where,
    select: { id: true, year: true, name: true, unit: { select: { name: true } } },
  });
  const key = (model: (typeof names)[number]) => (order === 'unit' ? model.unit.name : model.name);
  names.sort((a, b) => inOrder(key(a), key(b)) || b.year - a.year || (a.id < b.id ? -1 : 1));
  return names.map((model) => model.id);
}

export type ListedModel = Awaited<ReturnType<typeof listModels>>['rows'][number];

/** How many models there are of each year, kind, district and status: what every chart is made of. */
export const countModels = (years: readonly number[], by: Actor) =>
  db().model.groupBy({
    by: ['year', 'unitKind', 'districtId', 'status'],
    where: { AND: [visible.modelsInside(by), { year: { in: [...years] } }] },
    _count: true,
  });

export type ModelCount = Awaited<ReturnType<typeof countModels>>[number];

async function whereOf(ask: ModelAsk, by: Actor): Promise<Prisma.ModelWhereInput> {
  const where: Prisma.ModelWhereInput = {
    AND: [
      visible.modelsInside(by),
      { year: { in: [...ask.years] } },
      ask.unitId ? { unitId: ask.unitId } : {},
      ask.kind ? { unitKind: ask.kind } : {},
      ask.districtId ? { districtId: ask.districtId } : {},
      ask.status ? { status: ask.status } : {},
      ask.field ? { field: ask.field } : {},
      ask.late ? { late: true } : {},
    ],
  };
  return fold(ask.q) ? found(ask.q, where) : where;
}

const listed = {
  id: true,
  name: true,
  year: true,
  status: true,
  statusSince: true,
  submittedAt: true,
  late: true,
  field: true,
  holder: true,
  origin: true,
  leadPerson: true,
  unitKind: true,
  selfScore: true,
  appraisedScore: true,
  rating: true,
  unit: { select: { name: true, bodyName: true } },
  district: { select: { name: true } },
  decision: { select: { number: true, issuedOn: true } },
} as const;
