import type { Acting, Actor, SeatKind } from '@/domain/actor';
import {
  type AnswerState,
  answerState,
  canAnswerFreeze,
  canPassOver,
  canReplyToObjection,
  type FreezeAnswerKind,
  type UnsettledAnswers,
  unsettledOf,
} from '@/domain/contest/results/answer';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { Denied, must, no } from '@/domain/verdict';
import type { Freeze, FreezeAnswer, FreezeReply } from '@/prisma/generated/client';
import { type ContestRow, holdContest } from '../row';
import { deciderInContest } from '../../deciding/deciders';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { found, transact } from '../../write';
import { sheetsByJudge } from './judges';
import { frozenTextOf } from '../freezes/read';

export type JudgeAnswer = {
  personId: string;
  state: AnswerState;
  answers: { id: string; answer: FreezeAnswerKind; reason: string; at: Date }[];
  replies: { answerId: string | null; reason: string; at: Date; byId: string; seat: SeatKind }[];
};

export async function answersTo(tx: Tx, row: Freeze): Promise<JudgeAnswer[]> {
  const asked = [...(await sheetsByJudge(tx, row.contestId, frozenTextOf(row))).keys()].sort();
  const inOrder = { where: { freezeId: row.id }, orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] };
  const given = await tx.freezeAnswer.findMany(inOrder);
  const written = await tx.freezeReply.findMany(inOrder);
  return asked.map((personId) => {
    const answers = given.filter((one) => one.personId === personId);
    const replies = written.filter(({ judgeId }) => judgeId === personId);
    const state = answerState(answers, replies);
    return { personId, state, answers: answers.map(answerOf), replies: replies.map(replyOf) };
  });
}

const answerOf = ({ id, answer, reason, at }: FreezeAnswer) => ({ id, answer, reason, at });

const replyOf = ({ answerId, reason, at, byId, seat }: FreezeReply) => ({ answerId, reason, at, byId, seat });

export const unsettledIn = async (tx: Tx, row: Freeze): Promise<UnsettledAnswers> =>
  unsettledOf((await answersTo(tx, row)).map(({ state }) => state));

/** Holds the contest too, so that no answer crosses the publishing signature. */
export async function holdFreeze(
  tx: Tx,
  by: Actor,
  id: string,
): Promise<{ contest: ContestRow; freeze: Freeze }> {
  const contestId = found(await tx.freeze.findUnique({ where: { id } })).contestId;
  const contest = await holdContest(tx, by, contestId);
  return { contest, freeze: found(await tx.freeze.findUnique({ where: { id } })) };
}

type Answering = { freezeId: string; answer: FreezeAnswerKind; reason: string };

/** @throws Denied noFrozenSheet, objectionReplied, reasonMissing, or if it is published or given
 * back */
export const answerFreeze = ({ by, now }: Acting, { freezeId, answer, reason }: Answering): Promise<void> =>
  transact(async (tx) => {
    const { contest, freeze } = await holdFreeze(tx, by, freezeId);
    const own = (await answersTo(tx, freeze)).find(({ personId }) => personId === by.personId);
    const allowed = must(canAnswerFreeze(freeze, { state: own?.state ?? null, answer, reason }));
    const why = answer === 'objected' ? reason.trim() : '';
    const given = { freezeId, personId: by.personId ?? '', answer, reason: why, at: now };
    await tx.freezeAnswer.create({ data: given });
    record(tx, allowed, {
      noun: 'result',
      subjectId: freezeId,
      event: answer === 'confirmed' ? 'confirmSheets' : 'objectSheets',
      reason: why,
      detail: { contestId: contest.id, hash: freeze.hash },
      by,
      now,
    });
  });

type Replying = { freezeId: string; answerId: string; reason: string };

/** The objection no longer blocks publication.
 * @throws Denied changedMeanwhile after another answer */
export const replyToObjection = (
  { by, now }: Acting,
  { freezeId, answerId, reason }: Replying,
): Promise<void> =>
  transact(async (tx) => {
    const { contest, freeze } = await holdFreeze(tx, by, freezeId);
    const judge = (await answersTo(tx, freeze)).find(({ answers }) =>
      answers.some(({ id }) => id === answerId),
    );
    const decider = await deciderInContest(tx, by, contest);
    const allowed = must(
      canReplyToObjection(decider, contest.id, { freeze, judge: judge ?? nobody, reason }),
    );
    const { personId: judgeId, answers } = found(judge ?? null);
    if (answers.at(-1)?.id !== answerId) throw new Denied(no('changedMeanwhile'));
    const seat = sitsIn(by, contest.id, 'auditor') ? ('auditor' as const) : ('chiefJudge' as const);
    const facts = { freezeId, judgeId, answerId, reason: reason.trim(), seat };
    await tx.freezeReply.create({ data: { ...facts, at: now, byId: by.personId ?? '' } });
    record(tx, allowed, {
      noun: 'result',
      subjectId: freezeId,
      event: 'replyObjection',
      reason,
      detail: { contestId: contest.id, judge: judgeId, answer: answerId },
      by,
      now,
    });
  });

type PassingOver = { freezeId: string; judgeId: string; reason: string };

export const passOver = ({ by, now }: Acting, { freezeId, judgeId, reason }: PassingOver): Promise<void> =>
  transact(async (tx) => {
    const { contest, freeze } = await holdFreeze(tx, by, freezeId);
    const judge = (await answersTo(tx, freeze)).find(({ personId }) => personId === judgeId);
    const decider = await deciderInContest(tx, by, contest);
    const allowed = must(canPassOver(decider, freeze, { judge: judge ?? nobody, reason, now }));
    const facts = { freezeId, judgeId, reason: reason.trim(), seat: 'organiser' as const };
    await tx.freezeReply.create({ data: { ...facts, at: now, byId: by.personId ?? '' } });
    record(tx, allowed, {
      noun: 'result',
      subjectId: freezeId,
      event: 'passOver',
      reason,
      detail: { contestId: contest.id, judge: judgeId },
      by,
      now,
    });
  });

const nobody = { personId: '', state: null };
