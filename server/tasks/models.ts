import { type Acting, type Actor, mayOrganise, unitsOf } from '@/domain/actor';
import { daysLeft } from '@/domain/date/calendar';
import type { ModelStatus } from '@/domain/registry/model/lifecycle';
import { canAttach } from '@/domain/registry/papers/paper';
import {
  type ModelTask,
  modelTaskOf,
  dueOfTask,
  provinceTasks,
  urgency,
} from '@/domain/registry/model/waiting';
import { modelsLeft } from '../deciding/queries';
import { db } from '../io/db';
import * as visible from '../visible/registry';

export type ModelWithTask = {
  id: string;
  task: ModelTask;
  name: string;
  year: number;
  unit: { id: string; name: string };
  district: { name: string } | null;
  group: { name: string } | null;
  since: Date;
  /** Whole days, negative when overdue; null without a due date. */
  left: number | null;
} & Leftovers;

/** Files sent but not kept, refused, or torn. */
type Leftovers = { unsaved: number; refused: number; begun: number };
const none: Leftovers = { unsaved: 0, refused: 0, begun: 0 };

const provinceStatuses = Object.keys(provinceTasks) as ModelStatus[];
const unitStatuses: ModelStatus[] = [
  'draft',
  'returned',
  'received',
  'running',
  'interimReviewed',
  'finalReviewed',
];

export async function modelsWithTask({ by, now }: Acting): Promise<ModelWithTask[]> {
  const [province, own] = await Promise.all([provinceItems(by), unitItems({ by, now })]);
  return [...province, ...own].sort(
    (a, b) =>
      urgency(a) - urgency(b) ||
      Number(hasLeftovers(b)) - Number(hasLeftovers(a)) ||
      a.since.getTime() - b.since.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
}

async function provinceItems(by: Actor): Promise<ModelWithTask[]> {
  if (!mayOrganise(by).ok) return [];
  const models = await db().model.findMany({
    where: { AND: [visible.modelsInside(by), { status: { in: provinceStatuses } }] },
    select: { ...listed, status: true, rating: true },
  });
  const tasks = models.flatMap((model) => {
    const task = provinceTasks[model.status]?.(model.rating);
    return task ? [{ model, task }] : [];
  });
  const asked = tasks.map(({ model, task }) => {
    const act = task === 'rate' ? ('rate' as const) : ('moveModel' as const);
    return { id: model.id, unitId: model.unit.id, year: model.year, act };
  });
  const others = await modelsLeft(by, asked);
  return tasks.flatMap(({ model, task }) => (others.has(model.id) ? [] : itemOf(model, task, null)));
}

async function unitItems({ by, now }: Acting): Promise<ModelWithTask[]> {
  const leftovers = await leftoversOf(by);
  const models = await db().model.findMany({
    where: {
      AND: [
        visible.modelsInside(by),
        { unitId: { in: unitsOf(by) } },
        { OR: [{ status: { in: unitStatuses } }, { id: { in: [...leftovers.keys()] } }] },
      ],
    },
    include: {
      unit: listed.unit,
      district: listed.district,
      group: listed.group,
      season: true,
      papers: { where: { removedAt: null }, select: { kind: true } },
    },
  });
  return models.flatMap((model) => {
    const files = (canAttach(by, model).ok && leftovers.get(model.id)) || none;
    const own = modelTaskOf(by, { ...model, papers: model.papers.map((paper) => paper.kind) });
    const task = own ?? (hasLeftovers(files) ? 'keepFiles' : null);
    const due = task && dueOfTask[task];
    const left = due
      ? daysLeft(now, { due: model.season[due], dueDayCounts: model.season.dueDayCounts })
      : null;
    return itemOf(model, task, left).map((item) => ({ ...item, ...files }));
  });
}

const hasLeftovers = ({ unsaved, refused, begun }: Leftovers): boolean => unsaved + refused + begun > 0;

const countOf = { ready: 'unsaved', refused: 'refused', receiving: 'begun' } as const;

async function leftoversOf({ personId }: Actor): Promise<ReadonlyMap<string, Leftovers>> {
  const files = await db().storedFile.groupBy({
    by: ['modelId', 'state'],
    where: { ownerId: personId ?? '', version: null, modelId: { not: null } },
    _count: true,
  });
  const counts = new Map<string, Leftovers>();
  for (const { modelId, state, _count } of files)
    if (modelId) counts.set(modelId, { ...none, ...counts.get(modelId), [countOf[state]]: _count });
  return counts;
}

const listed = {
  id: true,
  name: true,
  year: true,
  statusSince: true,
  unit: { select: { id: true, name: true } },
  district: { select: { name: true } },
  group: { select: { name: true } },
} as const;

type Listed = Omit<ModelWithTask, 'task' | 'since' | 'left' | keyof Leftovers> & { statusSince: Date };

const itemOf = (
  { id, name, year, unit, district, group, statusSince }: Listed,
  task: ModelTask | null | undefined,
  left: number | null,
): ModelWithTask[] =>
  task ? [{ id, task, name, year, unit, district, group, since: statusSince, left, ...none }] : [];
