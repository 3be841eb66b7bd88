import { beforeAll, expect, test } from 'vitest';
import { unit } from '@/prisma/factories';
import { answer } from '../conflicts/conflicts';
import { withRules } from '../row';
import { acting, byTwo, juror, marks, points, type Stage, stage, unasked, when } from '../../testing/contest';
import { withdrawEntry } from '../entries/submission';
import { db } from '../../io/db';
import { confirmSheet, openSheet, reopenSheet, saveSheet, scoreOn, submitSheet } from './sheets';
import { provisionalResults } from '../tally/provisional';
import { mayType, printedSheet } from './typing-queries';
import { entryFiles } from '../../visible/contest';
import { unseat } from '../jury/seating';

// Concurrent people, tabs and reorganisations around sheets.

let s: Stage;
const entry = (n: number) => s.entries[n]?.id ?? '';
const rowsOf = async () => {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  return provisionalResults(db(), contest);
};
const absencesOf = async (n: number) => {
  const { input } = await rowsOf();
  return input.absences.filter((one) => one.entry === `BDT-00${n + 1}`).map(({ why }) => why);
};

const asFirst = () => acting(s.first, when.judging);
const asSecretary = () => acting(s.secretary, when.judging);
const asOther = () => acting(s.other, when.judging);
const asOrganiser = () => acting(s.organiser, when.judging);

beforeAll(async () => {
  s = await stage(8);
}, 120_000);

test('two tabs of one judge: the later save on the old base changes nothing and gets the other text', async () => {
  await answer(asFirst(), { entryId: entry(0), given: 'none', reason: '' });
  const key = { entryId: entry(0), part: 'ho-so', personId: s.first.personId };
  expect(await scoreOn(asFirst(), { key, base: 0, text: { points: { 'sang-tao': 500 } } })).toEqual({
    revision: 1,
  });
  const stale = await scoreOn(asFirst(), { key, base: 0, text: { points: { 'sang-tao': 900 } } });
  expect(stale).toMatchObject({ stale: { revision: 1, theirs: { points: { 'sang-tao': 500 } } } });
  const both = await Promise.all([
    scoreOn(asFirst(), { key, base: 1, text: { points: { 'sang-tao': 600 } } }),
    scoreOn(asFirst(), { key, base: 1, text: { points: { 'sang-tao': 700 } } }),
  ]);
  expect(both.filter((one) => 'stale' in one).length).toBe(1);
});

test('the secretary types a printed sheet, and it counts once a second person has confirmed it', async () => {
  await answer(asFirst(), { entryId: entry(1), given: 'none', reason: '' });
  const key = { entryId: entry(1), part: 'ho-so', personId: s.first.personId };
  await scoreOn(asSecretary(), { key, base: 0, text: { points: points(), privateNote: 'thử' } });
  const { id } = await openSheet(key.entryId, { part: key.part, personId: key.personId, now: when.judging });
  await submitSheet(asSecretary(), { id });
  expect((await rowsOf()).input.sheets.filter((sheet) => sheet.entry === 'BDT-002')).toEqual([]);
  await expect(confirmSheet(asSecretary(), { id })).rejects.toThrow('secondPerson');
  await expect(confirmSheet(asOther(), { id })).rejects.toThrow('needsSecretary');
  await confirmSheet(asOrganiser(), { id });
  expect((await rowsOf()).input.sheets.filter((sheet) => sheet.entry === 'BDT-002').length).toBe(1);
  expect((await db().scoreSheet.findUniqueOrThrow({ where: { id } })).privateNote).toBe('');
});

