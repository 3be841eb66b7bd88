import { tonesLast, unmarked, wordsOf } from './text';

export type Word = { plain: string; marked: string };

export type Words = readonly Word[];

export type NameWords = { words: Words; short: Words };

/** Every body has these words, so they distinguish none. */
const office = ['uy', 'ban', 'nhan', 'dan'];
const fillers = new Set(['va', 'cac', 'thuoc']);
const forms = [['thanh', 'pho'], ['thi', 'tran'], ['thi', 'xa'], ['huyen'], ['phuong'], ['xa'], ['tinh']];

const read = new Map<string, NameWords>();

export function nameIn(text: string): NameWords {
  const known = read.get(text);
  if (known) return known;
  const words = joinLetters(wordsOf(text))
    .map((word) => ({ plain: unmarked(word).replace(/^0+(?=\d{1,2}$)/u, ''), marked: tonesLast(word) }))
    .filter(({ plain }) => !fillers.has(plain));
  const isOffice = (at: number) => office.some((_, n) => spells(words, at - n, office));
  const short = words.filter(({ plain }, at) => plain !== 'ubnd' && !isOffice(at));
  const name = { words, short };
  if (read.size > 5_000) read.clear();
  if (text.length < 300) read.set(text, name);
  return name;
}

function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let letters = false;
  for (const word of words) {
    const single = /^\p{L}$/u.test(word);
    if (single && letters) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    letters = single;
  }
  return joined;
}

export function withoutPlace(words: Words, superior: Words): Words {
  if (afterForm(words) > 0) return words;
  const form = afterForm(superior);
  const places = [superior, superior.slice(form), superior.slice(0, form)];
  const place = places.find(
    ({ length }, n) => length > 0 && length < words.length && endsIn(words, places[n] ?? []),
  );
  return words.slice(0, words.length - (place?.length ?? 0));
}

const endsIn = (words: Words, end: Words): boolean =>
  end.every(({ plain }, n) => words[words.length - end.length + n]?.plain === plain);

const spells = (words: Words, at: number, wanted: readonly string[]): boolean =>
  at >= 0 && wanted.every((word, n) => words[at + n]?.plain === word);

export const afterForm = (words: Words): number =>
  forms.find((form) => words.length > form.length && spells(words, 0, form))?.length ?? 0;

/** `misses`: words whose diacritics differ from the typed ones. */
export type Run = { asked: number; name: number; misses: number };

/** Matches words, initials ("tp", "ldtbxh") or a noun's first letter ("H. Mai Sơn") until either
 * side ends; null if they differ. */
export function run(asked: Words, name: Words, from: { asked: number; name: number }): Run | null {
  const [typed, word] = [asked[from.asked], name[from.name]];
  if (!typed || !word) return { ...from, misses: 0 };
  if (word.plain[0] !== typed.plain[0]) return null;
  if (word.plain === typed.plain) {
    const onward = run(asked, name, { asked: from.asked + 1, name: from.name + 1 });
    if (onward) return { ...onward, misses: onward.misses + Number(typed.marked !== word.marked) };
  }
  const { length } = typed.plain;
  const form = afterForm(name);
  // Only common nouns abbreviate to initials: "TP" is not Xã Tường Phù.
  if (form > 0 ? from.name > 0 || (length === 1 && form > 1) : length === 1) return null;
  for (let n = 1; n < length; n++) if (name[from.name + n]?.plain[0] !== typed.plain[n]) return null;
  return run(asked, name, { asked: from.asked + 1, name: from.name + length });
}

export const saysMarks = (asked: Words): boolean => asked.some(({ plain, marked }) => plain !== marked);
