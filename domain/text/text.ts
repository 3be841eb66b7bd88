/** No script stacks more marks, and normalising a run of n marks costs n². */
const runOfMarks = /(\p{M}{8})\p{M}+/gu;

/** All normalisation goes through here, so that it stays linear for any input. */
const normal = (text: string, form: 'NFC' | 'NFD'): string => text.replace(runOfMarks, '$1').normalize(form);

/** Removes lone surrogates and NUL, which PostgreSQL cannot store. */
export const nfc = (text: string): string => normal(text.replace(/[\p{Surrogate}\0]/gu, ''), 'NFC');

export const unmarked = (text: string): string =>
  normal(text.replace(/[đðɖ]/gu, 'd').replace(/[ĐÐƉ]/gu, 'D'), 'NFD').replace(/\p{M}/gu, '');

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Only for comparing: hòa equals hoà. */
export const tonesLast = (text: string): string =>
  normal(
    normal(text, 'NFD').replace(/\p{L}[\p{L}\p{M}]*/gu, (syllable) =>
      [syllable.replace(tone, ''), ...(syllable.match(tone) ?? [])].join(''),
    ),
    'NFC',
  );

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Spaces of every width and characters drawn as one (Hangul fillers, blank braille). */
const blanks = /[\p{Zs}\u115f\u1160\u3164\uffa0\u2800\u{13441}\u{13442}\u{1d159}]/gu;
const emoji =
  '\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]?\\p{Emoji_Modifier}?(?:[\\u{e0020}-\\u{e007e}]{1,8}\\u{e007f})?';
/** Invisible characters, except joiners and variation selectors inside an emoji. */
const unseen = new RegExp(
  `(${emoji}(?:\\u200d${emoji})*|[0-9#*]\\ufe0f\\u20e3)|[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\ufffc]|(?![\\t\\n])\\p{Cc}`,
  'gu',
);
const marksOnNothing = /(^|\s)\p{M}+/gu;

/** All input passes here, so text is empty exactly if it looks so. */
export const clean = (text: string): string => {
  const spaced = nfc(text).replace(lineBreaks, '\n').replace(blanks, ' ').replace(unseen, '$1');
  return normal(spaced.replace(marksOnNothing, '$1'), 'NFC');
};

export const line = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

export const lines = (text: string): string => clean(text).trim();

/** The one meaning of "empty" and "missing". */
export const isBlank = (text: string): boolean => lines(text) === '';

/** Never an identifier: ten pairs of communes share a key (Chiềng Ơn, Chiềng On). */
export const fold = (text: string): string =>
  unmarked(clean(text)).toLowerCase().replace(/\s+/gu, ' ').trim();

export const wordsOf = (text: string): string[] =>
  clean(text)
    .toLocaleLowerCase('vi')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

/** Signs alone ("%", "…") match everything and mean nothing. */
export const asksNothing = (q: string): boolean => wordsOf(q).length === 0;

export const slugOf = (text: string, limit = 80): string =>
  fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, limit)
    .replace(/^-+|-+$/gu, '');

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese dictionary order: a ă â … d đ …, tones ngang huyền hỏi ngã sắc nặng; numeric. */
export const inOrder = (a: string, b: string): number => collator.compare(a, b);

/** People are sorted by given name, the last word. */
export const personOrder = (a: string, b: string): number => inOrder(givenFirst(a), givenFirst(b));

const givenFirst = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
};
