import type { Acting, Actor } from '@/domain/actor';
import { type Decider, mayDecide } from '@/domain/deciding/deciding';
import { canPlace, canTakeOut, isWithin, placing } from '@/domain/unit/group';
import { all, type Allowed, Denied, must, no, type Verdict } from '@/domain/verdict';
import { Prisma } from '@/prisma/generated/client';
import { deciderOnUnits } from '../../deciding/units';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { Absent, found, transact } from '../../write';
import { holdGroup } from './groups';
import { stampGroups } from './stamps';

declare module '@/domain/verdict' {
  interface Reasons {
    noUnitChosen: true;
  }
}

type Placing = { groupId: string; unitIds: readonly string[]; from: Date };

export const place = (acting: Acting, placed: Placing): Promise<{ count: number }> =>
  transact((tx) => placeAll(tx, acting, placed));

/** All or none: whoever stands elsewhere moves. @throws Denied with the names that do not fit */
export async function placeAll(
  tx: Tx,
  { by, now }: Acting,
  { groupId, unitIds, from }: Placing,
): Promise<{ count: number }> {
  if (unitIds.length === 0) throw new Denied(no('noUnitChosen'));
  const group = await holdGroup(tx, groupId);
  const units = await holdUnits(tx, unitIds);
  const deciders = await decidersOnEach(tx, by, unitIds);
  const allowed = mustAll(
    units.map((unit) => ({
      name: unit.name,
      verdict: canPlace(
        { by: found(deciders.get(unit.id)), now },
        { ...unit, members: unit.groups },
        { group, from },
      ),
    })),
  );
  for (const { groups } of units) {
    const { drop, close } = placing(groups, from);
    if (drop) await tx.groupMember.delete({ where: keyOf(drop) });
    if (close) await tx.groupMember.update({ where: keyOf(close), data: { until: from } });
  }
  await tx.groupMember.createMany({
    data: units.map(({ id }) => ({ unitId: id, groupId, from, until: group.validTo })),
  });
  await stampGroups(tx, unitIds);
  record(tx, allowed, {
    noun: 'group',
    subjectId: groupId,
    event: 'placeInGroup',
    to: group.name,
    detail: { on: from.toISOString().slice(0, 10), unitIds: [...unitIds] },
    by,
    now,
  });
  return { count: units.length };
}

export const takeOut = (
  { by, now }: Acting,
  { groupId, unitId, on }: { groupId: string; unitId: string; on: Date },
): Promise<void> =>
  transact(async (tx) => {
    const group = await holdGroup(tx, groupId);
    const unit = found((await holdUnits(tx, [unitId]))[0]);
    const own = unit.groups.filter((one) => one.groupId === groupId);
    const member = found(own.find((one) => isWithin(one, on)) ?? own.toSorted(latestFirst)[0]);
    const decider = await deciderOnUnits(tx, by, [unitId]);
    const allowed = must(canTakeOut({ by: decider, now }, member, on));
    if (member.from.getTime() === on.getTime()) await tx.groupMember.delete({ where: keyOf(member) });
    else await tx.groupMember.update({ where: keyOf(member), data: { until: on } });
    await stampGroups(tx, [unitId]);
    record(tx, allowed, {
      noun: 'group',
      subjectId: groupId,
      event: 'takeOutOfGroup',
      from: group.name,
      detail: { on: on.toISOString().slice(0, 10), unitIds: [unitId] },
      by,
      now,
    });
  });

/** Towards each of many: only around those to whom the actor is related it is asked one by one. */
export async function decidersOnEach(
  tx: Tx,
  by: Actor,
  unitIds: readonly string[],
): Promise<Map<string, Decider>> {
  const decider = await deciderOnUnits(tx, by, unitIds);
  if (unitIds.length <= 1 || mayDecide('keepUnit', decider).ok)
    return new Map(unitIds.map((id) => [id, decider]));
  const middle = Math.ceil(unitIds.length / 2);
  return new Map([
    ...(await decidersOnEach(tx, by, unitIds.slice(0, middle))),
    ...(await decidersOnEach(tx, by, unitIds.slice(middle))),
  ]);
}

/** The first reason, with everybody whom it stops. */
function mustAll(asked: readonly { name: string; verdict: Verdict }[]): Allowed {
  const reason = asked.flatMap(({ verdict }) => (verdict.ok ? [] : [verdict.reason]))[0];
  if (!reason) return must(all(...asked.map(({ verdict }) => verdict)));
  const near = asked.flatMap(({ name, verdict }) => (!verdict.ok && verdict.reason === reason ? [name] : []));
  throw new Denied({ ...no(reason), ...(near.length < asked.length || near.length === 1 ? { near } : {}) });
}

/** In one order, so that two who place the same units wait and do not block each other. */
async function holdUnits(tx: Tx, ids: readonly string[]) {
  await tx.$queryRaw`SELECT id FROM "Unit" WHERE id IN (${Prisma.join([...ids])}) ORDER BY id FOR UPDATE`;
  const units = await tx.unit.findMany({ where: { id: { in: [...ids] } }, include: { groups: true } });
  if (units.length !== new Set(ids).size) throw new Absent();
  return units;
}

const keyOf = ({ unitId, from }: { unitId: string; from: Date }) => ({ unitId_from: { unitId, from } });

const latestFirst = (a: { from: Date }, b: { from: Date }): number => b.from.getTime() - a.from.getTime();
