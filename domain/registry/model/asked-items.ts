import { fold } from '../../text/text';
import { type Item, items } from './form';

const numbered = /(?:muc|noi dung)\s*((?:\d{1,2}\s*(?:,|va|va muc|;)?\s*)+)/gu;

/** Finds items of the form by number ("mục 4 và 5") or by their words, in form order. */
export function askedItems(reason: string, words: Record<Item, string>): Item[] {
  const text = fold(reason);
  const numbers = new Set(
    [...text.matchAll(numbered)].flatMap(([, list = '']) => (list.match(/\d{1,2}/gu) ?? []).map(Number)),
  );
  return items.filter((item, at) => numbers.has(at + 1) || text.includes(fold(words[item])));
}
