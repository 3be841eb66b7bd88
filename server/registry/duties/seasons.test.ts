import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { usualDates } from '@/domain/registry/duties/season';
import * as make from '@/prisma/factories';
import { db } from '../../io/db';
import { currentOf, lock, open, pastOf, seasonOf, setDates, unlock } from './seasons';
import { Absent } from '../../write';
import { firstBroken } from '../../history/whole-history';

const now = new Date('2031-02-10T02:00:00Z');
let organiser: Actor;
let viewer: Actor;

beforeAll(async () => {
  organiser = await make.seated('organiser');
  viewer = await make.seated('viewer');
});

const dates = (year: number) => {
  const { year: _year, ...rest } = usualDates(year);
  return rest;
};

test('a year is opened once, with the usual dates, by the organiser', async () => {
  const outcomes = await Promise.allSettled([
    open({ by: organiser, now }, 2031),
    open({ by: organiser, now }, 2031),
  ]);
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { refusal: { reason: 'seasonOpened' } } },
  ]);
  expect(await seasonOf(2031)).toMatchObject({ interimDue: day(2031, 6, 15), lockedAt: null });
  for (const by of [viewer, PUBLIC]) {
    await expect(open({ by, now }, 2032)).rejects.toMatchObject({
      refusal: { reason: expect.stringMatching(/needsOrganiser|notSignedIn/) },
    });
  }
  expect(await seasonOf(2032)).toBeNull();
});

test('a new registration date tells anew who was late, to the second', async () => {
  await make.season(2033);
  const { id: unitId } = await make.unit();
  const cast = { organiser, leader: await make.seated('unitLeader', unitId) };
  const at = (moment: string) =>
    make.modelAt({ unitId, year: 2033, cast, now: new Date(moment), upTo: 'submit' });
  const last = await at('2033-02-09T23:59:59.999+07:00');
  const first = await at('2033-02-10T00:00:00+07:00');
  const late = async () => [await lateOf(last), await lateOf(first)];
  expect(await late()).toEqual([true, true]);
  await setDates(
    { by: organiser, now },
    {
      year: 2033,
      dates: { ...dates(2033), registrationDue: day(2033, 2, 10), planDue: day(2033, 2, 10) },
      reason: 'Gia hạn.',
    },
  );
  expect(await late()).toEqual([false, true]);
  await setDates(
    { by: organiser, now },
    {
      year: 2033,
      dates: {
        ...dates(2033),
        registrationDue: day(2033, 2, 10),
        planDue: day(2033, 2, 10),
        dueDayCounts: true,
      },
      reason: 'Tính cả ngày cuối.',
    },
  );
  expect(await late()).toEqual([false, false]);
  await setDates({ by: organiser, now }, { year: 2033, dates: dates(2033), reason: 'Trở lại như cũ.' });
  expect(await late()).toEqual([true, true]);
});

test('dates moved after registration was due need a reason; the history keeps the old and the new', async () => {
  await make.season(2035);
  const spring = new Date('2035-03-01T02:00:00Z');
  const moved = { ...dates(2035), interimDue: day(2035, 6, 30) };
  const refused = (change: typeof moved, reason: string, because: string) =>
    expect(
      setDates({ by: organiser, now: spring }, { year: 2035, dates: change, reason }),
    ).rejects.toMatchObject({
      refusal: { reason: because },
    });
  await refused(moved, ' ', 'reasonMissing');
  await refused({ ...moved, interimDue: day(2035, 1, 1) }, 'Nhầm', 'datesOutOfOrder');
  await setDates({ by: organiser, now: spring }, { year: 2035, dates: moved, reason: 'Theo công văn mới.' });
  expect((await pastOf(viewer, 2035))[0]).toMatchObject({
    event: 'setDates',
    reason: 'Theo công văn mới.',
    detail: { before: { interimDue: '2035-06-15' }, after: { interimDue: '2035-06-30' } },
  });
});

const lateOf = async (id: string) => (await db().model.findUniqueOrThrow({ where: { id } })).late;

test('locking and unlocking need a reason and stand in the history', async () => {
  await make.season(2034);
  await expect(lock({ by: organiser, now }, { year: 2034, reason: ' ' })).rejects.toMatchObject({
    refusal: { reason: 'reasonMissing' },
  });
  await expect(unlock({ by: organiser, now }, { year: 2034, reason: 'Mở lại' })).rejects.toMatchObject({
    refusal: { reason: 'changedMeanwhile' },
  });
  await lock({ by: organiser, now }, { year: 2034, reason: 'Đã chốt số liệu năm.' });
  await expect(lock({ by: organiser, now }, { year: 2034, reason: 'Lần nữa' })).rejects.toMatchObject({
    refusal: { reason: 'changedMeanwhile' },
  });
  await unlock({ by: organiser, now }, { year: 2034, reason: 'Cho xã mới đăng ký.' });
  await expect(lock({ by: viewer, now }, { year: 2034, reason: 'Tôi khóa' })).rejects.toMatchObject({
    refusal: { reason: 'needsOrganiser' },
  });
  expect((await pastOf(viewer, 2034)).map((change) => [change.event, change.reason])).toEqual([
    ['unlock', 'Cho xã mới đăng ký.'],
    ['lock', 'Đã chốt số liệu năm.'],
  ]);
  expect(await pastOf(await make.seated('unitLeader', (await make.unit()).id), 2034)).toEqual([]);
  expect(await firstBroken()).toBeNull();
});

test('a year that was never opened is absent', async () => {
  await expect(lock({ by: organiser, now }, { year: 2050, reason: 'Khóa' })).rejects.toBeInstanceOf(Absent);
});

test('today belongs to the newest year that has begun in Vietnam', () => {
  const all = [{ year: 2021 }, { year: 2023 }, { year: 2022 }];
  expect(currentOf(all, new Date('2022-12-31T16:59:59Z'))?.year).toBe(2022);
  expect(currentOf(all, new Date('2022-12-31T17:00:00Z'))?.year).toBe(2023);
  expect(currentOf(all, new Date('2030-01-01T00:00:00Z'))?.year).toBe(2023);
  expect(currentOf(all, new Date('2010-01-01T00:00:00Z'))).toBeNull();
});
