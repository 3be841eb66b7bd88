import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import type { Duty } from '@/domain/registry/duties/obligation';
import { fullText, go, modelAt, paper, season, seated, unit } from '@/prisma/factories';
import { db } from '../../io/db';
import { register, save, advance } from '../models/models';
import { registrable } from '../models/my-models';
import { dutyRecordsOf } from './duties';
import { lock, setDates, unlock } from './seasons';

// Two communes go into one in the middle of a year, before which no unit of the seed was there.

const year = 2007;
const merger = day(year, 7, 1);
const at = (month: number, date: number) => startOf(day(year, month, date));

let organiser: Actor;
let units: { first: string; second: string; heir: string };
let cast: { leader: Actor; organiser: Actor };
let successor: Actor;
let modelId: string;

beforeAll(async () => {
  await season(year);
  organiser = await seated('organiser');
  const old = { validFrom: day(2000, 1, 1), validTo: merger };
  const [first, second] = [await unit({ ...old, name: 'Xã Một' }), await unit({ ...old, name: 'Xã Hai' })];
  const heir = await unit({ name: 'Xã Hợp', validFrom: merger, validTo: day(2012, 1, 1) });
  units = { first: first.id, second: second.id, heir: heir.id };
  await db().unitSuccession.createMany({
    data: [first, second].map(({ id }) => ({ predecessorId: id, successorId: heir.id, effective: merger })),
  });
  cast = { leader: await seated('unitLeader', first.id), organiser };
  const leader = await seated('unitLeader', heir.id);
  // As a session gives the seat: with what the unit goes on from.
  const unitIds = [heir.id, first.id, second.id];
  successor = { ...leader, seats: [{ kind: 'unitLeader', unitId: heir.id, unitIds }] };
  modelId = await modelAt({ unitId: first.id, year, cast, now: at(1, 20), upTo: 'reviewInterim' });
}, 120_000);

afterAll(() => db().$disconnect());

const statesOf = async (id: string, by = organiser, now = at(12, 31)) =>
  (await dutyRecordsOf({ by, now }, [year])).find((record) => record.unit.id === id)?.states;
const owing = async (duty: Duty) => {
  const rows = await dutyRecordsOf({ by: organiser, now: at(12, 31) }, [year]);
  return rows
    .filter(({ states }) => ['due', 'missing'].includes(states[duty]))
    .map(({ unit: { name } }) => name);
};

test('what fell due before stays with who was there; what falls due after is owed once', async () => {
  expect(await statesOf(units.first)).toMatchObject({ interim: 'onTime', final: 'exempt' });
  expect(await statesOf(units.second)).toMatchObject({
    registration: 'missing',
    interim: 'missing',
    final: 'exempt',
  });
  expect(await statesOf(units.heir)).toMatchObject({
    registration: 'exempt',
    interim: 'exempt',
    final: 'missing',
  });
  expect(await owing('registration')).toEqual(['Xã Hai']);
  expect(await owing('final')).toEqual(['Xã Hợp']);
});

test('the successor may register, and is not late by a day before it began, whoever moves that day', async () => {
  const row = await db().season.findUniqueOrThrow({ where: { year } });
  const choices = await registrable({ by: successor, now: at(8, 1) }, row);
  expect(choices.map(({ name }) => name)).toEqual(expect.arrayContaining(['Xã Hợp']));
  const id = randomUUID();
  await register({ by: successor, now: at(8, 1) }, { id, unitId: units.heir, year });
  await save({ by: successor, now: at(8, 1) }, { id, base: 0, text: fullText });
  await paper({ by: successor, now: at(8, 1) }, { modelId: id, kind: 'plan' });
  await advance({ by: successor, now: at(8, 2) }, { id, event: 'submit' });
  const late = async () => (await db().model.findUniqueOrThrow({ where: { id } })).late;
  expect(await late()).toBe(false);
  const { lockedAt: _at, lockedReason: _why, note: _note, year: _year, ...dates } = row;
  await setDates(
    { by: organiser, now: at(8, 3) },
    { year, dates: { ...dates, registrationDue: day(year, 1, 30) }, reason: 'Sửa ngày' },
  );
  expect(await late()).toBe(false);
  expect(await statesOf(units.heir)).toMatchObject({
    registration: 'onTime',
    plan: 'onTime',
    final: 'missing',
  });
  await advance(
    { by: successor, now: at(8, 4) },
    { id, event: 'withdraw', reason: 'Tiếp tục mô hình của xã cũ' },
  );
});

test('or goes on with a predecessor’s model, whose papers of after the merger are its own', async () => {
  await go(modelId, { stop: 'reviewFinal', cast: { leader: successor, organiser }, now: at(10, 1) });
  for (const by of [organiser, successor])
    expect(await statesOf(units.heir, by)).toMatchObject({ final: 'onTime', evaluation: 'onTime' });
  expect(await statesOf(units.first)).toMatchObject({
    interim: 'onTime',
    final: 'exempt',
    evaluation: 'exempt',
  });
  expect(await owing('final')).toEqual([]);
});

test('a locked year keeps both', async () => {
  const before = (await dutyRecordsOf({ by: organiser, now: at(12, 31) }, [year])).length;
  await lock({ by: organiser, now: at(12, 31) }, { year, reason: 'Đã tổng kết' });
  expect((await dutyRecordsOf({ by: organiser, now: at(12, 31) }, [year])).length).toBe(before);
  expect(await statesOf(units.heir)).toMatchObject({ final: 'onTime' });
  await unlock({ by: organiser, now: at(12, 31) }, { year, reason: 'Xem lại' });
});

test('a unit that follows nobody, or begins after the last day, is not bound', async () => {
  const alone = await unit({ name: 'Xã Lẻ', validFrom: merger });
  const after = await unit({ name: 'Xã Sau', validFrom: day(year, 12, 1) });
  await db().unitSuccession.create({
    data: { predecessorId: units.heir, successorId: after.id, effective: day(year, 12, 1) },
  });
  expect([await statesOf(alone.id), await statesOf(after.id)]).toEqual([undefined, undefined]);
  const stranger = await seated('unitLeader', alone.id);
  await expect(
    register({ by: stranger, now: at(8, 1) }, { id: randomUUID(), unitId: alone.id, year }),
  ).rejects.toMatchObject({
    refusal: { reason: 'unitNotBound' },
  });
});
