import { type Actor } from '@/domain/actor';
import { fold, slugOf } from '@/domain/text';
import type { UnitKind } from '@/domain/unit';
import { canAddUnit, canDescribeUnit, canEndUnit, canFollowUnit } from '@/domain/unit-life';
import { Denied, must, no } from '@/domain/verdict';
import { record } from './history';
import { db, type Tx } from './io/db';
import { found, transact } from './write';

/** The names of units by id, for whoever already knows the ids. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type UnitWords = { name: string; bodyName: string; altNames: string[]; note: string };
export type NewUnit = UnitWords & { code: string; kind: UnitKind; parentId: string | null; validFrom: Date };

export const add = (unit: NewUnit, by: Actor, now: Date): Promise<{ id: string }> =>
  transact((tx) => addIn(tx, unit, by, now));

/** The same, inside the transaction of an import. @throws Denied codeTaken */
export async function addIn(tx: Tx, unit: NewUnit, by: Actor, now: Date): Promise<{ id: string }> {
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

/** Renames, or adds other spellings. The name that was stays searchable. */
export const describe = (id: string, words: UnitWords, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const unit = await hold(tx, id);
    const allowed = must(canDescribeUnit(by));
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
      by,
      now,
    });
  });

/** Ends the unit on the day; its main successor takes its history on. */
export const end = (
  id: string,
  { on, successorId, note }: { on: Date; successorId: string | null; note: string },
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const unit = await hold(tx, id);
    const allowed = must(canEndUnit(by, unit, on));
    const ended = await tx.unit.update({ where: { id }, data: { validTo: on } });
    if (successorId) await follow(tx, ended, { successorId, whole: true, note }, by);
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

/** One more unit that took over a part of one that has ended. */
export const addSuccessor = (
  id: string,
  { successorId, note }: { successorId: string; note: string },
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const unit = await hold(tx, id);
    const allowed = must(canDescribeUnit(by));
    await follow(tx, unit, { successorId, whole: false, note }, by);
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

type UnitRow = { id: string; validFrom: Date; validTo: Date | null };
type Succession = { successorId: string; whole: boolean; note: string };

async function follow(tx: Tx, unit: UnitRow, { successorId, whole, note }: Succession, by: Actor) {
  const successor = found(await tx.unit.findUnique({ where: { id: successorId } }));
  must(canFollowUnit(by, unit, successor));
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
