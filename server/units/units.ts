import { type Acting, type Actor } from '@/domain/actor';
import { startOf } from '@/domain/date/calendar';
import { fold, slugOf } from '@/domain/text/text';
import type { UnitKind } from '@/domain/unit/unit';
import { canAddUnit, canDescribeUnit, canEndUnit, canFollowUnit, canRenameUnit } from '@/domain/unit/life';
import { Denied, must, no } from '@/domain/verdict';
import { record } from '../history/history';
import { db, type Tx } from '../io/db';
import { deciderOnUnits } from '../deciding/units';
import { found, transact } from '../write';

declare module '@/domain/verdict' {
  interface Reasons {
    codeTaken: true;
  }
}

export async function unitNamesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type UnitWords = { name: string; bodyName: string; altNames: string[]; note: string };
export type NewUnit = UnitWords & { code: string; kind: UnitKind; parentId: string | null; validFrom: Date };

export const add = (acting: Acting, unit: NewUnit): Promise<{ id: string }> =>
  transact((tx) => addIn(tx, acting, unit));

/** @throws Denied codeTaken */
export async function addIn(tx: Tx, { by, now }: Acting, unit: NewUnit): Promise<{ id: string }> {
  const allowed = must(canAddUnit(by));
  const slug = `${slugOf(unit.name, 60)}-${slugOf(unit.code)}-${unit.validFrom.getUTCFullYear()}`;
  const [row] = await tx.unit.createManyAndReturn({
    data: [{ ...unit, slug, folded: foldedOf(unit), createdAt: now }],
    skipDuplicates: true,
  });
  if (!row) throw new Denied(no('codeTaken'));
  record(tx, allowed, { noun: 'unit', subjectId: row.id, event: 'addUnit', to: unit.name, by, now });
  return { id: row.id };
}

/** The former name stays searchable. @param words.since first day of the new name; null for now */
export const describe = (
  { by, now }: Acting,
  { id, since, ...words }: UnitWords & { since?: Date | null } & { id: string },
): Promise<void> =>
  transact(async (tx) => {
    const unit = await hold(tx, id);
    const allowed = must(canDescribeUnit(await deciderOnUnits(tx, by, [id])));
    if (unit.name !== words.name || unit.bodyName !== words.bodyName)
      await keepName(tx, { by, now }, { unit, since: since ? startOf(since) : now });
    const former = [unit.name, unit.bodyName].filter(
      (name) => name !== words.name && name !== words.bodyName,
    );
    const altNames = [...new Set([...words.altNames, ...former])];
    const data = { ...words, altNames, folded: foldedOf({ ...words, altNames }) };
    await tx.unit.update({ where: { id }, data });
    record(tx, allowed, {
      noun: 'unit',
      subjectId: id,
      event: unit.name === words.name ? 'describeUnit' : 'renameUnit',
      from: unit.name,
      to: words.name,
      reason: words.note,
      ...(since && { detail: { since: since.toISOString().slice(0, 10) } }),
      by,
      now,
    });
  });

export const end = (
  { by, now }: Acting,
  { id, on, successorId, note }: { id: string; on: Date; successorId: string | null; note: string },
): Promise<void> =>
  transact(async (tx) => {
    const unit = await hold(tx, id);
    const allowed = must(canEndUnit(await deciderOnUnits(tx, by, [id]), unit, on));
    const ended = await tx.unit.update({ where: { id }, data: { validTo: on } });
    if (successorId) await follow(tx, by, { unit: ended, successorId, whole: true, note });
    const detail = { on: on.toISOString().slice(0, 10), successorId };
    record(tx, allowed, {
      noun: 'unit',
      subjectId: id,
      event: 'endUnit',
      reason: note,
      detail,
      by,
      now,
    });
  });

export const addSuccessor = (
  { by, now }: Acting,
  { id, successorId, note }: { id: string; successorId: string; note: string },
): Promise<void> =>
  transact(async (tx) => {
    const unit = await hold(tx, id);
    const allowed = must(canDescribeUnit(await deciderOnUnits(tx, by, [id])));
    await follow(tx, by, { unit, successorId, whole: false, note });
    const detail = { successorId };
    record(tx, allowed, {
      noun: 'unit',
      subjectId: id,
      event: 'addSuccessor',
      reason: note,
      detail,
      by,
      now,
    });
  });

/** A name that would end at its own beginning was a mistake and is not kept. */
async function keepName(
  tx: Tx,
  { by, now }: Acting,
  { unit, since }: { unit: NamedRow; since: Date },
): Promise<void> {
  const { id: unitId, name, bodyName } = unit;
  const last = await tx.formerName.findFirst({ where: { unitId }, orderBy: { until: 'desc' } });
  const namedSince = last?.until ?? startOf(unit.validFrom);
  must(canRenameUnit({ by: await deciderOnUnits(tx, by, [unitId]), now }, { namedSince, since }));
  if (since > namedSince) await tx.formerName.create({ data: { unitId, name, bodyName, until: since } });
}

type NamedRow = { id: string; name: string; bodyName: string; validFrom: Date };

type UnitRow = { id: string; validFrom: Date; validTo: Date | null };
type Succession = { successorId: string; whole: boolean; note: string };

async function follow(tx: Tx, by: Actor, { unit, successorId, whole, note }: Succession & { unit: UnitRow }) {
  const successor = found(await tx.unit.findUnique({ where: { id: successorId } }));
  must(canFollowUnit(await deciderOnUnits(tx, by, [unit.id, successorId]), unit, successor));
  const { count } = await tx.unitSuccession.createMany({
    data: [
      {
        predecessorId: unit.id,
        successorId,
        effective: unit.validTo ?? successor.validFrom,
        whole,
        primary: whole,
        note,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) throw new Denied(no('alreadyExists'));
}

async function hold(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.unit.findUnique({ where: { id } }));
}

const foldedOf = (unit: { name: string; bodyName: string; altNames: readonly string[] }): string =>
  fold([unit.name, unit.bodyName, ...unit.altNames].join(' '));
