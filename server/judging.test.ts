import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { unit } from '@/prisma/factories';
import { askThird, reassign } from './assignments';
import { answer } from './conflicts';
import { told } from './contests';
import { type Stage, juror, marks, points, stage, when } from './contest-testing';
import { withdrawEntry } from './entry-submission';
import { db } from './io/db';
import { confirmSheet, openSheet, reopenSheet, saveSheet, scoreOn, submitSheet } from './judging';
import { standingResults } from './standing-results';
import { mayType, printedSheet } from './typing-desk';
import { entryFiles } from './visible-contest';
import { typedSheets } from './visible-judging';
import { unseat } from './seating';

// What happens around sheets when several people, tabs and reorganisations meet.

let s: Stage;
const entry = (n: number) => s.entries[n]?.id ?? '';
const rowsOf = async () => {
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  return standingResults(db(), contest);
};
const absencesOf = async (n: number) => {
  const { input } = await rowsOf();
  return input.absences.filter((one) => one.entry === `BDT-00${n + 1}`).map(({ why }) => why);
};

beforeAll(async () => {
  s = await stage(8);
}, 120_000);

test('two tabs of one judge: the later save on the old base changes nothing and gets the other text', async () => {
  await answer(entry(0), 'none', '', s.first, when.judging);
  const key = { entryId: entry(0), part: 'ho-so', personId: s.first.personId };
  expect(await scoreOn(key, 0, { points: { 'sang-tao': 500 } }, s.first, when.judging)).toEqual({
    revision: 1,
  });
  const stale = await scoreOn(key, 0, { points: { 'sang-tao': 900 } }, s.first, when.judging);
  expect(stale).toMatchObject({ stale: { revision: 1, theirs: { points: { 'sang-tao': 500 } } } });
  const both = await Promise.all([
    scoreOn(key, 1, { points: { 'sang-tao': 600 } }, s.first, when.judging),
    scoreOn(key, 1, { points: { 'sang-tao': 700 } }, s.first, when.judging),
  ]);
  expect(both.filter((one) => 'stale' in one).length).toBe(1);
});

test('the secretary types a printed sheet, and it counts once a second person has confirmed it', async () => {
  await answer(entry(1), 'none', '', s.first, when.judging);
  const key = { entryId: entry(1), part: 'ho-so', personId: s.first.personId };
  await scoreOn(key, 0, { points: points(), privateNote: 'thử' }, s.secretary, when.judging);
  const { id } = await openSheet(key.entryId, key.part, key.personId, when.judging);
  await submitSheet(id, s.secretary, when.judging);
  expect((await rowsOf()).input.sheets.filter((sheet) => sheet.entry === 'BDT-002')).toEqual([]);
  await expect(confirmSheet(id, s.secretary, when.judging)).rejects.toThrow('secondPerson');
  await expect(confirmSheet(id, s.other, when.judging)).rejects.toThrow('needsSecretary');
  await confirmSheet(id, s.organiser, when.judging);
  expect((await rowsOf()).input.sheets.filter((sheet) => sheet.entry === 'BDT-002').length).toBe(1);
  expect((await db().scoreSheet.findUniqueOrThrow({ where: { id } })).privateNote).toBe('');
});

