import {
  type How,
  hows,
  type Lexicon,
  type SearchPart,
  partsOf,
  tsqueryOf,
} from '@/domain/text/search-words';
import type { Ask, Cursor } from '@/domain/showcase/ask';
import { type Cell, type Counts, countOf, countsOf, sum } from '@/domain/showcase/facets';
import type { Card } from './cards';
import { explained } from './explained';
import { finds, PAGE, type FoundPlace, walkNewest } from './finds';
import type { WantedModels } from './match';

export type Result = {
  cards: Card[];
  previous: Cursor | null;
  next: Cursor | null;
  total: number;
  more: boolean;
  counts: Counts;
  how: How;
  parts: readonly SearchPart[];
};

export type SearchGround = {
  districtIds: ReadonlyMap<string, string>;
  groupIds: ReadonlyMap<string, string>;
  lexicon: Lexicon;
  cells: readonly Cell[];
};

/** Looks for adjacent words first and loosens only if nothing is found. */
export async function search(ask: Ask, ground: SearchGround): Promise<Result> {
  const wanted = wantedOf(ask, ground);
  if (wanted.parts.length === 0) return browsed(wanted, ground.cells);
  const total = sum(ground.cells);
  if (ask.from) return found(wanted, ask.from.how, total);
  let result: Result | null = null;
  let before = '';
  for (const how of hows) {
    const asked = tsqueryOf(wanted.parts, { how });
    if (asked !== before) result = await found(wanted, how, total);
    if (result && result.cards.length > 0) return result;
    before = asked;
  }
  return result ?? browsed(wanted, ground.cells);
}

export function wantedOf(
  { district, group, q, ...rest }: Ask,
  { districtIds, groupIds, lexicon }: Omit<SearchGround, 'cells'>,
): WantedModels {
  const idIn = (ids: ReadonlyMap<string, string>, slug: string | null) =>
    slug === null ? null : (ids.get(slug) ?? 'không có');
  const [districtId, groupId] = [idIn(districtIds, district), idIn(groupIds, group)];
  return { ...rest, districtId, groupId, parts: partsOf(q, lexicon) };
}

async function browsed(wanted: WantedModels, cells: readonly Cell[]): Promise<Result> {
  const places = await walkNewest(wanted, 'words');
  if (isFirstPage(wanted, places)) return browsed({ ...wanted, from: null }, cells);
  const counted = { total: countOf(cells, wanted), more: false, counts: countsOf(cells, wanted) };
  return { ...(await pageOf(wanted, 'words', places)), ...counted, how: 'words', parts: wanted.parts };
}

async function found(wanted: WantedModels, how: How, total: number): Promise<Result> {
  const { places, cells, whole } = await finds(wanted, { how, total });
  if (isFirstPage(wanted, places)) return found({ ...wanted, from: null }, how, total);
  const counted = { total: countOf(cells, wanted), more: !whole, counts: countsOf(cells, wanted) };
  return { ...(await pageOf(wanted, how, places)), ...counted, how, parts: wanted.parts };
}

const isFirstPage = ({ from }: WantedModels, places: readonly FoundPlace[]): boolean =>
  from?.way === 'before' && places.length <= PAGE;

type Page = Pick<Result, 'cards' | 'previous' | 'next'>;

async function pageOf({ from, parts }: WantedModels, how: How, places: readonly FoundPlace[]): Promise<Page> {
  const shown = places.slice(0, PAGE);
  if (from?.way === 'before') shown.reverse();
  const place = (way: Cursor['way'], at: FoundPlace | undefined) => (at ? { way, ...at, how } : null);
  const hasOlder = from?.way === 'before' || places.length > PAGE;
  return {
    cards: await explained(shown, parts),
    previous: from ? place('before', shown[0]) : null,
    next: hasOlder ? place('after', shown.at(-1)) : null,
  };
}
