import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, day, startOf } from '@/domain/date/calendar';
import { modelAt, season, seated, unit } from '@/prisma/factories';
import { db } from '../../io/db';
import { tampered } from '../../audit/verify';
import { lock, setDates, unlock } from '../../registry/duties/seasons';
import { transact } from '../../write';
import * as groups from './groups';
import { checkPlacing, importGroups } from './import';
import { place, takeOut } from './placing';
import { groupFor, unitsPlaced } from './queries';

const now = startOf(day(2026, 11, 20));
const from = day(2026, 1, 1);
const denied = (reason: string) => ({ refusal: { reason } });
let by: Awaited<ReturnType<typeof seated>>;
const acting = () => ({ by, now });

beforeAll(async () => {
  by = await seated('organiser');
  await season(2026);
});

const named = () => `Cụm thi đua ${randomUUID().slice(0, 8)}`;
const added = async (name = named()) => (await groups.add(acting(), { name, from, note: '' })).id;
const placeOf = async (unitId: string, on: Date) =>
  (await unitsPlaced(on)).find(({ id }) => id === unitId)?.group?.id ?? null;

test('a unit is placed, moves on a day, and stands where it stood before that day', async () => {
  const [one, two, commune] = [await added(), await added(), await unit()];
  await place(acting(), { groupId: one, unitIds: [commune.id], from });
  const moved = day(2026, 6, 1);
  await place(acting(), { groupId: two, unitIds: [commune.id], from: moved });
  expect(await placeOf(commune.id, addDays(moved, -1))).toBe(one);
  expect(await placeOf(commune.id, moved)).toBe(two);
  await takeOut(acting(), { groupId: two, unitId: commune.id, on: moved });
  expect(await placeOf(commune.id, moved)).toBeNull();
  expect((await groupFor(two))?.members).toEqual([]);
});

test('all or none, with the names of those who do not fit, and nothing written', async () => {
  const id = await added();
  const [fits, gone] = [await unit(), await unit({ validTo: from })];
  await expect(place(acting(), { groupId: id, unitIds: [fits.id, gone.id], from })).rejects.toMatchObject({
    refusal: { reason: 'unitNotThen', near: [gone.name] },
  });
  expect(await placeOf(fits.id, from)).toBeNull();
  await expect(place(acting(), { groupId: id, unitIds: [], from })).rejects.toMatchObject(
    denied('noUnitChosen'),
  );
});

test('only the unit to which the organiser is related is left to another person, and is named', async () => {
  const [id, free, own] = [await added(), await unit(), await unit()];
  const seat = { personId: by.personId, kind: 'unitOfficer' as const, unitId: own.id };
  const { id: seatId } = await db().seat.create({ data: { ...seat, createdAt: day(2020, 1, 1) } });
  const others = await Promise.all([1, 2, 3].map(() => unit()));
  const unitIds = [...others.map((one) => one.id), own.id, free.id];
  const refusal = { reason: 'decidesOwnUnit', near: [own.name] };
  await expect(place(acting(), { groupId: id, unitIds, from })).rejects.toMatchObject({ refusal });
  const lines = [free, own].map(({ code }) => ({ code, unit: '', group: named(), from }));
  const problems = (await checkPlacing(acting(), lines)).map(({ problem }) => problem);
  expect(problems).toEqual([null, 'decidesOwnUnit']);
  await db().seat.delete({ where: { id: seatId } });
});

test('two who place one unit at once: one of them wins, and it stands in one group', async () => {
  const [one, two, commune] = [await added(), await added(), await unit()];
  const outcomes = await Promise.allSettled(
    [one, two].map((groupId) => place(acting(), { groupId, unitIds: [commune.id], from })),
  );
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await db().groupMember.count({ where: { unitId: commune.id } })).toBe(1);
});

test('the database itself knows no unit in two groups and no member outside a group’s life', async () => {
  const [one, two, commune] = [await added(), await added(), await unit()];
  await place(acting(), { groupId: one, unitIds: [commune.id], from });
  const twice = { unitId: commune.id, groupId: two, from: addDays(from, 9) };
  await expect(transact((tx) => tx.groupMember.create({ data: twice }))).rejects.toThrow(/one_at_a_time/u);
  const early = { unitId: (await unit()).id, groupId: two, from: addDays(from, -1) };
  await expect(transact((tx) => tx.groupMember.create({ data: early }))).rejects.toThrow(/outside the life/u);
});

test('a group that ends lets its units go, and its name is free from then on', async () => {
  const name = named();
  const [id, commune] = [await added(name), await unit()];
  await place(acting(), { groupId: id, unitIds: [commune.id], from });
  await expect(groups.add(acting(), { name, from, note: '' })).rejects.toMatchObject(denied('groupNamed'));
  const on = day(2026, 9, 1);
  await groups.end(acting(), { id, on, note: 'Quyết định số 5' });
  expect(await placeOf(commune.id, addDays(on, -1))).toBe(id);
  expect(await placeOf(commune.id, on)).toBeNull();
  await groups.add(acting(), { name: name.toUpperCase(), from: on, note: '' });
  const past = await db().history.findMany({
    where: { noun: 'group', subjectId: id },
    orderBy: { id: 'asc' },
  });
  expect(past.map(({ event }) => event)).toEqual(['addGroup', 'placeInGroup', 'endGroup']);
});

