import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { day, dayOf } from '@/domain/calendar';
import { seated, unit } from '@/prisma/factories';
import { now } from './io/clock';
import { db } from './io/db';
import { checkUnits, importUnits } from './unit-import';
import { unitFor, unitList } from './unit-lists';
import { depended, reopen, underway } from './unit-endings';
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
  await units.describe(id, words, organiser, now());
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
  await expect(units.end(old.id, early, organiser, now())).rejects.toMatchObject(denied('unitDateWrong'));
  await units.end(old.id, ending, organiser, now());
  await expect(units.end(old.id, ending, organiser, now())).rejects.toMatchObject(denied('unitEnded'));
  expect((await unitFor(heir.id))?.predecessors.map(({ predecessor }) => predecessor.id)).toEqual([old.id]);
  const { rows } = await unitList({ ...page, text: `sap nhap ${tag}` }, today);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([old.id, heir.id]));
  const again = { successorId: heir.id, note: '' };
  await expect(units.addSuccessor(old.id, again, organiser, now())).rejects.toMatchObject(
    denied('alreadyExists'),
  );
});

test('an end by mistake is taken back with a reason, unless somebody goes on from it', async () => {
  const organiser = await seated('organiser');
  const old = await unit();
  const elder = await unit();
  await seated('unitLeader', old.id);
  expect(await underway(old.id)).toMatchObject({ models: 0, people: 1, entries: 0, children: 0 });
  await expect(reopen(old.id, 'Nhầm', organiser, now())).rejects.toMatchObject(denied('unitNotEnded'));
  await units.end(old.id, { on: day(2022, 7, 1), successorId: elder.id, note: '' }, organiser, now());
  await expect(reopen(old.id, ' ', organiser, now())).rejects.toMatchObject(denied('reasonMissing'));
  await reopen(old.id, 'Ghi nhầm đơn vị', organiser, now());
  expect(await unitFor(old.id)).toMatchObject({ validTo: null, successors: [] });
  const last = await db().history.findFirst({ where: { subjectId: old.id }, orderBy: { id: 'desc' } });
  expect(last).toMatchObject({
    event: 'reopenUnit',
    reason: 'Ghi nhầm đơn vị',
    detail: { endedOn: '2022-07-01' },
  });

  const founded = await unit({ validFrom: day(2022, 7, 1) });
  await units.end(old.id, { on: day(2022, 7, 1), successorId: founded.id, note: '' }, organiser, now());
  expect(await depended(old.id)).toBe(true);
  await expect(reopen(old.id, 'Nhầm', organiser, now())).rejects.toMatchObject(denied('successorDepends'));
});

test.each(['unitOfficer', 'unitLeader', 'viewer'] as const)('%s keeps no units', async (kind) => {
  const { id } = await unit();
  const by = await seated(kind, kind === 'viewer' ? undefined : id);
  const words = { name: 'Xã Khác', bodyName: 'UBND xã Khác', altNames: [], note: '' };
  await expect(units.describe(id, words, by, now())).rejects.toMatchObject(denied('needsOrganiser'));
  const ending = { on: day(2030, 1, 1), successorId: null, note: '' };
  await expect(units.end(id, ending, by, now())).rejects.toMatchObject(denied('needsOrganiser'));
  const fresh = { ...words, code: 'X', kind: 'commune' as const, parentId: null, validFrom: day(2020, 1, 1) };
  await expect(units.add(fresh, by, now())).rejects.toMatchObject(denied('needsOrganiser'));
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
  expect(await checkUnits(lines, organiser, now())).toEqual([
    null,
    null,
    'codeTaken',
    'codeTwice',
    'parentUnknown',
  ]);
  await expect(importUnits(lines, organiser, now())).rejects.toMatchObject(denied('changedMeanwhile'));
  expect(await importUnits(lines.slice(0, 2), organiser, now())).toEqual({ count: 2 });
  const child = await db().unit.findFirstOrThrow({ where: { code: `X${tag}` }, include: { parent: true } });
  expect(child.parent?.code).toBe(district.code);
});
