import type { Commitment, CommitmentLeaf } from '@/domain/contest/results/frozen-text';
import { entryName } from '@/domain/contest/entry/number';
import type { TallyInput } from '@/domain/contest/tally/input';
import type { Tx } from '../../io/db';

const keyOf = ({ entry, part, judge }: { entry: string; part: string; judge: string }): string =>
  JSON.stringify([entry, part, judge]);

/** Only sheets that count get a salt. @returns null without a commitment */
export async function commitmentOf(tx: Tx, contestId: string, input: TallyInput): Promise<Commitment | null> {
  const newest = await tx.commitment.findFirst({ where: { contestId }, orderBy: { version: 'desc' } });
  if (!newest) return null;
  const receipts = await tx.sheetReceipt.findMany({
    where: { hash: { in: newest.leaves } },
    include: { sheet: { select: { part: true, entry: { select: { number: true } } } } },
  });
  const read = new Set(input.sheets.map(keyOf));
  const leaves = receipts.map(({ judge, salt, hash, sheet }): CommitmentLeaf => {
    const named = { entry: entryName(sheet.entry.number), part: sheet.part, judge };
    return read.has(keyOf(named)) ? { ...named, salt } : { ...named, hash };
  });
  return {
    root: newest.root,
    publishedAt: newest.at.toISOString(),
    leaves: leaves.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}
