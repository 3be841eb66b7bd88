import { fold } from './text';

/**
 * The rows whose names are asked for: the words side by side, else so begun, else each word somewhere. What every
 * body is called ("Ủy ban nhân dân") says nothing about which one is meant.
 */
export function named<Row>(rows: readonly Row[], q: string, foldedOf: (row: Row) => string): Row[] {
  const phrase = spaced(q).replaceAll(office, ' ').trim();
  if (phrase === '') return [...rows];
  const names = rows.map((row) => ({ row, name: spaced(foldedOf(row)).replaceAll(office, ' ') }));
  const ways = [
    (name: string) => name.includes(` ${phrase} `),
    (name: string) => name.includes(` ${phrase}`),
    (name: string) => phrase.split(' ').every((word) => name.includes(word)),
  ];
  for (const way of ways) {
    const found = names.filter(({ name }) => way(name)).map(({ row }) => row);
    if (found.length > 0) return found;
  }
  return [];
}

const office = ' uy ban nhan dan ';

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** The folded words of a text, without marks between them. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
