import { wholeHistory } from './whole-history';
import { db, type Tx } from '../io/db';
import { rowHashes } from './row-hash';
import { readBeside } from './beside-key';

export type Continuity =
  | 'continues'
  /** Heads exist, but none beside the key, so nothing can be said. */
  | 'unkept'
  /** The head is missing: history was rewritten, cut off or restored from an older backup. */
  | 'lost'
  | 'moved'
  /** A row since the head does not follow from the one before. */
  | 'broken';

export const continuity = async (tx: Tx = db()): Promise<Continuity> => (await placed(tx)).stands;

export async function continuityToSign(tx: Tx): Promise<Continuity> {
  const { stands, row } = await placed(tx);
  if (stands !== 'continues' || row === null) return stands;
  const isWhole = rowHashes();
  let previous: string | null = null;
  for await (const each of wholeHistory(tx, row - 1n)) {
    if ((previous !== null && each.previous !== previous) || !isWhole(each)) return 'broken';
    previous = each.hash;
  }
  return 'continues';
}

async function placed(tx: Tx): Promise<{ stands: Continuity; row: bigint | null }> {
  const head = readBeside()?.head;
  if (!head) return { stands: (await tx.chainHead.count()) === 0 ? 'continues' : 'unkept', row: null };
  const row = await tx.history.findUnique({ where: { hash: head.hash }, select: { id: true } });
  if (!row) return { stands: 'lost', row: null };
  const place = await tx.history.count({ where: { id: { lte: row.id } } });
  return { stands: place === head.count ? 'continues' : 'moved', row: row.id };
}
