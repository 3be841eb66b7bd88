import { type Acting, type Actor, contestSeatKinds, mayOrganise, sits, unitsOf } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { entryName } from '@/domain/contest/entry/number';
import type { Line } from '@/domain/contest/tally/outcome';
import { type Phase, phaseOf } from '@/domain/contest/setup/phase';
import type { DecidingAct } from '@/domain/deciding/deciding';
import { canApprove, mayFreeze, canPublish } from '@/domain/contest/results/freeze';
import { type ContestRow, contestsFor } from '../contest/row';
import { barredEntries, deciderInContest } from '../deciding/deciders';
import { db } from '../io/db';
import { judgingOf } from '../contest/sheets/queries';
import { type AwaitedAnswers, awaitedIn } from '../contest/answers/queries';
import { lateActsFor } from '../contest/late-acts/queries';
import { needsCorrection } from '../contest/results/needs-correction';
import { freezesOf } from '../contest/results/queries';
import { sheetsToReview } from '../contest/set-aside/late';
import { commitBeforeRanking } from '../contest/commitment/commit';
import { openLines, blockersOf, provisionalResults } from '../contest/tally/provisional';
import { type ContestWithTask, toEnter } from './entries';
import { entriesAtDesk } from '../visible/contest';
import { entriesRanked, typedSheets } from '../visible/judging';

export const hasContestTask = (by: Actor): boolean =>
  mayOrganise(by).ok || contestSeatKinds.some((kind) => sits(by, kind));

export async function contestTasksOf({ by, now }: Acting): Promise<ContestWithTask[]> {
  const contests = await contestsFor(by);
  const works = await Promise.all([
    unitsOf(by).length > 0 ? toEnter({ by, now }, contests) : [],
    hasContestTask(by) ? toScore({ by, now }) : [],
    ...(hasContestTask(by) ? contests.map((contest) => atDesks({ by, now }, contest)) : []),
  ]);
  return works.flat().filter(({ count }) => count > 0);
}

async function toScore({ by, now }: Acting): Promise<ContestWithTask[]> {
  const during = await judgingOf(by);
  return during.flatMap(({ contest, tasks }) => {
    const phase = phaseOf(contest, now);
    if (phase !== 'judging' && phase !== 'deliberating' && phase !== 'published') return [];
    const open = tasks
      .filter(({ conflict }) => conflict.kind === 'clear')
      .flatMap(({ parts }) => parts)
      .filter(({ late }) => phase === 'judging' || late);
    const unasked = tasks.filter(({ conflict }) => conflict.kind === 'unasked' && phase !== 'published');
    return [
      { contest, task: 'answer' as const, count: unasked.length },
      {
        contest,
        task: 'score' as const,
        count: open.filter(({ status }) => status !== 'submitted').length,
      },
    ];
  });
}

async function atDesks({ by, now }: Acting, contest: ContestRow): Promise<ContestWithTask[]> {
  const organiser = mayOrganise(by).ok;
  const secretary = sitsIn(by, contest.id, 'secretary');
  const phase = phaseOf(contest, now);
  const awaited = await awaitedIn(by, contest);
  const signing = organiser || sitsIn(by, contest.id, 'auditor') ? await toSign(by, contest, awaited) : [];
  return [
    ...(organiser ? [{ contest, task: 'screen' as const, count: await toScreen(by, contest) }] : []),
    ...(organiser || (secretary && phase === 'judging')
      ? [{ contest, task: 'confirm' as const, count: await toConfirm(by, contest) }]
      : []),
    ...(secretary && (phase === 'judging' || phase === 'deliberating')
      ? [{ contest, task: 'type' as const, count: await toType(by, contest) }]
      : []),
    ...(phase === 'deliberating' ? await toDecide({ by, now }, contest) : []),
    ...(await toReview(by, contest, phase)),
    ...(await toSecond({ by, now }, contest)),
    ...(phase === 'published' && organiser && (await needsCorrection(contest))
      ? [{ contest, task: 'correct' as const, count: 1 }]
      : []),
    ...signing,
    ...toAnswer(by, contest, awaited),
  ];
}

async function toType(by: Actor, contest: ContestRow): Promise<number> {
  const parts = contest.rules.parts.filter(({ scoredBy }) => scoredBy === 'secretary');
  const id = { notIn: await barredEntries(db(), by, { contest, act: 'typeIn' }) };
  const entry = { AND: [entriesRanked(by), { contestId: contest.id, id, status: 'accepted' as const }] };
  const [entries, there] = await Promise.all([
    db().entry.count({ where: entry }),
    db().partResult.count({ where: { entry, part: { in: parts.map(({ key }) => key) } } }),
  ]);
  return Math.max(0, entries * parts.length - there);
}

