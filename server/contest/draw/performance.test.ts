import { beforeAll, expect, test } from 'vitest';
import type { Part } from '@/domain/contest/setup/rules';
import { stage, type Stage, when } from '@/server/testing/contest';
import { withRules } from '@/server/contest/row';
import { db } from '@/server/io/db';
import { judgingOf } from '@/server/contest/sheets/queries';
import { setOrder } from '@/server/contest/draw/performance';
import { ordersShown, placesIn } from '@/server/contest/performing/places';
import { resultsOf } from '@/server/contest/sheets/typing-queries';
import { testDatabase } from '@/server/testing/database';

const live: Part = {
  key: 'chao-hoi',
  name: 'Chào hỏi',
  kind: 'live',
  scoredBy: 'secretary',
  points: 2_000,
  step: 25,
  criteria: [],
  passMark: null,
  time: null,
};

let s: Stage;
const entry = (n: number) => s.entries[n]?.id ?? '';

beforeAll(async () => {
  s = await stage(4, ({ parts }) => ({ parts: [...parts, live] }));
});

const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const asked = (lots: { number: string } | { order: string[] }, reason = '') => ({
  contestId: s.contestId,
  part: 'chao-hoi',
  block: 'huyen',
  source: 'Họp Đội trưởng ngày 19/8',
  reason,
  lots,
});
const order = (...of: number[]) => ({ order: of.map(entry) });
const codes = async ({ units = false }: { units?: boolean } = {}) =>
  (await ordersShown(await contest(), { units })).map(({ entries }) => entries.map(({ code }) => code));

test('lots that were drawn in the hall are written down by the secretary, whole', async () => {
  for (const lots of [order(0, 1, 2), order(0, 1, 2, 2), order(0, 1, 2, 3, 3), order()])
    await expect(setOrder({ by: s.secretary, now: when.judging }, asked(lots))).rejects.toThrow(
      'changedMeanwhile',
    );
  for (const by of [s.first, s.chief, s.auditor])
    await expect(setOrder({ by, now: when.judging }, asked(order(2, 0, 3, 1)))).rejects.toThrow();
  expect(await codes()).toEqual([]);
  await setOrder({ by: s.secretary, now: when.judging }, asked(order(2, 0, 3, 1)));
  expect(await codes()).toEqual([['BDT-003', 'BDT-001', 'BDT-004', 'BDT-002']]);
  expect((await placesIn(await contest())).get(entry(3))).toEqual([
    { part: 'chao-hoi', name: 'Chào hỏi', place: 3, of: 4 },
  ]);
});

test('judges and the typing desk find the entries in that order', async () => {
  const [mine] = await judgingOf(s.first);
  expect(mine?.tasks.map(({ code, places }) => [code, places[0]?.place])).toEqual([
    ['BDT-003', 1],
    ['BDT-001', 2],
    ['BDT-004', 3],
    ['BDT-002', 4],
  ]);
  const rows = await resultsOf(s.secretary, await contest(), live);
  expect(rows.map(({ code, place }) => [code, place?.place])).toEqual([
    ['BDT-003', 1],
    ['BDT-001', 2],
    ['BDT-004', 3],
    ['BDT-002', 4],
  ]);
  const [dossier] = (await contest()).rules.parts;
  const others = await resultsOf(s.secretary, await contest(), dossier as Part);
  expect(others.map(({ code, place }) => [code, place])).toEqual(
    ['BDT-001', 'BDT-002', 'BDT-003', 'BDT-004'].map((code) => [code, null]),
  );
});

test('another order asks why; it is drawn from the number, and the one before stays', async () => {
  await expect(setOrder({ by: s.organiser, now: when.judging }, asked({ number: '4071' }))).rejects.toThrow(
    'reasonMissing',
  );
  await setOrder({ by: s.organiser, now: when.judging }, asked({ number: '4071' }, 'Đội 4 đến muộn'));
  const [shown] = await ordersShown(await contest(), { units: true });
  expect(shown).toMatchObject({ number: '4071', reason: 'Đội 4 đến muộn', earlier: 1 });
  expect(shown?.entries.every(({ unit }) => unit?.startsWith('Huyện Chim Yến'))).toBe(true);
  const rows = await db().performanceOrder.findMany({ where: { contestId: s.contestId } });
  expect(rows).toHaveLength(2);
  expect(new Set(rows[1]?.order)).toEqual(new Set(s.entries.map(({ id }) => id)));
  const past = await testDatabase().sql<{ event: string; reason: string }>(
    `SELECT event, reason FROM "History" WHERE "subjectId" = $1 AND event = 'orderPerformance' ORDER BY id`,
    [s.contestId],
  );
  expect(past.map(({ reason }) => reason)).toEqual(['', 'Đội 4 đến muộn']);
});

test('who withdrew leaves the place empty, and the others keep theirs', async () => {
  await setOrder({ by: s.organiser, now: when.judging }, asked(order(2, 0, 3, 1), 'xếp lại'));
  await db().entry.update({ where: { id: entry(0) }, data: { status: 'withdrawn' } });
  const [shown] = await ordersShown(await contest(), { units: false });
  expect(shown?.entries.map(({ place, code, unit }) => [place, code, unit])).toEqual([
    [1, 'BDT-003', null],
    [3, 'BDT-004', null],
    [4, 'BDT-002', null],
  ]);
});

test('a part that is not live has no order', async () => {
  const wrong = { ...asked({ number: '1' }), part: 'ho-so' };
  await expect(setOrder({ by: s.organiser, now: when.judging }, wrong)).rejects.toThrow('changedMeanwhile');
});
