import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpreadsheetPage } from '@/domain/spreadsheet/table';
import type { SheetRefusal } from '@/domain/spreadsheet/unread';
import { line } from '@/domain/text/text';
import { zipEntriesOf, unpacked } from '../files/zip';
import { sheetOfText } from './csv';
import { sheetsIn } from './xlsx';

/** Above any list of people, below what exhausts memory; sizes are checked before parsing. */
const PACKED = 512 * 1024;
const UNPACKED = 16 * 1024 * 1024;

export async function sheetsOf(bytes: Buffer): Promise<SpreadsheetPage[] | SheetRefusal> {
  if (bytes.length > PACKED) return 'tooBig';
  if (bytes.subarray(0, 8).equals(OLD)) return bytes.includes(ENCRYPTED) ? 'locked' : 'oldExcel';
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return ofText(bytes);
  const refusal = await weigh(bytes);
  if (refusal) return refusal;
  try {
    return sheetsIn(bytes).map(oneLined);
  } catch {
    return 'notSpreadsheet';
  }
}

const OLD = Buffer.from('D0CF11E0A1B11AE1', 'hex');
/** A password-protected .xlsx is an OLE container. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function ofText(bytes: Buffer): SpreadsheetPage[] | SheetRefusal {
  const sheet = sheetOfText(bytes);
  if (!sheet) return bytes.subarray(0, 1_000).some((byte) => byte < 9) ? 'notSpreadsheet' : 'notUtf8';
  const [first] = sheet.rows;
  // HTML saved as .xls has no adjacent cells.
  const isPage = /^\s*<(?:!doctype|html|table|\?xml)/iu.test(first?.cells[0] ?? '');
  if (isPage || !sheet.rows.some(({ cells }) => cells.length > 1)) return 'notSpreadsheet';
  return [oneLined(sheet)];
}

async function weigh(bytes: Buffer): Promise<SheetRefusal | null> {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  try {
    const path = join(folder, 'sheet.xlsx');
    await writeFile(path, bytes);
    const entries = await zipEntriesOf(path);
    if (typeof entries === 'string')
      return entries === 'bomb' ? 'tooBig' : entries === 'locked' ? 'locked' : 'notSpreadsheet';
    if (entries.reduce((sum, { size }) => sum + size, 0) > UNPACKED) return 'tooBig';
    if (entries.some(({ name }) => name === 'xl/workbook.bin')) return 'binaryExcel';
    if (entries.some(({ name }) => name === 'META-INF/manifest.xml')) return 'openDocument';
    const types = await unpacked(path, entries, '[Content_Types].xml');
    if (types === 'bomb') return 'tooBig';
    return typeof types === 'string' ? 'notSpreadsheet' : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const oneLined = (sheet: SpreadsheetPage): SpreadsheetPage => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(line) })),
});
