import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import { modelAt, season, seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { register } from '../registry/models/models';
import { predecessorsOf } from '../units/succession';
import * as units from '../units/units';
import { handOver, leftBehind, tellLeftOver } from './handing-over';

const ended = day(2026, 7, 1);
const now = startOf(day(2026, 8, 1));
let by: Actor & { personId: string };
let old: { id: string; name: string };
let heir: { id: string; name: string };
let leader: Actor & { personId: string };
let officers: (Actor & { personId: string })[];
let modelId: string;

beforeAll(async () => {
  by = await seated('organiser');
  await season(2026);
  [old, heir] = [await unit({ name: 'Xã Đã Thôi' }), await unit({ name: 'Xã Kế Tục' })];
  leader = await seated('unitLeader', old.id);
  officers = [await seated('unitOfficer', old.id), await seated('unitOfficer', old.id)];
  const cast = { leader, organiser: by };
  modelId = await modelAt({ unitId: old.id, year: 2026, cast, now: day(2026, 1, 20), upTo: 'submit' });
});

const ending = (on: Date) => ({ id: old.id, on, successorId: heir.id, note: 'Nghị quyết' });
const handing = (over: Partial<Parameters<typeof handOver>[1]> = {}) => ({
  unitId: old.id,
  successorId: heir.id,
  personIds: [leader.personId],
  reason: '',
  ...over,
});
const refused = (reason: string) => ({ refusal: { reason } });
const seatsOf = async (personId: string) =>
  (await db().seat.findMany({ where: { personId, endedAt: null } })).map((seat) => [seat.unitId, seat.kind]);
const lettersTo = (personId: string) => db().mail.count({ where: { personId } });

describe('before the end', () => {
  test('nothing is handed over, and nobody is told', async () => {
    await expect(handOver({ by, now }, handing())).rejects.toMatchObject(refused('unitGoesOn'));
    await expect(tellLeftOver({ by, now }, old.id)).rejects.toMatchObject(refused('unitGoesOn'));
    expect(await leftBehind({ by, now }, old.id)).toBeNull();
  });

  test('a unit that ends tomorrow begins no model; the day before that it does', async () => {
    await units.end({ by, now }, ending(ended));
    const begun = (on: Date) =>
      register({ by: leader, now: startOf(on) }, { id: randomUUID(), unitId: old.id, year: 2026 });
    await expect(begun(day(2026, 6, 30))).rejects.toMatchObject(refused('unitEnding'));
    await expect(begun(ended)).rejects.toMatchObject(refused('unitEnding'));
    await begun(day(2026, 6, 29));
  });
});

test('the organiser sees what is left behind', async () => {
  const left = (await leftBehind({ by, now }, old.id)) ?? expect.fail();
  expect(new Set(left.people.map(({ id }) => id))).toEqual(
    new Set([leader, ...officers].map(({ personId }) => personId)),
  );
  expect(left.models.map(({ id }) => id)).toEqual([modelId]);
  expect([left.drafts, left.entries]).toEqual([1, 0]);
  expect(left.successors.map(({ id }) => id)).toEqual([heir.id]);
  expect(await leftBehind({ by: leader, now }, old.id)).toBeNull();
  expect(await leftBehind({ by, now }, '-1')).toBeNull();
});

test('refused: to a stranger, to an ended unit, of nobody, by whoever keeps no people', async () => {
  const stranger = await unit();
  const over = (part: object, who: Actor = by) => handOver({ by: who, now }, handing(part));
  await expect(over({ successorId: stranger.id })).rejects.toMatchObject(refused('notSuccessor'));
  await expect(over({ personIds: [] })).rejects.toMatchObject(refused('nobodyChosen'));
  await expect(over({}, leader)).rejects.toMatchObject(refused('needsOrganiser'));
  const gone = await unit({ validTo: day(2026, 7, 20) });
  const row = { predecessorId: old.id, successorId: gone.id, effective: ended, whole: false, primary: false };
  await db().unitSuccession.create({ data: row });
  await expect(over({ successorId: gone.id })).rejects.toMatchObject(refused('unitEnded'));
  await db().unitSuccession.delete({
    where: { predecessorId_successorId: { predecessorId: old.id, successorId: gone.id } },
  });
});

test('all or none; each is told, goes on in the old file, and is handed over once', async () => {
  const [first, second] = officers;
  const personIds = [leader.personId, first?.personId ?? ''];
  const other = await seated('unitOfficer', heir.id);
  await expect(
    handOver({ by, now }, handing({ personIds: [...personIds, other.personId] })),
  ).rejects.toMatchObject({ refusal: { reason: 'handedOver', near: [other.name] } });
  expect(await seatsOf(leader.personId)).toEqual([[old.id, 'unitLeader']]);
  expect(await handOver({ by, now }, handing({ personIds }))).toEqual({ count: 2 });
  expect(await seatsOf(leader.personId)).toEqual([[heir.id, 'unitLeader']]);
  expect(await lettersTo(leader.personId)).toBe(2);
  await expect(handOver({ by, now }, handing())).rejects.toMatchObject(refused('handedOver'));
  // Whoever sits at the successor goes on with the file of the old unit.
  expect((await predecessorsOf([heir.id], now)).get(heir.id)).toContain(old.id);
  expect(await seatsOf(second?.personId ?? '')).toEqual([[old.id, 'unitOfficer']]);
});

test('whoever is left over is told once', async () => {
  const [, second] = officers;
  const before = await lettersTo(second?.personId ?? '');
  expect(await tellLeftOver({ by, now }, old.id)).toEqual({ count: 1 });
  expect(await lettersTo(second?.personId ?? '')).toBe(before + 1);
  await expect(tellLeftOver({ by, now }, old.id)).rejects.toMatchObject(refused('alreadyExists'));
  const past = await db().history.findMany({ where: { subjectId: old.id, event: 'handOver' } });
  expect(past).toHaveLength(1);
});

test('a seat that the successor has already is not given twice', async () => {
  const [, second] = officers;
  const personId = second?.personId ?? '';
  await db().seat.create({ data: { personId, kind: 'unitOfficer', unitId: heir.id, createdAt: now } });
  await handOver({ by, now }, handing({ personIds: [personId] }));
  expect(await seatsOf(personId)).toEqual([[heir.id, 'unitOfficer']]);
});
