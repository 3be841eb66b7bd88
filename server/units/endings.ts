import type { Acting } from '@/domain/actor';
import type { EntryStatus, ModelStatus } from '@/prisma/generated/client';
import { canReopenUnit } from '@/domain/unit/life';
import { must } from '@/domain/verdict';
import { record } from '../history/history';
import { db, type Tx } from '../io/db';
import { deciderOnUnits } from '../deciding/units';
import { found, transact } from '../write';

const closedModels: ModelStatus[] = ['recognised', 'notRecognised', 'replicated', 'withdrawn'];
const openEntries: EntryStatus[] = ['draft', 'submitted', 'returned', 'accepted'];

export async function underway(id: string) {
  const [models, people, entries, children] = await Promise.all([
    db().model.count({ where: { unitId: id, status: { notIn: closedModels } } }),
    db().person.count({ where: { endedAt: null, seats: { some: { unitId: id, endedAt: null } } } }),
    db().entry.count({ where: { unitId: id, status: { in: openEntries } } }),
    db().unit.count({ where: { parentId: id, validTo: null } }),
  ]);
  return { models, people, entries, children };
}

/** A successor was founded at its end or continued one of its models. */
export const depended = (id: string): Promise<boolean> => dependedIn(db(), id);

async function dependedIn(tx: Tx, id: string): Promise<boolean> {
  const unit = found(await tx.unit.findUnique({ where: { id }, include: { successors: true } }));
  const heirs = unit.successors.map(({ successorId }) => successorId);
  if (heirs.length === 0) return false;
  const founded = { id: { in: heirs }, ...(unit.validTo && { validFrom: { gte: unit.validTo } }) };
  const [young, going] = await Promise.all([
    tx.unit.count({ where: founded }),
    tx.model.count({ where: { unitId: { in: heirs }, continuedFrom: { unitId: id } } }),
  ]);
  return young + going > 0;
}

export const reopen = ({ by, now }: Acting, { id, reason }: { id: string; reason: string }): Promise<void> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ${id} FOR UPDATE`;
    const unit = found(await tx.unit.findUnique({ where: { id }, include: { successors: true } }));
    // Members of a successor are related to this unit.
    const decider = await deciderOnUnits(tx, by, [id]);
    const allowed = must(canReopenUnit(decider, unit, { depended: await dependedIn(tx, id), reason }));
    await tx.unitSuccession.deleteMany({ where: { predecessorId: id } });
    await tx.unit.update({ where: { id }, data: { validTo: null } });
    record(tx, allowed, {
      noun: 'unit',
      subjectId: id,
      event: 'reopenUnit',
      reason: reason.trim(),
      detail: {
        endedOn: unit.validTo?.toISOString().slice(0, 10) ?? null,
        successorIds: unit.successors.map(({ successorId }) => successorId),
      },
      by,
      now,
    });
  });
