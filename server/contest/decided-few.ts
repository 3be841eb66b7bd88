import { entryName } from '@/domain/contest/entry/number';
import type { TallyOutcome } from '@/domain/contest/tally/outcome';
import { type Thin, thinIn } from '@/domain/contest/tally/sheet-count';
import type { ContestRow } from './row';
import type { Tx } from '../io/db';
import { lateOf } from './late-act-rows';

export const belowLeast = (contest: ContestRow, outcome: TallyOutcome): Thin[] =>
  thinIn(contest.rules, outcome).filter((thin) => thin.belowLeast);

export async function undecidedFew(tx: Tx, contest: ContestRow, outcome: TallyOutcome): Promise<string[]> {
  const few = belowLeast(contest, outcome);
  if (few.length === 0) return [];
  const rows = await tx.lateAct.findMany({
    where: { contestId: contest.id, act: 'rankFew', confirmedAt: { not: null } },
    include: { entry: { select: { number: true } } },
  });
  const decided = rows.map(({ entry, ...row }) => ({
    entry: entryName(entry?.number ?? null),
    came: lateOf(row).wish.came ?? 0,
  }));
  // A decision covers the sheets of its time; fewer sheets since need a new one.
  const settled = (thin: Thin) =>
    decided.some(({ entry, came }) => entry === thin.entry && came <= thin.came);
  return [...new Set(few.filter((thin) => !settled(thin)).map(({ entry }) => entry))];
}
