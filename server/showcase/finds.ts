import type { Cursor, How } from '@/domain/showcase/ask';
import { type Cell, type Chosen } from '@/domain/showcase/facets';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { everything, fitting, matching, walking, type Wanted, wording } from './match';

export const PAGE = 24;

/** So many finds are counted and sorted whole: an answer of everyday size is exact. */
export const CANDIDATES = 5_000;

/** So many of the newest models show how common the words are. */
const WINDOW = 1_000;

export type Place = { id: string; at: Date };

export type Finds = { places: Place[]; cells: Cell[] /** All of them, and not only some. */; whole: boolean };

/**
 * The places of a page, and one more to see whether there is another, with the cells that give its counts. The planner
 * cannot know how many models hold a phrase, so we look: rare words are fetched by their index and sorted; common ones
 * are met on a walk from the newest, however large the table is.
 * @param total how many models are public
 */
export async function finds(wanted: Wanted, how: How, total: number, most = CANDIDATES): Promise<Finds> {
  const words = { ...everything, q: wanted.q };
  if (total > most) {
    const sample = await summary(inWindow(wanted, how), wanted, WINDOW);
    const share = sample.found / WINDOW;
    if (share * total > most)
      return { ...sample, places: await placesAmongMany(wanted, how, most), whole: false };
  }
  const byWords = await few(words, wanted, how, most);
  if (byWords.whole) return byWords;
  const narrowed = isNarrowed(wanted) ? await few(wanted, wanted, how, most) : byWords;
  if (narrowed.whole) return { ...narrowed, whole: false };
  return { ...narrowed, places: await walk(wanted, how) };
}

async function placesAmongMany(wanted: Wanted, how: How, most: number): Promise<Place[]> {
  if (isWalked(wanted)) return walk(wanted, how);
  const narrowed = await few(wanted, wanted, how, most);
  return narrowed.whole ? narrowed.places : walk(wanted, how);
}

const isNarrowed = ({ year, field, districtId, kind, tag }: Chosen): boolean =>
  [year, field, districtId, kind, tag].some((value) => value !== null);

/** There is an index of the newest, of the newest of a year, of a field and of a district. A kind or a tag may be very rare. */
const isWalked = ({ year, field, districtId, kind, tag }: Chosen): boolean =>
  kind === null && tag === null && [year, field, districtId].filter((value) => value !== null).length <= 1;

type Row = {
  found: number;
  cells: (readonly unknown[])[] | null;
  places: { id: string; at: string }[] | null;
};

async function few(sought: Wanted, wanted: Wanted, how: How, most: number): Promise<Finds> {
  const source = Prisma.sql`SELECT ${columns}, ${fitting(wanted)} AS fits FROM "Model" WHERE ${matching(sought, how)}`;
  const { found, ...finds } = await summary(source, wanted, most + 1);
  return { ...finds, whole: found <= most };
}

/** What of the words is among the newest models, whatever the filters. */
const inWindow = (wanted: Wanted, how: How): Prisma.Sql => Prisma.sql`
  SELECT * FROM (
    SELECT ${columns}, tsv, ${fitting(wanted)} AS fits FROM "Model" WHERE ${matching(everything, how)}
    ORDER BY "recognisedAt" DESC, id DESC LIMIT ${WINDOW}::int) "Model"
  WHERE ${wording(wanted.q, how)}`;

const columns = Prisma.sql`id, "recognisedAt" AS at, year, field, "districtId", "unitKind", tags`;

// `found` is materialised without a limit of its own: the planner then prices all of it and asks the index, while only the
// rows of `few` are ever fetched. With the limit inside, it would take the whole table for the shorter way.
async function summary(source: Prisma.Sql, { from }: Wanted, limit: number) {
  const [row] = await db().$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (${source}),
    few AS MATERIALIZED (SELECT * FROM found LIMIT ${limit}::int)
    SELECT (SELECT count(*)::int FROM few) AS found,
      (SELECT json_agg(json_build_array(year, field, "districtId", "unitKind", coalesce(tags, ARRAY[]::text[]), count)) FROM
        (SELECT year, field, "districtId", "unitKind", tags, count(*) AS count FROM few GROUP BY 1, 2, 3, 4, 5) cells) AS cells,
      (SELECT json_agg(json_build_object('id', id, 'at', at)) FROM
        (SELECT id, at FROM few WHERE fits ${beyond(from)} ${newestFirst(from)} LIMIT ${PAGE + 1}::int) page) AS places`;
  return {
    found: row?.found ?? 0,
    cells: (row?.cells ?? []).map(cellOf),
    places: (row?.places ?? []).map(({ id, at }) => ({ id, at: new Date(at) })),
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
