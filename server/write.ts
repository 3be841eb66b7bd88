import { keepHistory, publicMayNotice, writeHistory } from './history/history';
import { db, type Tx } from './io/db';
import { countPublic, expirePublic } from './io/public-cache';
import { keepSigned } from './history/heads';

/** A row that does not exist, or that the actor may not see: both answer 404. */
export class Absent extends Error {}

/** @throws Absent */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Absent();
  return row;
}

/** Lock order: groups, units, seasons, models, papers, files; contests, entries, sheets, late
 * attempts; history last. Expires public pages after a commit that they may show. */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  let generation: number | null = null;
  let committed: Tx | undefined;
  const done = await db().$transaction(
    async (tx) => {
      keepHistory(tx);
      const result = await work(tx);
      await writeHistory(tx);
      generation = publicMayNotice(tx) ? await countPublic(tx) : null;
      committed = tx;
      return result;
    },
    { maxWait: 10_000, timeout: 30_000 },
  );
  if (committed) keepSigned(committed);
  if (generation !== null) expirePublic(generation);
  return done;
}