test('what a judge has begun is not typed over, and the secretary does not read it', async () => {
  await answer(entry(2), 'none', '', s.first, when.judging);
  const key = { entryId: entry(2), part: 'ho-so', personId: s.first.personId };
  const text = { points: points(), comment: 'CANARY-COMMENT', privateNote: 'CANARY-NOTE' };
  await scoreOn(key, 0, text, s.first, when.judging);
  await expect(scoreOn(key, 0, { points: points(100) }, s.secretary, when.judging)).rejects.toThrow(
    'sheetBegun',
  );
  const printed = await printedSheet(
    { entryId: entry(2), part: 'ho-so', judge: s.first.personId },
    s.secretary,
  );
  expect(printed && (await mayType(printed, s.secretary, when.judging))).toMatchObject({
    ok: false,
    reason: 'sheetBegun',
  });
  expect(
    JSON.stringify(printed, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toMatch(/CANARY/u);
});

test('what the judge goes on writing in a typed sheet is the judge’s: the secretary reads and types no more', async () => {
  const printedFor = () =>
    printedSheet({ entryId: entry(2), part: 'ho-so', judge: s.other.personId }, s.secretary);
  await answer(entry(2), 'none', '', s.other, when.judging);
  const key = { entryId: entry(2), part: 'ho-so', personId: s.other.personId };
  await scoreOn(key, 0, { points: points() }, s.secretary, when.judging);
  expect((await printedFor())?.text.points).toEqual(points());
  await scoreOn(key, 1, { comment: 'CANARY-OWN' }, s.other, when.judging);
  expect((await printedFor())?.text).toMatchObject({ points: {}, comment: '' });
  await expect(scoreOn(key, 2, { points: points(25) }, s.secretary, when.judging)).rejects.toThrow(
    'sheetBegun',
  );
});

test('a judge who becomes conflicted after scoring: the sheet no longer counts and stays shut, the files are gone', async () => {
  const id = await marks(s.first, entry(3));
  const files = () =>
    db().storedFile.count({ where: { AND: [entryFiles(s.first, when.judging), { entryId: entry(3) }] } });
  expect(await files()).toBe(1);
  await answer(entry(3), 'declared', 'mới biết', s.first, when.judging);
  expect(await files()).toBe(0);
  const { input } = await rowsOf();
  expect(input.sheets.some((sheet) => sheet.entry === 'BDT-004')).toBe(false);
  expect(await absencesOf(3)).toContain('conflict');
  await expect(answer(entry(3), 'none', '', s.first, when.judging)).rejects.toThrow('conflicted');
  await reopenSheet(id, 'thử', s.chief, when.judging);
  await expect(saveSheet(id, 1, { points: points(100) }, s.first, when.judging)).rejects.toThrow(
    'conflicted',
  );
});

test('a unit that is merged into a judge’s unit in the middle of the contest makes the judge conflicted', async () => {
  await marks(s.other, entry(4));
  const heir = await unit({ kind: 'district' });
  await db().seat.create({ data: { personId: s.other.personId, kind: 'unitOfficer', unitId: heir.id } });
  expect((await rowsOf()).input.sheets.some((sheet) => sheet.entry === 'BDT-005')).toBe(true);
  await db().unitSuccession.create({
    data: {
      predecessorId: s.entries[4]?.unitId ?? '',
      successorId: heir.id,
      effective: when.judging,
      whole: true,
      primary: true,
    },
  });
  expect((await rowsOf()).input.sheets.some((sheet) => sheet.entry === 'BDT-005')).toBe(false);
  await expect(answer(entry(4), 'none', '', s.other, when.judging)).rejects.toThrow('conflicted');
});

test('a judge who is removed: submitted sheets stay, what is open no longer waits', async () => {
  const judge = await juror(s.contestId, 'judge', s.organiser);
  for (const n of [5, 6]) {
    await db().assignment.create({
      data: { entryId: entry(n), personId: judge.personId, createdAt: when.judging },
    });
  }
  await marks(judge, entry(5));
  await unseat(s.contestId, judge.personId, 'nghỉ ốm', s.organiser, when.judging);
  expect((await rowsOf()).input.sheets.some((sheet) => sheet.entry === 'BDT-006')).toBe(true);
  expect(await absencesOf(6)).toContain('removed');
  await expect(openSheet(entry(6), 'ho-so', judge.personId, when.judging)).rejects.toThrow();
});

test('an entry that is withdrawn after scoring is told as withdrawn and takes no rank', async () => {
  await marks(s.first, entry(7));
  await withdrawEntry(entry(7), 'đơn vị xin rút', s.entries[7]?.leader ?? s.organiser, when.judging);
  const lines = (await rowsOf()).outcome.blocks.flatMap((block) => block.lines);
  expect(lines.find((line) => line.entry === 'BDT-008')).toMatchObject({ rank: null, unranked: 'withdrawn' });
  const key = { entryId: entry(7), part: 'ho-so', personId: s.other.personId };
  await answer(entry(7), 'none', '', s.other, when.judging);
  await expect(scoreOn(key, 0, { points: points() }, s.other, when.judging)).rejects.toThrow('entryLocked');
});

test('a sheet that the chair opens again is written and submitted after the time for judging; others are not', async () => {
  const late = await stage(1);
  const [one] = late.entries;
  const id = await marks(late.first, one?.id ?? '');
  await answer(one?.id ?? '', 'none', '', late.other, when.judging);
  await expect(reopenSheet(id, '', late.chief, when.deciding)).rejects.toThrow('reasonMissing');
  await expect(reopenSheet(id, 'nhầm cột', late.deputy, when.deciding)).rejects.toThrow('needsChair');
  await expect(reopenSheet(id, 'nhầm cột', late.first, when.deciding)).rejects.toThrow('needsChair');
  await expect(saveSheet(id, 1, { points: points(25) }, late.first, when.deciding)).rejects.toThrow(
    'sheetLocked',
  );
  await answer(one?.id ?? '', 'declared', 'họ hàng', late.chief, when.deciding);
  await expect(reopenSheet(id, 'nhầm cột', late.chief, when.deciding)).rejects.toThrow('conflicted');
  await reopenSheet(id, 'nhầm cột', late.deputy, when.deciding);
  await saveSheet(id, 1, { points: points(25) }, late.first, when.deciding);
  await submitSheet(id, late.first, when.deciding);
  const key = { entryId: one?.id ?? '', part: 'ho-so', personId: late.other.personId };
  await expect(scoreOn(key, 0, { points: points() }, late.other, when.deciding)).rejects.toThrow(
    'notJudging',
  );
});

test('two sheets too far apart ask for a third, whose marking replaces them', async () => {
  const wide = await stage(1, ({ aggregation }) => ({
    aggregation: { ...aggregation, thirdMarking: 1_000 },
  }));
  const [one] = wide.entries;
  const entryId = one?.id ?? '';
  await reassign(
    wide.contestId,
    { entry: entryId, judge: wide.chief.personId },
    null,
    'họp',
    wide.organiser,
    when.judging,
  );
  await reassign(
    wide.contestId,
    { entry: entryId, judge: wide.deputy.personId },
    null,
    'họp',
    wide.organiser,
    when.judging,
  );
  const asked = { entry: entryId, part: 'ho-so', judge: wide.chief.personId };
  await marks(wide.first, entryId, -1_500);
  await expect(askThird(wide.contestId, asked, wide.secretary, when.judging)).rejects.toThrow('wrongStatus');
  await marks(wide.other, entryId, 500);
  await expect(askThird(wide.contestId, asked, wide.first, when.judging)).rejects.toThrow('needsOrganiser');
  await expect(
    askThird(wide.contestId, { ...asked, judge: wide.first.personId }, wide.secretary, when.judging),
  ).rejects.toThrow('alreadyExists');
  await askThird(wide.contestId, asked, wide.secretary, when.deciding);
  await answer(entryId, 'none', '', wide.chief, when.deciding);
  await scoreOn(
    { entryId, part: 'ho-so', personId: wide.chief.personId },
    0,
    { points: points() },
    wide.chief,
    when.deciding,
  );
  const { id } = await openSheet(entryId, 'ho-so', wide.chief.personId, when.deciding);
  await submitSheet(id, wide.chief, when.deciding);
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: wide.contestId } }));
  const { outcome } = await standingResults(db(), contest);
  const [part] = outcome.blocks.flatMap((block) => block.lines.flatMap((line) => line.parts));
  expect(part).toMatchObject({ points: 4_700, thirdNeeded: false });
  expect(part?.left.filter(({ why }) => why === 'replacedByThird').length).toBe(2);
}, 60_000);

test('an organiser who judges the entry too does not read what was typed in for another judge', async () => {
  const { entries, first, other, secretary, organiser } = await stage(1);
  const entryId = entries[0]?.id ?? '';
  await answer(entryId, 'none', '', first, when.judging);
  const key = { entryId, part: 'ho-so', personId: first.personId };
  await scoreOn(key, 0, { points: points() }, secretary, when.judging);
  const read = (by: Actor) => db().scoreSheet.count({ where: { AND: [typedSheets(by), { entryId }] } });
  const organising = (by: Actor): Actor => ({ ...by, seats: [...by.seats, { kind: 'organiser' }] });
  expect([await read(organising(other)), await read(organising(first)), await read(organiser)]).toEqual([
    0, 1, 1,
  ]);
});
