import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/calendar';
import type { Duty } from '@/domain/obligation';
import type { Standing } from '@/domain/standing';
import * as make from '@/prisma/factories';
import { db } from './io/db';
import { debtorsOf, remind } from './reminders';
import { standingsOf } from './standings';

// A year before the units of the seed begin: only the units of this file are bound.
const year = 2006;
const span = { validFrom: day(2000, 1, 1), validTo: day(2010, 1, 1) };
const now = new Date('2006-07-01T02:00:00Z');
let organiser: Actor;
let colleague: Actor;
let leader: Actor & { personId: string };
let owing: { id: string };

const write = ({ unit }: Standing) => ({ subject: `Đôn đốc: ${unit.name}`, text: 'Đề nghị hoàn thành.' });
const standings = (at = now) => standingsOf([year], organiser, at);

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
  const debtors = await debtorsOf(await standings(), null, organiser, now);
  expect(new Map(debtors.map(({ standing, people }) => [standing.unit.name, people.length]))).toEqual(
    new Map([
      ['Xã Chưa Có Tài Khoản', 0],
      ['Xã Còn Nợ', 2],
    ]),
  );
});

test('two organisers at once: the unit hears it once a day, and again the next day', async () => {
  const rows = await standings();
  const [a, b] = await Promise.all([
    remind(rows, null, write, organiser, now),
    remind(rows, null, write, colleague, now),
  ]);
  expect([a.letters + b.letters, a.remindedToday + b.remindedToday]).toEqual([2, 1]);
  const written = () => db().mail.findMany({ where: { subject: 'Đôn đốc: Xã Còn Nợ' } });
  expect((await written()).filter((mail) => mail.personId === leader.personId)).toHaveLength(1);

  const lastSecond = new Date('2006-07-01T16:59:59Z');
  expect(await remind(rows, null, write, organiser, lastSecond)).toMatchObject({
    units: 0,
    remindedToday: 1,
  });
  const nextDay = new Date('2006-07-01T17:00:00Z');
  expect(await remind(rows, null, write, organiser, nextDay)).toMatchObject({
    units: 1,
    letters: 2,
    unreachable: 1,
    waiting: true,
  });
  expect(await written()).toHaveLength(4);
  expect(await db().history.count({ where: { noun: 'unit', subjectId: owing.id, event: 'remind' } })).toBe(2);
});

test('what is not overdue is not reminded of, and one duty that is named brings up no other', async () => {
  const named = async (duty: Duty | null, at = now) =>
    (await debtorsOf(await standings(at), duty, organiser, at)).map(({ duties }) => duties);
  expect(await named(null)).toEqual([
    ['registration', 'plan', 'interim'],
    ['registration', 'plan', 'interim'],
  ]);
  expect(await named('interim')).toEqual([['interim'], ['interim']]);
  expect(await named('final')).toEqual([]);
  expect(await named(null, new Date('2006-01-15T02:00:00Z'))).toEqual([]);
});

test('nobody else reminds', async () => {
  const viewer = await make.seated('viewer');
  for (const by of [viewer, leader]) {
    await expect(remind(await standings(), null, write, by, now)).rejects.toMatchObject({
      refusal: { reason: 'needsOrganiser' },
    });
  }
});
