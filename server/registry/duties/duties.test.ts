import { PrismaPg } from '@prisma/adapter-pg';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { asked, isIn, owes, type DutyRecord, type DutyAsk } from '@/domain/registry/duties/duty-record';
import * as make from '@/prisma/factories';
import { PrismaClient } from '@/prisma/generated/client';
import { settled } from '../../io/address.mjs';
import { useDatabase } from '../../io/db';
import { countModels, listModels, type ModelAsk } from '../models/list';
import { advance } from '../models/models';
import { modelsWithTask } from '../../tasks/models';
import { districtsOf, dutyRecordsOf } from './duties';
import { testDatabase } from '../../testing/database';

// A year before the units of the seed begin: only the units of this file are bound.
const year = 2004;
const span = { validFrom: day(2000, 1, 1), validTo: day(2010, 1, 1) };
const now = new Date('2004-07-01T02:00:00Z');
const everything: DutyAsk = {
  kind: null,
  districtId: null,
  duty: null,
  state: null,
  q: '',
  order: 'name',
};
const allModels: ModelAsk = {
  years: [year],
  unitId: null,
  kind: null,
  districtId: null,
  status: null,
  field: null,
  late: false,
  q: '',
  order: 'unit',
};

let organiser: Actor;
let viewer: Actor;
const leaders = new Map<string, Actor>();
let district: { id: string };
let other: { id: string };

const unitIn = async (name: string, parentId?: string, kind: 'commune' | 'district' = 'commune') => {
  const made = await make.unit({ name, kind, ...(parentId && { parentId }), ...span });
  leaders.set(name, await make.seated('unitLeader', made.id));
  return made;
};
const leaderOf = (name: string): Actor => leaders.get(name) ?? PUBLIC;

beforeAll(async () => {
  await make.season(year);
  organiser = await make.seated('organiser');
  viewer = await make.seated('viewer');
  district = await unitIn('Huyện Thử Một', undefined, 'district');
  other = await unitIn('Huyện Thử Hai', undefined, 'district');
  const plan: [string, string, make.Stop | null, string][] = [
    ['Xã Chiềng Đúng Hạn', district.id, 'rate', '2004-01-10T00:00:00Z'],
    ['Xã Chiềng Muộn', district.id, 'submit', '2004-02-10T00:00:00Z'],
    ['Xã Chiềng Dự Thảo', district.id, 'register', '2004-01-10T00:00:00Z'],
    ['Xã Mường Không', other.id, null, ''],
    ['Xã Mường Kín', other.id, 'reviewInterim', '2004-01-20T00:00:00Z'],
  ];
  for (const [name, parent, upTo, at] of plan) {
    const { id } = await unitIn(name, parent);
    const cast = { leader: leaderOf(name), organiser };
    if (upTo) {
      await make.modelAt({ unitId: id, year, cast, now: new Date(at), upTo, name: `=Mô hình của ${name}` });
    }
  }
});

const seen = async (by: Actor) =>
  (await dutyRecordsOf({ by, now }, [year])).map((row) => row.unit.name).toSorted();
const rowOf = async (name: string): Promise<DutyRecord> => {
  const row = (await dutyRecordsOf({ by: organiser, now }, [year])).find(({ unit }) => unit.name === name);
  if (!row) throw new Error(name);
  return row;
};

test('each unit stands as its papers say', async () => {
  expect((await rowOf('Xã Chiềng Đúng Hạn')).states).toEqual({
    registration: 'onTime',
    plan: 'onTime',
    interim: 'onTime',
    final: 'onTime',
    evaluation: 'onTime',
  });
  expect((await rowOf('Xã Chiềng Muộn')).states).toMatchObject({
    registration: 'late',
    interim: 'missing',
    final: 'due',
  });
  expect((await rowOf('Xã Chiềng Dự Thảo')).states.registration).toBe('missing');
  expect((await rowOf('Xã Mường Không')).states).toMatchObject({ registration: 'missing', final: 'due' });
});

test('the province sees all, a district its communes, a commune itself, the public nothing', async () => {
  expect(await seen(organiser)).toHaveLength(7);
  expect(await seen(viewer)).toHaveLength(7);
  expect(await seen(leaderOf('Huyện Thử Một'))).toEqual(
    ['Huyện Thử Một', 'Xã Chiềng Dự Thảo', 'Xã Chiềng Muộn', 'Xã Chiềng Đúng Hạn'].toSorted(),
  );
  expect(await seen(leaderOf('Xã Mường Kín'))).toEqual(['Xã Mường Kín']);
  expect(await seen(PUBLIC)).toEqual([]);
  expect(await districtsOf([year], leaderOf('Xã Mường Kín'))).toMatchObject([{ label: 'Huyện Thử Hai' }]);
});

test('lists, counts and tasks leak nothing of other units, nor drafts to the province', async () => {
  const stranger = leaderOf('Huyện Thử Một');
  for (const by of [stranger, leaderOf('Xã Chiềng Muộn'), PUBLIC]) {
    const all = JSON.stringify([
      await dutyRecordsOf({ by, now }, [year]),
      (await listModels(by, allModels, {})).rows,
      (await listModels(by, { ...allModels, q: 'mường kín' }, {})).rows,
      await modelsWithTask({ by, now }),
    ]);
    expect(all).not.toContain('Mường Kín');
  }
  const province = JSON.stringify([
    (await listModels(organiser, allModels, {})).rows,
    await modelsWithTask({ by: organiser, now }),
  ]);
  expect(province).toContain('Mường Kín');
  expect(province).not.toContain('Mô hình của Xã Chiềng Dự Thảo');
});

