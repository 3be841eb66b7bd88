import { cellsOf, type SheetRefusal } from './io/spreadsheet';

export type { SheetRefusal };

/** The lines of an uploaded sheet under its header, with the numbers that the spreadsheet shows. */
export async function linesOf(
  file: File,
  most: number,
): Promise<{ number: number; cells: string[] }[] | SheetRefusal | 'tooMany' | 'empty'> {
  if (file.size > 1024 * 1024) return 'tooBig';
  const rows = await cellsOf(Buffer.from(await file.arrayBuffer()));
  if (typeof rows === 'string') return rows;
  const lines = rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some(Boolean));
  if (lines.length === 0) return 'empty';
  return lines.length > most ? 'tooMany' : lines;
}
