import { db } from './io/db';

/** The names of units by id, for whoever already knows the ids. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
