import { type Ask, type Cursor, type How } from '@/domain/showcase/ask';
import { type Cell, type Counts, countOf, countsOf, sum } from '@/domain/showcase/facets';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { type Card, cardsOf } from './cards';
import { candidates, CANDIDATES } from './cells';
import { matching, type Wanted } from './match';

export const PAGE = 24;

export type Result = {
  cards: Card[];
  /** Null: there is no such page. */
  previous: Cursor | null;
  next: Cursor | null;
  /** Exact, or `more` than can be counted quickly. */
  total: number;
  more: boolean;
  counts: Counts;
  how: How;
};

/** Known beforehand: the districts by slug, and the counts of all public models. */
export type Ground = { districtIds: ReadonlyMap<string, string>; cells: readonly Cell[] };

/** A page of the showcase. Words are looked for side by side first, and anywhere only when that finds nothing. */
export async function search(ask: Ask, ground: Ground): Promise<Result> {
  const { district, ...rest } = ask;
  const districtId = district === null ? null : (ground.districtIds.get(district) ?? 'không có');
  const wanted: Wanted = { ...rest, districtId };
  if (ask.q === '') return browsed(wanted, ground.cells);
  if (ask.from) return found(wanted, ask.from.how);
  const byPhrase = await found(wanted, 'phrase');
  return byPhrase.cards.length > 0 ? byPhrase : found(wanted, 'words');
}

async function browsed(wanted: Wanted, cells: readonly Cell[]): Promise<Result> {
  const page = await pageOf(wanted, 'words');
  return {
    ...page,
    total: countOf(cells, wanted),
    more: false,
    counts: countsOf(cells, wanted),
    how: 'words',
  };
}

async function found(wanted: Wanted, how: How): Promise<Result> {
  const [page, { cells, whole }] = await Promise.all([pageOf(wanted, how), candidates(wanted, how)]);
  const total = countOf(cells, wanted);
  return { ...page, total, more: !whole && sum(cells) >= CANDIDATES, counts: countsOf(cells, wanted), how };
}

type Place = { id: string; at: Date };

type Page = Pick<Result, 'cards' | 'previous' | 'next'>;

/** Keyset paging: newest recognition first; a place is (when, id), so what is added meanwhile moves nothing. */
async function pageOf(wanted: Wanted, how: How): Promise<Page> {
  const places = await placesOf(wanted, how, wanted.from);
  // Fewer newer ones than a page: that is the first page, shown whole.
  if (wanted.from?.way === 'before' && places.length <= PAGE) return pageOf({ ...wanted, from: null }, how);
  const shown = places.slice(0, PAGE);
  if (wanted.from?.way === 'before') shown.reverse();
  const place = (way: Cursor['way'], at: Place | undefined) => (at ? { way, ...at, how } : null);
  const hasOlder = wanted.from?.way === 'before' || places.length > PAGE;
  return {
    cards: await cardsOf(shown.map(({ id }) => id)),
    previous: wanted.from ? place('before', shown[0]) : null,
    next: hasOlder ? place('after', shown.at(-1)) : null,
  };
}

export const placesOf = (wanted: Wanted, how: How, from: Cursor | null): Promise<Place[]> =>
  db().$queryRaw<Place[]>`
    SELECT id, "recognisedAt" AS at FROM "Model"
    WHERE ${matching(wanted, how)}
      ${from ? beyond(from) : Prisma.empty}
    ORDER BY ${from?.way === 'before' ? Prisma.sql`"recognisedAt", id` : Prisma.sql`"recognisedAt" DESC, id DESC`}
    LIMIT ${PAGE + 1}::int`;

const beyond = ({ way, at, id }: Cursor): Prisma.Sql =>
  way === 'after'
    ? Prisma.sql`AND ("recognisedAt", id) < (${at}, ${id})`
    : Prisma.sql`AND ("recognisedAt", id) > (${at}, ${id})`;
