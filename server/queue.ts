import { type Actor, organises, unitsOf } from '@/domain/actor';
import { daysLeft } from '@/domain/calendar';
import type { ModelStatus } from '@/domain/model/lifecycle';
import { type Chore, choreOf, dueOfChore, provinceChores, urgency } from '@/domain/model/waiting';
import { db } from './io/db';
import * as visible from './visible';

export type QueueItem = {
  id: string;
  chore: Chore;
  name: string;
  year: number;
  unit: { id: string; name: string; parent: { name: string } | null };
  /** Since when it waits. */
  since: Date;
  /** Whole days until the day by which it is due, negative when overdue; null when no day is set. */
  left: number | null;
};

const provinceStatuses = Object.keys(provinceChores) as ModelStatus[];
const unitStatuses: ModelStatus[] = [
  'draft',
  'returned',
  'received',
  'running',
  'interimReviewed',
  'finalReviewed',
];

/** Everything that waits for this actor, whatever the seat: the most urgent, then the oldest first. Two queries. */
export async function queueOf(by: Actor, now: Date): Promise<QueueItem[]> {
  const [province, own] = await Promise.all([provinceItems(by), unitItems(by, now)]);
  return [...province, ...own].sort(
    (a, b) => urgency(a) - urgency(b) || a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1),
  );
}

async function provinceItems(by: Actor): Promise<QueueItem[]> {
  if (!organises(by).ok) return [];
  const models = await db().model.findMany({
    where: { AND: [visible.modelsInside(by), { status: { in: provinceStatuses } }] },
    select: { ...listed, status: true, rating: true },
  });
  return models.flatMap((model) => itemOf(model, provinceChores[model.status]?.(model.rating), null));
}

async function unitItems(by: Actor, now: Date): Promise<QueueItem[]> {
  const models = await db().model.findMany({
    where: {
      AND: [visible.modelsInside(by), { unitId: { in: unitsOf(by) }, status: { in: unitStatuses } }],
    },
    include: {
      unit: listed.unit,
      season: true,
      papers: { where: { removedAt: null }, select: { kind: true } },
    },
  });
  return models.flatMap((model) => {
    const chore = choreOf({ ...model, papers: model.papers.map((paper) => paper.kind) }, by);
    const due = chore && dueOfChore[chore];
    const left = due ? daysLeft(now, model.season[due], model.season.dueDayCounts) : null;
    return itemOf(model, chore, left);
  });
}

const listed = {
  id: true,
  name: true,
  year: true,
  statusSince: true,
  unit: { select: { id: true, name: true, parent: { select: { name: true } } } },
} as const;

type Listed = Omit<QueueItem, 'chore' | 'since' | 'left'> & { statusSince: Date };

const itemOf = (
  { id, name, year, unit, statusSince }: Listed,
  chore: Chore | null | undefined,
  left: number | null,
): QueueItem[] => (chore ? [{ id, chore, name, year, unit, since: statusSince, left }] : []);
