import { wholeHistory } from '../history/whole-history';
import { db, type Tx } from '../io/db';
import { rowHashes } from '../history/row-hash';
import type { Columns, States } from '../history/states';

export type Recorded = { digest: string | null; row: bigint };

export type Replay = {
  broken: bigint | null;
  count: number;
  last: Map<string, Map<string, Recorded>>;
  /** Null without a baseline: nothing can then be said of unrecorded rows. */
  columns: Columns | null;
  /** Position of each wanted hash, counted from one. */
  places: Map<string, number>;
};

/** Reads all of history once; memory grows with the followed rows, not with its length.
 * @param hashes whose position is wanted */
export async function replay(hashes: ReadonlySet<string> = new Set(), tx: Tx = db()): Promise<Replay> {
  const read: Replay = { broken: null, count: 0, last: new Map(), columns: null, places: new Map() };
  const isWhole = rowHashes();
  let previous = '';
  for await (const row of wholeHistory(tx)) {
    if (read.broken === null && (row.previous !== previous || !isWhole(row))) read.broken = row.id;
    previous = row.hash;
    read.count += 1;
    if (hashes.has(row.hash)) read.places.set(row.hash, read.count);
    take(read.last, row.states as States, row.id);
    if (row.noun === 'state' && row.event === 'baseline')
      read.columns = (row.detail as { columns?: Columns }).columns ?? read.columns;
  }
  return read;
}

function take(last: Replay['last'], states: States, row: bigint): void {
  for (const [table, rows] of Object.entries(states)) {
    const known = last.get(table) ?? new Map<string, Recorded>();
    last.set(table, known);
    for (const [key, digest] of Object.entries(rows)) known.set(key, { digest, row });
  }
}
