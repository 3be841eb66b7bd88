import { covers } from '@/domain/contest/assignment';
import type { Outcome } from '@/domain/contest/outcome';
import type { Progress } from '@/domain/contest/results';
import type { TallyInput } from '@/domain/contest/sheet';
import { tally } from '@/domain/contest/tally';
import { standingsOf } from './conflicts';
import type { ContestRow } from './contests';
import { isFrozen } from './frozen';
import type { Tx } from './io/db';
import { inputOf } from './tally-input';

/** The ranking as it stands, computed from what is there. */
export async function standingResults(
  tx: Tx,
  contest: ContestRow,
): Promise<{ input: TallyInput; outcome: Outcome }> {
  const input = await inputOf(tx, contest);
  return { input, outcome: tally(contest.rules, input) };
}

/** What still stands against a freeze. */
export async function progressOf(tx: Tx, contest: ContestRow, outcome: Outcome): Promise<Progress> {
  const lines = outcome.blocks.flatMap((block) => block.lines);
  const chair = contest.rules.ties.some((tie) => tie.rule === 'chair');
  return {
    openSheets: (await openSheets(tx, contest.id)).length,
    unconfirmed: (await unconfirmedSheets(tx, contest.id)) + (await unconfirmedResults(tx, contest.id)),
    // A withdrawn entry takes no third marking any more.
    thirdsNeeded: lines.filter(
      (line) => line.unranked !== 'withdrawn' && line.parts.some((part) => part.thirdNeeded),
    ).length,
    // A shared rank is only unsettled where the rules leave it to the chair and a prize hangs on it.
    unsettledTies: chair ? lines.filter((line) => line.tie === 'shared' && line.prize !== null).length : 0,
    pending: await isFrozen(tx, contest.id),
    earlier: (await tx.freeze.count({ where: { contestId: contest.id } })) > 0,
  };
}

/** Sheets that were begun and are still to come: the judge is assigned and not conflicted. */
async function openSheets(tx: Tx, contestId: string) {
  const stands = await standingsOf(tx, contestId);
  const drafts = await tx.scoreSheet.findMany({
    where: {
      status: 'draft',
      entry: { contestId, status: 'accepted' },
      OR: [{ third: true }, { reopenedAt: { not: null } }, { scores: { some: { points: { not: null } } } }],
    },
    include: { entry: { select: { assignments: { where: { endedAt: null } } } } },
  });
  return drafts.filter(
    ({ entry, entryId, personId, part }) =>
      entry.assignments.some((one) => one.personId === personId && covers(one, part)) &&
      stands(entryId, personId).kind !== 'conflicted',
  );
}

const unconfirmedSheets = (tx: Tx, contestId: string): Promise<number> =>
  tx.scoreSheet.count({
    where: {
      status: 'submitted',
      typedById: { not: null },
      confirmedById: null,
      entry: { contestId, status: 'accepted' },
    },
  });

const unconfirmedResults = (tx: Tx, contestId: string): Promise<number> =>
  tx.partResult.count({ where: { confirmedById: null, entry: { contestId, status: 'accepted' } } });

/** Every sheet that is to come has come: nobody assigned, free of conflict, is without a submitted sheet. */
export async function areAllIn(tx: Tx, contest: ContestRow): Promise<boolean> {
  const input = await inputOf(tx, contest);
  const withdrawn = new Set(input.entries.filter((entry) => entry.withdrawn).map((entry) => entry.id));
  return (
    input.sheets.length > 0 &&
    !input.absences.some(({ why, entry }) => why === 'notSubmitted' && !withdrawn.has(entry))
  );
}
