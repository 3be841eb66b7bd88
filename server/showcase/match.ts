import { type Ask, type How, noAsk } from '@/domain/showcase/ask';
import { Prisma } from '@/prisma/generated/client';
import { publicModelsSql } from '../visible';

/** The ask as the database understands it: words with a way to look for them, the district by its id. */
export type Wanted = Omit<Ask, 'district'> & { districtId: string | null };

export const everything: Wanted = { ...noAsk, districtId: null };

/** The public models that meet the ask, as a condition on "Model" that the index of words answers. */
export const matching = (wanted: Wanted, how: How): Prisma.Sql =>
  all([publicModelsSql, ...words(wanted.q, how), ...filters(wanted)]);

/** The same, read row by row on the way from the newest: words wrapped so that no index of words is asked. */
export const walking = (wanted: Wanted, how: How): Prisma.Sql =>
  all([
    publicModelsSql,
    ...filters(wanted),
    ...words(wanted.q, how).map((condition) => Prisma.sql`coalesce(${condition}, false)`),
  ]);

/** Whether a model meets the filters, whatever its words. */
export const fitting = (wanted: Wanted): Prisma.Sql => all([Prisma.sql`true`, ...filters(wanted)]);

/** The words alone, asked of rows that are there. */
export const wording = (q: string, how: How): Prisma.Sql => all(words(q, how));

const all = (conditions: Prisma.Sql[]): Prisma.Sql => Prisma.join(conditions, ' AND ');

const words = (q: string, how: How): Prisma.Sql[] =>
  q === '' ? [] : [Prisma.sql`"Model".tsv @@ search_query(${q}, ${how === 'phrase'})`];

function filters({ year, field, districtId, kind, tag }: Wanted): Prisma.Sql[] {
  return [
    ...(year === null ? [] : [Prisma.sql`"Model".year = ${year}::int`]),
    ...(field === null ? [] : [Prisma.sql`"Model".field = ${field}::"Field"`]),
    ...(districtId === null ? [] : [Prisma.sql`"Model"."districtId" = ${districtId}`]),
    ...(kind === null ? [] : [Prisma.sql`"Model"."unitKind" = ${kind}::"UnitKind"`]),
    ...(tag === null ? [] : [Prisma.sql`"Model".tags @> ARRAY[${tag}]::text[]`]),
  ];
}
