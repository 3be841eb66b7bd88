import { given } from '@/domain/contest/results/bundle';
import { entryName } from '@/domain/contest/entry/number';
import { bindingsOf } from '../frozen-bindings';
import { prizeName } from '../prizes/prize-name';
import { bundleOf } from '../freezes/read';
import { db } from '../../io/db';

export type EntryResult = {
  rank: number | null;
  /** Hundredths of a point. */
  total: number | null;
  prizes: { name: string; code: string }[];
  version: number;
  hash: string;
};

/** @returns null before publication and for entries outside the results */
export async function resultShown(
  entry: { id: string; number: number | null; contest: { id: string } },
  now: Date,
): Promise<EntryResult | null> {
  const freeze = await db().freeze.findFirst({
    where: { contestId: entry.contest.id, publishedAt: { lte: now } },
    orderBy: { version: 'desc' },
  });
  if (!freeze) return null;
  const bundle = bundleOf(freeze);
  const { entryIds, codes } = await bindingsOf(db(), freeze.id);
  const number = [...entryIds].find(([, id]) => id === entry.id)?.[0] ?? entryName(entry.number);
  const line = bundle.outcome.blocks.flatMap(({ lines }) => lines).find((one) => one.entry === number);
  if (!line) return null;
  const prizes = given(bundle.awards)
    .filter((award) => award.entry === number)
    .map(({ prize }) => ({
      name: prizeName(bundle, prize),
      code: codes.find((one) => one.entry === number && one.prize === prize)?.code ?? '',
    }));
  return { rank: line.rank, total: line.total, prizes, version: freeze.version, hash: freeze.hash };
}
