import { type EntryStatus, entryStatuses } from '@/domain/contest/entry/entry';
import { line } from '@/domain/text/text';
import type { EntriesAsk } from '@/server/contest/entries/queries';

type Query = Record<string, string | string[] | undefined>;

/** What the address asks of the list. */
export function askOf(query: Query): EntriesAsk {
  const one = (name: string) => [query[name]].flat()[0] ?? '';
  const status = entryStatuses.find((known): known is EntryStatus => known === one('trang-thai')) ?? '';
  return { block: one('khoi').slice(0, 60), status, words: line(one('q')).slice(0, 200) };
}

export const queryOf = ({ block, status, words }: EntriesAsk): string =>
  String(
    new URLSearchParams(
      Object.entries({ khoi: block, 'trang-thai': status, q: words }).filter(([, value]) => value !== ''),
    ),
  );
