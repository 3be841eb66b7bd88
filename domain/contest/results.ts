import { type Actor, organises } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';
import { sitsIn } from './conflict';
import { chairs, type Office } from './judging';
import type { Line } from './outcome';
import { type Dates, phaseOf } from './phase';

/** From the tally to the published results: freeze, audit, and two persons who publish. */

export type JudgedFreeze = {
  approvedAt: Date | null;
  approvedById: string | null;
  frozenById: string;
  firstSignedById: string | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
};

/** What still stands against a freeze. */
export type Progress = {
  /** Sheets that were begun and not submitted, by judges who are still to score. */
  openSheets: number;
  /** Typed in by one person and not confirmed by a second: sheets, and results of parts. */
  unconfirmed: number;
  unsettledTies: number;
  thirdsNeeded: number;
  /** Results are frozen and wait for their signatures. */
  pending: boolean;
  /** They were frozen before: the new version says why. */
  earlier: boolean;
};

/** May the results be frozen? By the organiser, once judging is over and nothing is open any more. */
export const canFreeze = (
  contest: Dates & { id: string },
  progress: Progress,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    isDeciding(contest, now) ? yes : no('notJudging'),
    progress.openSheets > 0 || progress.thirdsNeeded > 0 ? no('sheetsOpen') : yes,
    progress.unconfirmed > 0 ? no('unconfirmed') : yes,
    progress.unsettledTies > 0 ? no('tiesOpen') : yes,
    progress.pending ? no('resultsFrozen') : yes,
    progress.earlier && reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** Left without a rank for a reason that may still change, unlike a withdrawal. */
export const waitsForRank = ({ unranked }: Pick<Line, 'unranked'>): boolean =>
  unranked !== null && unranked !== 'withdrawn';

/** May a prize differ from what the ranking proposes? Before the freeze, with a reason. */
export const canDeliberate = (
  contest: Dates & { id: string },
  frozen: boolean,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    sitsIn(actor, contest.id, 'chiefJudge') || organises(actor).ok ? yes : no('needsChair'),
    deliberable(contest, frozen, reason, now),
  );

/** May the chair (or the deputy in the chair's place) decide on equal entries? In writing, before the freeze. */
export const canRule = (
  contest: Dates & { id: string },
  office: Office,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict => all(chairs(actor, contest.id, office), deliberable(contest, office.frozen, reason, now));

const deliberable = (contest: Dates, frozen: boolean, reason: string, now: Date): Verdict =>
  all(
    isDeciding(contest, now) ? yes : no('notJudging'),
    frozen ? no('resultsFrozen') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

const isDeciding = (contest: Dates, now: Date): boolean =>
  ['deliberating', 'published'].includes(phaseOf(contest, now));

/** May the actor see the ranking as it stands? Never a judge as such; before the deliberation only once all sheets are in. */
export const canSeeRanking = (
  contest: Dates & { id: string },
  allIn: boolean,
  actor: Actor,
  now: Date,
): Verdict =>
  all(
    sitsIn(actor, contest.id, 'chiefJudge', 'deputyJudge', 'secretary', 'auditor') || organises(actor).ok
      ? yes
      : no('notYourContest'),
    isDeciding(contest, now) || (phaseOf(contest, now) === 'judging' && allIn) ? yes : no('sheetsOpen'),
  );

/** May the auditor approve the frozen results? Never whoever froze them. */
export const canApprove = (contestId: string, freeze: JudgedFreeze, actor: Actor): Verdict =>
  all(
    sitsIn(actor, contestId, 'auditor') ? yes : no('needsAuditor'),
    freeze.withdrawnAt ? no('notFrozen') : yes,
    freeze.approvedAt ? no('alreadyExists') : yes,
    freeze.frozenById === actor.personId ? no('secondPerson') : yes,
  );

/** May frozen results be given back for correction? By auditor or organiser, with a reason, before they are published. */
export const canGiveBack = (contestId: string, freeze: JudgedFreeze, actor: Actor, reason: string): Verdict =>
  all(
    sitsIn(actor, contestId, 'auditor') || organises(actor).ok ? yes : no('needsAuditor'),
    freeze.publishedAt ? no('contestPublished') : yes,
    freeze.withdrawnAt ? no('notFrozen') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** May the actor sign the publication? The first signature and the second are two persons', after the audit. */
export const canPublish = (freeze: JudgedFreeze, actor: Actor): Verdict =>
  all(
    organises(actor),
    freeze.withdrawnAt ? no('notFrozen') : yes,
    freeze.approvedAt ? yes : no('notApproved'),
    freeze.publishedAt ? no('contestPublished') : yes,
    freeze.firstSignedById !== null && freeze.firstSignedById === actor.personId ? no('secondPerson') : yes,
    freeze.approvedById === actor.personId ? no('secondPerson') : yes,
  );
