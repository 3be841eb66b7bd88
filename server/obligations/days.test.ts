import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { moments, plan, submitted } from '../testing/obligations';
import { Absent } from '../write';
import { endWaiver, extendFor, setDay, waive } from './days';
import { noteOnPaper } from './on-paper';
import { answersOf } from './queries';

let organiser: Actor;
let viewer: Actor;
const now = moments.late;

beforeAll(async () => {
  ({ organiser } = await plan());
  viewer = await seated('viewer');
});

const about = (unitId: string) => ({ code: 'R6', year: 2022, unitId });
const answerIn = async (unitId: string) => {
  const { units } = await answersOf({ by: organiser, now }, { year: 2022, only: [unitId] });
  return units[0]?.answers.find(({ obligation }) => obligation.code === 'R6');
};
const stateOf = async (unitId: string) => (await answerIn(unitId))?.state;

test('one unit gets a longer day: it is no longer overdue, and another one is', async () => {
  const [one, two] = [await unit(), await unit()];
  const extend = (by: Actor, on: Date, reason = 'Lũ') =>
    extendFor({ by, now }, { ...about(one.id), on, reason });
  await expect(extend(viewer, day(2022, 7, 1))).rejects.toThrow('needsOrganiser');
  await expect(extend(organiser, day(2022, 7, 1), ' ')).rejects.toThrow('reasonMissing');
  await expect(extend(organiser, day(2022, 6, 10))).rejects.toThrow('dayPassed');
  await extend(organiser, day(2022, 7, 1));
  await extend(organiser, day(2022, 7, 5));
  expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['due', 'missing']);
  expect((await answerIn(one.id))?.due).toEqual({ on: day(2022, 7, 5), dueDayCounts: true });
});

test('a unit is excused with a reason, once, and no longer when that ends', async () => {
  const { id } = await unit();
  await expect(waive({ by: viewer, now }, { ...about(id), reason: 'vì' })).rejects.toThrow('needsOrganiser');
  await waive({ by: organiser, now }, { ...about(id), reason: 'Đang sáp nhập' });
  expect(await stateOf(id)).toBe('waived');
  await expect(waive({ by: organiser, now }, { ...about(id), reason: 'lại' })).rejects.toThrow(
    'alreadyExists',
  );
  await endWaiver({ by: organiser, now }, { ...about(id), reason: 'Đã xong' });
  expect(await stateOf(id)).toBe('missing');
  await expect(endWaiver({ by: organiser, now }, { ...about(id), reason: 'lại' })).rejects.toThrow(Absent);
});

test('papers that came by post stand on the day on which they came, all or none', async () => {
  const [one, two, other] = [await unit(), await unit(), await unit({ validTo: day(2022, 1, 1) })];
  const note = (unitIds: string[], receivedOn: Date, by = organiser) =>
    noteOnPaper({ by, now }, { code: 'R6', year: 2022, unitIds, receivedOn });
  await expect(note([one.id], day(2022, 6, 1), viewer)).rejects.toThrow('needsOrganiser');
  await expect(note([one.id], day(2022, 6, 30))).rejects.toThrow('paperInFuture');
  await expect(note([one.id, other.id], day(2022, 6, 1))).rejects.toThrow('notOwed');
  expect(await stateOf(one.id)).toBe('missing');
  await note([one.id], day(2022, 6, 14));
  await note([two.id], day(2022, 6, 15));
  expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['onTime', 'late']);
  await expect(note([one.id], day(2022, 6, 14))).rejects.toThrow('alreadyDelivered');
  const row = await db().delivery.findFirstOrThrow({ where: { unitId: one.id } });
  expect([row.onPaper, row.status, row.receipt !== null]).toEqual([true, 'accepted', true]);
});

test('nobody writes down, excuses or extends for the own unit', async () => {
  const { id } = await unit();
  const person = await seated('organiser');
  await db().seat.create({
    data: { personId: person.personId, kind: 'unitOfficer', unitId: id, createdAt: moments.early },
  });
  const acts = [
    noteOnPaper({ by: person, now }, { code: 'R6', year: 2022, unitIds: [id], receivedOn: day(2022, 6, 1) }),
    waive({ by: person, now }, { ...about(id), reason: 'vì' }),
    extendFor({ by: person, now }, { ...about(id), on: day(2022, 7, 1), reason: 'vì' }),
  ];
  for (const act of await Promise.allSettled(acts))
    expect(act).toMatchObject({ status: 'rejected', reason: { refusal: { reason: 'decidesOwnUnit' } } });
});

test('the day of a year moves for everybody, with a reason, and the marks are told anew', async () => {
  const { id } = await unit();
  const [officer, leader] = [await seated('unitOfficer', id), await seated('unitLeader', id)];
  await submitted({ unitId: id, officer, leader, now });
  expect(await stateOf(id)).toBe('late');
  const move = (on: Date, reason: string, by = organiser) =>
    setDay({ by, now }, { code: 'R6', year: 2022, on, reason });
  await expect(move(day(2022, 6, 25), '')).rejects.toThrow('reasonMissing');
  await expect(move(day(2022, 6, 25), 'vì', viewer)).rejects.toThrow('needsOrganiser');
  await expect(move(day(2021, 6, 25), 'vì')).rejects.toThrow('dayOfOtherYear');
  await move(day(2022, 6, 25), 'Theo công văn mới');
  expect(await stateOf(id)).toBe('onTime');
  const row = await db().history.findFirstOrThrow({ where: { noun: 'obligation', event: 'setDay' } });
  expect([row.reason, row.detail]).toEqual([
    'Theo công văn mới',
    { code: 'R6', year: 2022, on: '2022-06-25', before: '2022-06-15' },
  ]);
});
