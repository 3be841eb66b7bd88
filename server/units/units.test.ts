import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { day, dayOf } from '@/domain/date/calendar';
import { seated, unit } from '@/prisma/factories';
import { now } from '../io/clock';
import { db } from '../io/db';
import { checkUnits, importUnits } from './import';
import { unitFor, unitList } from './queries';
import { depended, reopen, underway } from './endings';
import * as units from './units';

afterAll(() => db().$disconnect());

const page = { page: 1, size: 50 };
const today = dayOf(now());
const denied = (reason: string) => ({ refusal: { reason } });

test('the real communes are found by any of their names, without accents', async () => {
  const { rows } = await unitList({ ...page, text: 'chieng ban' }, today);
  // The second went on as its successor in 2025.
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['Xã Chiềng Ban', 'Xã Chiềng Mai']));
  // Folded names collide: both come, in the order of the dictionary.
  const twins = await unitList({ ...page, text: 'chieng on', kind: 'commune' }, today);
  expect(twins.rows.length).toBeGreaterThan(1);
});

test('a renamed unit is found by both names, and its history says who and why', async () => {
  const organiser = await seated('organiser');
  const tag = randomUUID().slice(0, 8);
  const { id } = await unit({ name: `Xã Cũ ${tag}` });
  const words = {
    name: `Xã Mới ${tag}`,
    bodyName: `Ủy ban nhân dân xã Mới ${tag}`,
    altNames: [],
    note: 'Nghị quyết số 01',
  };
  await units.describe({ by: organiser, now: now() }, { ...words, id });
  for (const text of [`xa cu ${tag}`, `xa moi ${tag}`]) {
    expect((await unitList({ ...page, text }, today)).rows.map((row) => row.id)).toEqual([id]);
  }
  expect(await db().history.findFirst({ where: { subjectId: id } })).toMatchObject({
    event: 'renameUnit',
    reason: 'Nghị quyết số 01',
  });
});

test('a unit ends once, after it began, and is found from whoever carries it on', async () => {
  const organiser = await seated('organiser');
  const tag = randomUUID().slice(0, 8);
  const old = await unit({ name: `Xã Sáp Nhập ${tag}`, validFrom: day(2000, 1, 1) });
  const heir = await unit({ name: `Phường Kế Thừa ${tag}` });
  const ending = { on: day(2022, 7, 1), successorId: heir.id, note: '' };
  const early = { ...ending, on: day(1999, 1, 1) };
  await expect(units.end({ by: organiser, now: now() }, { ...early, id: old.id })).rejects.toMatchObject(
    denied('unitDateWrong'),
  );
  await units.end({ by: organiser, now: now() }, { ...ending, id: old.id });
  await expect(units.end({ by: organiser, now: now() }, { ...ending, id: old.id })).rejects.toMatchObject(
    denied('unitEnded'),
  );
  expect((await unitFor(heir.id, today))?.predecessors.map(({ predecessor }) => predecessor.id)).toEqual([
    old.id,
  ]);
  const { rows } = await unitList({ ...page, text: `sap nhap ${tag}` }, today);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([old.id, heir.id]));
  const again = { successorId: heir.id, note: '' };
  await expect(
    units.addSuccessor({ by: organiser, now: now() }, { ...again, id: old.id }),
  ).rejects.toMatchObject(denied('alreadyExists'));
});

