import { covers } from '@/domain/contest/jury/assignment';
import type { Line, TallyOutcome } from '@/domain/contest/tally/outcome';
import type { FreezeBlockers } from '@/domain/contest/results/freeze';
import type { TallyInput } from '@/domain/contest/tally/input';
import { tally } from '@/domain/contest/tally/tally';
import { conflictStatusesOf } from '../conflicts/conflicts';
import type { ContestRow } from '../row';
import { isFrozen } from '../frozen';
import type { Tx } from '../../io/db';
import { undecidedFew } from '../decided-few';
import { lateOpen } from '../late-act-rows';
import { isOut, newestSetAside, outOfResults } from './counted';
import { inputOf } from './input';

/** `allIn`: every sheet that is to come has come. */
export type Provisional = { input: TallyInput; outcome: TallyOutcome; allIn: boolean };

/** The ranking as it stands, computed from what is there. Read once per request, and handed on. */
export async function provisionalResults(tx: Tx, contest: ContestRow): Promise<Provisional> {
  const input = await inputOf(tx, contest);
  return { input, outcome: tally(contest.rules, input), allIn: isAllIn(input) };
}

export function openLines(contest: ContestRow, outcome: TallyOutcome): { thirds: Line[]; ties: Line[] } {
  const lines = outcome.blocks.flatMap((block) => block.lines);
  const chair = contest.rules.ties.some((tie) => tie.rule === 'chair');
  return {
    thirds: lines.filter(
      (line) => line.unranked !== 'withdrawn' && line.parts.some((part) => part.thirdNeeded),
    ),
    // A tie matters only if the rules leave it to the chair and a prize depends on it.
    ties: chair ? lines.filter((line) => line.tie === 'shared' && line.prize !== null) : [],
  };
}

export async function blockersOf(
  tx: Tx,
  contest: ContestRow,
  outcome: TallyOutcome,
): Promise<FreezeBlockers> {
  const { thirds, ties } = openLines(contest, outcome);
  return {
    openSheets: (await openSheets(tx, contest.id)).length,
    unconfirmed:
      (await unconfirmedSheets(tx, contest.id)) +
      (await unconfirmedResults(tx, contest.id)) +
      (await unconfirmedDeclarations(tx, contest.id)),
    thirdsNeeded: thirds.length,
    unsettledTies: ties.length,
    fewSheets: (await undecidedFew(tx, contest, outcome)).length,
    lateActs: await tx.lateAct.count({ where: { contestId: contest.id, ...lateOpen } }),
    pending: await isFrozen(tx, contest.id),
    earlier: (await tx.freeze.count({ where: { contestId: contest.id } })) > 0,
  };
}

/** A submitted sheet is not open; removing its judge does not remove it. */
export async function openSheets(tx: Tx, contestId: string) {
  const conflictOf = await conflictStatusesOf(tx, contestId);
  const drafts = await tx.scoreSheet.findMany({
    where: {
      status: 'draft',
      entry: { contestId, status: 'accepted' },
      OR: [{ third: true }, { reopenedAt: { not: null } }, { scores: { some: { points: { not: null } } } }],
    },
    include: { entry: { select: { assignments: { where: { endedAt: null } } } }, ...newestSetAside },
  });
  return drafts.filter((sheet) => {
    const { entry, entryId, personId, part, reopenedAt } = sheet;
    if (reopenedAt) return !isOut(sheet);
    return (
      entry.assignments.some((one) => one.personId === personId && covers(one, part)) &&
      conflictOf(entryId, personId).kind !== 'conflicted'
    );
  });
}

const unconfirmedSheets = (tx: Tx, contestId: string): Promise<number> =>
  tx.scoreSheet.count({
    where: {
      status: 'submitted',
      typedById: { not: null },
      confirmedById: null,
      setAsides: { none: outOfResults },
      entry: { contestId, status: 'accepted' },
    },
  });

const unconfirmedResults = (tx: Tx, contestId: string): Promise<number> =>
  tx.partResult.count({ where: { confirmedById: null, entry: { contestId, status: 'accepted' } } });

const unconfirmedDeclarations = (tx: Tx, contestId: string): Promise<number> =>
  tx.conflict.count({
    where: { typedById: { not: null }, confirmedById: null, entry: { contestId, status: 'accepted' } },
  });

export const areAllIn = async (tx: Tx, contest: ContestRow): Promise<boolean> =>
  isAllIn(await inputOf(tx, contest));

/** Nobody who is assigned and free of conflict is without a submitted sheet. */
function isAllIn(input: TallyInput): boolean {
  const withdrawn = new Set(input.entries.filter((entry) => entry.withdrawn).map((entry) => entry.id));
  return (
    input.sheets.length > 0 &&
    !input.absences.some(({ why, entry }) => why === 'notSubmitted' && !withdrawn.has(entry))
  );
}
