import { db, type Tx } from '../io/db';

/** { table: { key: sha256 of the row } }; null if deleted. Composite keys are joined by spaces. */
export type States = Record<string, Record<string, string | null>>;

/** What this transaction changed, and the hash to link its rows of history to, under the chain's
 * lock; null and no lock, if it changed nothing and recorded nothing. */
export async function endOfHistory(tx: Tx, { recorded }: { recorded: boolean }) {
  const [row] = await tx.$queryRaw<{ states: States; previous: string | null }[]>`
    SELECT states, previous FROM end_of_history(${recorded})`;
  return row ?? { states: {}, previous: null };
}

export type Columns = Record<string, string[]>;

export async function columnsNow(tx: Tx = db()): Promise<Columns> {
  const rows = await tx.$queryRaw<{ table: string; columns: string[] }[]>`SELECT * FROM state_columns()`;
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

/** @param known columns of the digest; null for all of the table */
export async function statesIn(
  table: string,
  known: readonly string[] | null,
  tx: Tx = db(),
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ key: string; digest: string }[]>`
    SELECT key, digest FROM states_in(${table}, ${known}::text[])`;
  return new Map(rows.map(({ key, digest }) => [key, digest]));
}
