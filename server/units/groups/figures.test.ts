import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import { asked, type DutyAsk } from '@/domain/registry/duties/duty-record';
import { noAsk } from '@/domain/showcase/ask';
import { UNGROUPED } from '@/domain/unit/group';
import { modelAt, season, seated, unit } from '@/prisma/factories';
import { db } from '../../io/db';
import { allCells } from '../../public/showcase/cells';
import { columns, recognised } from '../../public/showcase/open-data';
import { search } from '../../public/showcase/search';
import { decide } from '../../registry/decisions/decisions';
import { dutyRecordsOf, groupsOf } from '../../registry/duties/duties';
import { lock } from '../../registry/duties/seasons';
import { countModels, listModels } from '../../registry/models/list';
import * as groups from './groups';
import { place } from './placing';
import { groupNames } from './queries';

// Two units of 2026, one in a group and one in none, and one of them with a model of 2025.

const now = startOf(day(2026, 11, 20));
const from = day(2026, 1, 1);
const name = 'Cụm thi đua số 1';
let by: Actor & { personId: string };
let groupId: string;
let grouped: { id: string; name: string };
let lone: { id: string; name: string };
const models: Record<string, string> = {};

beforeAll(async () => {
  by = await seated('organiser');
  for (const year of [2025, 2026]) await season(year);
  [grouped, lone] = [await unit({ name: 'Xã Trong Cụm' }), await unit({ name: 'Xã Một Mình' })];
  groupId = (await groups.add({ by, now }, { name, from, note: '' })).id;
  await place({ by, now }, { groupId, unitIds: [grouped.id], from });
  for (const [of, year] of [
    [grouped, 2025],
    [grouped, 2026],
    [lone, 2026],
  ] as const) {
    const cast = { leader: await seated('unitLeader', of.id), organiser: by };
    const id = await modelAt({ unitId: of.id, year, cast, now: day(year, 1, 20), upTo: 'rate' });
    const ruling = { authority: 'Chủ tịch', summary: '', decline: [], issuedOn: day(year, 1, 20), year };
    await decide({ by, now }, { ...ruling, number: `${of.name} ${year}`, recognise: [id] });
    models[`${of.name} ${year}`] = id;
  }
});

const dutyAsk: DutyAsk = {
  kind: null,
  districtId: null,
  groupId: null,
  duty: null,
  state: null,
  q: '',
  order: 'name',
};
const named = (rows: { unit: { name: string } }[]) => rows.map((row) => row.unit.name);

test('the duties of the year stand in groups, those of a year with districts do not', async () => {
  const rows = await dutyRecordsOf({ by, now }, [2025, 2026]);
  expect(named(asked(rows, { ...dutyAsk, groupId }))).toEqual([grouped.name]);
  const none = asked(rows, { ...dutyAsk, groupId: UNGROUPED });
  expect(named(none)).toContain(lone.name);
  expect(named(none)).not.toContain(grouped.name);
  expect(none.every(({ year }) => year === 2026)).toBe(true);
  expect(await groupsOf([2025])).toEqual([]);
  expect(await groupsOf([2025, 2026])).toEqual([{ value: groupId, label: name }]);
});

test('lists and counts of models are narrowed the same way', async () => {
  const ask = { years: [2025, 2026], unitId: null, kind: null, districtId: null, status: null, field: null };
  const idsOf = async (part: object) =>
    (await listModels(by, { ...ask, late: false, q: '', order: 'name', ...part }, {})).rows.map(
      ({ id }) => id,
    );
  expect(await idsOf({ groupId })).toEqual([models[`${grouped.name} 2026`]]);
  expect(await idsOf({ groupId: UNGROUPED })).toEqual([models[`${lone.name} 2026`]]);
  const counts = await countModels(by, [2025, 2026]);
  expect(counts.filter((row) => row.groupId === groupId).map(({ year, _count }) => [year, _count])).toEqual([
    [2026, 1],
  ]);
});

describe('the public', () => {
  test('narrows by group, and the facet counts it', async () => {
    const groupIds = new Map((await groupNames()).map(({ slug, id }) => [slug, id]));
    const [slug = ''] = groupIds.keys();
    const ground = { districtIds: new Map(), groupIds, lexicon: new Map(), cells: await allCells() };
    const { cards, counts } = await search({ ...noAsk, group: slug }, ground);
    expect(cards.map(({ id }) => id)).toEqual([models[`${grouped.name} 2026`]]);
    expect(counts.group.get(groupId)).toBe(1);
    expect((await search({ ...noAsk, group: 'khong-co' }, ground)).total).toBe(0);
  });

  test('reads it in the open data, in the last column, and of no year with districts', async () => {
    expect(columns.at(-1)?.key).toBe('cum');
    const rows = [];
    for await (const batch of recognised(null)) rows.push(...batch);
    const told = Object.fromEntries(rows.map((row) => [row.id, columns.at(-1)?.value(row)] as const));
    expect(Object.keys(models).map((key) => [key, told[models[key] ?? '']])).toEqual([
      [`${grouped.name} 2025`, ''],
      [`${grouped.name} 2026`, name],
      [`${lone.name} 2026`, ''],
    ]);
  });
});

test('what is told unit by unit and what models carry never differ, in an open year and a locked one', async () => {
  const agree = async () => {
    const rows = await dutyRecordsOf({ by, now }, [2026]);
    const told = new Map(rows.map((row) => [row.unit.id, row.unit.group?.id ?? null]));
    const own = await db().model.findMany({ where: { year: 2026 }, select: { unitId: true, groupId: true } });
    for (const model of own) expect(told.get(model.unitId)).toBe(model.groupId);
    return own.map((model) => model.groupId);
  };
  const before = await agree();
  expect(before).toContain(groupId);
  await lock({ by, now }, { year: 2026, reason: 'Đã chốt' });
  const other = await groups.add({ by, now }, { name: 'Cụm thi đua số 2', from, note: '' });
  await place({ by, now }, { groupId: other.id, unitIds: [grouped.id, lone.id], from });
  expect(await agree()).toEqual(before);
});
