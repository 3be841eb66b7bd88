import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { PUBLIC } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { changeAward } from '../prizes/awards';
import { answer } from '../conflicts/conflicts';
import { contestPast } from '../setup/queries';
import { type ContestRow, withRules } from '../row';
import { acting, byTwo, confirmFrozen, hands, marks, type Stage, stage, when } from '../../testing/contest';
import { historyList } from '../../audit/queries';
import { blindNameOf, entryToJudge, judgingOf, othersOf } from '../sheets/queries';
import { db } from '../../io/db';
import { reopenSheet, scoreOn } from '../sheets/sheets';
import { assignmentsIn } from '../assignments/queries';
import { approve, freeze, returnFreeze, sign } from './results';
import { rankingOf } from './queries';
import { sheetsBehind } from './sheets-behind';
import { rule } from '../prizes/rulings';
import { testDatabase } from '../../testing/database';
import { tampered } from '../../audit/verify';
import { sheets } from '../../visible/judging';

// Visibility of scores, and the way from equal totals to two signatures.

let s: Stage;
let contest: ContestRow;
const entry = (n: number) => s.entries[n]?.id ?? '';
const reload = async () => {
  contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
};
const text = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner instanceof Map ? [...inner] : inner,
  );
const seen = (by: Actor, now: Date) =>
  db().scoreSheet.findMany({ where: sheets({ by, now }), include: { scores: true } });

const asDeputy = () => acting(s.deputy, when.deciding);
const asOrganiser = () => acting(s.organiser, when.deciding);
const asChief = () => acting(s.chief, when.deciding);
const asOther = () => acting(s.other, when.judging);
const asAuditor = () => acting(s.auditor, when.deciding);

beforeAll(async () => {
  s = await stage(3, ({ ties }) => ({ ties, blind: true }));
  await reload();
  for (const judge of [s.chief, s.deputy, s.first]) {
    for (const n of [0, 1, 2]) await marks(judge, { entryId: entry(n) });
  }
  await answer(asOther(), { entryId: entry(0), given: 'recused', reason: 'CANARY-REASON' });
  await answer(asOther(), { entryId: entry(1), given: 'none', reason: '' });
  const key = { entryId: entry(1), part: 'ho-so', personId: s.other.personId };
  await scoreOn(asOther(), { key, base: 0, text: { comment: 'CANARY-COMMENT', privateNote: 'CANARY-NOTE' } });
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
    expect(await rankingOf(acting(by, when.judging), contest)).toMatchObject({
      refusal: { reason: 'sheetsOpen' },
    });
  for (const by of [s.first, s.other, viewer, s.entries[0]?.leader as Actor, PUBLIC])
    expect(await rankingOf(acting(by, when.deciding), contest)).toMatchObject({
      refusal: { reason: 'notYourContest' },
    });
});

test('in a blind contest the judge gets neither the unit nor its files’ names', async () => {
  const read = await entryToJudge(s.first, entry(1));
  expect(text(read?.papers)).not.toMatch(/chim-yen/u);
  expect(read?.unit).toBeNull();
  expect(text({ ...read, contest: null })).not.toMatch(/Chim Yến|chim-yen/u);
  expect(text((await judgingOf(s.first)).map(({ tasks }) => tasks))).not.toMatch(/Chim Yến|chim-yen/u);
  // Its own file is not a judge's to read, and the copy has a name of its own.
  expect(await blindNameOf(s.entries[1]?.fileId ?? '')).toBeNull();
});

test('others’ scores open to a judge only once every sheet of the entry is in, never to who recused', async () => {
  const part = contest.rules.parts.find(({ key }) => key === 'ho-so');
  if (!part) throw new Error('no part');
  const opened = async (n: number, by: Actor) => {
    const read = await entryToJudge(by, entry(n));
    return read ? othersOf(by, { ...read, contest: notBlind() }, part) : [];
  };
  expect((await opened(0, s.first)).length).toBe(2);
  expect(await opened(1, s.first)).toEqual([]);
  expect(await opened(0, s.other)).toEqual([]);
  // In a blind contest how many there are would tell who is missing.
  const read = await entryToJudge(s.first, entry(0));
  expect(read && (await othersOf(s.first, read, part))).toEqual([]);
});

const notBlind = () => ({ ...contest, rules: { ...contest.rules, blind: false } });

