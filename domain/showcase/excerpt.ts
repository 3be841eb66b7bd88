import type { SearchPart } from '../text/search-words';
import { unmarked } from '../text/text';

export type Excerpt = { before: string; hit: string; after: string };

const AROUND = 7;

export function excerptOf(texts: readonly string[], parts: readonly SearchPart[]): Excerpt | null {
  const row = parts.flatMap(({ typed }) => typed.split(' '));
  const ways = [row, ...parts.flatMap((part) => part.ways)].toSorted((a, b) => b.length - a.length);
  const read = texts.map((text) => ({ text, words: [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)] }));
  const folded = read.map(({ words }) => words.map(([word]) => unmarked(word).toLowerCase()));
  for (const way of ways)
    for (const [n, { text, words }] of read.entries()) {
      const at = (folded[n] ?? []).findIndex((_, from) =>
        way.every((word, k) => folded[n]?.[from + k] === word),
      );
      if (at < 0) continue;
      const place = (index: number) => words[index]?.index ?? text.length;
      const [from, until] = [Math.max(0, at - AROUND), at + way.length + AROUND];
      const end = place(at + way.length - 1) + (words[at + way.length - 1]?.[0].length ?? 0);
      return {
        before: `${from > 0 ? '… ' : ''}${text.slice(from > 0 ? place(from) : 0, place(at))}`,
        hit: text.slice(place(at), end),
        after: `${text.slice(end, place(until)).trimEnd()}${until < words.length ? ' …' : ''}`,
      };
    }
  return null;
}
