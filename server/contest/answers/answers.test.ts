import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { ANSWER_HOURS } from '@/domain/contest/results/answer';
import {
  acting,
  freezing,
  confirmFrozen,
  marks,
  points,
  type Stage,
  stage,
  when,
} from '../../testing/contest';
import { contestTasksOf } from '../../tasks/contests';
import { shownResults } from '../../public/contest/results';
import { db } from '../../io/db';
import { approve, freeze, returnFreeze, sign } from '../results/results';
import { testDatabase } from '../../testing/database';
import { tampered } from '../../audit/verify';
import { ownFrozenSheets } from './queries';
import { answerFreeze, passOver, replyToObjection } from './answers';

// After a freeze every judge confirms their sheets or objects, and publication waits.

let s: Stage;
let id: string;

const later = new Date(when.deciding.getTime() + ANSWER_HOURS * 3_600_000);
const tooEarly = new Date(later.getTime() - 1);

/** Chair, first and other have sheets; everything is signed but the second signature. */
const asAuditor = () => acting(s.auditor, when.deciding);
const asOrganiser = () => acting(s.organiser, when.deciding);
const asSigner = () => acting(s.signer, when.deciding);

beforeEach(async () => {
  s = await stage(2);
  for (const judge of [s.chief, s.first, s.other])
    for (const [n, entry] of s.entries.entries()) await marks(judge, { entryId: entry.id, more: 25 * n });
  ({ id } = await freeze(asOrganiser(), freezing(s)));
  await approve(asAuditor(), id);
  await sign(asSigner(), id);
}, 180_000);

const confirm = (by: Actor, now = when.deciding) =>
  answerFreeze({ by, now }, { freezeId: id, answer: 'confirmed', reason: '' });
