import { lexiconOf, partsOf, tsqueryOf } from '@/domain/text/search-words';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../../io/db';

const MOST = 5_000;

/** Tries adjacent words, then adjacent prefixes, then all parts, then all prefixes, until one
 * matches.
 * @param units limits the search for speed; null for all. `where` decides visibility. */
export async function matchingModels(
  q: string,
  where: Prisma.ModelWhereInput,
  units: readonly string[] | null = null,
): Promise<Prisma.ModelWhereInput> {
  const asks = await asksOf(q);
  if (asks.length === 0 && /[\p{L}\p{N}]/u.test(q)) return where;
  for (const ask of asks) {
    const rows = await db().$queryRaw<{ id: string }[]>`
      SELECT id FROM "Model" WHERE tsv @@ ${ask}::tsquery AND (${units === null} OR "unitId" = ANY(${units ?? []}))
      ORDER BY year DESC, id DESC LIMIT ${MOST}`;
    const narrowed = { AND: [where, { id: { in: rows.map(({ id }) => id) } }] };
    if (rows.length > 0 && (await db().model.findFirst({ where: narrowed, select: { id: true } }))) {
      return narrowed;
    }
  }
  return { id: { in: [] } };
}

async function asksOf(q: string): Promise<string[]> {
  const parts = partsOf(
    q,
    lexiconOf(await db().unit.findMany({ select: { code: true, name: true, altNames: true } })),
  );
  if (parts.length === 0) return [];
  return [
    tsqueryOf(parts, { how: 'phrase' }),
    tsqueryOf(parts, { how: 'phrase', begun: true }),
    tsqueryOf(parts, { how: 'parts' }),
    tsqueryOf(parts, { how: 'words', begun: true }),
  ];
}
