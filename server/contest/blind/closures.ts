import type { Acting } from '@/domain/actor';
import { isAlike } from '@/domain/contest/entry/likeness';
import { publicStatuses } from '@/domain/registry/model/lifecycle';
import { must, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';

const read = {
  id: true,
  modelId: true,
  title: true,
  summary: true,
  story: true,
  unit: {
    select: {
      id: true,
      predecessors: { select: { predecessorId: true } },
      successors: { select: { successorId: true } },
    },
  },
} satisfies Prisma.EntrySelect;

/** Hides from the public, until the results, models that would reveal an entry's unit: its
 * source and similar models of the unit. Entries assigned together close together, for entry
 * numbers follow the order of arrival. */
export async function closeModels(
  tx: Tx,
  { by, now }: Acting,
  { contest, entryIds }: { contest: ContestRow; entryIds: readonly string[] },
): Promise<void> {
  if (!contest.rules.blind || contest.publishedAt) return;
  const entries = (
    await tx.entry.findMany({ where: { id: { in: [...entryIds] }, closures: { none: {} } }, select: read })
  ).map(({ unit, ...entry }) => ({
    ...entry,
    unitIds: [
      unit.id,
      ...unit.predecessors.map(({ predecessorId }) => predecessorId),
      ...unit.successors.map(({ successorId }) => successorId),
    ],
  }));
  const models = await tx.model.findMany({
    where: {
      OR: [
        { id: { in: entries.flatMap(({ modelId }) => modelId ?? []) } },
        { unitId: { in: entries.flatMap(({ unitIds }) => unitIds) } },
      ],
    },
  });
  const closures = entries.flatMap((entry) =>
    models
      .filter(
        (model) =>
          model.id === entry.modelId || (entry.unitIds.includes(model.unitId) && isAlike(entry, told(model))),
      )
      .map(({ id, status }) => ({ modelId: id, entryId: entry.id, status })),
  );
  await tx.modelClosure.createMany({
    data: closures.map(({ modelId, entryId }) => ({ modelId, entryId, at: now })),
    skipDuplicates: true,
  });
  const shown = closures.filter(({ status }) => publicStatuses.some((one) => one === status));
  for (const { modelId: subjectId, status } of shown)
    record(tx, must(yes), { noun: 'model', subjectId, event: 'close', from: status, to: status, by, now });
}

type Model = Prisma.ModelGetPayload<object>;

const told = ({ name, rationale, objectives, method, results, sustainability }: Model) => ({
  name,
  texts: [rationale, objectives, method, results, sustainability],
});
