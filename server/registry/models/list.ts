import { type Actor, overseesAll } from '@/domain/actor';
import type { Field } from '@/domain/registry/model/form';
import type { ModelStatus } from '@/domain/registry/model/lifecycle';
import { fold, inOrder } from '@/domain/text/text';
import { hasGroupsIn, UNGROUPED } from '@/domain/unit/group';
import type { UnitKind } from '@/domain/unit/unit';
import type { Prisma } from '@/prisma/generated/client';
import { matchingModels } from './matching-units';
import { db } from '../../io/db';
import { bareName } from '../../units/names';
import * as visible from '../../visible/registry';
import { modelNamedAt } from '@/domain/date/named-at';

export const modelOrders = ['updated', 'unit', 'name', 'newest', 'oldest', 'score'] as const;
export type ModelOrder = (typeof modelOrders)[number];

export type ModelAsk = {
  years: readonly number[];
  unitId: string | null;
  kind: UnitKind | null;
  districtId: string | null;
  /** A group, or UNGROUPED: those of years with groups that stand in none. */
  groupId?: string | null;
  status: ModelStatus | null;
  field: Field | null;
  late: boolean;
  q: string;
  order: ModelOrder;
  reversed?: boolean;
};

type InDatabase = Exclude<ModelOrder, 'unit' | 'name'>;
type Way = 'asc' | 'desc';

const usual: Record<InDatabase, Way> = { updated: 'desc', newest: 'desc', oldest: 'asc', score: 'desc' };

const byDatabase: Record<InDatabase, (way: Way) => Prisma.ModelOrderByWithRelationInput[]> = {
  updated: (way) => [{ year: way }, { updatedAt: way }, { id: way }],
  newest: (way) => [{ submittedAt: { sort: way, nulls: 'last' } }, { id: 'asc' }],
  oldest: (way) => [{ statusSince: way }, { id: 'asc' }],
  score: (way) => [{ appraisedScore: { sort: way, nulls: 'last' } }, { id: 'asc' }],
};

const isInDatabase = (order: ModelOrder): order is InDatabase => order in byDatabase;

function orderIn(
  order: InDatabase,
  { reversed = false }: { reversed?: boolean } = {},
): Prisma.ModelOrderByWithRelationInput[] {
  const way = usual[order];
  return byDatabase[order](reversed ? (way === 'asc' ? 'desc' : 'asc') : way);
}

type Part = { skip?: number; take?: number };

export async function listModels(by: Actor, ask: ModelAsk, { skip = 0, take }: Part) {
  const where = await whereOf(by, ask);
  if (!isInDatabase(ask.order)) {
    const ids = (await inVietnameseOrder(where, ask)).map(({ id }) => id);
    const part = ids.slice(skip, take ? skip + take : ids.length);
    const rows = await rowsOf({ where: { id: { in: part } } });
    const place = new Map(part.map((id, index) => [id, index]));
    rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    return { rows, count: ids.length };
  }
  const orderBy = orderIn(ask.order, { reversed: ask.reversed });
  const [rows, count] = await Promise.all([
    rowsOf({ where, orderBy, skip, ...(take && { take }) }),
    db().model.count({ where }),
  ]);
  return { rows, count };
}

type Query = Pick<Prisma.ModelFindManyArgs, 'where' | 'orderBy' | 'skip' | 'take'>;

const rowsOf = async (query: Query) =>
  (await db().model.findMany({ ...query, select: listed })).map(modelNamedAt);

const itemsOf = async (query: Query): Promise<LineItem[]> =>
  (await db().model.findMany({ ...query, select: inLine })).map(modelNamedAt);

export async function lineOf(by: Actor, ask: ModelAsk): Promise<LineItem[]> {
  const where = await whereOf(by, ask);
  if (!isInDatabase(ask.order)) return inVietnameseOrder(where, ask);
  return itemsOf({ where, orderBy: orderIn(ask.order, { reversed: ask.reversed }) });
}

export const lineItem = async (by: Actor, id: string): Promise<LineItem | null> =>
  (await itemsOf({ where: { AND: [visible.modelsInside(by), { id }] }, take: 1 }))[0] ?? null;

/** PostgreSQL sorts by bytes, so names are read and sorted here. */
async function inVietnameseOrder(where: Prisma.ModelWhereInput, { order, reversed }: ModelAsk) {
  const rows = await itemsOf({ where });
  const key = (model: LineItem) => (order === 'unit' ? model.unit.name : model.name);
  const sign = reversed ? -1 : 1;
  return rows.sort((a, b) => sign * inOrder(key(a), key(b)) || b.year - a.year || (a.id < b.id ? -1 : 1));
}

const inLine = {
  id: true,
  year: true,
  name: true,
  status: true,
  rating: true,
  unitId: true,
  recognisedAt: true,
  unit: { select: bareName },
} as const satisfies Prisma.ModelSelect;

export type LineItem = Prisma.ModelGetPayload<{ select: typeof inLine }>;

export type ListedModel = Awaited<ReturnType<typeof listModels>>['rows'][number];

export async function modelNames(by: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { AND: [visible.modelsInside(by), { id: { in: [...ids] } }] };
  const rows = await db().model.findMany({ where, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const countModels = (by: Actor, years: readonly number[]) =>
  db().model.groupBy({
    by: ['year', 'unitKind', 'districtId', 'groupId', 'status'],
    where: { AND: [visible.modelsInside(by), { year: { in: [...years] } }] },
    _count: true,
  });

export type ModelCount = Awaited<ReturnType<typeof countModels>>[number];

async function whereOf(by: Actor, ask: ModelAsk): Promise<Prisma.ModelWhereInput> {
  const where: Prisma.ModelWhereInput = {
    AND: [
      visible.modelsInside(by),
      { year: { in: [...ask.years] } },
      ask.unitId ? { unitId: ask.unitId } : {},
      ask.kind ? { unitKind: ask.kind } : {},
      ask.districtId ? { districtId: ask.districtId } : {},
      inGroup(ask),
      ask.status ? { status: ask.status } : {},
      ask.field ? { field: ask.field } : {},
      ask.late ? { late: true } : {},
    ],
  };
  if (!fold(ask.q)) return where;
  const units = overseesAll(by)
    ? null
    : (await db().unit.findMany({ where: visible.dutiful(by), select: { id: true } })).map(({ id }) => id);
  return matchingModels(ask.q, where, units);
}

function inGroup({ groupId, years }: ModelAsk): Prisma.ModelWhereInput {
  if (!groupId) return {};
  return groupId === UNGROUPED ? { groupId: null, year: { in: years.filter(hasGroupsIn) } } : { groupId };
}

const listed = {
  id: true,
  name: true,
  year: true,
  status: true,
  revision: true,
  statusSince: true,
  submittedAt: true,
  updatedAt: true,
  late: true,
  field: true,
  holder: true,
  origin: true,
  leadPerson: true,
  contactPhone: true,
  unitKind: true,
  selfScore: true,
  appraisedScore: true,
  rating: true,
  unitId: true,
  recognisedAt: true,
  unit: { select: { code: true, bodyName: true, ...bareName } },
  district: { select: bareName },
  group: { select: { name: true } },
  decision: { select: { number: true, issuedOn: true } },
} as const;