test('an end by mistake is taken back with a reason, unless somebody goes on from it', async () => {
  const organiser = await seated('organiser');
  const old = await unit();
  const elder = await unit();
  await seated('unitLeader', old.id);
  expect(await underway(old.id)).toMatchObject({ models: 0, people: 1, entries: 0, children: 0 });
  await expect(reopen({ by: organiser, now: now() }, { id: old.id, reason: 'Nhầm' })).rejects.toMatchObject(
    denied('unitNotEnded'),
  );
  await units.end(
    { by: organiser, now: now() },
    { id: old.id, on: day(2022, 7, 1), successorId: elder.id, note: '' },
  );
  await expect(reopen({ by: organiser, now: now() }, { id: old.id, reason: ' ' })).rejects.toMatchObject(
    denied('reasonMissing'),
  );
  await reopen({ by: organiser, now: now() }, { id: old.id, reason: 'Ghi nhầm đơn vị' });
  expect(await unitFor(old.id, today)).toMatchObject({ validTo: null, successors: [] });
  const last = await db().history.findFirst({ where: { subjectId: old.id }, orderBy: { id: 'desc' } });
  expect(last).toMatchObject({
    event: 'reopenUnit',
    reason: 'Ghi nhầm đơn vị',
    detail: { endedOn: '2022-07-01' },
  });

  const founded = await unit({ validFrom: day(2022, 7, 1) });
  await units.end(
    { by: organiser, now: now() },
    { id: old.id, on: day(2022, 7, 1), successorId: founded.id, note: '' },
  );
  expect(await depended(old.id)).toBe(true);
  await expect(reopen({ by: organiser, now: now() }, { id: old.id, reason: 'Nhầm' })).rejects.toMatchObject(
    denied('successorDepends'),
  );
});

test.each(['unitOfficer', 'unitLeader', 'viewer'] as const)('%s keeps no units', async (kind) => {
  const { id } = await unit();
  const by = await seated(kind, kind === 'viewer' ? undefined : id);
  const words = { name: 'Xã Khác', bodyName: 'UBND xã Khác', altNames: [], note: '' };
  await expect(units.describe({ by, now: now() }, { ...words, id })).rejects.toMatchObject(
    denied('needsOrganiser'),
  );
  const ending = { on: day(2030, 1, 1), successorId: null, note: '' };
  await expect(units.end({ by, now: now() }, { ...ending, id })).rejects.toMatchObject(
    denied('needsOrganiser'),
  );
  const fresh = { ...words, code: 'X', kind: 'commune' as const, parentId: null, validFrom: day(2020, 1, 1) };
  await expect(units.add({ by, now: now() }, fresh)).rejects.toMatchObject(denied('needsOrganiser'));
});

test('an import of units knows codes in use and superiors in the same sheet', async () => {
  const organiser = await seated('organiser');
  const tag = randomUUID().slice(0, 6);
  const taken = await unit();
  const base = {
    name: 'Xã Nhập',
    bodyName: 'UBND xã Nhập',
    kind: 'commune' as const,
    validFrom: day(2020, 1, 1),
  };
  const district = { ...base, kind: 'district' as const, code: `H${tag}`, parent: '' };
  const lines = [
    district,
    { ...base, code: `X${tag}`, parent: district.code },
    { ...base, code: taken.code, parent: '' },
    { ...base, code: district.code, parent: '' },
    { ...base, code: `Y${tag}`, parent: 'không có' },
  ];
  expect(await checkUnits({ by: organiser, now: now() }, lines)).toEqual([
    null,
    null,
    'codeTaken',
    'codeTwice',
    'parentUnknown',
  ]);
  await expect(importUnits({ by: organiser, now: now() }, lines)).rejects.toMatchObject(
    denied('changedMeanwhile'),
  );
  expect(await importUnits({ by: organiser, now: now() }, lines.slice(0, 2))).toEqual({ count: 2 });
  const child = await db().unit.findFirstOrThrow({ where: { code: `X${tag}` }, include: { parent: true } });
  expect(child.parent?.code).toBe(district.code);
});

test('units in which nobody sits are listed by themselves', async () => {
  const tag = randomUUID().slice(0, 8);
  const [empty, held, left] = await Promise.all(
    ['trong', 'co', 'roi'].map((name) => unit({ name: `Xã ${name} ${tag}` })),
  );
  await seated('unitOfficer', held?.id);
  const gone = await seated('unitOfficer', left?.id);
  await db().seat.updateMany({ where: { personId: gone.personId }, data: { endedAt: new Date() } });
  const { rows } = await unitList({ ...page, text: tag, empty: true }, today);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([empty?.id, left?.id]));
});
