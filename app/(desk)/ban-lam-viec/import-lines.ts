import { z } from 'zod';
import { Denied, no } from '@/domain/verdict';
import { linesOf } from '@/server/sheet';

/** One line of a sheet as it is shown before anything is written. */
export type PreviewLine = { number: number; shown: string[]; errors: string[] };

/** `rows`: what will be posted again to write it; empty while something is wrong. */
export type Preview = { lines: PreviewLine[]; rows: string };

export const sheetInput = z.object({
  sheet: z
    .file({ error: 'Chưa chọn tệp' })
    .max(1024 * 1024, { error: 'Tệp lớn hơn 1 MB. Chia thành nhiều tệp rồi nhập lần lượt' }),
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

/** Reads the sheet line by line; the columns in their order, each under its key of the schema. */
export async function readLines<Row>(
  file: File,
  keys: readonly string[],
  schema: z.ZodType<Row>,
  most: number,
): Promise<Read<Row>[]> {
  const lines = await linesOf(file, most);
  if (typeof lines === 'string') throw new Denied(no(refusals[lines]));
  return lines.map(({ number, cells }) => {
    const shown = keys.map((_, index) => cells[index] ?? '');
    const parsed = schema.safeParse(Object.fromEntries(keys.map((key, index) => [key, shown[index]])));
    if (parsed.success) return { number, shown, row: parsed.data, errors: [] };
    return { number, shown, row: null, errors: parsed.error.issues.map(({ message }) => message) };
  });
}

const refusals = {
  tooBig: 'sheetTooBig',
  tooMany: 'sheetTooBig',
  empty: 'sheetEmpty',
  notSpreadsheet: 'notSpreadsheet',
} as const;
