import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { nfc } from '@/domain/text';
import { entriesOf, unpacked } from './files/zip';

/** What an import may weigh, packed and unpacked: far above any list of people, far below what hurts. */
const PACKED = 512 * 1024;
const UNPACKED = 16 * 1024 * 1024;

export type SheetRefusal = 'tooBig' | 'notSpreadsheet';

/** The cells of the first sheet as texts, or why it is not read. Sizes are counted before anything is parsed. */
export async function cellsOf(bytes: Buffer): Promise<string[][] | SheetRefusal> {
  if (bytes.length > PACKED) return 'tooBig';
  const refusal = await weigh(bytes);
  if (refusal) return refusal;
  try {
    // Numbers stay as written: codes and phones are no quantities.
    const rows = await readSheet(bytes, { parseNumber: (digits) => digits as unknown as number });
    return rows.map((row) => row.map(textOf));
  } catch {
    // A zip, but not a spreadsheet: what exactly is wrong inside is of no use to who chose it.
    return 'notSpreadsheet';
  }
}

/** Why a spreadsheet is not even opened: it is none, or too big unpacked. Null: it may be read. */
export async function weigh(bytes: Buffer): Promise<SheetRefusal | null> {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  try {
    const path = join(folder, 'sheet.xlsx');
    await writeFile(path, bytes);
    const entries = await entriesOf(path);
    if (typeof entries === 'string') return entries === 'bomb' ? 'tooBig' : 'notSpreadsheet';
    if (entries.reduce((sum, { size }) => sum + size, 0) > UNPACKED) return 'tooBig';
    const types = await unpacked(path, entries, '[Content_Types].xml');
    if (types === 'bomb') return 'tooBig';
    return typeof types === 'string' ? 'notSpreadsheet' : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A day becomes dd/MM/yyyy as it was seen in the cell; numbers as they were typed (phones, codes). */
function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    const [year, month, day] = cell.toISOString().slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  }
  if (typeof cell === 'string') return nfc(cell).replace(/\s+/gu, ' ').trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
