import { dayOf } from '@/domain/calendar';
import { db, type Tx } from './io/db';

type Heir = { root: string; id: string };

/** Each unit with all units that it took over from: whole, or as the main successor. In one query. */
export async function predecessorsOf(unitIds: readonly string[], now: Date): Promise<Map<string, string[]>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db().$queryRaw<Heir[]>`
    WITH RECURSIVE line(root, id) AS (
      SELECT id, id FROM unnest(${[...unitIds]}::text[]) AS id
      UNION
      SELECT line.root, s."predecessorId" FROM "UnitSuccession" s JOIN line ON s."successorId" = line.id
      WHERE (s.whole OR s."primary") AND s.effective <= ${dayOf(now)}::date)
    SELECT root, id FROM line`;
  const lines = new Map<string, string[]>();
  for (const { root, id } of rows) lines.set(root, [...(lines.get(root) ?? []), id]);
  return lines;
}

/** The unit and every unit that carries it on: whoever sits there answers for its models. */
export async function successorsOf(tx: Tx, unitId: string, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line(id) AS (
      SELECT ${unitId}::text
      UNION
      SELECT s."successorId" FROM "UnitSuccession" s JOIN line ON s."predecessorId" = line.id
      WHERE (s.whole OR s."primary") AND s.effective <= ${dayOf(now)}::date)
    SELECT id FROM line`;
  return rows.map(({ id }) => id);
}