test('what a judge has begun is not typed over, and the secretary does not read it', async () => {
  await answer(asFirst(), { entryId: entry(2), given: 'none', reason: '' });
  const key = { entryId: entry(2), part: 'ho-so', personId: s.first.personId };
  const text = { points: points(), comment: 'CANARY-COMMENT', privateNote: 'CANARY-NOTE' };
  await scoreOn(asFirst(), { key, base: 0, text });
  await expect(scoreOn(asSecretary(), { key, base: 0, text: { points: points(100) } })).rejects.toThrow(
    'sheetBegun',
  );
  const printed = await printedSheet(s.secretary, {
    entryId: entry(2),
    part: 'ho-so',
    judge: s.first.personId,
  });
  expect(printed && (await mayType(asSecretary(), printed))).toMatchObject({
    ok: false,
    reason: 'sheetBegun',
  });
  expect(
    JSON.stringify(printed, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toMatch(/CANARY/u);
});

test('what the judge goes on writing in a typed sheet is the judge’s: the secretary reads and types no more', async () => {
  const printedFor = () =>
    printedSheet(s.secretary, { entryId: entry(2), part: 'ho-so', judge: s.other.personId });
  await answer(asOther(), { entryId: entry(2), given: 'none', reason: '' });
  const key = { entryId: entry(2), part: 'ho-so', personId: s.other.personId };
  await scoreOn(asSecretary(), { key, base: 0, text: { points: points() } });
  expect((await printedFor())?.text.points).toEqual(points());
  await scoreOn(asOther(), { key, base: 1, text: { comment: 'CANARY-OWN' } });
  expect((await printedFor())?.text).toMatchObject({ points: {}, comment: '' });
  await expect(scoreOn(asSecretary(), { key, base: 2, text: { points: points(25) } })).rejects.toThrow(
    'sheetBegun',
  );
});

test('a judge who becomes conflicted after scoring: the sheet counts until two set it aside and stays shut, the files are gone', async () => {
  const id = await marks(s.first, { entryId: entry(3) });
  const files = () =>
    db().storedFile.count({ where: { AND: [entryFiles(asFirst()), { entryId: entry(3) }] } });
  expect(await files()).toBe(1);
  await answer(asFirst(), { entryId: entry(3), given: 'declared', reason: 'mới biết' });
  expect(await files()).toBe(0);
  const { input } = await rowsOf();
  expect(input.sheets.some((sheet) => sheet.entry === 'BDT-004')).toBe(true);
  await expect(answer(asFirst(), { entryId: entry(3), given: 'none', reason: '' })).rejects.toThrow(
    'conflicted',
  );
  await reopenSheet(acting(s.chief, when.judging), { id, reason: 'thử' });
  await expect(saveSheet(asFirst(), { id, base: 1, text: { points: points(100) } })).rejects.toThrow(
    'conflicted',
  );
});

test('a unit that is merged into a judge’s unit in the middle of the contest bars the judge, and leaves what was submitted', async () => {
  await marks(s.other, { entryId: entry(4) });
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
  expect((await rowsOf()).input.sheets.some((sheet) => sheet.entry === 'BDT-005')).toBe(true);
  await expect(answer(asOther(), { entryId: entry(4), given: 'none', reason: '' })).rejects.toThrow(
    'conflicted',
  );
});

test('a judge who is removed: submitted sheets stay, what is open no longer waits', async () => {
  const judge = await juror(s.contestId, 'judge', s.organiser);
  for (const n of [5, 6]) {
    await db().assignment.create({
      data: { entryId: entry(n), personId: judge.personId, createdAt: when.judging, conflictStatus: unasked },
    });
  }
  await marks(judge, { entryId: entry(5) });
  await unseat(asOrganiser(), { contestId: s.contestId, personId: judge.personId, reason: 'nghỉ ốm' });
  expect((await rowsOf()).input.sheets.some((sheet) => sheet.entry === 'BDT-006')).toBe(true);
  expect(await absencesOf(6)).toContain('removed');
  await expect(
    openSheet(entry(6), { part: 'ho-so', personId: judge.personId, now: when.judging }),
  ).rejects.toThrow();
});

test('an entry that is withdrawn after scoring is told as withdrawn and takes no rank', async () => {
  await marks(s.first, { entryId: entry(7) });
  // Sheets were typed in by then, so an organiser carries it out.
  const leader = s.entries[7]?.leader ?? s.organiser;
  const asked = withdrawEntry(acting(leader, when.judging), { id: entry(7), reason: 'đơn vị xin rút' });
  await byTwo(s.organiser, asked, when.judging);
  const lines = (await rowsOf()).outcome.blocks.flatMap((block) => block.lines);
  expect(lines.find((line) => line.entry === 'BDT-008')).toMatchObject({ rank: null, unranked: 'withdrawn' });
  const key = { entryId: entry(7), part: 'ho-so', personId: s.other.personId };
  await answer(asOther(), { entryId: entry(7), given: 'none', reason: '' });
  await expect(scoreOn(asOther(), { key, base: 0, text: { points: points() } })).rejects.toThrow(
    'entryLocked',
  );
});

test('a sheet that the chair opens again is written and submitted after the time for judging; others are not', async () => {
  const late = await stage(1);
  const [one] = late.entries;
  const id = await marks(late.first, { entryId: one?.id ?? '' });
  await answer(acting(late.other, when.judging), { entryId: one?.id ?? '', given: 'none', reason: '' });
  await expect(reopenSheet(acting(late.chief, when.deciding), { id, reason: '' })).rejects.toThrow(
    'reasonMissing',
  );
  await expect(reopenSheet(acting(late.deputy, when.deciding), { id, reason: 'nhầm cột' })).rejects.toThrow(
    'needsChair',
  );
  await expect(reopenSheet(acting(late.first, when.deciding), { id, reason: 'nhầm cột' })).rejects.toThrow(
    'needsChair',
  );
  await expect(
    saveSheet(acting(late.first, when.deciding), { id, base: 1, text: { points: points(25) } }),
  ).rejects.toThrow('sheetLocked');
  await answer(acting(late.chief, when.deciding), {
    entryId: one?.id ?? '',
    given: 'declared',
    reason: 'họ hàng',
  });
  await expect(reopenSheet(acting(late.chief, when.deciding), { id, reason: 'nhầm cột' })).rejects.toThrow(
    'decidesConflicted',
  );
  await reopenSheet(acting(late.deputy, when.deciding), { id, reason: 'nhầm cột' });
  await saveSheet(acting(late.first, when.deciding), { id, base: 1, text: { points: points(25) } });
  await submitSheet(acting(late.first, when.deciding), { id });
  const key = { entryId: one?.id ?? '', part: 'ho-so', personId: late.other.personId };
  await expect(
    scoreOn(acting(late.other, when.deciding), { key, base: 0, text: { points: points() } }),
  ).rejects.toThrow('notJudging');
});
