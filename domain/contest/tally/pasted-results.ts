export type ResultCells = { points: string; time: string };
export type ResultField = keyof ResultCells;

type Place = { at: number; field: ResultField };

const cellsOf = (text: string): string[][] => {
  const rows = text.replace(/\r\n?/gu, '\n').split('\n');
  if (rows.at(-1) === '') rows.pop();
  return rows.map((row) => row.split('\t').map((cell) => cell.trim()));
};

export const isTable = (text: string): boolean => /[\t\n\r]./u.test(text.trimEnd());

/** Rows that begin with an entry's number go to that entry, others down from the cursor; rows
 * past the end are counted, so that none is lost silently. */
export function pastedInto(
  rows: readonly ResultCells[],
  { codes, at, field, text }: Place & { codes: readonly string[]; text: string },
): { rows: ResultCells[]; left: number } {
  const grid = rows.map((row) => ({ ...row }));
  let left = 0;
  for (const [down, cells] of cellsOf(text).entries()) {
    const [first = '', ...rest] = cells;
    const named = codes.indexOf(first.toUpperCase());
    const row = grid[named >= 0 ? named : at + down];
    if (!row) left += 1;
    else if (named >= 0) put(row, 'points', rest);
    else put(row, field, cells);
  }
  return { rows: grid, left };
}

function put(row: ResultCells, from: ResultField, cells: readonly string[]): void {
  const fields: ResultField[] = from === 'points' ? ['points', 'time'] : ['time'];
  for (const [n, field] of fields.entries()) {
    const cell = cells[n];
    if (cell !== undefined) row[field] = cell;
  }
}
