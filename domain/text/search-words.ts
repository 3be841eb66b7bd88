import { fold, wordsOf } from './text';
import type { CalledUnit } from './unit-name';
import { afterForm, nameIn } from './unit-words';

/** A model matches if it contains every part of the search in one of its spellings. */
export type SearchPart = { typed: string /** Folded, in order. */; ways: readonly Way[] };

/** Said of every model: alone they match all, beside other words they mean nothing. */
const nothing = ['mo hinh dan van kheo', 'dan van kheo', 'mo hinh', 'ubnd', 'uy ban nhan dan'];

const shorts: Record<string, string> = {
  tthc: 'thủ tục hành chính',
  cchc: 'cải cách hành chính',
  ntm: 'nông thôn mới',
  htx: 'hợp tác xã',
  thtx: 'tổ hợp tác xã',
  mttq: 'mặt trận tổ quốc',
  antt: 'an ninh trật tự',
  atgt: 'an toàn giao thông',
  bvmt: 'bảo vệ môi trường',
  dtts: 'dân tộc thiểu số',
  cntt: 'công nghệ thông tin',
  cds: 'chuyển đổi số',
  gtnt: 'giao thông nông thôn',
  xdgn: 'xóa đói giảm nghèo',
  qcdc: 'quy chế dân chủ',
  bhyt: 'bảo hiểm y tế',
  vhxh: 'văn hóa xã hội',
  qpan: 'quốc phòng an ninh',
  htct: 'hệ thống chính trị',
  tdtt: 'thể dục thể thao',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  dvk: 'dân vận khéo',
};

/** Folded; Mông, Hmông, H'Mông and H’Mông become one word. */
const plainOf = (text: string): string =>
  fold(text).replace(/(?<![\p{L}\p{N}])h[^\p{L}\p{N}]{0,2}mong(?![\p{L}\p{N}])/gu, 'mong');

const foldedWords = (text: string): string[] => wordsOf(plainOf(text));

export type Lexicon = ReadonlyMap<string, readonly Way[]>;

const fields = [
  'kinh tế',
  'văn hóa xã hội',
  'quốc phòng an ninh',
  'xây dựng hệ thống chính trị',
  'hệ thống chính trị',
];

type Way = readonly string[];

const ownWords: [string, readonly Way[]][] = [
  ...fields.map((text): [string, Way[]] => [foldedWords(text).join(''), [foldedWords(text)]]),
  ...Object.entries(shorts).flatMap(([short, long]): [string, Way[]][] => {
    const ways = [[short], foldedWords(long)];
    return ways.map((words) => [words.join(''), ways]);
  }),
];

export function lexiconOf(units: readonly CalledUnit[]): Lexicon {
  const known = new Map<string, readonly Way[]>(ownWords);
  for (const unit of units)
    for (const text of [unit.name, ...(unit.altNames ?? [])])
      for (const [key, way] of callingsOf(text, unit.code)) {
        const ways = known.get(key) ?? [];
        if (!ways.some((other) => other.join(' ') === way.join(' '))) known.set(key, [...ways, way]);
      }
  return known;
}

function callingsOf(text: string, code: string): [string, Way][] {
  const whole = withoutNothing(foldedWords(text));
  const { short } = nameIn(text);
  const plain = short.map((word) => word.plain);
  const form = afterForm(short);
  const initials = (words: Way) => words.map((word) => word[0]).join('');
  const bare = plain.slice(form);
  const callings: [string, Way][] = [
    [whole.join(''), whole],
    [plain.join(''), whole],
    [fold(code), whole],
  ];
  if (form > 0) callings.push([initials(plain.slice(0, form)) + bare.join(''), whole]);
  if (form > 0 && bare.length > 1) callings.push([bare.join(''), bare]);
  if (form === 0 && plain.length > 2)
    callings.push([initials(plain), whole], [(plain[0] ?? '') + initials(plain.slice(1)), whole]);
  return callings;
}

const LONGEST = 9;
const MOST = 40;

export function partsOf(q: string, lexicon: Lexicon): SearchPart[] {
  const words = withoutNothing(foldedWords(q.slice(0, 200)));
  const parts: SearchPart[] = [];
  for (let at = 0; at < words.length && parts.length < MOST; ) {
    const length = longest(words.slice(at, at + LONGEST), lexicon);
    const typed = words.slice(at, at + Math.max(1, length));
    const ways = lexicon.get(typed.join('')) ?? [];
    const others = ways.filter((way) => way.join(' ') !== typed.join(' '));
    // A short form alone is no match for its expansion, unless written so.
    const isWritten = length === 0 || others.length < ways.length;
    parts.push({ typed: typed.join(' '), ways: isWritten ? [typed, ...others] : ways });
    at += typed.length;
  }
  return parts;
}

const longest = (words: Way, lexicon: Lexicon): number =>
  words.findLastIndex((_, n) => lexicon.has(words.slice(0, n + 1).join(''))) + 1;

function withoutNothing(words: Way): string[] {
  const spaced = ` ${words.join(' ')} `.replace(/ nam (?=(?:19|20)\d\d )/gu, ' ');
  const left = nothing.reduce((text, said) => text.replaceAll(` ${said} `, ' '), spaced);
  return left.split(' ').filter(Boolean);
}

export const hows = ['phrase', 'parts', 'words'] as const;
export type How = (typeof hows)[number];

/** The index holds each syllable and each adjacent pair joined by "_". */
export function tsqueryOf(
  parts: readonly SearchPart[],
  { how, begun = false }: { how: How; begun?: boolean },
): string {
  if (how === 'phrase')
    return rowOf(
      parts.flatMap(({ typed }) => typed.split(' ')),
      { begun },
    );
  const wayOf = (way: Way) =>
    how === 'parts'
      ? rowOf(way, { begun: false })
      : way.map((word) => lexeme(cut(word), { begun })).join(' & ');
  return parts.map(({ ways }) => `(${ways.map((way) => `(${wayOf(way)})`).join(' | ')})`).join(' & ');
}

function rowOf(words: Way, { begun }: { begun: boolean }): string {
  const pairs = words.slice(1).map((word, at) => `${cut(words[at] ?? '')}_${cut(word)}`);
  const row = pairs.length > 0 ? pairs : words.map(cut);
  return row.map((word, at) => lexeme(word, { begun: begun && at === row.length - 1 })).join(' & ');
}

const cut = (word: string): string => word.slice(0, 60);
const lexeme = (word: string, { begun }: { begun: boolean }): string => `'${word}'${begun ? ':*' : ''}`;
