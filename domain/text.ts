/** Vietnamese text. Everything typed is NFC at the edge; what search compares is folded. */

/** NFC, without what no database keeps as it was typed: halves of a pair (lone surrogates) and NUL. */
export const nfc = (text: string): string => text.replace(/[\p{Surrogate}\0]/gu, '').normalize('NFC');

/** What a person typed on one line: NFC, single spaces, trimmed. */
export const line = (text: string): string => nfc(text).replace(/\s+/gu, ' ').trim();

/** What a person typed on many lines: NFC, Unix line ends, trimmed. */
export const lines = (text: string): string => nfc(text).replace(/\r\n?/gu, '\n').trim();

/**
 * The search key: no marks, đ → d, lower case, single spaces. Ten pairs of communes of Sơn La share a key
 * (Chiềng Ơn, Chiềng On), so it never identifies anything.
 */
export const fold = (text: string): string =>
  text
    .replace(/[đĐ]/gu, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();

/** A part of a URL: folded letters and digits with hyphens, at most `limit` characters. */
export const slugOf = (text: string, limit = 80): string =>
  fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, limit)
    .replace(/^-+|-+$/gu, '');

const collator = new Intl.Collator('vi');

/** Order of the Vietnamese dictionary: a ă â … d đ …, tones ngang huyền hỏi ngã sắc nặng. */
export const inOrder = (a: string, b: string): number => collator.compare(a, b);

/** People are sorted by their given name, the last word. */
export const personOrder = (a: string, b: string): number => inOrder(givenFirst(a), givenFirst(b));

const givenFirst = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
};
