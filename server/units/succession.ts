import { dayOf } from '@/domain/date/calendar';
import { type Forebear, forebearsIn } from '@/domain/unit/succession';
import type { Lifespan } from '@/domain/unit/unit';
import { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../io/db';

export type ForebearsOf = (unitId: string) => (Forebear & Lifespan)[];

/** Whole or main predecessors of every unit, as far as they go back. */
export async function forebearsByUnit(tx: Pick<Tx, 'unitSuccession'>): Promise<ForebearsOf> {
  const rows = await tx.unitSuccession.findMany({
    where: { OR: [{ whole: true }, { primary: true }] },
    include: { predecessor: { select: { validFrom: true, validTo: true } } },
  });
  const lives = new Map(rows.map(({ predecessorId, predecessor }) => [predecessorId, predecessor]));
  const forebears = forebearsIn(rows);
  return (unitId) =>
    forebears(unitId).flatMap((one) => {
      const life = lives.get(one.id);
      return life ? [{ ...one, ...life }] : [];
    });
}

const towards = {
  predecessors: { from: Prisma.sql`s."successorId"`, to: Prisma.sql`s."predecessorId"` },
  successors: { from: Prisma.sql`s."predecessorId"`, to: Prisma.sql`s."successorId"` },
};

/** A unit with all that lie in one direction, over whole and main successions that have taken
 * effect: a query of the column `id`. domain/unit/succession.ts walks the same way. */
function lineOf(unitId: Prisma.Sql, { direction, now }: { direction: keyof typeof towards; now: Date }) {
  const { from, to } = towards[direction];
  return Prisma.sql`
    WITH RECURSIVE line(id) AS (
      SELECT ${unitId}::text
      UNION
      SELECT ${to} FROM "UnitSuccession" s JOIN line ON ${from} = line.id
      WHERE (s.whole OR s."primary") AND s.effective <= ${dayOf(now)}::date)
    SELECT id FROM line`;
}

export const ancestryOf = (unitId: Prisma.Sql, now: Date): Prisma.Sql =>
  lineOf(unitId, { direction: 'predecessors', now });

/** For each unit itself and its predecessors, in one query. */
export async function predecessorsOf(unitIds: readonly string[], now: Date): Promise<Map<string, string[]>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ root: string; line: string[] }[]>`
    SELECT root, ARRAY(${ancestryOf(Prisma.sql`root`, now)}) AS line FROM unnest(${[...unitIds]}::text[]) AS root`;
  return new Map(rows.map(({ root, line }) => [root, line]));
}

/** Members of a successor answer for the unit's models. */
export async function successorsOf(tx: Tx, unitId: string, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(
    lineOf(Prisma.sql`${unitId}`, { direction: 'successors', now }),
  );
  return rows.map(({ id }) => id);
}
