import type { Outcome } from '@/domain/contest/outcome';
import type { ContestRow } from './contests';
import { db, type Tx } from './io/db';
import { entryName } from './tally-input';

export type EntryResult = {
  rank: number | null;
  /** Hundredths of a point. */
  total: number | null;
  prizes: { name: string; code: string }[];
};

type Entry = { id: string; number: number | null; contestId: string; contest: Pick<ContestRow, 'rules'> };

/** What the newest published results say of one entry; null before the publication, or where the entry is not in them. */
export async function resultOf(tx: Tx, entry: Entry, now: Date): Promise<EntryResult | null> {
  const freeze = await tx.freeze.findFirst({
    where: { contestId: entry.contestId, publishedAt: { lte: now } },
    orderBy: { version: 'desc' },
    select: { id: true, outcome: true },
  });
  if (!freeze) return null;
  const lines = (freeze.outcome as Outcome).blocks.flatMap((block) => block.lines);
  const line = lines.find((one) => one.entry === entryName(entry.number));
  if (!line) return null;
  const awards = await tx.award.findMany({
    where: { entryId: entry.id, freezeId: freeze.id, endedAt: null },
    orderBy: { prize: 'asc' },
  });
  const names = new Map(entry.contest.rules.prizes.map((prize) => [prize.key, prize.name]));
  return {
    rank: line.rank,
    total: line.total,
    prizes: awards.map(({ prize, code }) => ({ name: names.get(prize) ?? prize, code: code ?? '' })),
  };
}

/** For the unit's own page of its entry. */
export const resultShown = (entry: Entry, now: Date): Promise<EntryResult | null> =>
  resultOf(db(), entry, now);