test('a list of models is filtered, found without accents, sorted and paged', async () => {
  const named = async (part: Partial<ModelAsk>, of = {}) =>
    (await listModels(organiser, { ...allModels, ...part }, of)).rows.map((row) => row.unit.name);
  expect(await named({})).toEqual(['Xã Chiềng Đúng Hạn', 'Xã Chiềng Muộn', 'Xã Mường Kín']);
  expect(await named({}, { skip: 1, take: 1 })).toEqual(['Xã Chiềng Muộn']);
  expect(await named({ late: true })).toEqual(['Xã Chiềng Muộn']);
  expect(await named({ districtId: other.id })).toEqual(['Xã Mường Kín']);
  expect(await named({ q: 'muong ki' })).toEqual(['Xã Mường Kín']);
  // "ban" stands in every "Ủy ban nhân dân": words side by side come alone, words apart only when
  // there are none.
  expect(await named({ q: 'chiềng muộn' })).toEqual(['Xã Chiềng Muộn']);
  expect(await named({ q: 'chieng mu' })).toEqual(['Xã Chiềng Muộn']);
  expect(await named({ q: 'kin muong' })).toEqual(['Xã Mường Kín']);
  const { unit } = await rowOf('Xã Mường Kín');
  expect(await named({ unitId: unit.id })).toEqual(['Xã Mường Kín']);
  expect(await named({ unitId: unit.id, q: 'chiềng muộn' })).toEqual([]);
  expect(await named({ q: "'); drop table --" })).toEqual([]);
  expect(await named({ status: 'submitted' })).toEqual(['Xã Chiềng Muộn']);
  expect(await named({ order: 'oldest' })).toEqual(['Xã Chiềng Đúng Hạn', 'Xã Mường Kín', 'Xã Chiềng Muộn']);
  const counted = await countModels(organiser, [year]);
  expect(counted.reduce((sum, row) => sum + row._count, 0)).toBe((await named({})).length);
});

test('what waits: oldest first, each for the seat that can do it', async () => {
  const tasks = async (by: Actor) =>
    (await modelsWithTask({ by, now })).map((item) => [item.task, item.unit.name]);
  expect(await tasks(organiser)).toEqual([
    ['decide', 'Xã Chiềng Đúng Hạn'],
    ['receive', 'Xã Chiềng Muộn'],
  ]);
  expect(await tasks(leaderOf('Xã Chiềng Dự Thảo'))).toEqual([['submit', 'Xã Chiềng Dự Thảo']]);
  expect(await tasks(leaderOf('Xã Mường Kín'))).toEqual([['addFinal', 'Xã Mường Kín']]);
  expect(await tasks(leaderOf('Xã Chiềng Muộn'))).toEqual([]);
  expect(await tasks(viewer)).toEqual([]);
  expect(await tasks(PUBLIC)).toEqual([]);
});

test('what was returned stands before what is overdue, and what was only begun last', async () => {
  const { id: unitId } = await make.unit({ name: 'Xã Nhiều Việc', ...span });
  const leader = await make.seated('unitLeader', unitId);
  const cast = { leader, organiser };
  const at = (upTo: make.Stop, day: string) =>
    make.modelAt({ unitId, year, cast, now: new Date(`2004-${day}T02:00:00Z`), upTo, name: upTo });
  await at('register', '01-05');
  await make.season(year + 1);
  const draft = { unitId, year: year + 1, cast, now: new Date('2004-01-04T02:00:00Z') };
  await make.modelAt({ ...draft, upTo: 'register', name: 'Năm sau' });
  await at('reviewInterim', '01-06');
  await at('run', '01-07');
  const back = await at('submit', '06-01');
  await advance({ by: organiser, now }, { id: back, event: 'return', reason: 'Bổ sung kinh phí.' });
  const items = await modelsWithTask({ by: leader, now });
  expect(items.map(({ task, left }) => [task, left !== null && left < 0])).toEqual([
    ['mend', false],
    ['addInterim', true],
    ['addFinal', false],
    ['submit', false],
    ['submit', false],
  ]);
  expect(items.find(({ task }) => task === 'addInterim')?.left).toBe(-17);
});

test('a list of many tasks keeps its order', async () => {
  const items = await modelsWithTask({ by: organiser, now });
  expect(items.map((item) => item.since.getTime())).toEqual(
    items.map((item) => item.since.getTime()).toSorted((a, b) => a - b),
  );
});

test('what is owed among the tasks is what the list says', async () => {
  const dutyRecords = await dutyRecordsOf({ by: organiser, now }, [year]);
  expect(asked(dutyRecords, { ...everything, state: 'owed' }).every((row) => owes(row).length > 0)).toBe(
    true,
  );
  expect(dutyRecords.filter((row) => isIn(row, 'delivered')).map((row) => row.unit.name)).toEqual([
    'Xã Chiềng Đúng Hạn',
  ]);
});

test('as many queries for three units as for one', async () => {
  const counted = async (work: () => Promise<unknown>): Promise<number> => {
    let queries = 0;
    const adapter = new PrismaPg({ connectionString: settled(testDatabase().url) });
    const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
    client.$on('query', () => {
      queries += 1;
    });
    useDatabase(client);
    await work();
    await client.$disconnect();
    return queries;
  };
  const one = leaderOf('Xã Mường Kín');
  const three = organiser;
  for (const work of [
    (by: Actor) => dutyRecordsOf({ by, now }, [year]),
    (by: Actor) => listModels(by, allModels, {}),
    (by: Actor) => countModels(by, [year]),
  ]) {
    const queries = await counted(() => work(one));
    expect(queries).toBeGreaterThan(0);
    expect(await counted(() => work(three))).toBe(queries);
  }
});