/** The tally is computed only while results are being decided. */
async function toDecide({ by, now }: Acting, contest: ContestRow): Promise<ContestWithTask[]> {
  const chairs = sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge');
  const organiser = mayOrganise(by).ok;
  if (!chairs && !organiser) return [];
  await commitBeforeRanking(contest, { now, allIn: false });
  const { outcome } = await provisionalResults(db(), contest);
  const progress = await blockersOf(db(), contest, outcome);
  const { thirds, ties } = openLines(contest, outcome);
  const free = mayFreeze({ by: await deciderInContest(db(), by, contest), now }, contest, progress).ok;
  const allIn = progress.openSheets === 0 && ties.length === 0 && !progress.pending;
  return [
    {
      contest,
      task: 'askThird',
      count: organiser ? await mine(by, contest, { act: 'askThird', lines: thirds }) : thirds.length,
    },
    { contest, task: 'untie', count: chairs ? await mine(by, contest, { act: 'rule', lines: ties }) : 0 },
    // Without a tie nothing else tells the chair that results can be read.
    { contest, task: 'deliberate', count: chairs && !organiser && allIn ? 1 : 0 },
    { contest, task: 'freeze', count: free ? 1 : 0 },
  ];
}

async function mine(
  by: Actor,
  contest: ContestRow,
  { act, lines }: { act: DecidingAct; lines: readonly Line[] },
): Promise<number> {
  if (lines.length === 0) return 0;
  const id = { in: await barredEntries(db(), by, { contest, act }) };
  const barred = await db().entry.findMany({ where: { id }, select: { number: true } });
  const codes = new Set(barred.map(({ number }) => entryName(number)));
  return lines.filter(({ entry }) => !codes.has(entry)).length;
}

/** Blind judges see these only once the ranking is open. */
async function toReview(by: Actor, contest: ContestRow, phase: Phase): Promise<ContestWithTask[]> {
  const chair = sitsIn(by, contest.id, 'chiefJudge') && phase !== 'judging';
  const organiser = mayOrganise(by).ok && (phase !== 'judging' || knowsUnits(by, contest));
  if (!['judging', 'deliberating', 'published'].includes(phase) || !(chair || organiser)) return [];
  const sheets = await sheetsToReview(by, contest);
  return [{ contest, task: 'review', count: sheets.filter(({ reviewed }) => !reviewed).length }];
}

async function toSecond(acting: Acting, contest: ContestRow): Promise<ContestWithTask[]> {
  const [row, ...more] = await lateActsFor(acting, contest);
  if (row === undefined) return [];
  return [{ contest, task: 'second', count: 1 + more.length, ...(more.length === 0 && { row }) }];
}

async function toScreen(by: Actor, contest: ContestRow): Promise<number> {
  const id = { notIn: await barredEntries(db(), by, { contest, act: 'screen' }) };
  return db().entry.count({
    where: { AND: [entriesAtDesk(by), { contestId: contest.id, id, status: 'submitted' }] },
  });
}

async function toConfirm(by: Actor, contest: ContestRow): Promise<number> {
  const id = { notIn: await barredEntries(db(), by, { contest, act: 'confirm' }) };
  const entry = { AND: [entriesRanked(by), { contestId: contest.id, id, status: 'accepted' as const }] };
  const typedById = { not: by.personId };
  const sheets = await db().scoreSheet.count({
    where: { AND: [typedSheets(by), { entry, status: 'submitted', typedById, confirmedById: null }] },
  });
  const results = await db().partResult.count({
    where: { entry, typedById: { not: by.personId ?? '' }, confirmedById: null },
  });
  const declarations = await db().conflict.count({
    where: { entry, typedById: { not: by.personId ?? '' }, confirmedById: null },
  });
  return sheets + results + declarations;
}

async function toSign(
  by: Actor,
  contest: ContestRow,
  awaited: AwaitedAnswers | null,
): Promise<ContestWithTask[]> {
  const decider = await deciderInContest(db(), by, contest);
  const unsettled = awaited?.unsettled ?? { missing: 0, objected: 0 };
  return (await freezesOf(contest.id)).flatMap((freeze): ContestWithTask[] => {
    const approves = canApprove(decider, contest.id, freeze).ok;
    if (!approves && !canPublish(decider, freeze, unsettled).ok) return [];
    return [{ contest, task: approves ? 'approve' : 'sign', count: 1, row: freeze.id }];
  });
}

function toAnswer(by: Actor, contest: ContestRow, awaited: AwaitedAnswers | null): ContestWithTask[] {
  if (!awaited) return [];
  const { row, own, toReply, unsettled } = awaited;
  const waiting = mayOrganise(by).ok ? unsettled.missing + unsettled.objected : 0;
  return [
    { contest, task: 'answerFreeze', count: own === 'missing' ? 1 : 0, row },
    { contest, task: 'replyObjection', count: toReply, row },
    { contest, task: 'awaitAnswers', count: waiting, row },
  ];
}
