import type { ResultRow } from '@/domain/contest/tally/result-rows';

/** By entry number: the moment of the result that the page showed, or null. */
export type Known = Record<string, string | null>;

/** Each row with what stood there when it was typed, so that a colleague's newer result is not overwritten unseen. */
export const rowsToSend = (rows: readonly ResultRow[], known: Known): string =>
  JSON.stringify(rows.map((row) => ({ ...row, known: known[row.code] ?? null })));
