import { z } from 'zod';
import { legacyOf, legacyWords } from '@/domain/text/legacy-text';
import type { WantedColumn } from '@/domain/spreadsheet/table';
import { formulaFault, type ReadSheet, readSheet } from '@/server/spreadsheet/rows';
import { faultWords, unreadWords } from '@/ui/words/contest/sheet';

/** One line of a sheet as it is shown before anything is written; `asks`: it is written only when somebody has said yes. */
export type PreviewLine = { number: number; shown: string[]; errors: string[]; asks?: string | undefined };

/**
 * `rows`: what will be posted again to write it; empty while something is wrong. `unread`: why there is no table at all.
 * `notes`: what was done or left out, to be known before it is written.
 */
export type Preview = {
  lines: PreviewLine[];
  rows: string;
  unread?: string;
  notes?: string[];
  /** Rows that are hidden in the file, and whether they are among the lines. */
  hidden?: { count: number; read: boolean };
  /** The pages that could be read, when there are several. */
  pages?: { name: string; hidden: boolean; lines: number; read: boolean }[];
};

export const sheetInput = z.object({
  sheet: z
    .file({ error: 'Chưa chọn tệp' })
    .max(1024 * 1024, { error: 'Tệp lớn hơn 1 MB. Chia thành nhiều tệp rồi nhập lần lượt' }),
  page: z.string().max(100).default(''),
  hidden: z
    .string()
    .default('')
    .transform((typed) => typed !== ''),
});

/** Rows that come back from the preview: read again by the same schema, trusted no more than the file was. */
export const rowsInput = <Row extends z.ZodType>(row: Row, most: number) =>
  z.object({
    rows: z
      .string()
      .max(1_000_000)
      .transform((text, ctx) => {
        const parsed = z.array(row).min(1).max(most).safeParse(safeJson(text));
        if (parsed.success) return parsed.data;
        ctx.addIssue({ code: 'custom', message: 'Xem trước lại tệp rồi nhập' });
        return z.NEVER;
      }),
  });

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Read<Row> = { number: number; shown: string[] } & (
  | { row: Row; errors: [] }
  | { row: null; errors: string[] }
);

type Input = z.output<typeof sheetInput>;
type Ask<Row> = { wanted: readonly WantedColumn[]; schema: z.ZodType<Row>; most: number };

/** Reads the sheet line by line, each column under its key of the schema; or says why there is no table. */
export async function readLines<Row>(
  { sheet, page, hidden }: Input,
  { wanted, schema, most }: Ask<Row>,
): Promise<{ lines: Read<Row>[]; seen: Omit<Preview, 'lines' | 'rows'> }> {
  const bytes = Buffer.from(await sheet.arrayBuffer());
  const read = await readSheet(bytes, { wanted, most, choice: { page, hidden } });
  if ('why' in read) return { lines: [], seen: { unread: unreadWords(read) } };
  const lines = read.lines.map(({ number, cells }): Read<Row> => {
    const faults = wanted.flatMap(({ heading }, at) => {
      const fault = formulaFault(cells[at] ?? '');
      const legacy = legacyOf(cells[at] ?? '');
      return [
        ...(fault ? [faultWords(heading, fault)] : []),
        ...(legacy ? [`${heading}: ${legacyWords(legacy)}`] : []),
      ];
    });
    if (faults.length > 0) return { number, shown: cells, row: null, errors: faults };
    const parsed = schema.safeParse(Object.fromEntries(wanted.map(({ key }, at) => [key, cells[at]])));
    if (parsed.success) return { number, shown: cells, row: parsed.data, errors: [] };
    return { number, shown: cells, row: null, errors: parsed.error.issues.map(({ message }) => message) };
  });
  return { lines, seen: seenIn(read, { hidden }) };
}

const seenIn = (read: ReadSheet, { hidden }: { hidden: boolean }): Omit<Preview, 'lines' | 'rows'> => ({
  notes: read.unread.length > 0 ? [`Không đọc cột: ${read.unread.join(', ')}.`] : [],
  ...(read.hidden > 0 && { hidden: { count: read.hidden, read: hidden } }),
  ...(read.pages.length > 1 && {
    pages: read.pages.map((page) => ({ ...page, read: page.name === read.page })),
  }),
});
