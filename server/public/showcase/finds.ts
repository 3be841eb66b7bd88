import type { How } from '@/domain/text/search-words';
import type { Cursor } from '@/domain/showcase/ask';
import { type Cell, type Chosen } from '@/domain/showcase/facets';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../../io/db';
import { everything, fitting, matching, ranking, walking, type WantedModels, wording } from './match';

export const PAGE = 24;

export const CANDIDATES = 5_000;

/** The newest models, sampled to see how common the words are. */
const WINDOW = 1_000;

export type FoundPlace = { id: string; at: Date; rank: number };

export type Finds = { places: FoundPlace[]; cells: Cell[] /** `cells` counts all. */; whole: boolean };

/** Returns one place more than a page, to detect the next one, with the cells for its counts.
 * The planner cannot estimate phrases: rare words use their index, common ones are met on a
 * walk from the newest, whatever the table's size.
 * @param total number of public models */
export async function finds(
  wanted: WantedModels,
  { how, total, most = CANDIDATES }: { how: How; total: number; most?: number },
): Promise<Finds> {
  const words = { ...everything, parts: wanted.parts };
  if (total > most) {
    const sample = await summary(inWindow(wanted, how), wanted, WINDOW);
    const share = sample.found / WINDOW;
    if (share * total > most)
      return { ...sample, places: await placesAmongMany(wanted, how, most), whole: false };
  }
  const byWords = await few(words, { wanted, how, most });
  if (byWords.whole) return byWords;
  const narrowed = isNarrowed(wanted) ? await few(wanted, { wanted, how, most }) : byWords;
  if (narrowed.whole) return { ...narrowed, whole: false };
  return { ...narrowed, places: await walkNewest(wanted, how) };
}

async function placesAmongMany(wanted: WantedModels, how: How, most: number): Promise<FoundPlace[]> {
  if (isWalked(wanted)) return walkNewest(wanted, how);
  const narrowed = await few(wanted, { wanted, how, most });
  return narrowed.whole ? narrowed.places : walkNewest(wanted, how);
}

const isNarrowed = ({ year, field, districtId, groupId, kind, tag }: Chosen): boolean =>
  [year, field, districtId, groupId, kind, tag].some((value) => value !== null);

/** Year, field, district and group have an index by date; a kind or tag may be too rare to walk. */
const isWalked = ({ year, field, districtId, groupId, kind, tag }: Chosen): boolean =>
  kind === null &&
  tag === null &&
  [year, field, districtId, groupId].filter((value) => value !== null).length <= 1;

type Row = {
  found: number;
  cells: (readonly unknown[])[] | null;
  places: { id: string; at: string; rank: number }[] | null;
};

async function few(
  sought: WantedModels,
  { wanted, how, most }: { wanted: WantedModels; how: How; most: number },
): Promise<Finds> {
  const source = Prisma.sql`SELECT ${columns}, ${ranking(wanted.parts)} AS rank, ${fitting(wanted)} AS fits
    FROM "Model" WHERE ${matching(sought, how)}`;
  const { found, ...finds } = await summary(source, wanted, most + 1);
  return { ...finds, whole: found <= most };
}

const inWindow = (wanted: WantedModels, how: How): Prisma.Sql => Prisma.sql`
  SELECT * FROM (
    SELECT ${columns}, 0 AS rank, tsv, ${fitting(wanted)} AS fits FROM "Model" WHERE ${matching(everything, how)}
    ORDER BY "recognisedAt" DESC, id DESC LIMIT ${WINDOW}::int) "Model"
  WHERE ${wording(wanted.parts, how)}`;

const columns = Prisma.sql`id, "recognisedAt" AS at, year, field, "districtId", "groupId", "unitKind", tags`;

// No limit inside `found`: with one the planner scans the table, without it it uses the index, and
// only the rows of `few` are fetched anyway.
async function summary(source: Prisma.Sql, { from }: WantedModels, limit: number) {
  const [row] = await db().$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (${source}),
    few AS MATERIALIZED (SELECT * FROM found LIMIT ${limit}::int)
    SELECT (SELECT count(*)::int FROM few) AS found,
      (SELECT json_agg(json_build_array(year, field, "districtId", "groupId", "unitKind", coalesce(tags, ARRAY[]::text[]), count)) FROM
        (SELECT year, field, "districtId", "groupId", "unitKind", tags, count(*) AS count FROM few GROUP BY 1, 2, 3, 4, 5, 6) cells) AS cells,
      (SELECT json_agg(json_build_object('id', id, 'at', at, 'rank', rank)) FROM
        (SELECT id, at, rank FROM few WHERE fits ${beyondRanked(from)} ${bestFirst(from)} LIMIT ${PAGE + 1}::int) page) AS places`;
  return {
    found: row?.found ?? 0,
    cells: (row?.cells ?? []).map(cellOf),
    places: (row?.places ?? []).map(({ at, ...place }) => ({ ...place, at: new Date(at) })),
  };
}

function cellOf([year, field, districtId, groupId, kind, tags, count]: readonly unknown[]): Cell {
  return { year, field, districtId, groupId, kind, tags, count } as Cell;
}

/** Keyset paging by (date, id), so that additions move nothing. */
export const walkNewest = (wanted: WantedModels, how: How): Promise<FoundPlace[]> =>
  db().$queryRaw<FoundPlace[]>`
    SELECT id, at, rank FROM
      (SELECT id, "recognisedAt" AS at, 0 AS rank FROM "Model" WHERE ${walking(wanted, how)}) found
    WHERE true ${beyond(wanted.from)} ${newestFirst(wanted.from)} LIMIT ${PAGE + 1}::int`;

/** A walk has no rank, so its cursor compares date and id only. */
function beyond(from: Cursor | null): Prisma.Sql {
  if (!from) return Prisma.empty;
  const sign = from.way === 'after' ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`AND (at, id) ${sign} (${from.at}, ${from.id})`;
}

function beyondRanked(from: Cursor | null): Prisma.Sql {
  if (!from) return Prisma.empty;
  const sign = from.way === 'after' ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`AND (rank, at, id) ${sign} (${from.rank}::int, ${from.at}, ${from.id})`;
}

const newestFirst = (from: Cursor | null): Prisma.Sql =>
  from?.way === 'before' ? Prisma.sql`ORDER BY at, id` : Prisma.sql`ORDER BY at DESC, id DESC`;

const bestFirst = (from: Cursor | null): Prisma.Sql =>
  from?.way === 'before'
    ? Prisma.sql`ORDER BY rank, at, id`
    : Prisma.sql`ORDER BY rank DESC, at DESC, id DESC`;
