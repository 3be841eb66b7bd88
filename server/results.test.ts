import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { PUBLIC } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { change } from './awards';
import { answer } from './conflicts';
import { contestPast } from './contest-desk';
import { type ContestRow, told } from './contests';
import { marks, type Stage, stage, when } from './contest-testing';
import { historyList } from './history-list';
import { blindNameOf, entryToJudge, judgingOf, othersOf } from './judge-desk';
import { db } from './io/db';
import { reopenSheet, scoreOn } from './judging';
import { assignmentsIn } from './assignment-desk';
import { approve, freeze, giveBack, sign } from './results';
import { rankingOf, sheetsBehind } from './results-desk';
import { rule } from './rulings';
import { testDatabase } from './testing';
import { tampered } from './verify';
import { sheets } from './visible-judging';

// Who sees which score, and the way from equal totals to two signatures.

let s: Stage;
let contest: ContestRow;
const entry = (n: number) => s.entries[n]?.id ?? '';
const reload = async () => {
  contest = told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
};
const text = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner instanceof Map ? [...inner] : inner,
  );
const seen = (by: Actor, now: Date) =>
  db().scoreSheet.findMany({ where: sheets(by, now), include: { scores: true } });

beforeAll(async () => {
  s = await stage(3, ({ ties }) => ({ ties, blind: true }));
  await reload();
  for (const judge of [s.chief, s.deputy, s.first]) {
    for (const n of [0, 1, 2]) await marks(judge, entry(n));
  }
  await answer(entry(0), 'recused', 'CANARY-REASON', s.other, when.judging);
  await answer(entry(1), 'none', '', s.other, when.judging);
  const key = { entryId: entry(1), part: 'ho-so', personId: s.other.personId };
  await scoreOn(key, 0, { comment: 'CANARY-COMMENT', privateNote: 'CANARY-NOTE' }, s.other, when.judging);
}, 180_000);

test('while judges score, a sheet is its judge’s alone', async () => {
  const viewer = await seated('viewer');
  const leader = s.entries[1]?.leader as Actor;
  for (const by of [PUBLIC, viewer, leader, s.secretary, s.auditor, s.organiser])
    expect(await seen(by, when.judging)).toEqual([]);
  for (const judge of [s.chief, s.first, s.other]) {
    const rows = await seen(judge, when.judging);
    expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([judge.personId]));
  }
  expect((await seen(s.other, when.judging)).map(({ entryId }) => entryId)).toEqual([entry(1)]);
});

test('nobody sees a ranking before the sheets are in; a judge, a viewer and a unit never at the desk', async () => {
  const viewer = await seated('viewer');
  for (const by of [s.chief, s.organiser, s.secretary, s.auditor])
    expect(await rankingOf(contest, by, when.judging)).toMatchObject({ refusal: { reason: 'sheetsOpen' } });
  for (const by of [s.first, s.other, viewer, s.entries[0]?.leader as Actor, PUBLIC])
    expect(await rankingOf(contest, by, when.deciding)).toMatchObject({
      refusal: { reason: 'notYourContest' },
    });
});

test('in a blind contest the judge gets neither the unit nor its files’ names', async () => {
  const read = await entryToJudge(entry(1), s.first);
  expect(text(read?.papers)).not.toMatch(/chim-yen/u);
  expect(read?.unit).toBeNull();
  expect(text({ ...read, contest: null })).not.toMatch(/Chim Yến|chim-yen/u);
  expect(text((await judgingOf(s.first)).map(({ tasks }) => tasks))).not.toMatch(/Chim Yến|chim-yen/u);
  expect(await blindNameOf(s.entries[1]?.fileId ?? '', s.first)).toBe('BDT-002-1.pdf');
  expect(await blindNameOf(s.entries[1]?.fileId ?? '', s.organiser)).toBeNull();
});

