import { isBlank, line, lines } from '../text/text';
import { faultOf, type FigureFault, type FigureValue } from './figures';
import type { Indicator } from './form';

export type TypedFigure = { value: FigureValue | null } | { fault: FigureFault };

const minus = /^[-\u2212\u2013]/u;
/** "1.234.567" or "1 234 567" is one number here, but "1.234" may be either. */
const grouped = /^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?: \d{3})+$/u;

/** What a person typed into the field of an indicator; null for nothing. */
export function figureTyped({ kind }: Pick<Indicator, 'kind'>, typed: string): TypedFigure {
  if (isBlank(typed)) return { value: null };
  if (kind === 'text') return checked({ kind }, lines(typed));
  const text = line(typed);
  if (kind === 'yesNo')
    return text === 'co' || text === 'khong' ? { value: text === 'co' } : { fault: 'notANumber' };
  const bare = kind === 'percent' ? text.replace(/ ?%$/u, '') : text;
  if (minus.test(bare)) return { fault: /\d/u.test(bare) ? 'negative' : 'notANumber' };
  if (/^\d{1,3}\.\d{3}$/u.test(bare)) return { fault: 'ambiguous' };
  const plain = grouped.test(bare) ? bare.replace(/[. ]/gu, '') : bare;
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d+))?$/u.exec(plain) ?? [];
  if (whole === undefined) return { fault: 'notANumber' };
  if (kind === 'percent') return percent(whole, part);
  if (/[1-9]/u.test(part)) return { fault: 'notWhole' };
  if (whole.replace(/^0+/u, '').length > 15) return { fault: 'tooLarge' };
  return checked({ kind }, Number(whole));
}

function percent(whole: string, part: string): TypedFigure {
  if (/[1-9]/u.test(part.slice(2))) return { fault: 'notWhole' };
  if (whole.replace(/^0+/u, '').length > 3) return { fault: 'overHundred' };
  return checked({ kind: 'percent' }, Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, '0')));
}

function checked(indicator: Pick<Indicator, 'kind'>, value: FigureValue): TypedFigure {
  const fault = faultOf(indicator, value);
  return fault ? { fault } : { value };
}

/** As it stands in its field, so that reading it again gives the same value. */
export function figureText({ kind }: Pick<Indicator, 'kind'>, value: FigureValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'co' : 'khong';
  if (typeof value === 'string' || kind !== 'percent') return String(value);
  const [whole, part] = [Math.floor(value / 100), value % 100];
  return part === 0 ? String(whole) : `${whole},${String(part).padStart(2, '0').replace(/0$/u, '')}`;
}
