/** `exact` CSV for programs, or CSV that a Vietnamese spreadsheet opens without running
 * formulas. */
export const dialects = {
  plain: { separator: ',', begin: '', guarded: false },
  spreadsheet: { separator: ';', begin: '\uFEFF', guarded: true },
} as const;
export type Dialect = keyof typeof dialects;

/** RFC 4180, line end included. */
export function csvLine(values: readonly (string | number)[], dialect: Dialect): string {
  const { separator, guarded } = dialects[dialect];
  return `${values.map((value) => quoted(guarded ? harmless(value) : String(value), separator)).join(separator)}\r\n`;
}

const quoted = (text: string, separator: string): string =>
  text.includes('"') || text.includes('\n') || text.includes('\r') || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** Excel runs a cell that begins like a formula; the apostrophe makes it text and is reversible. */
const harmless = (value: string | number): string =>
  typeof value === 'string' && /^'*[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value);

export function csvRows(text: string, separator: ',' | ';' | '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}"\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'uy',
  );
  while (cell.lastIndex < text.length || row.length > 0) {
    const at = cell.lastIndex;
    const found = cell.exec(text) ?? looseCell(text, at, separator);
    const [, inside, bare = '', end] = found;
    row.push(inside === undefined ? bare : inside.replaceAll('""', '"'));
    cell.lastIndex = at + found[0].length;
    if (end === separator) {
      if (cell.lastIndex < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

function looseCell(text: string, at: number, separator: string): [string, undefined, string, string] {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  const mark = text[end] ?? '';
  return [text.slice(at, end) + mark, undefined, text.slice(at, end).replace(/\r$/u, ''), mark];
}
