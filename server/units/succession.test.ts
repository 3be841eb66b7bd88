import { expect, test } from 'vitest';
import { dayOf } from '@/domain/date/calendar';
import { db } from '../io/db';
import { forebearsByUnit, predecessorsOf, successorsOf } from './succession';

// The succession is walked by the database in both directions, for rights and letters, and in
// memory for the duties of all units at once: over the real units they must say the same.

const days = ['2018-01-05', '2020-02-15', '2025-06-30', '2025-07-01', '2026-11-01'];

test.each(days)('on %s the line of every unit is the same forwards, backwards and in memory', async (day) => {
  const now = new Date(`${day}T05:00:00Z`);
  const units = (await db().unit.findMany({ select: { id: true } })).map(({ id }) => id);
  const [line, inMemory] = [await predecessorsOf(units, now), await forebearsByUnit(db())];
  const before = (id: string) => (line.get(id) ?? []).toSorted();
  const today = dayOf(now);
  const walked = units.map((id) =>
    [id, ...inMemory(id).flatMap((one) => (one.since <= today ? [one.id] : []))].toSorted(),
  );
  expect(units.map(before)).toEqual(walked);

  const after = new Map(units.map((id) => [id, units.filter((other) => before(other).includes(id))]));
  const tried = units.filter((id) => (after.get(id)?.length ?? 0) > 1).slice(0, 60);
  for (const id of [...tried, ...units.slice(0, 20)])
    expect((await successorsOf(db(), id, now)).toSorted()).toEqual((after.get(id) ?? []).toSorted());
});

test('the real units have successions of more than one step, so the walk is one', async () => {
  const lines = await forebearsByUnit(db());
  const units = await db().unit.findMany({ select: { id: true } });
  const lengths = units.map(({ id }) => lines(id).length);
  expect(Math.max(...lengths)).toBeGreaterThan(1);
  expect(lengths.filter((length) => length > 0).length).toBeGreaterThan(50);
});
