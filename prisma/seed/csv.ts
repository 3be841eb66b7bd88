import { readFileSync } from 'node:fs';

/** Rows of a comma-separated file beside this one, each keyed by its header. Every value stays text: codes have leading zeros. */
export function readCsv(name: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(new URL(name, import.meta.url), 'utf8'));
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
}

export function parseCsv(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map(cells);
}

// No cell of our files holds a line break, so a line is a row.
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    (quoted?.replaceAll('""', '"') ?? bare ?? '').normalize('NFC'),
  );
}
