import { type Table, type TableLine, tablesIn, type WantedColumn } from '@/domain/spreadsheet/table';
import type { Unread } from '@/domain/spreadsheet/unread';
import { sheetsOf } from '../io/spreadsheet/read';

export type SheetChoice = { page: string; hidden: boolean };

export type ReadSheet = {
  page: string;
  pages: { name: string; hidden: boolean; lines: number }[];
  lines: TableLine[];
  hidden: number;
  unread: string[];
};

type Ask = { wanted: readonly WantedColumn[]; most: number; choice: SheetChoice };

export async function readSheet(bytes: Buffer, { wanted, most, choice }: Ask): Promise<ReadSheet | Unread> {
  const sheets = await sheetsOf(bytes);
  if (typeof sheets === 'string') return { why: sheets };
  const tables = tablesIn(sheets, wanted);
  if (!Array.isArray(tables)) return tables;
  const table = chosen(tables, choice.page);
  if (!table) return { why: 'empty' };
  const shown = choice.hidden ? table.lines : table.lines.filter(({ hidden }) => !hidden);
  if (table.lines.length === 0) return { why: 'empty' };
  if (shown.length > most) return { why: 'tooMany' };
  return {
    page: table.page,
    pages: tables.map(({ page, hidden, lines }) => ({ name: page, hidden, lines: lines.length })),
    lines: shown,
    hidden: table.lines.filter(({ hidden }) => hidden).length,
    unread: table.unread,
  };
}

const chosen = (tables: readonly Table[], page: string): Table | undefined =>
  tables.find((table) => table.page === page) ??
  tables.find(({ hidden, lines }) => !hidden && lines.length > 0) ??
  tables[0];

/** The cell's formula failed, so its value is unknown. */
export const formulaFault = (cell: string): string | null =>
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!)/u.exec(cell)?.[0] ?? null;
