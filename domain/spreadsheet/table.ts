import { fold, isBlank } from '../text/text';

export type SpreadsheetRow = { number: number; hidden: boolean; cells: readonly string[] };
export type SpreadsheetPage = {
  name: string;
  hidden: boolean;
  rows: readonly SpreadsheetRow[];
  merged?: readonly Merge[];
};
export type Merge = { from: number; to: number; column: number };

export type WantedColumn<Key extends string = string> = {
  key: Key;
  heading: string;
  also?: readonly string[];
  optional?: boolean;
};

export type TableLine = { number: number; hidden: boolean; cells: string[] };

export type Table = { page: string; hidden: boolean; lines: TableLine[]; unread: string[] };

export type NoTable =
  | { why: 'noHeadings'; seen: string }
  | { why: 'missing'; headings: string[]; found: string[] }
  | { why: 'twice'; heading: string };

const ABOVE = 40;

/** @returns the failure of the closest page if no page fits */
export function tablesIn(
  sheets: readonly SpreadsheetPage[],
  wanted: readonly WantedColumn[],
): Table[] | NoTable {
  const found = sheets.map((sheet) => tableOf(sheet, wanted));
  const tables = found.flatMap((one) => ('lines' in one ? [one] : []));
  if (tables.some(({ hidden }) => !hidden) || (tables.length > 0 && found.length === tables.length))
    return tables;
  const refusals = found.flatMap((one) => ('lines' in one ? [] : [one]));
  const near = refusals.find(({ why }) => why !== 'noHeadings') ?? refusals[0];
  return tables.length > 0 ? tables : (near ?? { why: 'noHeadings', seen: '' });
}

function tableOf(sheet: SpreadsheetPage, wanted: readonly WantedColumn[]): Table | NoTable {
  const rows = sheet.rows.filter(({ cells }) => cells.some(isSaid));
  const head = headOf(rows, sheet.merged ?? [], wanted);
  if (!head) return { why: 'noHeadings', seen: rows[0]?.cells.filter(isSaid).slice(0, 4).join(', ') ?? '' };
  const placed = placesOf(head.cells, wanted);
  if ('why' in placed) return placed;
  const { places } = placed;
  const below = filledDown(
    rows.filter(({ number }) => number > head.last),
    sheet.merged ?? [],
  );
  const lines = below.flatMap(({ number, hidden, cells }) => {
    const own = places.map((place) => (place === undefined ? '' : (cells[place] ?? '')));
    return own.some(isSaid) && !isHead(cells, head.cells) ? [{ number, hidden, cells: own }] : [];
  });
  const unread = head.cells.filter((cell, at) => isSaid(cell) && !places.includes(at) && !isPlace(cell));
  return { page: sheet.name, hidden: sheet.hidden, lines, unread };
}

const isSaid = (cell: string): boolean => !isBlank(cell);

type Head = { last: number; cells: string[] };

function headOf(
  rows: readonly SpreadsheetRow[],
  merged: readonly Merge[],
  wanted: readonly WantedColumn[],
): Head | null {
  let best: (Head & { known: number }) | null = null;
  for (const [at, row] of rows.slice(0, ABOVE).entries()) {
    const last = Math.max(
      row.number,
      ...merged.filter(({ from }) => from === row.number).map(({ to }) => to),
    );
    const under = rows.slice(at + 1).filter(({ number }) => number <= last);
    const cells = [...row.cells];
    for (const { cells: more } of under)
      for (const [column, cell] of more.entries()) if (isSaid(cell)) cells[column] = cell;
    const full = Array.from(cells, (cell) => cell ?? '');
    const known = wanted.filter((one) => full.some((cell) => rank(cell, one) !== null)).length;
    if (known > (best?.known ?? 0)) best = { last, cells: full, known };
  }
  return best && best.known >= Math.min(2, wanted.length) ? best : null;
}

function placesOf(
  cells: readonly string[],
  wanted: readonly WantedColumn[],
): { places: (number | undefined)[] } | NoTable {
  const places: (number | undefined)[] = [];
  for (const one of wanted) {
    const ranked = cells
      .map((cell, at) => ({ at, rank: rank(cell, one) }))
      .filter((hit) => hit.rank !== null);
    const best = Math.min(...ranked.map((hit) => hit.rank ?? 0));
    const [first, second] = ranked.filter((hit) => hit.rank === best);
    if (second) return { why: 'twice', heading: one.heading };
    places.push(first?.at);
  }
  const lost = wanted.filter((one, at) => places[at] === undefined && !one.optional);
  if (lost.length === 0) return { places };
  const found = wanted.filter((_, at) => places[at] !== undefined).map(({ heading }) => heading);
  return { why: 'missing', headings: lost.map(({ heading }) => heading), found };
}

function rank(cell: string, { heading, also = [] }: WantedColumn): number | null {
  if (!isSaid(cell) || cell.length > 80) return null;
  const at = [heading, ...also].findIndex((name) => bare(name) === bare(cell));
  return at < 0 ? null : at;
}

const bare = (heading: string): string =>
  fold(heading.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isPlace = (heading: string): boolean =>
  ['stt', 'tt', 'so tt', 'so thu tu', 'no'].includes(bare(heading));

const isHead = (cells: readonly string[], head: readonly string[]): boolean =>
  head.every((heading, at) => bare(heading) === bare(cells[at] ?? ''));

function filledDown(rows: readonly SpreadsheetRow[], merged: readonly Merge[]): SpreadsheetRow[] {
  if (merged.length === 0) return [...rows];
  const first = new Map(rows.map(({ number, cells }) => [number, cells]));
  const over = new Map<number, Merge[]>();
  for (const merge of merged)
    for (let number = merge.from + 1; number <= merge.to; number++)
      over.set(number, [...(over.get(number) ?? []), merge]);
  return rows.map((row) => {
    const cells = [...row.cells];
    for (const { from, column } of over.get(row.number) ?? [])
      if (!isSaid(cells[column] ?? '')) cells[column] = first.get(from)?.[column] ?? '';
    return { ...row, cells: Array.from(cells, (cell) => cell ?? '') };
  });
}