test('others’ scores open to a judge only once every sheet of the entry is in, never to who recused', async () => {
  const part = contest.rules.parts.find(({ key }) => key === 'ho-so');
  if (!part) throw new Error('no part');
  const opened = async (n: number, by: Actor) => {
    const read = await entryToJudge(entry(n), by);
    return read ? othersOf(read, part, by) : [];
  };
  expect((await opened(0, s.first)).length).toBe(2);
  expect(await opened(1, s.first)).toEqual([]);
  expect(await opened(0, s.other)).toEqual([]);
});

test('history that tells of conflicts and scores is not on the pages of units and viewers', async () => {
  const viewer = await seated('viewer');
  expect(text(await contestPast(s.contestId, viewer))).not.toMatch(/CANARY|recused|"points":\{/u);
  const shown = await historyList(viewer, { person: '', noun: '', page: 1, size: 500 });
  expect(text(shown)).not.toMatch(/CANARY|recused|"points":\{/u);
  const past = await db().history.findMany({ where: { noun: 'entry', subjectId: entry(0) } });
  expect(text(past)).not.toMatch(/CANARY|sang-tao/u);
});

test('whoever is conflicted gets neither scores nor any rank of the block, nor the judges of the entry', async () => {
  await answer(entry(2), 'declared', 'họ hàng', s.deputy, when.deciding);
  const ranking = await rankingOf(contest, s.deputy, when.deciding);
  if ('refusal' in ranking) throw new Error('refused');
  const rows = ranking.blocks.flatMap((block) => block.rows);
  expect(rows.find(({ id }) => id === entry(2))).toMatchObject({ line: null, prizes: null });
  expect(rows.every(({ line, prizes }) => prizes === null && (line?.rank ?? null) === null)).toBe(true);
  expect(ranking.sheets.some((sheet) => sheet.entry === 'BDT-003')).toBe(false);
  expect(await sheetsBehind(contest, entry(2), s.deputy, when.deciding)).toEqual([]);
  const assigned = await assignmentsIn(contest, s.deputy);
  expect(assigned.find(({ id }) => id === entry(2))).toMatchObject({ hidden: true, judges: [] });
  const all = await rankingOf(contest, s.organiser, when.deciding);
  expect(text(all)).not.toMatch(/CANARY-NOTE/u);
  await expect(change(s.contestId, entry(2), null, 'thử', s.deputy, when.deciding)).rejects.toThrow(
    'needsChair',
  );
});

test('equal totals wait for the chair; the deputy and the organiser cannot decide in the chair’s place', async () => {
  await expect(freeze(s.contestId, '', s.organiser, when.deciding)).rejects.toThrow('tiesOpen');
  const order = [entry(1), entry(0), entry(2)];
  for (const by of [s.organiser, s.first])
    await expect(rule(s.contestId, 'huyen', order, 'vì', by, when.deciding)).rejects.toThrow('needsChair');
  await expect(rule(s.contestId, 'huyen', order, 'vì', s.deputy, when.deciding)).rejects.toThrow(
    'conflicted',
  );
  await expect(rule(s.contestId, 'huyen', [entry(1)], 'vì', s.chief, when.deciding)).rejects.toThrow(
    'nothingChosen',
  );
  await expect(rule(s.contestId, 'so', order, 'vì', s.chief, when.deciding)).rejects.toThrow(
    'changedMeanwhile',
  );
  await rule(s.contestId, 'huyen', order, 'sáng tạo hơn', s.chief, when.deciding);
  const ranking = await rankingOf(contest, s.organiser, when.deciding);
  if ('refusal' in ranking) throw new Error('refused');
  expect(ranking.blocks.find(({ block }) => block === 'huyen')?.rows.map(({ code }) => code)).toEqual([
    'BDT-002',
    'BDT-001',
    'BDT-003',
  ]);
});

test('frozen results are given back with a reason and frozen anew; two publishers at once are one first and one second', async () => {
  const { id } = await freeze(s.contestId, '', s.organiser, when.deciding);
  await expect(answer(entry(1), 'declared', 'thử', s.first, when.deciding)).rejects.toThrow('resultsFrozen');
  await giveBack(id, 'thiếu chữ ký', s.auditor, when.deciding);
  await expect(freeze(s.contestId, '', s.organiser, when.deciding)).rejects.toThrow('reasonMissing');
  const again = await freeze(s.contestId, 'đã bổ sung', s.organiser, when.deciding);
  await approve(again.id, s.auditor, when.deciding);
  const both = await Promise.all([
    sign(again.id, s.organiser, when.deciding),
    sign(again.id, s.second, when.deciding),
  ]);
  expect(both.filter(({ published }) => published)).toHaveLength(1);
  const third = await seated('organiser');
  await expect(sign(again.id, third, when.deciding)).rejects.toThrow('contestPublished');
});

test('a score, a frozen version, a result changed past the portal is named; untouched, nothing is', async () => {
  expect(await tampered(s.contestId)).toEqual([]);
  const { sql } = testDatabase();
  const [row] = await sql<{ id: string }>(
    `SELECT id FROM "ScoreSheet" WHERE "entryId" = '${entry(0)}' AND "personId" = '${s.first.personId}'`,
  );
  await sql(`UPDATE "Score" SET points = points + 25 WHERE "sheetId" = '${row?.id}' AND criterion = 'ho-so'`);
  expect(await tampered(s.contestId)).toMatchObject([{ kind: 'sheet', id: row?.id }]);
  await sql(
    `UPDATE "Freeze" SET inputs = jsonb_set(inputs, '{input,sheets,0,points,ho-so}', '500') WHERE version = 2`,
  );
  expect((await tampered(s.contestId)).map(({ kind }) => kind)).toEqual(['sheet', 'freeze']);
});

test('a frozen version that is gone, or was signed by another, is named', async () => {
  const { sql } = testDatabase();
  const named = async () =>
    (await tampered(s.contestId)).flatMap(({ kind, id }) => (kind === 'freeze' ? id : []));
  const before = await named();
  const [first] = await db().freeze.findMany({ where: { contestId: s.contestId, version: 1 } });
  await sql(`UPDATE "Freeze" SET "withdrawnById" = '${s.second.personId}' WHERE id = '${first?.id}'`);
  expect(await named()).toEqual(expect.arrayContaining([first?.id, ...before]));
  await sql(`DELETE FROM "Freeze" WHERE id = '${first?.id}'`);
  expect(await named()).toEqual(expect.arrayContaining([first?.id, ...before]));
  expect((await tampered()).map(({ id }) => id)).toContain(first?.id);
});

test('a submitted sheet that is gone, or a draft again that nobody opened, is named; one that was opened is not', async () => {
  const { sql } = testDatabase();
  const before = (await tampered(s.contestId)).map(({ id }) => id);
  const fresh = async () =>
    (await tampered(s.contestId)).flatMap((one) =>
      'found' in one && !before.includes(one.id) ? [[one.id, one.found] as const] : [],
    );
  const sheetOf = async (n: number) =>
    (
      await db().scoreSheet.findFirstOrThrow({
        where: { entryId: entry(n), personId: s.chief.personId, status: 'submitted' },
      })
    ).id;
  const [opened, redrafted, gone] = [await sheetOf(0), await sheetOf(1), await sheetOf(2)];
  await expect(reopenSheet(opened, 'nhầm cột', s.chief, when.deciding)).rejects.toThrow('ownSheet');
  await reopenSheet(opened, 'nhầm cột', s.deputy, when.deciding);
  expect(await fresh()).toEqual([]);
  await sql(`UPDATE "ScoreSheet" SET status = 'draft', "submittedAt" = NULL WHERE id = '${redrafted}'`);
  await sql(`DELETE FROM "Score" WHERE "sheetId" = '${gone}'`);
  await sql(`DELETE FROM "ScoreSheet" WHERE id = '${gone}'`);
  expect(new Map(await fresh())).toEqual(
    new Map([
      [redrafted, '"draft"'],
      [gone, 'null'],
    ]),
  );
});
