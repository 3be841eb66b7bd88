import type { ContestRow } from '../row';
import { type Judge, judgesIn } from './queries';
import { conflictStatusesOf } from '../conflicts/conflicts';
import { db } from '../../io/db';
import { partsToJudge } from '../sheets/queries';

export type JudgingStage = 'nothingDue' | 'unbegun' | 'begun' | 'done';

/** Totals only: a judge with 30 entries where others have 31, or an entry one sheet short, would
 * reveal a judge's own unit. */
export async function stagesIn(contest: ContestRow) {
  const entries = await db().entry.findMany({
    where: { contestId: contest.id, status: 'accepted' },
    select: {
      id: true,
      assignments: { where: { endedAt: null } },
      sheets: { select: { personId: true, part: true, status: true } },
    },
  });
  const conflictOf = await conflictStatusesOf(db(), contest.id);
  const due = entries.flatMap((entry) =>
    entry.assignments
      .filter(({ personId }) => conflictOf(entry.id, personId).kind !== 'conflicted')
      .flatMap(({ personId, onlyParts }) =>
        partsToJudge(contest, onlyParts).map(({ key }) => ({
          judge: personId,
          submitted: entry.sheets.some(
            (sheet) => sheet.personId === personId && sheet.part === key && sheet.status === 'submitted',
          ),
        })),
      ),
  );
  const judges = await judgesIn(contest.id);
  return {
    due: due.length,
    submitted: due.filter(({ submitted }) => submitted).length,
    judges: judges.map((judge): Judge & { stage: JudgingStage } => ({
      ...judge,
      stage: stageOf(due.filter((one) => one.judge === judge.id)),
    })),
  };
}
export type Stages = Awaited<ReturnType<typeof stagesIn>>;

function stageOf(sheets: readonly { submitted: boolean }[]): JudgingStage {
  if (sheets.length === 0) return 'nothingDue';
  if (sheets.every(({ submitted }) => submitted)) return 'done';
  return sheets.some(({ submitted }) => submitted) ? 'begun' : 'unbegun';
}
