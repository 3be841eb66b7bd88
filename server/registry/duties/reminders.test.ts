import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import type { Duty } from '@/domain/registry/duties/obligation';
import type { DutyRecord } from '@/domain/registry/duties/duty-record';
import * as make from '@/prisma/factories';
import { db } from '../../io/db';
import { debtorsOf, remind } from './reminders';
import { dutyRecordsOf } from './duties';

// A year before the units of the seed begin: only the units of this file are bound.
const year = 2006;
const span = { validFrom: day(2000, 1, 1), validTo: day(2010, 1, 1) };
const now = new Date('2006-07-01T02:00:00Z');
let organiser: Actor;
let colleague: Actor;
let leader: Actor & { personId: string };
let owing: { id: string };

const write = ({ unit }: DutyRecord) => ({ subject: `Đôn đốc: ${unit.name}`, text: 'Đề nghị hoàn thành.' });
const to = (rows: readonly DutyRecord[]) => ({
  dutyRecords: rows,
  duty: null,
  chosen: new Set(rows.map(({ unit }) => unit.id)),
  write,
});
const dutyRecords = (at = now) => dutyRecordsOf({ by: organiser, now: at }, [year]);

beforeAll(async () => {
  await make.season(year);
  organiser = await make.seated('organiser');
  colleague = await make.seated('organiser');
  owing = await make.unit({ name: 'Xã Còn Nợ', ...span });
  leader = await make.seated('unitLeader', owing.id);
  await db().seat.create({ data: { personId: leader.personId, kind: 'unitOfficer', unitId: owing.id } });
  await make.seated('unitOfficer', owing.id);
  await make.unit({ name: 'Xã Chưa Có Tài Khoản', ...span });
  const done = await make.unit({ name: 'Xã Đủ', ...span });
  const cast = { organiser, leader: await make.seated('unitLeader', done.id) };
  await make.modelAt({ unitId: done.id, year, cast, now: new Date('2006-01-10T00:00:00Z'), upTo: 'propose' });
});

test('only units that owe something, and each person once', async () => {
  const debtors = await debtorsOf({ by: organiser, now }, { dutyRecords: await dutyRecords(), duty: null });
  expect(new Map(debtors.map(({ dutyRecord, people }) => [dutyRecord.unit.name, people.length]))).toEqual(
    new Map([
      ['Xã Chưa Có Tài Khoản', 0],
      ['Xã Còn Nợ', 2],
    ]),
  );
});

test('two organisers at once: the unit hears it once a day, and again the next day', async () => {
  const rows = await dutyRecords();
  const [a, b] = await Promise.all([
    remind({ by: organiser, now }, to(rows)),
    remind({ by: colleague, now }, to(rows)),
  ]);
  expect([a.letters + b.letters, a.remindedToday + b.remindedToday]).toEqual([2, 1]);
  const written = () => db().mail.findMany({ where: { subject: 'Đôn đốc: Xã Còn Nợ' } });
  expect((await written()).filter((mail) => mail.personId === leader.personId)).toHaveLength(1);

  const lastSecond = new Date('2006-07-01T16:59:59Z');
  expect(await remind({ by: organiser, now: lastSecond }, to(rows))).toMatchObject({
    units: 0,
    remindedToday: 1,
  });
  const nextDay = new Date('2006-07-01T17:00:00Z');
  expect(await remind({ by: organiser, now: nextDay }, to(rows))).toMatchObject({
    units: 1,
    letters: 2,
    unreachable: 1,
    waiting: true,
  });
  expect(await written()).toHaveLength(4);
  expect(await db().history.count({ where: { noun: 'unit', subjectId: owing.id, event: 'remind' } })).toBe(2);
});

test('what is not overdue is not reminded of; a named duty says who is written to, the letter tells all', async () => {
  const named = async (duty: Duty | null, at = now) =>
    (await debtorsOf({ by: organiser, now: at }, { dutyRecords: await dutyRecords(at), duty })).map(
      ({ duties }) => duties,
    );
  expect(await named(null)).toEqual([
    ['registration', 'plan', 'interim'],
    ['registration', 'plan', 'interim'],
  ]);
  expect(await named('interim')).toEqual([
    ['registration', 'plan', 'interim'],
    ['registration', 'plan', 'interim'],
  ]);
  expect(await named('final')).toEqual([]);
  expect(await named(null, new Date('2006-01-15T02:00:00Z'))).toEqual([]);
});

test('nobody else reminds', async () => {
  const viewer = await make.seated('viewer');
  for (const by of [viewer, leader]) {
    await expect(remind({ by, now }, to(await dutyRecords()))).rejects.toMatchObject({
      refusal: { reason: 'needsOrganiser' },
    });
  }
});

test('a unit that was unticked is not written to', async () => {
  const rows = await dutyRecords();
  const later = new Date('2006-07-05T02:00:00Z');
  const none = await remind({ by: organiser, now: later }, { ...to(rows), chosen: new Set() });
  expect(none).toMatchObject({ units: 0, letters: 0, unreachable: 0 });
});

test('a letter is sent when it was sent: composed, sent and refused are told apart', async () => {
  const later = new Date('2006-07-06T02:00:00Z');
  const rows = await dutyRecords(later);
  await remind({ by: organiser, now: later }, to(rows));
  const state = async () =>
    (await debtorsOf({ by: organiser, now: later }, { dutyRecords: rows, duty: null })).find(
      ({ dutyRecord }) => dutyRecord.unit.id === owing.id,
    )?.letters;
  expect(await state()).toBe('composed');
  const mails = { createdAt: later, subject: 'Đôn đốc: Xã Còn Nợ' };
  await db().mail.updateMany({ where: mails, data: { givenUpAt: later, lastError: '550' } });
  expect(await state()).toBe('refused');
  const [one] = await db().mail.findMany({ where: mails });
  await db().mail.update({ where: { id: one?.id ?? '' }, data: { givenUpAt: null, sentAt: later } });
  expect(await state()).toBe('sent');
});
