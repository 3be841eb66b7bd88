import type { Acting, Actor, SeatKind } from '@/domain/actor';
import { knowsPanels } from '@/domain/contest/jury/blind';
import {
  type AnswerState,
  mayAnswerFreeze,
  mayPassOver,
  mayReplyToObjection,
  type FreezeAnswerKind,
  type UnsettledAnswers,
  unsettledOf,
} from '@/domain/contest/results/answer';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import type { Verdict } from '@/domain/verdict';
import type { Freeze } from '@/prisma/generated/client';
import { type ContestRow, withRules } from '../row';
import { deciderInContest } from '../../deciding/deciders';
import { pending } from '../frozen';
import { db } from '../../io/db';
import { answersTo, type JudgeAnswer } from './answers';
import { closedPoints } from './closed-points';
import { type FrozenSheet, sheetsByJudge } from './judges';
import { frozenTextOf } from '../freezes/read';

export type AwaitedAnswers = {
  row: string;
  unsettled: UnsettledAnswers;
  own: AnswerState | null;
  toReply: number;
};

export async function awaitedIn(by: Actor, contest: ContestRow): Promise<AwaitedAnswers | null> {
  const row = await db().freeze.findFirst({
    where: { contestId: contest.id, ...pending },
    orderBy: { version: 'desc' },
  });
  if (!row) return null;
  const all = await answersTo(db(), row);
  const decider = await deciderInContest(db(), by, contest);
  return {
    row: row.id,
    unsettled: unsettledOf(all.map(({ state }) => state)),
    own: all.find(({ personId }) => personId === by.personId)?.state ?? null,
    toReply: all.filter((judge) => mayReplyToObjection(decider, contest.id, { freeze: row, judge }).ok)
      .length,
  };
}

/** `counts` is null while the judge must not know. `altered`: the rows contradict the receipt. */
export type OwnFrozenSheet = FrozenSheet & { counts: boolean | null; altered: boolean };

export async function ownFrozenSheets(by: Actor, freezeId: string) {
  const row = await db().freeze.findUnique({ where: { id: freezeId }, include: { contest: true } });
  const text = row && frozenTextOf(row);
  if (!row || !text || by.personId === null) return null;
  const sheets = (await sheetsByJudge(db(), row.contestId, text)).get(by.personId);
  const own = (await answersTo(db(), row)).find(({ personId }) => personId === by.personId);
  if (!sheets || !own) return null;
  const { blind } = text.rules;
  // That a sheet does not count can reveal the unit: its judge may know whom they joined since.
  const tells = !blind || row.publishedAt !== null;
  const mayAnswer = (answer: FreezeAnswerKind): Verdict => mayAnswerFreeze(row, { state: own.state, answer });
  return {
    contest: withRules(row.contest),
    row: { version: row.version, hash: row.hash, frozenAt: row.frozenAt, withdrawnAt: row.withdrawnAt },
    publishedAt: row.publishedAt,
    rules: text.rules,
    sheets: await Promise.all(
      sheets.map(
        async (sheet): Promise<OwnFrozenSheet> => ({
          ...sheet,
          ...(sheet.points
            ? { points: sheet.points, altered: false }
            : await closedPoints(sheet, by.personId ?? '')),
          counts: tells ? sheet.points !== null : null,
        }),
      ),
    ),
    answer: own,
    may: { confirmed: mayAnswer('confirmed'), objected: mayAnswer('objected') },
  };
}
export type OwnFrozenSheets = NonNullable<Awaited<ReturnType<typeof ownFrozenSheets>>>;

export type AnswerRow = {
  key: string;
  judge: { id: string; name: string } | null;
  state: AnswerState;
  answers: JudgeAnswer['answers'];
  replies: { answerId: string | null; reason: string; at: Date; seat: SeatKind; by: string }[];
  objection: string | null;
  isOpenToReply: boolean;
  passingOver: Verdict;
};

export async function answersAtDesk(
  { by, now }: Acting,
  { contest, row }: { contest: ContestRow; row: Freeze },
) {
  const all = await answersTo(db(), row);
  const decider = await deciderInContest(db(), by, contest);
  const named = knowsPanels(by, contest);
  const names = await namesOf(all);
  const rows = all
    .filter(({ answers }) => named || answers.some(({ answer }) => answer === 'objected'))
    .map(
      (judge): AnswerRow => ({
        key: judge.answers[0]?.id ?? judge.personId,
        judge: named ? { id: judge.personId, name: names.get(judge.personId) ?? '' } : null,
        state: judge.state,
        answers: judge.answers,
        replies: judge.replies.map(({ byId, ...reply }) => ({ ...reply, by: names.get(byId) ?? '' })),
        objection: judge.state === 'objected' ? (judge.answers.at(-1)?.id ?? null) : null,
        isOpenToReply: mayReplyToObjection(decider, contest.id, { freeze: row, judge }).ok,
        passingOver: mayPassOver(decider, row, { judge, now }),
      }),
    );
  return { rows, asked: all.length, unsettled: unsettledOf(all.map(({ state }) => state)), named };
}
export type AnswersAtDesk = Awaited<ReturnType<typeof answersAtDesk>>;

async function namesOf(all: readonly JudgeAnswer[]): Promise<Map<string, string>> {
  const ids = all.flatMap(({ personId, replies }) => [personId, ...replies.map(({ byId }) => byId)]);
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** No names or pseudonyms, in an order that reveals neither. */
export type PublicAnswers = {
  asked: number;
  confirmed: number;
  objections: { reason: string; at: Date; reply: PublicReply | null; confirmedAfter: boolean }[];
  passedOver: PublicReply[];
};
type PublicReply = { reason: string; at: Date; seat: SeatKind };

/** Null for versions from before judges were asked. */
export async function publicAnswers(row: Freeze, text: FrozenText | null): Promise<PublicAnswers | null> {
  if (!text) return null;
  const all = await answersTo(db(), row);
  const given = all.filter(({ state }) => state !== 'missing');
  if (given.length === 0) return null;
  const early = <T extends { at: Date }>(list: T[]): T[] =>
    list.sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    asked: all.length,
    confirmed: all.filter(({ state }) => state === 'confirmed').length,
    objections: early(
      all.flatMap(({ state, answers, replies }) =>
        answers
          .filter(({ answer }) => answer === 'objected')
          .map(({ id, reason, at }) => ({
            reason,
            at,
            reply: replyShown(replies.find(({ answerId }) => answerId === id)),
            confirmedAfter: state === 'confirmed',
          })),
      ),
    ),
    passedOver: early(
      all.flatMap(({ state, replies }) =>
        replies
          .filter(({ answerId }) => answerId === null && state === 'passedOver')
          .map(({ reason, at, seat }) => ({ reason, at, seat })),
      ),
    ),
  };
}

const replyShown = (reply: JudgeAnswer['replies'][number] | undefined): PublicReply | null =>
  reply ? { reason: reply.reason, at: reply.at, seat: reply.seat } : null;
