import { type Lexicon, partsOf, tsqueryOf } from '@/domain/text/search-words';
import { respelt, type Vocabulary } from '@/domain/text/spelling';
import { db } from '../../io/db';
import { publicModelsSql } from '../../visible/registry';

const SHOWN = 2_000;
const WORDS = 30_000;

export async function vocabulary(): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ word: string; count: number }[]>`
    SELECT word, count(*)::int AS count FROM
      (SELECT tsv FROM "Model" WHERE ${publicModelsSql} ORDER BY "recognisedAt" DESC, id DESC LIMIT ${SHOWN}::int) newest,
      unnest(tsvector_to_array(tsv)) AS word
    GROUP BY word ORDER BY count(*) DESC, word LIMIT ${WORDS}::int`;
  return new Map(rows.map(({ word, count }) => [word, count]));
}

export type Nearest = {
  instead: string | null;
  parts: string[];
};

export async function nearest(
  q: string,
  { vocabulary: written, lexicon }: { vocabulary: Vocabulary; lexicon: Lexicon },
): Promise<Nearest> {
  const asked = partsOf(q, lexicon);
  const words = asked.flatMap(({ typed }) => typed.split(' '));
  const instead = respelt(words, written);
  if (instead && (await isFound(instead.join(' '), lexicon)))
    return { instead: instead.join(' '), parts: [] };
  const alone = asked.length > 1 ? asked.slice(0, 4).map(({ typed }) => typed) : [];
  const found = await Promise.all(alone.map((typed) => isFound(typed, lexicon)));
  return { instead: null, parts: alone.filter((_, at) => found[at]) };
}

async function isFound(q: string, lexicon: Lexicon): Promise<boolean> {
  const query = tsqueryOf(partsOf(q, lexicon), { how: 'parts' });
  if (query === '') return false;
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "Model" WHERE ${publicModelsSql} AND tsv @@ ${query}::tsquery LIMIT 1`;
  return rows.length > 0;
}