describe('a model of the year', () => {
  const groupOf = async (id: string) => (await db().model.findUniqueOrThrow({ where: { id } })).groupId;

  test('stands in its unit’s group, moves with it while the year is open, and not once it is locked', async () => {
    const [one, two, commune] = [await added(), await added(), await unit({ validFrom: day(2025, 7, 1) })];
    const cast = { leader: await seated('unitLeader', commune.id), organiser: by };
    await place(acting(), { groupId: one, unitIds: [commune.id], from });
    const id = await modelAt({ unitId: commune.id, year: 2026, cast, now, upTo: 'submit' });
    expect(await groupOf(id)).toBe(one);
    await place(acting(), { groupId: two, unitIds: [commune.id], from });
    expect(await groupOf(id)).toBe(two);
    await lock(acting(), { year: 2026, reason: 'Đã chốt' });
    await place(acting(), { groupId: one, unitIds: [commune.id], from });
    expect(await groupOf(id)).toBe(two);
    const bound = { year_unitId: { year: 2026, unitId: commune.id } };
    expect((await db().boundUnit.findUniqueOrThrow({ where: bound })).groupId).toBe(two);
    await unlock(acting(), { year: 2026, reason: 'Mở lại để sửa' });
    expect(await groupOf(id)).toBe(one);
  });

  test('is told by the day that binds the year, also after that day was moved', async () => {
    const [one, commune] = [await added(), await unit({ validFrom: day(2025, 7, 1) })];
    const cast = { leader: await seated('unitLeader', commune.id), organiser: by };
    await place(acting(), { groupId: one, unitIds: [commune.id], from: day(2026, 2, 15) });
    const id = await modelAt({ unitId: commune.id, year: 2026, cast, now, upTo: 'submit' });
    expect(await groupOf(id)).toBeNull();
    const {
      year: _year,
      lockedAt: _at,
      lockedReason: _why,
      note: _note,
      ...dates
    } = await db().season.findUniqueOrThrow({
      where: { year: 2026 },
    });
    const later = { ...dates, registrationDue: day(2026, 2, 20), planDue: day(2026, 2, 20) };
    await setDates(acting(), { year: 2026, dates: later, reason: 'Gia hạn' });
    expect(await groupOf(id)).toBe(one);
    await setDates(acting(), { year: 2026, dates, reason: 'Trở lại' });
    expect(await groupOf(id)).toBeNull();
  });

  test('of 2025 stands in no group: its district tells it', async () => {
    await season(2025);
    const [one, commune] = [await added(), await unit({ validFrom: day(2020, 1, 1) })];
    const early = await groups.add(acting(), { name: named(), from: day(2024, 1, 1), note: '' });
    const cast = { leader: await seated('unitLeader', commune.id), organiser: by };
    await place(acting(), { groupId: early.id, unitIds: [commune.id], from: day(2024, 1, 1) });
    const id = await modelAt({ unitId: commune.id, year: 2025, cast, now, upTo: 'submit' });
    expect(await groupOf(id)).toBeNull();
    await place(acting(), { groupId: one, unitIds: [commune.id], from });
    expect(await groupOf(id)).toBeNull();
  });
});

describe('a sheet', () => {
  const lineOf = (words: { name?: string; code?: string }, group: string, on = from) => ({
    code: words.code ?? '',
    unit: words.name ?? '',
    group,
    from: on,
  });

  test('places all communes of 2026 in one act, and a second time changes nothing', async () => {
    const communes = (await unitsPlaced(day(2026, 1, 31))).filter(
      ({ kind, code }) => kind === 'commune' && /^\d{5}$/u.test(code),
    );
    expect(communes).toHaveLength(75);
    const names = [named(), named(), named()];
    const lines = communes.map((commune, at) => lineOf(commune, names[at % 3] ?? '', day(2026, 1, 2)));
    expect((await checkPlacing(acting(), lines)).filter(({ problem }) => problem)).toEqual([]);
    expect(await importGroups(acting(), lines)).toEqual({ units: 75, groups: 3 });
    const again = await checkPlacing(acting(), lines);
    expect(again.every(({ same, problem }) => same && !problem)).toBe(true);
    expect(await importGroups(acting(), lines)).toEqual({ units: 0, groups: 0 });
  });

  test('says line by line what does not fit, and then writes nothing', async () => {
    const [commune, other, gone] = [await unit(), await unit(), await unit({ validTo: from })];
    const group = named();
    const lines = [
      lineOf({ code: commune.code, name: other.name }, group),
      lineOf({ code: 'khong-co' }, group),
      lineOf({ code: gone.code }, group),
      lineOf({ code: other.code }, group),
      lineOf({ name: other.name }, group),
    ];
    const problems = (await checkPlacing(acting(), lines)).map(({ problem }) => problem);
    expect(problems).toEqual(['unitDiffers', 'unitUnknown', 'unitUnknown', null, 'unitTwice']);
    await expect(importGroups(acting(), lines)).rejects.toMatchObject(denied('changedMeanwhile'));
    expect(await db().group.count({ where: { name: group } })).toBe(0);
  });

  test('is refused to whoever keeps no units', async () => {
    const viewer = await seated('viewer');
    await expect(checkPlacing({ by: viewer, now }, [])).rejects.toMatchObject(denied('needsOrganiser'));
  });
});

test('everything of it is in the history, and verify finds nothing else', async () => {
  expect(await tampered()).toEqual([]);
}, 60_000);
