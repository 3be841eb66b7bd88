import { type Acting, type Actor, mayOrganise } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';
import { sitsIn } from '../jury/conflict';
import { mayPublishOverAnswers, type UnsettledAnswers } from './answer';
import { mayChair, type ChairOffice } from '../jury/sheet';
import type { Line } from '../tally/outcome';
import { type Dates, phaseOf } from '../setup/phase';

declare module '../../verdict' {
  interface Reasons {
    needsAuditor: true;
    sheetsOpen: true;
    resultsFrozen: true;
    unconfirmed: true;
    lateActsOpen: true;
    notNamed: true;
    frozenUnnamed: true;
    tiesOpen: true;
    notFrozen: true;
    notApproved: true;
    fewSheets: true;
  }
}

/** The way to published results: freeze, audit, then two persons who sign. */

export type JudgedFreeze = {
  approverId: string | null;
  firstSignerId: string | null;
  secondSignerId: string | null;
  approvedAt: Date | null;
  approvedById: string | null;
  frozenById: string;
  firstSignedById: string | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
};

export type FreezeBlockers = {
  openSheets: number;
  unconfirmed: number;
  unsettledTies: number;
  thirdsNeeded: number;
  fewSheets: number;
  lateActs: number;
  pending: boolean;
  earlier: boolean;
};

export const mayFreeze = (
  { by, now }: Acting<Decider>,
  contest: Dates & { id: string },
  progress: FreezeBlockers,
): Verdict =>
  all(
    mayOrganise(by),
    mayDecide('freeze', by),
    isDeciding(contest, now) ? yes : no('notJudging'),
    progress.openSheets > 0 || progress.thirdsNeeded > 0 ? no('sheetsOpen') : yes,
    progress.unconfirmed > 0 ? no('unconfirmed') : yes,
    progress.fewSheets > 0 ? no('fewSheets') : yes,
    progress.unsettledTies > 0 ? no('tiesOpen') : yes,
    progress.pending ? no('resultsFrozen') : yes,
    progress.lateActs > 0 ? no('lateActsOpen') : yes,
  );

export const canFreeze = (
  acting: Acting<Decider>,
  contest: Dates & { id: string },
  { progress, reason }: { progress: FreezeBlockers; reason: string },
): Verdict => all(mayFreeze(acting, contest, progress), progress.earlier ? canJustify(reason) : yes);

export const waitsForRank = ({ unranked }: Pick<Line, 'unranked'>): boolean =>
  unranked !== null && unranked !== 'withdrawn';

export const canDeliberate = (
  { by, now }: Acting<Decider>,
  contest: Dates & { id: string },
  { frozen, reason }: { frozen: boolean; reason: string },
): Verdict =>
  all(
    sitsIn(by, contest.id, 'chiefJudge') || mayOrganise(by).ok ? yes : no('needsChair'),
    mayDecide('changePrize', by),
    canDeliberateNow(contest, { frozen, reason, now }),
  );

export const canBreakTie = (
  { by, now }: Acting<Decider>,
  contest: Dates & { id: string },
  { office, reason }: { office: ChairOffice; reason: string },
): Verdict =>
  all(
    mayChair(by, contest.id, { ...office, act: 'rule' }),
    canDeliberateNow(contest, { frozen: office.frozen, reason, now }),
  );

const canDeliberateNow = (
  contest: Dates,
  { frozen, reason, now }: { frozen: boolean; reason: string; now: Date },
): Verdict =>
  all(
    isDeciding(contest, now) ? yes : no('notJudging'),
    frozen ? no('resultsFrozen') : yes,
    canJustify(reason),
  );

const isDeciding = (contest: Dates, now: Date): boolean =>
  ['deliberating', 'published'].includes(phaseOf(contest, now));

/** Judges as such never see a ranking; others only in deliberation or once all sheets are in. */
export const canSeeRanking = (
  { by, now }: Acting,
  contest: Dates & { id: string },
  { allIn }: { allIn: boolean },
): Verdict =>
  all(
    sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge', 'secretary', 'auditor') || mayOrganise(by).ok
      ? yes
      : no('notYourContest'),
    isDeciding(contest, now) || (phaseOf(contest, now) === 'judging' && allIn) ? yes : no('sheetsOpen'),
  );

export const canApprove = (actor: Decider, contestId: string, freeze: JudgedFreeze): Verdict =>
  all(
    sitsIn(actor, contestId, 'auditor') ? yes : no('needsAuditor'),
    mayDecide('approve', actor),
    freeze.withdrawnAt ? no('notFrozen') : yes,
    freeze.approvedAt ? no('alreadyExists') : yes,
    freeze.frozenById === actor.personId ? no('secondPerson') : yes,
    mayActAsNamed(actor, freeze.approverId),
  );

const mayActAsNamed = (actor: Actor, named: string | null): Verdict =>
  named === null ? no('frozenUnnamed') : named === actor.personId ? yes : no('notNamed');

export const mayGiveBack = (actor: Decider, contestId: string, freeze: JudgedFreeze): Verdict =>
  all(
    sitsIn(actor, contestId, 'auditor') || mayOrganise(actor).ok ? yes : no('needsAuditor'),
    mayDecide('giveBack', actor),
    freeze.publishedAt ? no('contestPublished') : yes,
    freeze.withdrawnAt ? no('notFrozen') : yes,
  );

export const canGiveBack = (
  actor: Decider,
  contestId: string,
  { freeze, reason }: { freeze: JudgedFreeze; reason: string },
): Verdict => all(mayGiveBack(actor, contestId, freeze), canJustify(reason));

/** The named signers sign in order, the second only once the judges confirmed their sheets. */
export const canPublish = (actor: Decider, freeze: JudgedFreeze, unsettled: UnsettledAnswers): Verdict =>
  all(
    mayOrganise(actor),
    mayDecide('sign', actor),
    freeze.withdrawnAt ? no('notFrozen') : yes,
    freeze.approvedAt ? yes : no('notApproved'),
    freeze.publishedAt ? no('contestPublished') : yes,
    freeze.firstSignedById !== null && freeze.firstSignedById === actor.personId ? no('secondPerson') : yes,
    freeze.approvedById === actor.personId ? no('secondPerson') : yes,
    mayActAsNamed(actor, freeze.firstSignedById === null ? freeze.firstSignerId : freeze.secondSignerId),
    freeze.firstSignedById === null ? yes : mayPublishOverAnswers(unsettled),
  );
