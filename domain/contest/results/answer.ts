import { mayOrganise } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';
import { sitsIn } from '../jury/conflict';

declare module '../../verdict' {
  interface Reasons {
    sheetsUnanswered: true;
    answersAwaited: true;
    noFrozenSheet: true;
    objectionReplied: true;
    needsChairOrAuditor: true;
  }
}

/** Between freeze and publication every judge confirms or objects; another person replies to an
 * objection, or passes over a silent judge, in writing. */

export const freezeAnswers = ['confirmed', 'objected'] as const;
export type FreezeAnswerKind = (typeof freezeAnswers)[number];

export const ANSWER_HOURS = 48;

export const answersDue = (frozenAt: Date): Date => new Date(frozenAt.getTime() + ANSWER_HOURS * 3_600_000);

export type GivenAnswer = { id: string; answer: FreezeAnswerKind };
export type GivenReply = { answerId: string | null };

export type AnswerState = 'missing' | 'confirmed' | 'objected' | 'replied' | 'passedOver';

export function answerState(answers: readonly GivenAnswer[], replies: readonly GivenReply[]): AnswerState {
  const newest = answers.at(-1);
  if (!newest) return replies.some(({ answerId }) => answerId === null) ? 'passedOver' : 'missing';
  if (newest.answer === 'confirmed') return 'confirmed';
  return replies.some(({ answerId }) => answerId === newest.id) ? 'replied' : 'objected';
}

export type UnsettledAnswers = { missing: number; objected: number };

export const unsettledOf = (states: readonly AnswerState[]): UnsettledAnswers => ({
  missing: states.filter((state) => state === 'missing').length,
  objected: states.filter((state) => state === 'objected').length,
});

export const mayPublishOverAnswers = ({ missing, objected }: UnsettledAnswers): Verdict =>
  missing + objected === 0 ? yes : { ...no('sheetsUnanswered'), count: missing + objected };

export type AnsweredFreeze = {
  frozenAt: Date;
  frozenById: string;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
};

const canTakeAnswers = ({ publishedAt, withdrawnAt }: AnsweredFreeze): Verdict =>
  all(withdrawnAt ? no('notFrozen') : yes, publishedAt ? no('contestPublished') : yes);

/** A judge may answer until publication.
 * @param state null: the version has no sheet of the actor */
export const mayAnswerFreeze = (
  freeze: AnsweredFreeze,
  { state, answer }: { state: AnswerState | null; answer: FreezeAnswerKind },
): Verdict =>
  all(
    state === null ? no('noFrozenSheet') : yes,
    canTakeAnswers(freeze),
    state === 'replied' && answer === 'objected' ? no('objectionReplied') : yes,
    state === answer ? no('alreadyExists') : yes,
  );

export const canAnswerFreeze = (
  freeze: AnsweredFreeze,
  { state, answer, reason }: { state: AnswerState | null; answer: FreezeAnswerKind; reason: string },
): Verdict =>
  all(mayAnswerFreeze(freeze, { state, answer }), answer === 'objected' ? canJustify(reason) : yes);

export type AnsweringJudge = { personId: string; state: AnswerState | null };

const maySettleFor = (actor: Decider, freeze: AnsweredFreeze, { personId }: AnsweringJudge): Verdict =>
  freeze.frozenById === actor.personId || personId === actor.personId ? no('secondPerson') : yes;

export const mayReplyToObjection = (
  actor: Decider,
  contestId: string,
  { freeze, judge }: { freeze: AnsweredFreeze; judge: AnsweringJudge },
): Verdict =>
  all(
    sitsIn(actor, contestId, 'chiefJudge', 'auditor') ? yes : no('needsChairOrAuditor'),
    mayDecide('replyObjection', actor),
    canTakeAnswers(freeze),
    maySettleFor(actor, freeze, judge),
    judge.state === 'objected' ? yes : no('wrongStatus'),
  );

export const canReplyToObjection = (
  actor: Decider,
  contestId: string,
  { reason, ...asked }: { freeze: AnsweredFreeze; judge: AnsweringJudge; reason: string },
): Verdict => all(mayReplyToObjection(actor, contestId, asked), canJustify(reason));

export const mayPassOver = (
  actor: Decider,
  freeze: AnsweredFreeze,
  { judge, now }: { judge: AnsweringJudge; now: Date },
): Verdict =>
  all(
    mayOrganise(actor),
    mayDecide('passOver', actor),
    canTakeAnswers(freeze),
    maySettleFor(actor, freeze, judge),
    judge.state === 'missing' ? yes : no('wrongStatus'),
    now < answersDue(freeze.frozenAt) ? no('answersAwaited') : yes,
  );

export const canPassOver = (
  actor: Decider,
  freeze: AnsweredFreeze,
  { reason, ...asked }: { judge: AnsweringJudge; reason: string; now: Date },
): Verdict => all(mayPassOver(actor, freeze, asked), canJustify(reason));
