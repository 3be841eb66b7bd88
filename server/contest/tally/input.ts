import { covers } from '@/domain/contest/jury/assignment';
import type { ConflictAnswer, SettledStatus } from '@/domain/contest/jury/conflict';
import { entryName } from '@/domain/contest/entry/number';
import type { Absence, Sheet, TallyInput } from '@/domain/contest/tally/input';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import type { Tx } from '../../io/db';
import { pseudonyms } from '../conflicts/pseudonyms';
import { isOut, newestSetAside, type WithSetAside } from './counted';

type SubmittedSheet = {
  typedById: string | null;
  confirmedById: string | null;
  conflictStatus: unknown;
} & WithSetAside;

/** Conflicts count as settled at submission; typed sheets need a confirmation. */
export const counts = (sheet: SubmittedSheet): boolean =>
  (sheet.typedById === null || sheet.confirmedById !== null) &&
  !isBarred(sheet.conflictStatus) &&
  !isOut(sheet);

export const isBarred = (settled: unknown): boolean =>
  (settled as SettledStatus | null)?.kind === 'conflicted';

const inContest: Prisma.EntryWhereInput = {
  OR: [
    { status: 'accepted' },
    { status: 'withdrawn', OR: [{ assignments: { some: {} } }, { results: { some: {} } }] },
  ],
};

export async function inputOf(tx: Tx, contest: ContestRow): Promise<TallyInput> {
  const entries = await tx.entry.findMany({
    where: { contestId: contest.id, number: { not: null }, ...inContest },
    include: {
      sheets: {
        where: { status: 'submitted' },
        include: { scores: { orderBy: { criterion: 'asc' } }, ...newestSetAside },
      },
      assignments: true,
      conflicts: true,
      results: { where: { confirmedById: { not: null } } },
    },
    orderBy: { number: 'asc' },
  });
  const judge = await pseudonyms(tx, contest.id);
  const name = new Map(entries.map((entry) => [entry.id, entryName(entry.number)]));
  const parts = contest.rules.parts.filter((part) => part.scoredBy === 'judges').map((part) => part.key);
  const input: TallyInput = { entries: [], sheets: [], absences: [], results: [], times: [], rulings: [] };
  for (const entry of entries) {
    const id = entryName(entry.number);
    input.entries.push({ id, block: entry.block, withdrawn: entry.status === 'withdrawn' });
    const counted = entry.sheets.filter(counts);
    const answered = new Map(entry.conflicts.map(({ personId, answer }) => [personId, answer]));
    input.sheets.push(
      ...counted.map((sheet) => sheetOf(id, sheet, judge(entry.id, sheet.personId))).sort(byJudge),
    );
    for (const part of parts) {
      const there = new Set(counted.filter((sheet) => sheet.part === part).map((sheet) => sheet.personId));
      const away = entry.assignments.filter((one) => !there.has(one.personId) && covers(one, part));
      input.absences.push(
        ...away
          .map((one) => ({
            entry: id,
            part,
            judge: judge(entry.id, one.personId),
            why: whyAway(
              one,
              answered.get(one.personId) ?? null,
              entry.sheets.find((sheet) => sheet.part === part && sheet.personId === one.personId),
            ),
          }))
          .sort(byJudge),
      );
    }
    for (const { part, points, seconds } of entry.results) {
      if (points !== null) input.results.push({ entry: id, part, points, seconds });
      else if (seconds !== null) input.times.push({ entry: id, part, seconds });
    }
  }
  const rulings = await tx.ruling.findMany({ where: { contestId: contest.id }, orderBy: { at: 'asc' } });
  input.rulings = rulings.map(({ block, order, reason }) => ({
    block,
    reason,
    order: order.flatMap((id) => name.get(id) ?? []),
  }));
  return input;
}

/** Sorted by pseudonym, for the order of submission would reveal judges. */
const byJudge = (a: { part: string; judge: string }, b: { part: string; judge: string }): number =>
  `${a.part} ${a.judge}` < `${b.part} ${b.judge}` ? -1 : 1;

type SheetRow = { part: string; third: boolean; scores: { criterion: string; points: number | null }[] };

const sheetOf = (entry: string, sheet: SheetRow, judge: string): Sheet => ({
  entry,
  part: sheet.part,
  judge,
  third: sheet.third,
  points: Object.fromEntries(sheet.scores.map(({ criterion, points }) => [criterion, points ?? 0])),
});

function whyAway(
  assignment: { endedAt: Date | null; conflictStatus: unknown },
  answer: ConflictAnswer | null,
  sheet: SubmittedSheet | undefined,
): Absence['why'] {
  if (sheet && isOut(sheet)) return 'removed';
  if (answer === 'recused') return 'recused';
  if (answer === 'declared' || isBarred(sheet?.conflictStatus ?? assignment.conflictStatus))
    return 'conflict';
  return assignment.endedAt ? 'removed' : 'notSubmitted';
}
