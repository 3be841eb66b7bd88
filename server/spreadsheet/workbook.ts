import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { columnLetters, printed } from './workbook-page';
import { footOf, signedHeadOf, type Signing } from './workbook-signing';

/** Text stays text whatever it begins with; days become real dates. */
export type SheetColumn<Row> = {
  header: string;
  width?: number;
  /** Formats the whole column as text, so that codes typed later keep their zeros. */
  text?: boolean;
  sum?: boolean;
  value: (row: Row) => string | number | Date | null;
};

export type Book<Row> = {
  sheet: string;
  columns: readonly SheetColumn<Row>[];
  rows: readonly Row[];
  heading?: readonly string[];
  signing?: Signing;
};

const WIDTH = 16;
/** The font of official papers (Nghị định 30/2020). */
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
const LINE = 16;

/** One sheet, ready to print: A4 on its side, as wide as the page, its header on every page. */
export function workbook<Row>(book: Book<Row>): Promise<Buffer> {
  const { sheet, columns: given, rows, heading = [], signing } = book;
  const columns = fitted(given);
  const across = total(columns);
  const above = heading.map((line, index) => [
    {
      value: printable(line),
      type: String,
      wrap: true,
      alignVertical: 'center',
      columnSpan: columns.length,
      height: linesIn(line, index === 0 ? across / 1.3 : across) * (index === 0 ? 22 : LINE),
      ...(index === 0 && { fontWeight: 'bold', fontSize: 14, align: 'center' }),
    },
    ...columns.slice(1).map(() => null),
  ]);
  const head = signing ? signedHeadOf(signing, columns) : [];
  const before =
    above.length > 0 ? [...head, ...above, columns.map(({ text }) => (text ? plainText : null))] : head;
  const headers = columns.map((column) => column.header);
  const height = heightOf(headers, columns) + 4;
  const header = headers.map((value) => ({ value, height, ...headerCell }));
  const body = rows.map((row) => {
    const values = columns.map((column) => column.value(row));
    const height = heightOf(values, columns);
    return columns.map((column, at) => ({ ...cellOf(values[at] ?? null, column), height }));
  });
  const first = before.length + 2;
  const sums = sumRow(columns, rows, first);
  return writeXlsxFile(
    [...before, header, ...body, ...sums, ...(signing ? footOf(signing, columns) : [])] as SheetData,
    {
      sheet,
      orientation: 'landscape',
      stickyRowsCount: before.length + 1,
      columns: columns.map(({ width }) => ({ width })),
    },
    {
      ...FONT,
      features: [
        printed({
          title: heading[0] ?? sheet,
          sheet,
          header: before.length + 1,
          last: before.length + 1 + rows.length,
          columns,
          values: sums.flat().flatMap((cell) => (cell && 'sum' in cell ? [cell.sum] : [])),
        }),
      ],
    },
  ).toBuffer();
}

const READABLE = 230;
const KEPT = 14;
const LEAST = 10;

const total = (columns: readonly { width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

type Fitted<Row> = SheetColumn<Row> & { width: number };

function fitted<Row>(columns: readonly SheetColumn<Row>[]): Fitted<Row>[] {
  const wide = columns.map(({ width = WIDTH, ...column }) => ({ ...column, width }));
  const spare = total(wide.map(({ width }) => ({ width: width > KEPT ? width - LEAST : 0 })));
  const over = total(wide) - READABLE;
  if (over <= 0) return wide;
  const left = Math.max(0, 1 - over / spare);
  return wide.map((column) => ({
    ...column,
    width: column.width > KEPT ? Math.round((LEAST + (column.width - LEAST) * left) * 10) / 10 : column.width,
  }));
}

const ruled = { borderStyle: 'thin', borderColor: '#8C8C8C' } as const;
const headerCell = {
  type: String,
  fontWeight: 'bold',
  wrap: true,
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#EFEAE0',
  ...ruled,
} as const;
const plainText = { value: '', type: String, format: '@' } as const;
const bodyCell = { alignVertical: 'top', ...ruled } as const;

function cellOf(value: string | number | Date | null, { text }: { text?: boolean }) {
  const format = text && { format: '@' };
  if (value === null || value === '') return { value: '', type: String, ...bodyCell, ...format };
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy', align: 'center', ...bodyCell };
  if (typeof value === 'number') return { value, type: Number, ...bodyCell };
  return { value: printable(value), type: String, wrap: true, ...bodyCell, ...format };
}

/** SUBTOTAL, with a cached value for programs that do not compute. */
function sumRow<Row>(columns: readonly Fitted<Row>[], rows: readonly Row[], first: number) {
  if (rows.length === 0 || !columns.some(({ sum }) => sum)) return [];
  const label = Math.max(
    0,
    columns.findIndex(({ sum, width }) => !sum && width >= 10),
  );
  const bold = { fontWeight: 'bold', ...bodyCell } as const;
  return [
    columns.map((column, at) => {
      if (!column.sum) return { value: at === label ? 'Cộng' : '', type: String, ...bold };
      const letters = columnLetters(at);
      const formula = `SUBTOTAL(109,${letters}${first}:${letters}${first + rows.length - 1})`;
      return { value: formula, type: 'Formula', sum: sumOf(rows.map(column.value)), ...bold };
    }),
  ];
}

const sumOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

/** Set explicitly, for programs measure wrapped rows differently or not at all. */
const heightOf = (values: readonly unknown[], columns: readonly { width: number }[]): number =>
  LINE *
  Math.max(
    ...columns.map(({ width }, at) => {
      const value = values[at];
      return typeof value === 'string' ? linesIn(value, width) : 1;
    }),
  );

function linesIn(text: string, width: number): number {
  const room = Math.max(4, Math.floor(width) - 1);
  let count = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    count += 1;
    for (const word of line.split(' ')) {
      const length = word.length + (used > 0 ? 1 : 0);
      if (used + length <= room) used += length;
      else {
        count += (used > 0 ? 1 : 0) + Math.floor(Math.max(0, word.length - 1) / room);
        used = ((word.length - 1) % room) + 1;
      }
    }
    if (count >= 25) return 25;
  }
  return count;
}

/** A cell holds at most 32,767 characters; XML allows three control characters. */
const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (mark) => ('\t\n\r'.includes(mark) ? mark : '')).slice(0, 32_767);
