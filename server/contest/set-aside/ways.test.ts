import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { unit } from '@/prisma/factories';
import { askThird, reassign } from '../assignments/assignments';
import { answer } from '../conflicts/conflicts';
import { acting, byTwo, marks, points, type Stage, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { screen } from '../entries/submission';
import { db } from '../../io/db';
import { confirmSheet, openSheet, reopenSheet, saveSheet, submitSheet } from '../sheets/sheets';
import { addSeat, endSeat } from '../../people/people';
import { unseat } from '../jury/seating';
import { seatByTwo } from '@/prisma/seating';
import { provisionalResults } from '../tally/provisional';
import { setAside, type SetAsideStep } from './acts';
import { notCounted, setAsideOf } from './not-counted';

// Every way in which a submitted sheet could leave the results. One person alone never makes it go:

// Every way in which a submitted sheet could leave the results. One person alone never makes it go:
// what one person can do either changes nothing, or holds the freeze back, or takes the whole entry
// out, by name and with its reason.

let s: Stage;
let sheet: string;
const entry = () => s.entries[0]?.id ?? '';
const unitId = () => s.entries[0]?.unitId ?? '';
const at = when.deciding;
const asOrganiser = () => acting(s.organiser, at);
const asDeputy = () => acting(s.deputy, when.judging);
const asSecretary = () => acting(s.secretary, when.judging);
const asFirst = () => acting(s.first, at);

beforeEach(async () => {
  s = await stage(2, ({ aggregation }) => ({ aggregation: { ...aggregation, thirdMarking: 200 } }));
  sheet = await marks(s.first, { entryId: entry() });
  await marks(s.other, { entryId: entry(), more: -500 });
});

const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const step = (act: SetAsideStep['act'], by: Actor, reason = '') =>
  setAside(acting(by, at), { sheetId: sheet, act, reason, seen: null });
const asides = async () => {
  await step('propose', s.organiser, 'nay có xung đột');
  await step('confirm', s.second);
};
const heirOf = async () => {
  const heir = await unit({ kind: 'district' });
  await db().seat.create({ data: { personId: s.first.personId, kind: 'unitOfficer', unitId: heir.id } });
  const facts = { successorId: heir.id, effective: at, whole: true, primary: true };
  await db().unitSuccession.create({ data: { predecessorId: unitId(), ...facts } });
};
/** A third sheet, typed in by the secretary. */
const typed = async () => {
  await answer(asDeputy(), { entryId: entry(), given: 'none', reason: '' });
  const { id } = await openSheet(entry(), { part: 'ho-so', personId: s.deputy.personId, now: when.judging });
  await saveSheet(asSecretary(), { id, base: 0, text: { points: points() } });
  await submitSheet(asSecretary(), { id });
  sheet = id;
};
const third = async () => {
  const from = { entry: entry(), judge: s.chief.personId };
  await reassign(asOrganiser(), { contestId: s.contestId, from, to: null, reason: 'x' });
  await byTwo(
    s.second,
    askThird(asOrganiser(), {
      contestId: s.contestId,
      asked: { entry: entry(), part: 'ho-so', judge: s.chief.personId },
    }),
  );
  await marks(s.chief, { entryId: entry(), more: 0, moment: at });
};

type Way = {
  name: string;
  act: () => Promise<unknown>;
  /** Whether the sheet goes into the tally. */
  counts: boolean;
  /** The reason in the list of sheets that do not count; null if the sheet is not listed. */
  why: string | null;
  /** The row of history that tells it, of the sheet, the entry or the judge. */
  event: string | null;
};

const ways: Way[] = [
  { name: 'nothing', act: async () => undefined, counts: true, why: null, event: 'submit' },
  {
    name: 'a unit seat given to the judge and ended',
    act: async () => {
      await addSeat(asOrganiser(), {
        id: s.first.personId,
        seat: { kind: 'unitOfficer', unitId: unitId() },
        reason: 'thay người',
      });
      const held = await db().seat.findFirstOrThrow({
        where: { personId: s.first.personId, unitId: unitId() },
      });
      await endSeat(asOrganiser(), { id: s.first.personId, seatId: held.id, reason: 'đã về' });
    },
    counts: true,
    why: null,
    event: 'giveSeat',
  },
  { name: 'the unit is succeeded by the judge’s', act: heirOf, counts: true, why: null, event: null },
  {
    name: 'the judge declares a conflict',
    act: () => answer(asFirst(), { entryId: entry(), given: 'declared', reason: 'mới biết' }),
    counts: true,
    why: null,
    event: 'answer',
  },
  {
    name: 'the judge steps aside',
    act: () => answer(asFirst(), { entryId: entry(), given: 'recused', reason: 'mới biết' }),
    counts: true,
    why: null,
    event: 'answer',
  },
  {
    name: 'the entry is taken from the judge',
    act: () =>
      reassign(asOrganiser(), {
        contestId: s.contestId,
        from: { entry: entry(), judge: s.first.personId },
        to: null,
        reason: 'x',
      }),
    counts: true,
    why: null,
    event: 'reassign',
  },
  {
    name: 'the judge is unseated',
    act: () => unseat(asOrganiser(), { contestId: s.contestId, personId: s.first.personId, reason: 'x' }),
    counts: true,
    why: null,
    event: 'unseat',
  },
  {
    name: 'the judge is unseated and seated again',
    act: async () => {
      await unseat(asOrganiser(), { contestId: s.contestId, personId: s.first.personId, reason: 'x' });
      const office = { contestId: s.contestId, personId: s.first.personId, kind: 'judge' } as const;
      await seatByTwo(office, [s.organiser, s.second], at);
    },
    counts: true,
    why: null,
    event: 'seat',
  },
  {
    name: 'a third marking, which the tally itself prefers and names',
    act: third,
    counts: true,
    why: null,
    event: 'askThird',
  },
  {
    name: 'two set it aside',
    act: asides,
    counts: false,
    why: 'Không tính theo quyết định của hai người: nay có xung đột',
    event: 'setAside',
  },
  {
    name: 'two set it aside and two bring it back',
    act: async () => {
      await asides();
      await step('proposeRestore', s.second, 'đã xác minh');
      await step('restore', s.organiser);
    },
    counts: true,
    why: null,
    event: 'restoreSheet',
  },
  {
    name: 'one proposes to set it aside',
    act: () => step('propose', s.organiser, 'x'),
    counts: true,
    why: null,
    event: 'proposeSetAside',
  },
  {
    name: 'the chair opens it again',
    act: () => reopenSheet(acting(s.chief, at), { id: sheet, reason: 'cộng nhầm' }),
    counts: false,
    why: 'Đã mở lại, chưa nộp lại: cộng nhầm',
    event: 'reopen',
  },
  {
    name: 'typed in and not confirmed',
    act: typed,
    counts: false,
    why: 'Nhập từ bản giấy, chưa được người thứ hai xác nhận',
    event: 'submit',
  },
  {
    name: 'typed in and confirmed',
    act: async () => {
      await typed();
      await confirmSheet(asDeputy(), { id: sheet });
    },
    counts: true,
    why: null,
    event: 'confirm',
  },
  {
    name: 'the entry is disqualified',
    act: () =>
      byTwo(s.second, screen(asOrganiser(), { id: entry(), event: 'disqualify', reason: 'trùng bài' })),
    counts: false,
    why: 'Bài dự thi đã bị loại: trùng bài',
    event: 'disqualify',
  },
  {
    name: 'the entry is disqualified and reconsidered',
    act: async () => {
      await byTwo(s.second, screen(asOrganiser(), { id: entry(), event: 'disqualify', reason: 'nhầm' }));
      await byTwo(
        s.second,
        screen(asOrganiser(), { id: entry(), event: 'reconsider', reason: 'không trùng' }),
      );
    },
    counts: true,
    why: null,
    event: 'reconsider',
  },
];

test.each(ways)('$name', async ({ act, counts, why, event }) => {
  await act();
  const rows = (await notCounted(db(), s.contestId)).filter(({ sheetId }) => sheetId === sheet);
  const { input } = await provisionalResults(db(), await contest());
  const submitted = await db().scoreSheet.findMany({ where: { entryId: entry() } });
  const out = (await notCounted(db(), s.contestId)).map(({ sheetId }) => sheetId);
  // Counted or named: no third possibility for a sheet that was submitted.
  expect(input.sheets.filter((one) => one.entry === 'BDT-001')).toHaveLength(
    submitted.filter(({ id }) => !out.includes(id)).length,
  );
  expect(rows).toHaveLength(counts ? 0 : 1);
  const frozen = await setAsideOf(db(), s.contestId);
  expect(frozen.find((one) => one.entry === 'BDT-001')?.why ?? null).toBe(why);
  for (const { by, judge } of frozen) {
    expect(by.length).toBeGreaterThan(0);
    expect(judge).toMatch(/^GK-/u);
    expect(by.join()).not.toContain(s.organiser.name);
  }
  if (!event) return;
  const subjectId = { in: [sheet, entry(), s.first.personId] };
  expect(await db().history.count({ where: { subjectId, event } })).toBeGreaterThan(0);
});
