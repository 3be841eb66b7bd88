import { randomUUID } from 'node:crypto';
import type { Acting } from '@/domain/actor';
import { slugOf } from '@/domain/text/text';
import { canAddGroup, canEndGroup, canRenameGroup } from '@/domain/unit/group';
import { must } from '@/domain/verdict';
import { deciderOnUnits } from '../../deciding/units';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { found, transact } from '../../write';
import { stampGroups } from './stamps';

export type NewGroup = { name: string; from: Date; note: string };

export const add = (acting: Acting, group: NewGroup): Promise<{ id: string }> =>
  transact((tx) => addIn(tx, acting, group));

/** @throws Denied groupNamed */
export async function addIn(
  tx: Tx,
  { by, now }: Acting,
  { name, from, note }: NewGroup,
): Promise<{ id: string }> {
  await lockNames(tx);
  const allowed = must(canAddGroup({ by, now }, { from }, await namedAlike(tx, name)));
  const id = randomUUID();
  const slug = `${slugOf(name, 60)}-${id.slice(0, 6)}`;
  await tx.group.create({ data: { id, name, slug, validFrom: from, note, createdAt: now } });
  record(tx, allowed, { noun: 'group', subjectId: id, event: 'addGroup', to: name, reason: note, by, now });
  return { id };
}

/** In every year: a group that becomes another one ends, and the other begins. */
export const rename = ({ by, now }: Acting, { id, name }: { id: string; name: string }): Promise<void> =>
  transact(async (tx) => {
    await lockNames(tx);
    const group = await holdGroup(tx, id);
    const named = (await namedAlike(tx, name)).filter((other) => other.id !== id);
    const allowed = must(canRenameGroup({ by, now }, group, named));
    await tx.group.update({ where: { id }, data: { name } });
    record(tx, allowed, {
      noun: 'group',
      subjectId: id,
      event: 'renameGroup',
      from: group.name,
      to: name,
      by,
      now,
    });
  });

/** Its members leave with it. */
export const end = (
  { by, now }: Acting,
  { id, on, note }: { id: string; on: Date; note: string },
): Promise<void> =>
  transact(async (tx) => {
    const group = await holdGroup(tx, id);
    const unitIds = [...new Set(group.members.map(({ unitId }) => unitId))];
    const decider = await deciderOnUnits(tx, by, unitIds);
    const allowed = must(canEndGroup({ by: decider, now }, group, { on, note }));
    const standing = { groupId: id, OR: [{ until: null }, { until: { gt: on } }] };
    await tx.groupMember.updateMany({ where: standing, data: { until: on } });
    await tx.group.update({ where: { id }, data: { validTo: on } });
    await stampGroups(tx, unitIds);
    record(tx, allowed, {
      noun: 'group',
      subjectId: id,
      event: 'endGroup',
      from: group.name,
      reason: note,
      detail: { on: on.toISOString().slice(0, 10) },
      by,
      now,
    });
  });

export async function holdGroup(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "Group" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.group.findUnique({ where: { id }, include: { members: true } }));
}

/** Two that bear one name are told apart by nobody, and nothing in the table forbids them. */
const lockNames = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Group'))`;

const namedAlike = (tx: Tx, name: string) =>
  tx.group.findMany({ where: { name: { equals: name, mode: 'insensitive' } } });
