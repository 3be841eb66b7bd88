import { clockTyped } from '../contest/tally/result-rows';
import { isBlank } from '../text/text';

/** To a spreadsheet, telephones, codes, sums and days are all numbers, so formats decide. */
export function shownAs(
  digits: string,
  { format, from1904 = false }: { format: string; from1904?: boolean },
): string {
  const value = Number(digits);
  if (isBlank(digits) || !Number.isFinite(value)) return digits;
  const code = sectionFor(value, format);
  if (code === '@' || /^general$/iu.test(code)) return plain(value);
  if (isDate(code)) return dated(value, { code, from1904 });
  const bare = without(code);
  if (/e[+-]/iu.test(bare)) return plain(value);
  if (bare.includes('%')) return `${plain(rounded(value * 100, decimals(bare)))}%`;
  if (bare.includes('.')) return fixed(value, decimals(bare));
  return Number.isSafeInteger(Math.round(value)) ? masked(Math.round(value), code) : plain(value);
}

/** Built-in formats (ECMA-376, 18.8.30) in a Vietnamese locale. */
export const knownFormats: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  49: '@',
};

/** Spreadsheets show 15 digits: 35.300000000000004 is 35,3, and 9.12E8 is 912000000. */
function plain(value: number): string {
  const exact = Number(value.toPrecision(15));
  const text = Math.abs(exact) < 1e21 && Number.isInteger(exact) ? BigInt(exact).toString() : String(exact);
  return text.replace('.', ',');
}

const rounded = (value: number, places: number): number => Number(value.toFixed(Math.min(places, 20)));

const fixed = (value: number, places: number): string =>
  plain(rounded(Number(value.toPrecision(15)), places));

const decimals = (bare: string): number => /\.([0#?]+)/u.exec(bare)?.[1]?.length ?? 0;

/** Quoted, bracketed and escaped text has no digits to format; `_` only leaves space. */
const without = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gsu, '');

function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/gsu) ?? ['General'];
  for (const section of sections) {
    const [, sign, bound] = /^\[([<>]=?|=)(-?\d+(?:\.\d+)?)\]/u.exec(section) ?? [];
    if (sign && holds(value, sign, Number(bound))) return section;
  }
  const free = sections.filter((section) => !/^\[[<>=]/u.test(section));
  const at = value < 0 ? 1 : value === 0 ? 2 : 0;
  return (free[at] ?? free[0] ?? 'General').replace(/^\[(?!h|m|s)[^\]]*\]/giu, '').trim() || 'General';
}

const holds = (value: number, sign: string, bound: number): boolean =>
  (sign.includes('<') && value < bound) ||
  (sign.includes('>') && value > bound) ||
  (sign.includes('=') && value === bound);

const isDate = (code: string): boolean =>
  /\[(?:h+|m+|s+)\]/iu.test(code) || /[dyhs]|m(?!il)/iu.test(without(code).replace(/general/giu, ''));

function masked(value: number, code: string): string {
  const signs = code.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|./gsu) ?? [];
  let digits = BigInt(Math.abs(value)).toString();
  const out: string[] = [];
  const last = signs.findIndex((sign) => /^[0#?]$/u.test(sign));
  for (let at = signs.length - 1; at >= 0; at--) {
    const sign = signs[at] ?? '';
    if (/^[0#?]$/u.test(sign)) {
      const digit = at === last ? digits : digits.slice(-1);
      digits = at === last ? '' : digits.slice(0, -1);
      out.unshift(digit === '' ? (sign === '0' ? '0' : '') : digit);
    } else if (sign.startsWith('"')) out.unshift(sign.slice(1, -1));
    else if (sign.startsWith('\\')) out.unshift(sign.slice(1));
    else if (!/^(?:[,[_*]|\[.*)$/su.test(sign) && !sign.startsWith('_') && !sign.startsWith('*'))
      out.unshift(sign);
  }
  const text = out.join('').replace(/\s+/gu, ' ').trim();
  return value < 0 && !text.includes('-') && !text.includes('(') ? `-${text}` : text;
}

const DAY_MS = 86_400_000;
const two = (part: number): string => String(part).padStart(2, '0');

/** Days since the end of 1899, with the false 29/02/1900, or since 1904. */
function dated(value: number, { code, from1904 }: { code: string; from1904: boolean }): string {
  if (value < 0 || value > 2_958_465) return plain(value);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./gsu, '').toLowerCase();
  const days = from1904 ? value + 1_462 : value < 60 && value >= 1 ? value + 1 : value;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((days * DAY_MS) / 1_000) * 1_000);
  const has = { year: bare.includes('y'), day: bare.includes('d'), hour: /[hs]/u.test(bare) };
  if (!has.year && !has.day && has.hour) return clock(at, value, bare);
  const month = /m/u.test(bare.replace(/h+:?m+|m+:s+/gu, '')) ? `${two(at.getUTCMonth() + 1)}` : '';
  const parts = [has.day && two(at.getUTCDate()), month, has.year && String(at.getUTCFullYear())];
  const date = parts.filter(Boolean).join('/');
  return has.hour ? `${date} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}` : date;
}

function clock(at: Date, value: number, bare: string): string {
  if (bare.includes('h')) return clockTyped(at);
  const seconds = Math.round(value * 86_400);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
