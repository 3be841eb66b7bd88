import { db, type Tx } from '../io/db';
import { rowHashes } from './row-hash';

/** Reads in batches of 1,000. @param from exclusive */
export async function* wholeHistory(tx: Tx = db(), from = 0n) {
  for (let after = from; ; ) {
    const rows = await tx.history.findMany({
      omit: { states: false },
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 1000,
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < 1000) return;
    after = last.id;
  }
}

export async function firstBroken(): Promise<bigint | null> {
  const isWhole = rowHashes();
  let previous = '';
  for await (const row of wholeHistory()) {
    if (row.previous !== previous || !isWhole(row)) return row.id;
    previous = row.hash;
  }
  return null;
}