const object = (
  by: Actor,
  reason = 'BDT-001: tiêu chí sáng tạo tôi cho 7, không phải 8.',
  now = when.deciding,
) => answerFreeze({ by, now }, { freezeId: id, answer: 'objected', reason });
const second = (now = when.deciding) => sign(acting(s.second, now), id);
const objection = async () =>
  (
    await db().freezeAnswer.findFirstOrThrow({
      where: { freezeId: id, answer: 'objected' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
  ).id;
const reply = async (by: Actor, reason = 'Đã đối chiếu với phiếu giấy.') =>
  replyToObjection(acting(by, when.deciding), { freezeId: id, answerId: await objection(), reason });
const skip = (by: Actor, judge: Actor, { reason = 'đi công tác dài ngày', now = later } = {}) =>
  passOver({ by, now }, { freezeId: id, judgeId: judge.personId ?? '', reason });
const tasksOf = async (by: Actor, now = when.deciding) =>
  (await contestTasksOf({ by, now })).map(({ task, count }) => [task, count]);

test('the second signature waits until every judge has confirmed, and says how many are missing', async () => {
  for (const [left, judge] of [
    [3, s.chief],
    [2, s.first],
    [1, s.other],
  ] as const) {
    await expect(second()).rejects.toMatchObject({ refusal: { reason: 'sheetsUnanswered', count: left } });
    expect(await tasksOf(s.signer)).toContainEqual(['awaitAnswers', left]);
    expect(await tasksOf(s.second)).not.toContainEqual(['sign', 1]);
    expect(await tasksOf(judge)).toContainEqual(['answerFreeze', 1]);
    await confirm(judge);
    expect(await tasksOf(judge)).not.toContainEqual(['answerFreeze', 1]);
    await expect(confirm(judge)).rejects.toThrow('alreadyExists');
  }
  expect(await tasksOf(s.second)).toContainEqual(['sign', 1]);
  expect(await second()).toEqual({ published: true });
  await expect(object(s.first)).rejects.toThrow('contestPublished');
  expect((await shownResults(s.contestId, later))?.answers).toMatchObject({
    asked: 3,
    confirmed: 3,
    objections: [],
  });
  expect(await tampered(s.contestId)).toEqual([]);
});

test('each judge is asked by mail at the freeze and reads the own sheets from the frozen text, points and receipt', async () => {
  const mails = await db().mail.findMany({
    where: { subject: { startsWith: 'Đề nghị xác nhận phiếu chấm' } },
  });
  const here = mails.filter(({ text }) => text.includes(id));
  expect(here).toHaveLength(3);
  expect(new Set(here.map(({ personId }) => personId))).toEqual(
    new Set<string | null>([s.chief, s.first, s.other].map(({ personId }) => personId)),
  );
  for (const { text } of here) expect(text).not.toContain('Chim Yến');
  // Rows changed since the freeze are not shown.
  const { sql } = testDatabase();
  await sql(`UPDATE "Score" SET points = 0 WHERE criterion = 'sang-tao'`);
  const own = await ownFrozenSheets(s.first, id);
  expect(own?.sheets.map(({ entry, points: given, counts }) => ({ entry, given, counts }))).toEqual(
    [0, 1].map((n) => ({ entry: `BDT-00${n + 1}`, given: points(25 * n), counts: true })),
  );
  const receipts = await db().sheetReceipt.findMany({
    where: { sheet: { personId: s.first.personId } },
    select: { hash: true, judge: true },
  });
  expect(own?.sheets.map(({ receipt, judge }) => ({ hash: receipt, judge })).sort(byHash)).toEqual(
    receipts.sort(byHash),
  );
  for (const by of [s.deputy, s.organiser, s.secretary, s.auditor])
    expect(await ownFrozenSheets(by, id)).toBeNull();
});
const byHash = (a: { hash: string | null }, b: { hash: string | null }) =>
  (a.hash ?? '') < (b.hash ?? '') ? -1 : 1;

test('only who has a sheet in the version answers, and an objection says what is wrong', async () => {
  for (const by of [s.deputy, s.organiser, s.secretary, s.auditor, s.signer, s.second])
    await expect(confirm(by)).rejects.toThrow('noFrozenSheet');
  await expect(object(s.first, '  ')).rejects.toThrow('reasonMissing');
  await returnFreeze(asAuditor(), { id, reason: 'chấm lại' });
  await expect(confirm(s.first)).rejects.toThrow('notFrozen');
});

test('an objection holds the publication until the chair or the auditor replies, never the objector nor whoever froze', async () => {
  for (const judge of [s.chief, s.other]) await confirm(judge);
  await object(s.first);
  await expect(second()).rejects.toMatchObject({ refusal: { reason: 'sheetsUnanswered', count: 1 } });
  expect(await tasksOf(s.auditor)).toContainEqual(['replyObjection', 1]);
  for (const by of [s.organiser, s.signer, s.second, s.secretary, s.first, s.other])
    await expect(reply(by)).rejects.toThrow('needsChairOrAuditor');
  await expect(reply(s.auditor, ' ')).rejects.toThrow('reasonMissing');
  await expect(skip(s.signer, s.first)).rejects.toThrow('wrongStatus');
  await reply(s.chief);
  await expect(reply(s.auditor)).rejects.toThrow('wrongStatus');
  await expect(object(s.first, 'vẫn sai')).rejects.toThrow('objectionReplied');
  expect(await second()).toEqual({ published: true });
  const shown = (await shownResults(s.contestId, later))?.answers;
  expect(shown).toMatchObject({ asked: 3, confirmed: 2, passedOver: [] });
  expect(shown?.objections).toMatchObject([
    {
      reason: expect.stringContaining('tiêu chí sáng tạo'),
      reply: { seat: 'chiefJudge', reason: expect.anything() },
    },
  ]);
  const people = [s.chief, s.first, s.other].flatMap(({ personId, name }) => [personId, name]);
  for (const told of people) expect(JSON.stringify(shown)).not.toContain(told);
});

test('the chair who objects is replied to by the auditor, and who judged may confirm after all', async () => {
  for (const judge of [s.first, s.other]) await confirm(judge);
  await object(s.chief);
  await expect(reply(s.chief)).rejects.toThrow('secondPerson');
  const before = await objection();
  await confirm(s.chief);
  await object(s.chief, 'lại thấy sai');
  await expect(
    replyToObjection(asAuditor(), { freezeId: id, answerId: before, reason: 'x' }),
  ).rejects.toThrow('changedMeanwhile');
  await reply(s.auditor);
  expect(await second()).toEqual({ published: true });
});

test('after 48 hours another organiser than whoever froze goes on without an answer, in writing', async () => {
  for (const judge of [s.chief, s.first]) await confirm(judge);
  await expect(skip(s.signer, s.other, { now: tooEarly })).rejects.toThrow('answersAwaited');
  await expect(skip(s.organiser, s.other)).rejects.toThrow('secondPerson');
  for (const by of [s.auditor, s.secretary, s.chief, s.other])
    await expect(skip(by, s.other)).rejects.toThrow('needsOrganiser');
  await expect(skip(s.signer, s.other, { reason: ' ' })).rejects.toThrow('reasonMissing');
  await expect(skip(s.signer, s.first)).rejects.toThrow('wrongStatus');
  await skip(s.signer, s.other);
  await expect(skip(s.second, s.other, { reason: 'x' })).rejects.toThrow('wrongStatus');
  // Until the publication the judge is still heard.
  await object(s.other, 'thiếu phiếu BDT-002', later);
  await expect(second(later)).rejects.toThrow('sheetsUnanswered');
  await reply(s.auditor);
  expect(await second(later)).toEqual({ published: true });
  const events = await db().history.findMany({
    where: { subjectId: id, event: { in: ['objectSheets', 'passOver', 'replyObjection'] } },
    select: { event: true, reason: true },
    orderBy: { id: 'asc' },
  });
  expect(events.map(({ event }) => event)).toEqual(['passOver', 'objectSheets', 'replyObjection']);
  for (const { reason } of events) expect(reason).not.toBe('');
});

test('an answer given and the signature that publishes never cross: one of them comes second', async () => {
  await confirmFrozen(id);
  const [signed, objected] = await Promise.allSettled([second(), object(s.first)]);
  const { publishedAt } = await db().freeze.findUniqueOrThrow({ where: { id } });
  expect([signed.status, objected.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
  expect(publishedAt !== null).toBe(signed.status === 'fulfilled');
});

test('a judge whose sheet was thrown out sees it too, and the publication waits for that judge', async () => {
  const { sql } = testDatabase();
  await returnFreeze(asAuditor(), { id, reason: 'bỏ phiếu' });
  const { id: sheetId } = await db().scoreSheet.findFirstOrThrow({
    where: { personId: s.other.personId, entryId: s.entries[0]?.id ?? '' },
  });
  await sql(
    `INSERT INTO "SheetSetAside" (id, "sheetId", reason, "proposedAt", "proposedById", "confirmedAt", "confirmedById")
     VALUES ($1, $1, 'vì', now(), $2, now(), $3)`,
    [sheetId, s.organiser.personId, s.chief.personId],
  );
  ({ id } = await freeze(asOrganiser(), freezing(s, 'lại')));
  const own = await ownFrozenSheets(s.other, id);
  expect(own?.sheets.map(({ counts }) => counts)).toEqual([false, true]);
  expect(own?.sheets[0]).toMatchObject({ points: points(), altered: false });
  // Its points are closed in the text, so an altered row is not believed and the judge is warned.
  await sql(`UPDATE "Score" SET points = 0 WHERE "sheetId" = $1`, [sheetId]);
  const found = await ownFrozenSheets(s.other, id);
  expect(found?.sheets.map(({ altered }) => altered)).toEqual([true, false]);
  expect(found?.sheets[0]?.points).toEqual(points());
});
