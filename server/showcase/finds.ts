import type { Cursor, How } from '@/domain/showcase/ask';
import { type Cell, type Chosen } from '@/domain/showcase/facets';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { everything, fitting, matching, walking, type Wanted } from './match';

export const PAGE = 24;

/**
 * So many finds are counted and sorted whole. More of them stand so close together, in a table of any size, that a walk
 * from the newest model soon meets a page of them; the counts are then those of this many.
 */
export const CANDIDATES = 3_000;

export type Place = { id: string; at: Date };

export type Finds = {
  places: Place[];
  cells: Cell[] /** All of them, and not only the first. */;
  whole: boolean;
};

/** The places of a page, and one more to see whether there is another, with the cells that give its counts. */
export async function finds(wanted: Wanted, how: How, most = CANDIDATES): Promise<Finds> {
  const byWords = await few({ ...everything, q: wanted.q }, wanted, how, most);
  if (byWords.whole) return byWords;
  const narrowed = isNarrowed(wanted) ? await few(wanted, wanted, how, most) : byWords;
  if (narrowed.whole) return { ...narrowed, whole: false };
  return { ...narrowed, places: await walk(wanted, how) };
}

const isNarrowed = ({ year, field, districtId, kind, tag }: Chosen): boolean =>
  [year, field, districtId, kind, tag].some((value) => value !== null);

type Row = {
  found: number;
  cells: (readonly unknown[])[] | null;
  places: { id: string; at: string }[] | null;
};

// `found` is materialised without a limit of its own: the planner then prices all of it and asks the index, while only the
// rows of `few` are ever fetched. With the limit inside, it would take the whole table for the shorter way.
async function few(sought: Wanted, wanted: Wanted, how: How, most: number): Promise<Finds> {
  const [row] = await db().$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (
      SELECT id, "recognisedAt" AS at, year, field, "districtId", "unitKind", tags, ${fitting(wanted)} AS fits
      FROM "Model" WHERE ${matching(sought, how)}),
    few AS MATERIALIZED (SELECT * FROM found LIMIT ${most + 1}::int)
    SELECT (SELECT count(*)::int FROM few) AS found,
      (SELECT json_agg(json_build_array(year, field, "districtId", "unitKind", coalesce(tags, ARRAY[]::text[]), count)) FROM
        (SELECT year, field, "districtId", "unitKind", tags, count(*) AS count FROM few GROUP BY 1, 2, 3, 4, 5) cells) AS cells,
      (SELECT json_agg(json_build_object('id', id, 'at', at)) FROM
        (SELECT id, at FROM few WHERE fits ${beyond(wanted.from)} ${newestFirst(wanted.from)} LIMIT ${PAGE + 1}::int) page) AS places`;
  return {
    cells: (row?.cells ?? []).map(cellOf),
    places: (row?.places ?? []).map(({ id, at }) => ({ id, at: new Date(at) })),
    whole: (row?.found ?? 0) <= most,
  };
}

function cellOf([year, field, districtId, kind, tags, count]: readonly unknown[]): Cell {
  return { year, field, districtId, kind, tags, count } as Cell;
}

/** Keyset paging: newest recognition first; a place is (when, id), so what is added meanwhile moves nothing. */
export const walk = (wanted: Wanted, how: How): Promise<Place[]> =>
  db().$queryRaw<Place[]>`
    SELECT id, at FROM (SELECT id, "recognisedAt" AS at FROM "Model" WHERE ${walking(wanted, how)}) found
    WHERE true ${beyond(wanted.from)} ${newestFirst(wanted.from)} LIMIT ${PAGE + 1}::int`;

function beyond(from: Cursor | null): Prisma.Sql {
  if (!from) return Prisma.empty;
  return from.way === 'after'
    ? Prisma.sql`AND (at, id) < (${from.at}, ${from.id})`
    : Prisma.sql`AND (at, id) > (${from.at}, ${from.id})`;
}

const newestFirst = (from: Cursor | null): Prisma.Sql =>
  from?.way === 'before' ? Prisma.sql`ORDER BY at, id` : Prisma.sql`ORDER BY at DESC, id DESC`;
