import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated, unit } from '@/prisma/factories';
import { reassign } from '../assignments/assignments';
import { answer } from '../conflicts/conflicts';
import { byTwo, hands, marks, type Stage, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { screen, withdrawEntry } from '../entries/submission';
import { db } from '../../io/db';
import { setClock } from '../../io/clock';
import { reopenSheet } from '../sheets/sheets';
import { addSeat, endSeat } from '../../people/people';
import { freeze } from '../results/results';
import { unseat } from '../jury/seating';
import { blockersOf, provisionalResults } from '../tally/provisional';
import { testDatabase } from '../../testing/database';
import { setAside, type SetAsideStep } from './acts';

let s: Stage;
let sheet: string;
const entry = (n = 0) => s.entries[n]?.id ?? '';

beforeAll(() => setClock(when.deciding));
beforeEach(async () => {
  s = await stage(2);
  sheet = await marks(s.first, { entryId: entry() });
  await marks(s.other, { entryId: entry(), more: -500 });
});

const rowOf = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const inputNow = async () => (await provisionalResults(db(), await rowOf())).input;
const countsNow = async () => (await inputNow()).sheets.filter(({ entry }) => entry === 'BDT-001').length;
const step = (
  by: Actor,
  act: SetAsideStep['act'],
  { reason = '', seen = null }: { reason?: string; seen?: string | null } = {},
) => setAside({ by, now: when.deciding }, { sheetId: sheet, act, reason, seen });

test('a unit seat given to a judge and ended again moves nothing', async () => {
  const before = await inputNow();
  const unitId = s.entries[0]?.unitId ?? '';
  await addSeat(
    { by: s.organiser, now: when.deciding },
    { id: s.first.personId, seat: { kind: 'unitOfficer', unitId }, reason: 'thay người' },
  );
  expect(await inputNow()).toEqual(before);
  const held = await db().seat.findFirstOrThrow({ where: { personId: s.first.personId, unitId } });
  await endSeat(
    { by: s.organiser, now: when.deciding },
    { id: s.first.personId, seatId: held.id, reason: 'đã về' },
  );
  expect(await inputNow()).toEqual(before);
});

// Each of them once threw a submitted sheet out, or could be thought to.
const alone: Record<string, () => Promise<unknown>> = {
  'a seat in the unit above': async () => {
    const above = await unit({ kind: 'department' });
    await db().unit.update({ where: { id: s.entries[0]?.unitId ?? '' }, data: { parentId: above.id } });
    await db().seat.create({ data: { personId: s.first.personId, kind: 'unitOfficer', unitId: above.id } });
  },
  'a succession of units': async () => {
    const heir = await unit({ kind: 'district' });
    await db().seat.create({ data: { personId: s.first.personId, kind: 'unitOfficer', unitId: heir.id } });
    const facts = { successorId: heir.id, effective: when.judging, whole: true, primary: true };
    await db().unitSuccession.create({ data: { predecessorId: s.entries[0]?.unitId ?? '', ...facts } });
  },
  'the judge declares a conflict': () =>
    answer({ by: s.first, now: when.deciding }, { entryId: entry(), given: 'declared', reason: 'mới biết' }),
  'the judge steps aside': () =>
    answer({ by: s.first, now: when.deciding }, { entryId: entry(), given: 'recused', reason: 'việc riêng' }),
  'the entry is taken from the judge': () =>
    reassign(
      { by: s.organiser, now: when.deciding },
      { contestId: s.contestId, from: { entry: entry(), judge: s.first.personId }, to: null, reason: 'đổi' },
    ),
  'the judge is unseated': () =>
    unseat(
      { by: s.organiser, now: when.deciding },
      { contestId: s.contestId, personId: s.first.personId, reason: 'đổi' },
    ),
};

test.each(Object.entries(alone))('%s: the submitted sheet counts as before', async (_name, act) => {
  const before = (await inputNow()).sheets;
  await act();
  expect((await inputNow()).sheets).toEqual(before);
});

test('a sheet is set aside by two, and counts again by two', async () => {
  await step(s.organiser, 'propose', { reason: 'nay có xung đột' });
  expect(await countsNow()).toBe(2);
  await expect(step(s.organiser, 'confirm')).rejects.toThrow('secondPerson');
  await step(s.second, 'confirm', { reason: '', seen: 'nay có xung đột' });
  expect(await countsNow()).toBe(1);
  expect((await inputNow()).absences).toContainEqual(
    expect.objectContaining({ entry: 'BDT-001', part: 'ho-so', why: 'removed' }),
  );
  await expect(
    reopenSheet({ by: s.chief, now: when.deciding }, { id: sheet, reason: 'thử' }),
  ).rejects.toThrow('wrongStatus');
  await step(s.organiser, 'proposeRestore', { reason: 'đã xác minh' });
  expect(await countsNow()).toBe(1);
  await expect(step(s.organiser, 'restore')).rejects.toThrow('secondPerson');
  await step(s.second, 'restore', { reason: '', seen: 'đã xác minh' });
  expect(await countsNow()).toBe(2);
  const rows = await db().history.findMany({
    where: { subjectId: sheet, noun: 'sheet' },
    orderBy: { id: 'asc' },
  });
  expect(rows.map(({ event }) => event)).toEqual([
    'submit',
    'proposeSetAside',
    'setAside',
    'proposeRestore',
    'restoreSheet',
  ]);
  expect(
    rows.slice(1).every(({ detail }) => (detail as { contestId: string }).contestId === s.contestId),
  ).toBe(true);
});

test('a proposal can be dropped, and made anew; what was read is what is confirmed', async () => {
  await step(s.organiser, 'propose', { reason: 'nhầm' });
  await step(s.organiser, 'drop');
  await expect(step(s.second, 'confirm')).rejects.toThrow('wrongStatus');
  await step(s.second, 'propose', { reason: 'đúng' });
  await expect(step(s.organiser, 'confirm', { reason: '', seen: 'nhầm' })).rejects.toThrow(
    'changedMeanwhile',
  );
  await step(s.organiser, 'confirm', { reason: '', seen: 'đúng' });
  await step(s.second, 'proposeRestore', { reason: 'đổi ý' });
  await step(s.organiser, 'dropRestore');
  expect(await countsNow()).toBe(1);
});

test('who may not: the judge, nobody of a unit in the block, no judge as such, nobody without a reason, nobody under a freeze', async () => {
  await expect(step(s.organiser, 'propose', { reason: ' ' })).rejects.toThrow('reasonMissing');
  await expect(step(s.other, 'propose', { reason: 'x' })).rejects.toThrow();
  await expect(step(s.secretary, 'propose', { reason: 'x' })).rejects.toThrow('needsOrganiserOrChair');
  const rival = await seated('organiser');
  const unitId = s.entries[1]?.unitId ?? '';
  await db().seat.create({ data: { personId: rival.personId, kind: 'unitOfficer', unitId } });
  await expect(step(rival, 'propose', { reason: 'x' })).rejects.toThrow('decidesRival');
  sheet = await marks(s.chief, { entryId: entry() });
  await expect(step(s.chief, 'propose', { reason: 'x' })).rejects.toThrow('secondPerson');
  await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await expect(step(s.organiser, 'propose', { reason: 'x' })).rejects.toThrow('resultsFrozen');
});

test('a sheet that was opened again blocks the freeze until it is submitted, or set aside by two', async () => {
  const open = async () => {
    const { outcome } = await provisionalResults(db(), await rowOf());
    return (await blockersOf(db(), await rowOf(), outcome)).openSheets;
  };
  await reopenSheet({ by: s.chief, now: when.deciding }, { id: sheet, reason: 'cộng nhầm' });
  expect(await open()).toBe(1);
  await unseat(
    { by: s.organiser, now: when.deciding },
    { contestId: s.contestId, personId: s.first.personId, reason: 'đổi' },
  );
  expect(await open()).toBe(1);
  await step(s.organiser, 'propose', { reason: 'giám khảo không chấm lại' });
  expect(await open()).toBe(1);
  await step(s.chief, 'confirm');
  expect(await open()).toBe(0);
});

test('the database too keeps the two hands apart', async () => {
  await step(s.organiser, 'propose', { reason: 'x' });
  const { sql } = testDatabase();
  const same = `UPDATE "SheetSetAside" SET "confirmedAt" = now(), "confirmedById" = "proposedById" WHERE "sheetId" = $1`;
  await expect(sql(same, [sheet])).rejects.toThrow('SheetSetAside_by_two');
  await step(s.second, 'confirm');
  const back = `UPDATE "SheetSetAside" SET "restoredAt" = now(), "restoredById" = 'x' WHERE "sheetId" = $1`;
  await expect(sql(back, [sheet])).rejects.toThrow('SheetSetAside_restored_by_two');
  const bare = `UPDATE "ScoreSheet" SET "conflictStatus" = NULL WHERE id = $1`;
  await expect(sql(bare, [sheet])).rejects.toThrow('ScoreSheet_submitted_with_its_conflict_status');
});

test('an entry that leaves takes its sheets along: by name, with its reason, in the history', async () => {
  await byTwo(
    s.second,
    withdrawEntry(
      { by: s.entries[0]?.leader ?? s.organiser, now: when.deciding },
      { id: entry(), reason: 'xin rút' },
    ),
  );
  expect((await inputNow()).entries).toContainEqual(
    expect.objectContaining({ id: 'BDT-001', withdrawn: true }),
  );
  await byTwo(
    s.second,
    screen(
      { by: s.organiser, now: when.deciding },
      { id: entry(1), event: 'disqualify', reason: 'trùng bài' },
    ),
  );
  expect((await inputNow()).entries.some(({ id }) => id === 'BDT-002')).toBe(false);
});
