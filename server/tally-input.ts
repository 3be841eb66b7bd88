import { covers } from '@/domain/contest/assignment';
import { entryName } from '@/domain/contest/entry-name';
import type { Absence, Sheet, TallyInput } from '@/domain/contest/sheet';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from './contests';
import { type Standings, standingsOf } from './conflicts';
import type { Tx } from './io/db';
import { pseudonyms } from './pseudonyms';

/** What was typed in from paper counts once a second person has confirmed it. */
export const counts = (sheet: { typedById: string | null; confirmedById: string | null }): boolean =>
  sheet.typedById === null || sheet.confirmedById !== null;

/** Accepted, or withdrawn after judging had begun: what left before that is nobody's business. */
const inContest: Prisma.EntryWhereInput = {
  OR: [
    { status: 'accepted' },
    { status: 'withdrawn', OR: [{ assignments: { some: {} } }, { results: { some: {} } }] },
  ],
};

/** Everything the tally reads, with entries by number and judges by pseudonym: no name goes in. */
export async function inputOf(tx: Tx, contest: ContestRow): Promise<TallyInput> {
  const entries = await tx.entry.findMany({
    where: { contestId: contest.id, number: { not: null }, ...inContest },
    include: {
      sheets: { where: { status: 'submitted' }, include: { scores: true } },
      assignments: true,
      results: { where: { confirmedById: { not: null } } },
    },
    orderBy: { number: 'asc' },
  });
  const judge = await pseudonyms(tx, contest.id);
  const stands = await standingsOf(tx, contest.id);
  const name = new Map(entries.map((entry) => [entry.id, entryName(entry.number)]));
  const parts = contest.rules.parts.filter((part) => part.scoredBy === 'judges').map((part) => part.key);
  const input: TallyInput = { entries: [], sheets: [], absences: [], results: [], times: [], rulings: [] };
  for (const entry of entries) {
    const id = entryName(entry.number);
    input.entries.push({ id, block: entry.block, withdrawn: entry.status === 'withdrawn' });
    // Who is conflicted now counts, also where the sheet came in before the conflict was known.
    const counted = entry.sheets.filter(
      (sheet) => counts(sheet) && stands(entry.id, sheet.personId).kind !== 'conflicted',
    );
    input.sheets.push(
      ...counted.map((sheet) => sheetOf(id, sheet, judge(entry.id, sheet.personId))).sort(byJudge),
    );
    for (const part of parts) {
      const there = new Set(counted.filter((sheet) => sheet.part === part).map((sheet) => sheet.personId));
      const away = entry.assignments.filter((one) => !there.has(one.personId) && covers(one, part));
      input.absences.push(
        ...away
          .map(({ personId, ...one }) => ({
            entry: id,
            part,
            judge: judge(entry.id, personId),
            why: whyAway({ personId, ...one }, stands),
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

/** By pseudonym: the order of assigning or submitting would tell whose is whose. */
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
  assignment: { entryId: string; personId: string; endedAt: Date | null },
  stands: Standings,
): Absence['why'] {
  const standing = stands(assignment.entryId, assignment.personId);
  if (standing.kind === 'conflicted') return standing.why === 'recused' ? 'recused' : 'conflict';
  return assignment.endedAt ? 'removed' : 'notSubmitted';
}
