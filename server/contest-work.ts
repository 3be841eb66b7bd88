import { type Actor, organises, sits } from '@/domain/actor';
import type { ContestChore } from '@/domain/contest/chore';
import { sitsIn } from '@/domain/contest/conflict';
import { phaseOf } from '@/domain/contest/phase';
import { canApprove, canPublish } from '@/domain/contest/results';
import { type ContestRow, contestsFor } from './contests';
import { db } from './io/db';
import { judgingOf } from './judge-desk';
import { freezesOf } from './results-desk';
import { entriesAtDesk } from './visible-contest';
import { entriesRanked } from './visible-judging';

/** What waits for this person in a contest: how much, never whose points. `freeze`: the version to be signed. */
export type ContestWork = {
  contest: { slug: string; name: string };
  chore: ContestChore;
  count: number;
  freeze?: string;
};

const taskKinds = ['judge', 'chiefJudge', 'deputyJudge', 'secretary', 'auditor'] as const;

export const hasContestTask = (by: Actor): boolean =>
  organises(by).ok || taskKinds.some((kind) => sits(by, kind));

/** What waits in the contests of the actor, the newest contest first. */
export async function contestWorkOf(by: Actor, now: Date): Promise<ContestWork[]> {
  if (!hasContestTask(by)) return [];
  const contests = await contestsFor(by);
  const [own, ...desks] = await Promise.all([
    toScore(by, now),
    ...contests.map((contest) => atDesks(contest, by)),
  ]);
  return [...own, ...desks.flat()].filter(({ count }) => count > 0);
}

async function toScore(by: Actor, now: Date): Promise<ContestWork[]> {
  const judging = (await judgingOf(by)).filter(({ contest }) => phaseOf(contest, now) === 'judging');
  return judging.flatMap(({ contest, tasks }) => {
    const open = tasks.filter(({ standing }) => standing.kind === 'clear').flatMap(({ parts }) => parts);
    const unasked = tasks.filter(({ standing }) => standing.kind === 'unasked');
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

async function atDesks(contest: ContestRow, by: Actor): Promise<ContestWork[]> {
  const organiser = organises(by).ok;
  const secretary = sitsIn(by, contest.id, 'secretary');
  const signing = organiser || sitsIn(by, contest.id, 'auditor') ? await toSign(contest, by) : [];
  return [
    ...(organiser ? [{ contest, chore: 'screen' as const, count: await toScreen(contest, by) }] : []),
    ...(organiser || secretary
      ? [{ contest, chore: 'confirm' as const, count: await toConfirm(contest, by) }]
      : []),
    ...signing,
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
    where: { entry, status: 'submitted', typedById, AND: { typedById: { not: null } }, confirmedById: null },
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
    return [{ contest, chore: approves ? 'approve' : 'sign', count: 1, freeze: freeze.id }];
  });
