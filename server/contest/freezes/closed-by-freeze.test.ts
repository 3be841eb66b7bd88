import { beforeAll, expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { assign, reassign } from '../assignments/assignments';
import { changeAward } from '../prizes/awards';
import { clear } from '../jury/clearing';
import { answer } from '../conflicts/conflicts';
import { cancelDraw, closeList, confirmNumber, nameDraw, reopenList, typeNumber } from '../draw/acts';
import { hands, juror, marks, type Stage, stage, when } from '../../testing/contest';
import { extend, setRules, setUp } from '../setup/contests';
import { withRules } from '../row';
import { db } from '../../io/db';
import { admitAttempt } from '../entries/late-attempts';
import { second } from '../late-acts/acts';
import { openSheet, reopenSheet, saveSheet, submitSheet } from '../sheets/sheets';
import { confirmResults, seenOf, typeResults } from '../sheets/part-results';
import { freeze, returnFreeze } from '../results/results';
import { rulesHistory } from '../setup/rules-history';
import { rankingOf } from '../results/queries';
import { rule } from '../prizes/rulings';
import { seat, unseat } from '../jury/seating';
import { setAside } from '../set-aside/acts';

// After a freeze only giving the results back is allowed.

let s: Stage;
let sheet: string;
let block: string;
let blank: string;
let freezeId: string;
let drawId: string;
const at = when.deciding;
const entry = (n = 0) => s.entries[n]?.id ?? '';
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const setting = (change: object) => async () => {
  const { rules, revision } = await contest();
  return setRules(
    { by: s.organiser, now: at },
    { id: s.contestId, base: revision, rules: { ...rules, ...change }, reason: 'x' },
  );
};
const asideOf = (act: 'propose' | 'confirm') => () =>
  setAside({ by: s.organiser, now: at }, { sheetId: sheet, act, reason: 'x', seen: null });

const verbs: Record<string, () => Promise<unknown>> = {
  setRules: setting({ meansPublic: true }),
  setUp: async () =>
    setUp(
      { by: s.organiser, now: at },
      { id: s.contestId, base: (await contest()).revision, facts: { organiser: 'x' }, reason: 'x' },
    ),
  extend: () =>
    extend(
      { by: s.organiser, now: at },
      { contestId: s.contestId, unitId: s.entries[0]?.unitId ?? '', until: at, reason: 'x' },
    ),
  'seat a judge': () => juror(s.contestId, 'judge', s.organiser),
  'seat a secretary': () => juror(s.contestId, 'secretary', s.organiser),
  'change an office': () =>
    seat(
      { by: s.organiser, now: at },
      { contestId: s.contestId, personId: s.first.personId, kind: 'deputyJudge' },
    ),
  unseat: () =>
    unseat({ by: s.organiser, now: at }, { contestId: s.contestId, personId: s.first.personId, reason: 'x' }),
  assign: () => assign({ by: s.organiser, now: at }, { contestId: s.contestId, block: null }),
  reassign: () =>
    reassign(
      { by: s.organiser, now: at },
      { contestId: s.contestId, from: { entry: entry(), judge: s.first.personId }, to: null, reason: 'x' },
    ),
  answer: () => answer({ by: s.first, now: at }, { entryId: entry(), given: 'declared', reason: 'x' }),
  clear: () =>
    clear({ by: s.organiser, now: at }, { entryId: entry(1), personId: s.first.personId, reason: 'x' }),
  reopen: () => reopenSheet({ by: s.chief, now: at }, { id: sheet, reason: 'x' }),
  'propose to set aside': asideOf('propose'),
  'save a sheet': () => saveSheet({ by: s.other, now: at }, { id: blank, base: 0, text: {} }),
  'submit a sheet': () => submitSheet({ by: s.other, now: at }, { id: blank }),
  typeResults: () =>
    typeResults({ by: s.secretary, now: at }, { contestId: s.contestId, rows: [], source: 'typed' }),
  confirmResults: () =>
    confirmResults({ by: s.secretary, now: at }, { contestId: s.contestId, part: 'ho-so', seen: seenOf([]) }),
  rule: () =>
    rule(
      { by: s.chief, now: at },
      { contestId: s.contestId, block, order: [entry(0), entry(1)], reason: 'x' },
    ),
  nameDraw: () =>
    nameDraw(
      { by: s.organiser, now: at },
      { contestId: s.contestId, block: null, each: 2, source: 'Xổ số', drawOn: day(2030, 1, 1) },
    ),
  'close the list of a draw': () => closeList({ by: s.organiser, now: at }, drawId),
  'open the list of a draw': () => reopenList({ by: s.organiser, now: at }, { id: drawId, reason: 'x' }),
  'type the number of a draw': () => typeNumber({ by: s.organiser, now: at }, { id: drawId, number: '1' }),
  'confirm the number of a draw': () =>
    confirmNumber({ by: s.organiser, now: at }, { id: drawId, number: '1' }),
  'cancel a draw': () => cancelDraw({ by: s.organiser, now: at }, { id: drawId, reason: 'x' }),
  change: () =>
    changeAward(
      { by: s.organiser, now: at },
      { contestId: s.contestId, entryId: entry(), prize: null, reason: 'x' },
    ),
  'carry out what another proposed': async () => {
    const wished = { contestId: s.contestId, entryId: entry(), act: 'changePrize', reason: 'x' };
    const by = { proposedAt: at, proposedById: s.organiser.personId };
    const { id } = await db().lateAct.create({ data: { ...wished, ...by } });
    return second({ by: s.second, now: at }, id);
  },
};

beforeAll(async () => {
  s = await stage(2);
  block = (await db().entry.findUniqueOrThrow({ where: { id: entry() } })).block;
  sheet = await marks(s.first, { entryId: entry() });
  await marks(s.chief, { entryId: entry(1), more: 100 });
  await answer(
    { by: s.first, now: when.judging },
    { entryId: entry(1), given: 'declared', reason: 'họ hàng' },
  );
  await answer({ by: s.other, now: when.judging }, { entryId: entry(1), given: 'none', reason: '' });
  const draw = { contestId: s.contestId, each: 2, source: 'Xổ số', drawOn: day(2020, 9, 20) };
  const named = { ...draw, namedAt: when.open, namedById: s.organiser.personId };
  drawId = (await db().assignmentDraw.create({ data: named })).id;
  blank = (await openSheet(entry(1), { part: 'ho-so', personId: s.other.personId, now: when.judging })).id;
  freezeId = (
    await freeze({ by: s.organiser, now: at }, { ...hands(s), contestId: s.contestId, unrankedSeen: true })
  ).id;
}, 60_000);

test.each(Object.entries(verbs))('%s is closed', async (_name, act) => {
  await expect(act()).rejects.toThrow('resultsFrozen');
});

test('a late attempt lets nobody in, and giving back opens the doors again', async () => {
  const attempt = await db().lateAttempt.create({
    data: {
      contestId: s.contestId,
      unitId: s.entries[0]?.unitId ?? '',
      at,
      personId: s.organiser.personId,
      missing: [],
      closed: true,
    },
  });
  await expect(admitAttempt({ by: s.organiser, now: at }, { id: attempt.id, reason: 'x' })).rejects.toThrow(
    'resultsFrozen',
  );
  await returnFreeze({ by: s.auditor, now: at }, { id: freezeId, reason: 'x' });
  for (const name of ['reopen', 'clear', 'propose to set aside', 'unseat']) await verbs[name]?.();
});

test('the rules lock when a ranking can be read, and stay locked when dates move back', async () => {
  const early = await stage(1);
  const { contestId, organiser } = early;
  const row = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const change = async (now: Date, more: object) => {
    const { rules, revision } = await row();
    return setRules(
      { by: organiser, now },
      { id: contestId, base: revision, rules: { ...rules, ...more }, reason: 'x' },
    );
  };
  await marks(early.first, { entryId: early.entries[0]?.id ?? '' });
  await marks(early.other, { entryId: early.entries[0]?.id ?? '' });
  await change(when.judging, { passMark: 500 });
  const [sealed] = await rulesHistory(await row()).then((all) => all.slice(-1));
  expect(sealed).toMatchObject({ reason: 'x', effect: [] });
  const { detail } = await db().history.findFirstOrThrow({
    where: { subjectId: contestId, event: 'setRules' },
    orderBy: { id: 'desc' },
  });
  expect(detail).toHaveProperty('effect');
  for (const more of [{ passMark: 400 }, { ties: [] }, { eligibility: { dutyYear: null, allParts: true } }])
    await expect(change(when.deciding, more)).rejects.toThrow('rankingSeen');
  await change(when.deciding, { juryPublic: true });
  expect('refusal' in (await rankingOf({ by: organiser, now: when.deciding }, await row()))).toBe(false);
  // Back in the time of judging: what was read was read.
  await expect(change(when.judging, { passMark: 300 })).rejects.toThrow('rankingSeen');
  const { revision } = await row();
  const later = { judgingUntil: new Date(when.deciding.getTime() + 86_400_000) };
  await expect(
    setUp(
      { by: organiser, now: when.deciding },
      { id: contestId, base: revision, facts: later, reason: 'x' },
    ),
  ).rejects.toThrow('rankingSeen');
  // All sheets in, judging not over: somebody could read it.
  for (const judge of [early.chief, early.deputy])
    await marks(judge, { entryId: early.entries[0]?.id ?? '' });
  await db().contest.update({ where: { id: contestId }, data: { rankingOpenedAt: null } });
  await expect(change(when.judging, { passMark: 300 })).rejects.toThrow('rankingSeen');
}, 60_000);
