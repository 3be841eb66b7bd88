import { type Actor, organises, sits, unitsOf } from '@/domain/actor';
import type { ContestChore } from '@/domain/contest/chore';
import { sitsIn } from '@/domain/contest/conflict';
import { phaseOf } from '@/domain/contest/phase';
import { canApprove, canFreeze, canPublish } from '@/domain/contest/results';
import { type ContestRow, contestsFor } from './contests';
import { db } from './io/db';
import { judgingOf } from './judge-desk';
import { freezesOf, needsCorrection } from './results-desk';
import { progressOf, standingResults } from './standing-results';
import { toEnter } from './unit-contest-work';
import { entriesAtDesk } from './visible-contest';
import { entriesRanked, typedSheets } from './visible-judging';

/** What waits for this person in a contest: how much, never whose points. `row`: the entry, or the version to be signed. */
export type ContestWork = {
  contest: { slug: string; name: string };
  chore: ContestChore;
  count: number;
  row?: string;
};

const taskKinds = ['judge', 'chiefJudge', 'deputyJudge', 'secretary', 'auditor'] as const;

export const hasContestTask = (by: Actor): boolean =>
  organises(by).ok || taskKinds.some((kind) => sits(by, kind));

/** What waits in the contests of the actor, the newest contest first. */
export async function contestWorkOf(by: Actor, now: Date): Promise<ContestWork[]> {
  const contests = await contestsFor(by);
  const works = await Promise.all([
    unitsOf(by).length > 0 ? toEnter(contests, by, now) : [],
    hasContestTask(by) ? toScore(by, now) : [],
    ...(hasContestTask(by) ? contests.map((contest) => atDesks(contest, by, now)) : []),
  ]);
  return works.flat().filter(({ count }) => count > 0);
}

async function toScore(by: Actor, now: Date): Promise<ContestWork[]> {
  const during = await judgingOf(by);
  return during.flatMap(({ contest, tasks }) => {
    const phase = phaseOf(contest, now);
    if (phase !== 'judging' && phase !== 'deliberating' && phase !== 'published') return [];
    // Once judging is over, only what the chair opened again or asked for a third time is still to come.
    const open = tasks
      .filter(({ standing }) => standing.kind === 'clear')
      .flatMap(({ parts }) => parts)
      .filter(({ late }) => phase === 'judging' || late);
    const unasked = tasks.filter(({ standing }) => standing.kind === 'unasked' && phase !== 'published');
    return [
      { contest, chore: 'answer' as const, count: unasked.length },
      {
        contest,
        chore: 'score' as const,
        count: open.filter(({ status }) => status !== 'submitted').length,
      },
    ];
  });
}

async function atDesks(contest: ContestRow, by: Actor, now: Date): Promise<ContestWork[]> {
  const organiser = organises(by).ok;
  const secretary = sitsIn(by, contest.id, 'secretary');
  const phase = phaseOf(contest, now);
  const signing = organiser || sitsIn(by, contest.id, 'auditor') ? await toSign(contest, by) : [];
  return [
    ...(organiser ? [{ contest, chore: 'screen' as const, count: await toScreen(contest, by) }] : []),
    ...(organiser || secretary
      ? [{ contest, chore: 'confirm' as const, count: await toConfirm(contest, by) }]
      : []),
    ...(secretary && (phase === 'judging' || phase === 'deliberating')
      ? [{ contest, chore: 'type' as const, count: await toType(contest, by) }]
      : []),
    ...(phase === 'deliberating' ? await toDecide(contest, by, now) : []),
    ...(phase === 'published' && organiser && (await needsCorrection(contest))
      ? [{ contest, chore: 'correct' as const, count: 1 }]
      : []),
    ...signing,
  ];
}

/** Results of parts that the secretariat types in, of entries that have none yet. */
async function toType(contest: ContestRow, by: Actor): Promise<number> {
  const parts = contest.rules.parts.filter(({ scoredBy }) => scoredBy === 'secretary');
  const entry = { AND: [entriesRanked(by), { contestId: contest.id, status: 'accepted' as const }] };
  const [entries, there] = await Promise.all([
    db().entry.count({ where: entry }),
    db().partResult.count({ where: { entry, part: { in: parts.map(({ key }) => key) } } }),
  ]);
  return Math.max(0, entries * parts.length - there);
}

/** What stands between the last sheet and the freeze. The tally is asked only while results are being decided. */
async function toDecide(contest: ContestRow, by: Actor, now: Date): Promise<ContestWork[]> {
  const chairs = sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge');
  const organiser = organises(by).ok;
  if (!chairs && !organiser) return [];
  const { outcome } = await standingResults(db(), contest);
  const progress = await progressOf(db(), contest, outcome);
  const free = canFreeze(contest, progress, by, 'x', now).ok;
  return [
    { contest, chore: 'askThird', count: progress.thirdsNeeded },
    { contest, chore: 'untie', count: chairs ? progress.unsettledTies : 0 },
    { contest, chore: 'freeze', count: free ? 1 : 0 },
  ];
}

const toScreen = (contest: ContestRow, by: Actor): Promise<number> =>
  db().entry.count({
    where: { AND: [entriesAtDesk(by), { contestId: contest.id, status: 'submitted' }] },
  });

/** Typed in from paper by somebody else. */
async function toConfirm(contest: ContestRow, by: Actor): Promise<number> {
  const entry = { AND: [entriesRanked(by), { contestId: contest.id, status: 'accepted' as const }] };
  const typedById = { not: by.personId };
  const sheets = await db().scoreSheet.count({
    where: { AND: [typedSheets(by), { entry, status: 'submitted', typedById, confirmedById: null }] },
  });
  const results = await db().partResult.count({
    where: { entry, typedById: { not: by.personId ?? '' }, confirmedById: null },
  });
  return sheets + results;
}

const toSign = async (contest: ContestRow, by: Actor): Promise<ContestWork[]> =>
  (await freezesOf(contest.id)).flatMap((freeze) => {
    const approves = canApprove(contest.id, freeze, by).ok;
    if (!approves && !canPublish(freeze, by).ok) return [];
    return [{ contest, chore: approves ? 'approve' : 'sign', count: 1, row: freeze.id }];
  });
