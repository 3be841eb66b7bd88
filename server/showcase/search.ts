import type { Ask, Cursor, How } from '@/domain/showcase/ask';
import { type Cell, type Counts, countOf, countsOf, sum } from '@/domain/showcase/facets';
import { type Card, cardsOf } from './cards';
import { finds, PAGE, type Place, walk } from './finds';
import type { Wanted } from './match';

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
  const wanted = wantedOf(ask, ground.districtIds);
  if (ask.q === '') return browsed(wanted, ground.cells);
  const total = sum(ground.cells);
  if (ask.from) return found(wanted, ask.from.how, total);
  const byPhrase = await found(wanted, 'phrase', total);
  return byPhrase.cards.length > 0 ? byPhrase : found(wanted, 'words', total);
}

export function wantedOf({ district, ...rest }: Ask, districtIds: Ground['districtIds']): Wanted {
  return { ...rest, districtId: district === null ? null : (districtIds.get(district) ?? 'không có') };
}

async function browsed(wanted: Wanted, cells: readonly Cell[]): Promise<Result> {
  const places = await walk(wanted, 'words');
  if (isFirstPage(wanted, places)) return browsed({ ...wanted, from: null }, cells);
  const counted = { total: countOf(cells, wanted), more: false, counts: countsOf(cells, wanted) };
  return { ...(await pageOf(wanted, 'words', places)), ...counted, how: 'words' };
}

async function found(wanted: Wanted, how: How, total: number): Promise<Result> {
  const { places, cells, whole } = await finds(wanted, how, total);
  if (isFirstPage(wanted, places)) return found({ ...wanted, from: null }, how, total);
  const counted = { total: countOf(cells, wanted), more: !whole, counts: countsOf(cells, wanted) };
  return { ...(await pageOf(wanted, how, places)), ...counted, how };
}

/** Fewer newer ones than a page: that is the first page, shown whole. */
const isFirstPage = ({ from }: Wanted, places: readonly Place[]): boolean =>
  from?.way === 'before' && places.length <= PAGE;

type Page = Pick<Result, 'cards' | 'previous' | 'next'>;

async function pageOf({ from }: Wanted, how: How, places: readonly Place[]): Promise<Page> {
  const shown = places.slice(0, PAGE);
  if (from?.way === 'before') shown.reverse();
  const place = (way: Cursor['way'], at: Place | undefined) => (at ? { way, ...at, how } : null);
  const hasOlder = from?.way === 'before' || places.length > PAGE;
  return {
    cards: await cardsOf(shown.map(({ id }) => id)),
    previous: from ? place('before', shown[0]) : null,
    next: hasOlder ? place('after', shown.at(-1)) : null,
  };
}
