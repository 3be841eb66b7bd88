import { type How, type SearchPart, tsqueryOf } from '@/domain/text/search-words';
import { type Ask, noAsk } from '@/domain/showcase/ask';
import { Prisma } from '@/prisma/generated/client';
import { publicModelsSql } from '../../visible/registry';

export type WantedModels = Omit<Ask, 'district' | 'group' | 'q'> & {
  parts: readonly SearchPart[];
  districtId: string | null;
  groupId: string | null;
};

export const everything: WantedModels = { ...noAsk, parts: [], districtId: null, groupId: null };

export const matching = (wanted: WantedModels, how: How): Prisma.Sql =>
  all([publicModelsSql, ...words(wanted.parts, how), ...filters(wanted)]);

/** Wrapped so that the planner does not use the word index while walking. */
export const walking = (wanted: WantedModels, how: How): Prisma.Sql =>
  all([
    publicModelsSql,
    ...filters(wanted),
    ...words(wanted.parts, how).map((condition) => Prisma.sql`coalesce(${condition}, false)`),
  ]);

export const fitting = (wanted: WantedModels): Prisma.Sql => all([Prisma.sql`true`, ...filters(wanted)]);

export const wording = (parts: readonly SearchPart[], how: How): Prisma.Sql => all(words(parts, how));

const TELLING = 8;

/** Counts parts found in the name or unit, not in the text alone. */
export function ranking(parts: readonly SearchPart[]): Prisma.Sql {
  if (parts.length === 0) return Prisma.sql`0`;
  const holds = (way: readonly string[]) => {
    const row = ` ${way.join(' ')} `;
    return Prisma.sql`position(${row} IN said) > 0`;
  };
  const each = parts
    .slice(0, TELLING)
    .map(({ ways }) => Prisma.sql`CASE WHEN ${Prisma.join(ways.map(holds), ' OR ')} THEN 1 ELSE 0 END`);
  const row = parts.map(({ typed }) => typed).join(' ');
  const whole = Prisma.sql`CASE WHEN position(${` ${row} `} IN said) > 0 THEN 1 ELSE 0 END`;
  return Prisma.sql`(SELECT ${Prisma.join([...each, whole], ' + ')} FROM
    (SELECT ' ' || regexp_replace(search_fold("Model".name || ' / ' || "Model"."unitWords"), '[^[:alnum:]/]+', ' ', 'g') || ' ' AS said OFFSET 0) own)`;
}

const all = (conditions: Prisma.Sql[]): Prisma.Sql => Prisma.join(conditions, ' AND ');

const words = (parts: readonly SearchPart[], how: How): Prisma.Sql[] =>
  parts.length === 0 ? [] : [Prisma.sql`"Model".tsv @@ ${tsqueryOf(parts, { how })}::tsquery`];

function filters({ year, field, districtId, groupId, kind, tag }: WantedModels): Prisma.Sql[] {
  return [
    ...(year === null ? [] : [Prisma.sql`"Model".year = ${year}::int`]),
    ...(field === null ? [] : [Prisma.sql`"Model".field = ${field}::"Field"`]),
    ...(districtId === null ? [] : [Prisma.sql`"Model"."districtId" = ${districtId}`]),
    ...(groupId === null ? [] : [Prisma.sql`"Model"."groupId" = ${groupId}`]),
    ...(kind === null ? [] : [Prisma.sql`"Model"."unitKind" = ${kind}::"UnitKind"`]),
    ...(tag === null ? [] : [Prisma.sql`"Model".tags @> ARRAY[${tag}]::text[]`]),
  ];
}
