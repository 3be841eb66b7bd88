import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { Denied } from '@/domain/verdict';
import * as make from '@/prisma/factories';
import { db } from '../io/db';
import { nextAfter, placeIn } from './line';
import { lineItem, listModels, type ModelAsk } from '../registry/models/list';
import { advance, receiveEach } from '../registry/models/models';

// A year before the units of the seed begin: only the units of this file are bound.
const year = 2007;
const now = new Date('2007-07-01T02:00:00Z');
let organiser: Actor;
let leader: Actor;
/** In the order in which they wait. */
const ids: string[] = [];

const waiting: ModelAsk = {
  years: [year],
  unitId: null,
  kind: null,
  districtId: null,
  status: 'submitted',
  field: null,
  late: false,
  q: '',
  order: 'oldest',
};

beforeAll(async () => {
  await make.season(year);
  organiser = await make.seated('organiser');
  const span = { validFrom: day(2000, 1, 1), validTo: day(2010, 1, 1) };
  for (const [index, name] of ['Đ', 'A', 'Ă', 'C', 'B', 'E'].entries()) {
    const { id } = await make.unit({ name: `Xã ${name}`, ...span });
    leader = await make.seated('unitLeader', id);
    const cast = { leader, organiser };
    const at = new Date(now.getTime() + index * 60_000);
    ids.push(
      await make.modelAt({ unitId: id, year, cast, now: at, upTo: 'submit', name: `Mô hình ${name}` }),
    );
  }
});

const placeOf = async (id: string, ask = waiting) => {
  const item = (await lineItem(organiser, id)) ?? expect.fail();
  const { at, count, previous, following, waiting: next, left } = await placeIn(organiser, ask, item);
  return [at, count, previous?.id, following?.id, next?.id, left];
};

test('a file knows its place, its neighbours and what waits next, in the order of the list', async () => {
  expect(await placeOf(ids[0] ?? '')).toEqual([1, 6, undefined, ids[1], ids[1], 5]);
  expect(await placeOf(ids[2] ?? '')).toEqual([3, 6, ids[1], ids[3], ids[3], 5]);
  expect(await placeOf(ids[5] ?? '')).toEqual([6, 6, ids[4], undefined, ids[0], 5]);
  const names = async (ask: ModelAsk) =>
    (await listModels(organiser, ask, {})).rows.map(({ name }) => name.slice(-1)).join('');
  expect(await names({ ...waiting, order: 'name' })).toBe('AĂBCĐE');
  expect(await names({ ...waiting, order: 'name', reversed: true })).toBe('EĐCBĂA');
  expect(await names({ ...waiting, order: 'oldest', reversed: true })).toBe('EBCĂAĐ');
  expect(await placeOf(ids[1] ?? '', { ...waiting, order: 'name' })).toEqual([
    1,
    6,
    undefined,
    ids[2],
    ids[2],
    5,
  ]);
});

test('what a filter leaves out is not the next', async () => {
  const unitId = (await lineItem(organiser, ids[3] ?? ''))?.unitId ?? null;
  expect(await placeOf(ids[3] ?? '', { ...waiting, unitId })).toEqual([
    1,
    1,
    undefined,
    undefined,
    undefined,
    0,
  ]);
});

test('whoever may not receive is led nowhere', async () => {
  expect(await nextAfter(leader, { ...waiting, status: null }, ids[5] ?? '')).toBeNull();
  const viewer = await make.seated('viewer');
  expect(await nextAfter(viewer, waiting, ids[0] ?? '')).toBeNull();
});

test('a shortlist: each with its own verdict, what fails holds back nothing', async () => {
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const seen = async (id: string) =>
    (await db().model.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision;
  const chosen = await Promise.all(
    [first, second, third, fourth].map(async (id) => ({ id, seen: await seen(id) })),
  );
  await advance({ by: organiser, now }, { id: second, event: 'return', reason: 'Bổ sung kế hoạch.' });
  const outdated = chosen.map((one) => (one.id === third ? { ...one, seen: one.seen + 1 } : one));
  const receipts = await receiveEach({ by: organiser, now }, [...outdated, { id: 'khong-co', seen: 1 }]);
  expect(receipts.map(({ refusal }) => refusal?.reason ?? 'received')).toEqual([
    'received',
    'wrongStatus',
    'changedMeanwhile',
    'received',
    'changedMeanwhile',
  ]);
  const states = await db().model.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' } });
  expect(new Map(states.map(({ id, status }) => [id, status])).get(first)).toBe('received');
  expect(new Map(states.map(({ id, status }) => [id, status])).get(third)).toBe('submitted');
  // After the fourth of the list come the two that are left behind it, then what was skipped.
  expect((await nextAfter(organiser, waiting, ids[4] ?? ''))?.id).toBe(ids[5]);
  expect((await nextAfter(organiser, waiting, ids[5] ?? ''))?.id).toBe(third);
});

test.each(['leader', 'viewer', 'administrator'] as const)('a %s receives nothing', async (who) => {
  const by = who === 'leader' ? leader : await make.seated(who);
  await expect(receiveEach({ by, now }, [{ id: ids[4] ?? '', seen: 1 }])).rejects.toThrow(Denied);
  expect((await lineItem(organiser, ids[4] ?? ''))?.status).toBe('submitted');
});
