import { csvRows } from '@/domain/text/csv';
import type { SpreadsheetPage } from '@/domain/spreadsheet/table';

const separators = [';', ',', '\t'] as const;

export function sheetOfText(bytes: Uint8Array): SpreadsheetPage | null {
  const text = decoded(bytes);
  if (text === null) return null;
  // Excel writes this line where the system's separator differs.
  const told = /^sep=(.)\r?\n/u.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const separator = separators.find((sign) => sign === told?.[1]) ?? mostSeen(body);
  const rows = csvRows(body, separator).map((cells, at) => ({
    number: at + 1 + (told ? 1 : 0),
    hidden: false,
    cells,
  }));
  return { name: '', hidden: false, rows };
}

function mostSeen(text: string): (typeof separators)[number] {
  const first = text.slice(0, 20_000).replace(/"[^"]*"/gu, '');
  const count = (sign: string) => first.split(sign).length;
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** UTF-8, or the UTF-16 that Excel calls "Unicode text". */
function decoded(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
