import type { Tx } from '../io/db';
import type { Recorded, Replay } from './replay';
import { columnsNow, statesIn } from '../history/states';

/** `recorded` and `found` are digests; null means no such row. */
export type DifferingRow = {
  kind: 'state';
  table: string;
  id: string;
  recorded: string | null;
  found: string | null;
  historyRow: string | null;
};

export async function differingRows(
  { last, columns }: Replay,
  tx: Tx,
  tables?: readonly string[],
): Promise<DifferingRow[]> {
  const differing: DifferingRow[] = [];
  for (const table of tables ?? Object.keys(await columnsNow(tx)).toSorted()) {
    const known = last.get(table) ?? new Map<string, Recorded>();
    const stands = await statesIn(table, columns?.[table] ?? null, tx);
    const strangers = columns?.[table] ? [...stands.keys()].filter((key) => !known.has(key)) : [];
    for (const id of [...known.keys(), ...strangers]) {
      const { digest: recorded, row } = known.get(id) ?? { digest: null, row: null };
      const found = stands.get(id) ?? null;
      if (found !== recorded)
        differing.push({
          kind: 'state',
          table,
          id,
          recorded,
          found,
          historyRow: row === null ? null : String(row),
        });
    }
  }
  return differing;
}
