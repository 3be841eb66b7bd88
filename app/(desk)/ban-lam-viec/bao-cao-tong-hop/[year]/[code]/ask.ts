import { z } from 'zod';
import { deskPage } from '@/domain/addresses';
import { totalsOf } from '@/domain/report/consolidated';
import { fold } from '@/domain/text/text';
import { boundKinds, type UnitKind } from '@/domain/unit/unit';
import { isMissing, type ReportColumn, type ReportLine } from '@/server/reports/columns';

// The state of the list lives in the URL; what cannot be read there is left out, never an error.

export type Query = Record<string, string | string[] | undefined>;

export const sentStates = ['da-gui', 'cho-tiep-nhan', 'bi-tra-lai', 'chua-gui'] as const;
export type SentState = (typeof sentStates)[number];

export const oddities = ['trong', 'khac-thuong', 'uoc', 'khac-cong'] as const;
export type Oddity = (typeof oddities)[number];

const shape = z.object({
  loai: z.enum(boundKinds).nullable().catch(null),
  nhom: z.string().max(200).catch(''),
  tinhtrang: z.enum(sentStates).nullable().catch(null),
  chitieu: z.string().max(60).catch(''),
  vande: z.enum(oddities).nullable().catch(null),
  q: z.string().max(200).catch(''),
  trang: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type ReportAsk = {
  kind: UnitKind | null;
  group: string;
  state: SentState | null;
  /** Key of an indicator. */
  figure: string;
  oddity: Oddity | null;
  q: string;
  page: number;
};

export function reportAsk(query: Query): ReportAsk {
  const read = shape.parse(query);
  return {
    kind: read.loai,
    group: read.nhom,
    state: read.tinhtrang,
    figure: read.chitieu,
    oddity: read.vande,
    q: read.q,
    page: read.trang,
  };
}

export type Here = { year: number; code: string };

export function reportHref({ year, code }: Here, ask: Partial<ReportAsk> = {}): string {
  const params = new URLSearchParams();
  if (ask.kind) params.set('loai', ask.kind);
  if (ask.group) params.set('nhom', ask.group);
  if (ask.state) params.set('tinhtrang', ask.state);
  if (ask.figure) params.set('chitieu', ask.figure);
  if (ask.oddity) params.set('vande', ask.oddity);
  if (ask.q) params.set('q', ask.q);
  if (ask.page && ask.page > 1) params.set('trang', String(ask.page));
  const text = params.toString();
  return text ? `${deskPage.report(year, code)}?${text}#don-vi` : deskPage.report(year, code);
}

const isSent = ({ rows }: ReportLine): boolean => rows.length > 0;

export function isInState(line: ReportLine, state: SentState): boolean {
  if (state === 'da-gui') return isSent(line);
  if (state === 'cho-tiep-nhan') return isSent(line) && !line.accepted;
  if (state === 'bi-tra-lai') return line.state === 'returned';
  return isMissing(line);
}

/** What is odd about a report, of one indicator or of any. */
export function odditiesOf(
  line: ReportLine,
  outliers: ReadonlyMap<string, ReadonlySet<string>>,
  of: ReportColumn,
) {
  const { indicators } = of.form;
  const rows = line.rows;
  return {
    trong: isSent(line)
      ? indicators.filter(({ key, required }) => required && rows.every(({ figures }) => !(key in figures)))
      : [],
    'khac-thuong': indicators.filter(({ key }) => rows.some(({ code }) => outliers.get(key)?.has(code))),
    uoc: indicators.filter(({ key }) => rows.some(({ estimated }) => estimated.includes(key))),
    'khac-cong': indicators.filter(({ key }) => line.contradictions.some((one) => one.key === key)),
  };
}

export type Oddities = ReturnType<typeof odditiesOf>;

/** The lines that fit what is asked. */
export function fittingLines(
  column: ReportColumn,
  outliers: ReadonlyMap<string, ReadonlySet<string>>,
  ask: ReportAsk,
): ReportLine[] {
  const words = fold(ask.q).split(' ').filter(Boolean);
  return column.lines.filter((line) => {
    if (ask.kind && line.unit.kind !== ask.kind) return false;
    if (ask.group && groupOf(line) !== ask.group) return false;
    if (ask.state && !isInState(line, ask.state)) return false;
    const name = fold(`${line.unit.name} ${line.unit.bodyName} ${line.group}`);
    if (!words.every((word) => name.includes(word))) return false;
    if (!ask.oddity) return true;
    const odd = odditiesOf(line, outliers, column)[ask.oddity];
    return ask.figure ? odd.some(({ key }) => key === ask.figure) : odd.length > 0;
  });
}

/** Communes and districts by their district, later by group; others stand for themselves. */
export const groupOf = ({ group }: Pick<ReportLine, 'group'>): string => group || NO_GROUP;
export const NO_GROUP = 'cap-tinh';

/** Of one line or many: what the sum above them says. */
export const sumOfLines = (column: ReportColumn, lines: readonly ReportLine[], figure: string) =>
  totalsOf(
    column.form,
    lines.flatMap(({ rows }) => rows),
  )[figure];
