import type { Outcome } from '@/domain/contest/outcome';
import type { ContestRow } from './contests';
import { db, type Tx } from './io/db';
import { entryName } from '@/domain/contest/entry-name';

export type EntryResult = {
  rank: number | null;
  /** Hundredths of a point. */
  total: number | null;
  prizes: { name: string; code: string }[];
};

type Contest = Pick<ContestRow, 'id' | 'rules'>;
type Entry = { id: string; number: number | null };

/**
 * What the newest published results say of an entry: null where it is not in them, and of every entry before the
 * publication. The results are read once, of however many entries they are asked.
 */
export async function resultsOf(
  tx: Tx,
  contest: Contest,
  now: Date,
): Promise<(entry: Entry) => EntryResult | null> {
  const freeze = await tx.freeze.findFirst({
    where: { contestId: contest.id, publishedAt: { lte: now } },
    orderBy: { version: 'desc' },
    select: { outcome: true, awards: { where: { endedAt: null }, orderBy: { prize: 'asc' } } },
  });
  if (!freeze) return () => null;
  const lines = new Map(
    (freeze.outcome as Outcome).blocks.flatMap((block) => block.lines.map((line) => [line.entry, line])),
  );
  const names = new Map(contest.rules.prizes.map((prize) => [prize.key, prize.name]));
  return ({ id, number }) => {
    const line = lines.get(entryName(number));
    if (!line) return null;
    const prizes = freeze.awards
      .filter(({ entryId }) => entryId === id)
      .map(({ prize, code }) => ({ name: names.get(prize) ?? prize, code: code ?? '' }));
    return { rank: line.rank, total: line.total, prizes };
  };
}

/** For the unit's own page of its entry. */
export const resultShown = async (
  entry: Entry & { contest: Contest },
  now: Date,
): Promise<EntryResult | null> => (await resultsOf(db(), entry.contest, now))(entry);
