import { line, tonesLast, unmarked } from './text';

/** All comparisons of names use this. `maybe` asks a person and never decides. */
export type NameLikeness = 'same' | 'maybe' | 'other';

export function nameLikeness(one: string, other: string): NameLikeness {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === '' || b === '') return 'other';
  if (a === b) return 'same';
  if (withOneI(a) === withOneI(b)) return 'maybe';
  // Without diacritics "Lo Van Hoa" may be Lò Văn Hòa; Hương is never Hường.
  const [plainA, plainB] = [unmarked(a), unmarked(b)];
  return (a === plainA || b === plainB) && withOneI(plainA) === withOneI(plainB) ? 'maybe' : 'other';
}

/** Drops titles, case, tone position and variants of đ and the apostrophe. */
const keyOf = (name: string): string =>
  tonesLast(
    withoutTitles(name)
      .toLocaleLowerCase('vi')
      .replace(/[ðɖ]/gu, 'đ')
      .replace(/ ?[’‘ʼ`´′'] ?/gu, "'")
      .replace(/[\s.\p{Pd}]+/gu, ' ')
      .trim(),
  );

const titles = new Set(
  (
    'ông bà ông/bà anh chị cô chú bác thầy đ/c đc mr mrs ms gs pgs ts ths tsbs bs bscki bsckii ks cn ds ls nsưt nsnd ngưt ' +
    'ngnd tskh thầy/cô anh/chị'
  ).split(' '),
);
const longTitles = /^(?:đồng chí|đ\. ?c|th\.? ?s|t\.s|nhà giáo (?:ưu tú|nhân dân))[\s.:,]+(?=\p{L})/iu;

/** "Ông Lò Văn An" → "Lò Văn An"; a name of titles alone stays. */
export function withoutTitles(name: string): string {
  const typed = line(name);
  const long = typed.replace(longTitles, '');
  if (long !== typed) return withoutTitles(long);
  const [, first = '', rest = ''] = /^([^\s.:,]+)[\s.:,]+(.*)$/u.exec(typed) ?? [];
  return rest !== '' && titles.has(first.toLocaleLowerCase('vi')) ? withoutTitles(rest) : typed;
}

const [ys, is] = ['yýỳỷỹỵ', 'iíìỉĩị'];

/** Lý = Lí, Mỹ = Mĩ; but Thúy and Thúi differ, so only a lone vowel counts. */
const withOneI = (key: string): string =>
  key.replace(/[^\s']+/gu, (syllable) =>
    syllable.replace(
      /^(qu|[bcdđghklmnpstvx]*)([yýỳỷỹỵ])$/u,
      (_, onset: string, y: string) => onset + is[ys.indexOf(y)],
    ),
  );
