import { wordsOf } from '@/domain/named';
import type { Prisma } from '@/prisma/generated/client';
import { db } from './io/db';

/** As many as a list asks for: more would say nothing about what was meant. */
const MOST = 5_000;

/**
 * Narrows `where` to the models in whose text or unit's names the words stand side by side; when it has none, to those
 * where they are so begun; else to those with every word somewhere, each from its beginning.
 * @param units the only ones to look at, or null: all. It only spares work; who may see is said by `where`.
 */
export async function found(
  q: string,
  where: Prisma.ModelWhereInput,
  units: readonly string[] | null = null,
): Promise<Prisma.ModelWhereInput> {
  for (const ask of asksOf(q)) {
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

/** The questions in their order. The index holds each syllable and each pair of neighbours, joined by "_". */
function asksOf(q: string): string[] {
  const words = wordsOf(q).map((word) => word.slice(0, 60));
  const pairs = words.slice(1).map((word, index) => `${words[index]}_${word}`);
  const beside = pairs.length > 0 ? pairs : words;
  if (words.length === 0) return [];
  const quoted = beside.map((word) => `'${word}'`);
  return [quoted.join(' & '), `${quoted.join(' & ')}:*`, words.map((word) => `'${word}':*`).join(' & ')];
}
