import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** A column of a spreadsheet. A text stays a text whatever it begins with; a day is written as a real date. */
export type SheetColumn<Row> = {
  header: string;
  width?: number;
  value: (row: Row) => string | number | Date | null;
};

/** One sheet with a frozen header row; above it, when they are given, the title and what was asked. */
export async function workbook<Row>(
  sheet: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  heading: readonly string[] = [],
): Promise<Buffer> {
  const above = heading.map((line, index) => [
    { value: printable(line), type: String, ...(index === 0 && large) },
  ]);
  const gap = heading.length > 0 ? [[]] : [];
  const header = columns.map((column) => ({ value: column.header, ...bold }));
  const body = rows.map((row) => columns.map((column) => cellOf(column.value(row))));
  const options = {
    sheet,
    stickyRowsCount: above.length + gap.length + 1,
    columns: columns.map(({ width = 16 }) => ({ width })),
  };
  return writeXlsxFile([...above, ...gap, header, ...body] as SheetData, options).toBuffer();
}

const large = { fontWeight: 'bold', fontSize: 14 } as const;
const bold = { type: String, fontWeight: 'bold', wrap: true } as const;

function cellOf(value: string | number | Date | null) {
  if (value === null || value === '') return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
  if (typeof value === 'number') return { value, type: Number };
  return { value: printable(value), type: String, wrap: true };
}

/** A cell holds at most 32,767 characters, and XML knows no control characters but these three. */
const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (mark) => ('\t\n\r'.includes(mark) ? mark : '')).slice(0, 32_767);