test('history that tells of conflicts and scores is not on the pages of units and viewers', async () => {
  const viewer = await seated('viewer');
  expect(text(await contestPast(viewer, s.contestId))).not.toMatch(/CANARY|recused|"points":\{/u);
  const shown = await historyList(viewer, { person: '', noun: '', page: 1, size: 500 });
  expect(text(shown)).not.toMatch(/CANARY|recused|"points":\{/u);
  const past = await db().history.findMany({ where: { noun: 'entry', subjectId: entry(0) } });
  expect(text(past)).not.toMatch(/CANARY|sang-tao/u);
});

test('whoever is conflicted gets neither scores nor any rank of the block, nor the judges of the entry', async () => {
  await answer(asDeputy(), { entryId: entry(2), given: 'declared', reason: 'họ hàng' });
  const ranking = await rankingOf(asDeputy(), contest);
  if ('refusal' in ranking) throw new Error('refused');
  const rows = ranking.blocks.flatMap((block) => block.rows);
  expect(rows.find(({ id }) => id === entry(2))).toMatchObject({ line: null, prizes: null });
  expect(rows.every(({ line, prizes }) => prizes === null && (line?.rank ?? null) === null)).toBe(true);
  expect(ranking.sheets.some((sheet) => sheet.entry === 'BDT-003')).toBe(false);
  expect(await sheetsBehind(asDeputy(), { contest, entryId: entry(2) })).toEqual([]);
  const assigned = await assignmentsIn(s.deputy, notBlind());
  expect(assigned.find(({ id }) => id === entry(2))).toMatchObject({ hidden: 'conflict', judges: [] });
  const all = await rankingOf(asOrganiser(), contest);
  expect(text(all)).not.toMatch(/CANARY-NOTE/u);
  await expect(
    changeAward(asDeputy(), { contestId: s.contestId, entryId: entry(2), prize: null, reason: 'thử' }),
  ).rejects.toThrow('needsChair');
});

test('equal totals wait for the chair; the deputy and the organiser cannot decide in the chair’s place', async () => {
  await expect(
    freeze(asOrganiser(), { ...hands(s), contestId: s.contestId, unrankedSeen: true }),
  ).rejects.toThrow('tiesOpen');
  const order = [entry(1), entry(0), entry(2)];
  for (const by of [s.organiser, s.first])
    await expect(
      rule(acting(by, when.deciding), { contestId: s.contestId, block: 'huyen', order, reason: 'vì' }),
    ).rejects.toThrow('needsChair');
  await expect(
    rule(asDeputy(), { contestId: s.contestId, block: 'huyen', order, reason: 'vì' }),
  ).rejects.toThrow('decidesConflicted');
  await expect(
    rule(asChief(), { contestId: s.contestId, block: 'huyen', order: [entry(1)], reason: 'vì' }),
  ).rejects.toThrow('nothingChosen');
  await expect(rule(asChief(), { contestId: s.contestId, block: 'so', order, reason: 'vì' })).rejects.toThrow(
    'changedMeanwhile',
  );
  await byTwo(
    s.second,
    rule(asChief(), { contestId: s.contestId, block: 'huyen', order, reason: 'sáng tạo hơn' }),
  );
  const ranking = await rankingOf(asOrganiser(), contest);
  if ('refusal' in ranking) throw new Error('refused');
  expect(ranking.blocks.find(({ block }) => block === 'huyen')?.rows.map(({ code }) => code)).toEqual([
    'BDT-002',
    'BDT-001',
    'BDT-003',
  ]);
});

test('frozen results are given back with a reason and frozen anew; a signature pressed twice at once counts once', async () => {
  const { id } = await freeze(asOrganiser(), { ...hands(s), contestId: s.contestId, unrankedSeen: true });
  await expect(
    answer(acting(s.first, when.deciding), { entryId: entry(1), given: 'declared', reason: 'thử' }),
  ).rejects.toThrow('resultsFrozen');
  await returnFreeze(asAuditor(), { id, reason: 'thiếu chữ ký' });
  await expect(
    freeze(asOrganiser(), { ...hands(s), contestId: s.contestId, unrankedSeen: true }),
  ).rejects.toThrow('reasonMissing');
  const again = await freeze(asOrganiser(), {
    ...hands(s),
    contestId: s.contestId,
    reason: 'đã bổ sung',
    unrankedSeen: true,
  });
  await approve(asAuditor(), again.id);
  await confirmFrozen(again.id);
  const twice = (by: Actor) =>
    Promise.allSettled([
      sign(acting(by, when.deciding), again.id),
      sign(acting(by, when.deciding), again.id),
    ]);
  for (const by of [s.signer, s.second])
    expect((await twice(by)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const third = await seated('organiser');
  await expect(sign(acting(third, when.deciding), again.id)).rejects.toThrow('contestPublished');
});

test('a score, a frozen version, a result changed past the portal is named; untouched, nothing is', async () => {
  expect(await tampered(s.contestId)).toEqual([]);
  const { sql } = testDatabase();
  const [row] = await sql<{ id: string }>(
    `SELECT id FROM "ScoreSheet" WHERE "entryId" = '${entry(0)}' AND "personId" = '${s.first.personId}'`,
  );
  await sql(`UPDATE "Score" SET points = points + 25 WHERE "sheetId" = '${row?.id}' AND criterion = 'ho-so'`);
  expect(await tampered(s.contestId)).toMatchObject([{ kind: 'sheet', id: row?.id }]);
  await sql(`UPDATE "Freeze" SET text = replace(text, '"ho-so":400', '"ho-so":500') WHERE version = 2`);
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
      one.kind === 'sheet' && !before.includes(one.id) ? [[one.id, one.found] as const] : [],
    );
  const sheetOf = async (n: number) =>
    (
      await db().scoreSheet.findFirstOrThrow({
        where: { entryId: entry(n), personId: s.chief.personId, status: 'submitted' },
      })
    ).id;
  const [opened, redrafted, gone] = [await sheetOf(0), await sheetOf(1), await sheetOf(2)];
  await expect(reopenSheet(asChief(), { id: opened, reason: 'nhầm cột' })).rejects.toThrow('ownSheet');
  await reopenSheet(asDeputy(), { id: opened, reason: 'nhầm cột' });
  expect(await fresh()).toEqual([]);
  await sql(`UPDATE "ScoreSheet" SET status = 'draft', "submittedAt" = NULL WHERE id = '${redrafted}'`);
  await sql(`DELETE FROM "Score" WHERE "sheetId" = '${gone}'`);
  await testDatabase().forge(`DELETE FROM "SheetReceipt" WHERE "sheetId" = '${gone}'`);
  await sql(`DELETE FROM "SheetHand" WHERE "sheetId" = '${gone}'`);
  await sql(`DELETE FROM "ScoreSheet" WHERE id = '${gone}'`);
  expect(new Map(await fresh())).toEqual(
    new Map([
      [redrafted, '"draft"'],
      [gone, 'null'],
    ]),
  );
});
