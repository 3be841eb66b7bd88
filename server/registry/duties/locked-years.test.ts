import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import { season, seated, unit } from '@/prisma/factories';
import { db } from '../../io/db';
import { lock, unlock } from './seasons';
import { dutyRecordsOf } from './duties';
import { add, end } from '../../units/units';

const today = startOf(day(2022, 6, 20));
let organiser: Actor;

beforeAll(async () => {
  await season(2018);
  organiser = await seated('organiser');
  await lock({ by: organiser, now: startOf(day(2019, 2, 1)) }, { year: 2018, reason: 'Đã tổng kết' });
});

afterAll(() => db().$disconnect());

const counted = async () => (await dutyRecordsOf({ by: organiser, now: today }, [2018])).length;

test('a locked year counts no unit that is entered later, however old', async () => {
  const before = await counted();
  expect(before).toBeGreaterThan(200);
  const words = { name: 'Sở Mới', bodyName: 'Sở Mới', altNames: [], note: '' };
  const made = { ...words, code: 'moi-2018', kind: 'department' as const, parentId: null };
  await add({ by: organiser, now: today }, { ...made, validFrom: day(2010, 1, 1) });
  expect(await counted()).toBe(before);
});

test('a locked year goes on counting a unit that is said to have ended before it', async () => {
  const { id } = await unit({ validFrom: day(2010, 1, 1) });
  await unlock({ by: organiser, now: today }, { year: 2018, reason: 'Bổ sung' });
  const open = await counted();
  await lock({ by: organiser, now: today }, { year: 2018, reason: 'Đã bổ sung' });
  await end({ by: organiser, now: today }, { id, on: day(2017, 6, 1), successorId: null, note: '' });
  expect(await counted()).toBe(open);
  await unlock({ by: organiser, now: today }, { year: 2018, reason: 'Xem lại' });
  expect(await counted()).toBe(open - 1);
});
