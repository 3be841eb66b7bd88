import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day, startOf } from '@/domain/date/calendar';
import { modelAt, season, seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { cardsOf } from '../public/showcase/cards';
import { placeAmongUnits, unitStoryOf } from '../public/showcase/directory';
import { allCells } from '../public/showcase/cells';
import { columns, recognised } from '../public/showcase/open-data';
import { storyOf } from '../public/showcase/story';
import { decide, decisionOf } from '../registry/decisions/decisions';
import { toAppraise, underAppraisal } from '../registry/decisions/appraisals';
import { dutyRecordsOf } from '../registry/duties/duties';
import { countModels, listModels } from '../registry/models/list';
import { dossier } from '../registry/models/queries';
import { modelsWithTask } from '../tasks/models';
import { issuerFor } from './issuer';
import { unitChoices, unitFor, unitList } from './queries';

// The communes of 2018 that live on lay in a district until 30/06/2025 and stand under the
// province since. A year is told by the day that binds its units, whenever its models are
// written.

const living = ['Mường Bám', 'Ngọc Chiến', 'Suối Tọ', 'Phiêng Khoài', 'Mường Lèo', 'Mường Lạn'];
const [before, after] = [day(2025, 6, 30), day(2025, 7, 1)];
const years = [2025, 2026];
const today = startOf(day(2026, 11, 20));

let organiser: Actor;
let ofDistrict: Actor;
let commune: { id: string; slug: string };
let district: { id: string; slug: string; name: string };
const models = new Map<string, string>();
const named = { 2025: 'mô hình của năm 2025', late: 'ghi muộn của năm 2025', 2026: 'mô hình của năm 2026' };

beforeAll(async () => {
  for (const year of years) await season(year);
  organiser = await seated('organiser');
  const row = await db().unit.findFirstOrThrow({
    where: { name: 'Xã Mường Bám', validTo: null },
    include: { parent: true },
  });
  if (row.parent?.kind !== 'district') throw new Error('the seed has moved');
  commune = row;
  district = row.parent;
  ofDistrict = await seated('unitLeader', district.id);
  const cast = { leader: await seated('unitLeader', commune.id), organiser };
  for (const [year, key, now] of [
    [2025, '2025', day(2025, 1, 20)],
    [2025, 'late', day(2025, 8, 20)],
    [2026, '2026', day(2026, 1, 20)],
  ] as const) {
    const name = named[key];
    const id = await modelAt({ unitId: commune.id, year, cast, now, upTo: 'rate', name });
    models.set(key, id);
    const facts = { authority: 'Chủ tịch Ủy ban nhân dân tỉnh', summary: '', decline: [] };
    const ruling = { ...facts, year, number: `${key}/QĐ-UBND`, issuedOn: now, recognise: [id] };
    if (key !== 'late') await decide({ by: organiser, now: startOf(day(2026, 11, 1)) }, ruling);
  }
}, 120_000);

afterAll(() => db().$disconnect());

const idOf = (key: string) => models.get(key) ?? '';

type Shown = (key: string, year: number) => Promise<string | null | undefined>;

/** The district that each page and export shows beside a model of the year. */
const ofModel: Record<string, Shown> = {
  'the row itself': async (key) => {
    const row = await db().model.findUnique({ where: { id: idOf(key) }, include: { district: true } });
    return row?.district?.name;
  },
  'the list and its spreadsheet': async (key, year) => {
    const ask = { years: [year], unitId: commune.id, kind: null, districtId: null, status: null };
    const more = { field: null, late: false, q: '', order: 'name' as const };
    const { rows } = await listModels(organiser, { ...ask, ...more }, {});
    return rows.find(({ id }) => id === idOf(key))?.district?.name;
  },
  'the file': async (key) => (await dossier(organiser, idOf(key)))?.district?.name,
  'the appraisal': async (key) => (await toAppraise(organiser, idOf(key)))?.district?.name,
};

const ofPublicModel: Record<string, Shown> = {
  'the card': async (key) => (await cardsOf([idOf(key)]))[0]?.district?.name,
  'the public page': async (key) => {
    const row = await db().model.findUniqueOrThrow({ where: { id: idOf(key) } });
    return (await storyOf(row.slug))?.district?.name;
  },
  'the decision': async (key) => {
    const row = await db().model.findUniqueOrThrow({ where: { id: idOf(key) } });
    const decision = await decisionOf(organiser, row.decisionId ?? '');
    return decision?.models.find(({ id }) => id === idOf(key))?.district?.name;
  },
  'the open data': async (key, year) => {
    const rows = [];
    for await (const batch of recognised(year)) rows.push(...batch);
    const row = rows.find(({ id }) => id === idOf(key));
    return row && String(columns.find((column) => column.key === 'huyen')?.value(row));
  },
};

const holds = async (shown: Shown, key: string, year: number) =>
  expect((await shown(key, year)) || null).toBe(year === 2025 ? district.name : null);

test.each(Object.entries(ofModel))('%s', async (_name, shown) => {
  for (const [key, year] of [
    ['2025', 2025],
    ['late', 2025],
    ['2026', 2026],
  ] as const)
    await holds(shown, key, year);
});

test.each(Object.entries(ofPublicModel))('%s', async (_name, shown) => {
  for (const year of years) await holds(shown, String(year), year);
});

test('what waits is shown the same way', async () => {
  const waiting = await underAppraisal(organiser, 'rated', 1);
  expect(waiting.rows.find(({ id }) => id === idOf('late'))?.district?.name).toBe(district.name);
  const item = (await modelsWithTask({ by: organiser, now: today })).find(({ id }) => id === idOf('late'));
  expect(item?.district?.name).toBe(district.name);
});

test('facets and counts put no model of 2026 into a district', async () => {
  const dissolved = await db().unit.findMany({ where: { kind: 'district', validTo: { not: null } } });
  const ids = new Set(dissolved.map(({ id }) => id));
  const cells = (await allCells()).filter(({ year }) => year === 2026);
  expect(cells.length).toBeGreaterThan(0);
  const counts = await countModels(organiser, [2026]);
  for (const { districtId } of [...cells, ...counts]) expect(ids.has(districtId ?? '')).toBe(false);
});

test('duties: in their district in 2025, in none in 2026, nobody else moves', async () => {
  const rows = await dutyRecordsOf({ by: organiser, now: today }, years);
  const place = (year: number, name: string) =>
    rows.find((row) => row.year === year && row.unit.name === `Xã ${name}` && !row.unit.validTo)?.unit
      .district;
  for (const name of living) {
    expect(place(2025, name)?.name).toMatch(/^(Huyện|Thành phố) /u);
    expect(place(2026, name)).toBeNull();
  }
  expect(rows.filter(({ year, unit }) => year === 2026 && unit.district !== null)).toEqual([]);
  const communesOf2025 = rows.filter(
    ({ year, unit }) => year === 2025 && unit.kind === 'commune' && (unit.validFrom ?? after) < after,
  );
  // Those of January, and eleven that went on from some of them in February.
  expect(communesOf2025).toHaveLength(215);
  expect(communesOf2025.filter(({ unit }) => unit.district === null)).toEqual([]);
});

test('who sat in the district reads its years, and nothing of the years after it', async () => {
  const follows = async (year: number) =>
    (await dutyRecordsOf({ by: ofDistrict, now: today }, [year])).some(({ unit }) => unit.id === commune.id);
  expect([await follows(2025), await follows(2026)]).toEqual([true, false]);
  const reads = async (key: string) => (await dossier(ofDistrict, idOf(key))) !== null;
  expect([await reads('2025'), await reads('late'), await reads('2026')]).toEqual([true, true, false]);
});

const provinceOn = async () => (await db().unit.findFirstOrThrow({ where: { kind: 'province' } })).name;

test('the register of units: the district before, the province since', async () => {
  const label = async (on: Date) =>
    (await unitChoices({ id: commune.id }, on)).map((choice) => choice.label).join();
  expect(await label(before)).toMatch(/, huyện/u);
  expect(await label(after)).toBe('Xã Mường Bám');
  expect((await unitFor(commune.id, before))?.parent?.name).toBe(district.name);
  expect((await unitFor(commune.id, after))?.parent?.name).toBe(await provinceOn());
  const ask = { text: 'Xã Mường Bám', kind: 'commune' as const, page: 1, size: 50 };
  const superior = async (on: Date) =>
    (await unitList(ask, on)).rows.find(({ id }) => id === commune.id)?.parent?.name;
  expect([await superior(before), await superior(after)]).toEqual([district.name, await provinceOn()]);
});

test('the public page of a unit: above, under, and what was under it', async () => {
  const [own, dissolved] = [await unitStoryOf(commune.slug), await unitStoryOf(district.slug)];
  const province = await unitStoryOf('tinh-son-la');
  if (!own || !dissolved || !province) throw new Error('the seed has moved');
  expect(placeAmongUnits(own, before).above?.slug).toBe(district.slug);
  expect(placeAmongUnits(own, after).above).toBeNull();
  const slugs = (units: readonly { slug: string }[]) => units.map(({ slug }) => slug);
  expect(slugs(placeAmongUnits(dissolved, before).under)).toContain(commune.slug);
  expect(placeAmongUnits(dissolved, after).under).toEqual([]);
  expect(slugs(placeAmongUnits(dissolved, after).before)).toContain(commune.slug);
  expect(slugs(placeAmongUnits(province, before).under)).not.toContain(commune.slug);
  expect(slugs(placeAmongUnits(province, after).under)).toContain(commune.slug);
});

test('a letter is headed by the superior of its day', async () => {
  const words = { kind: 'department' as const, name: 'Sở Cũ', validTo: after };
  const parentId = (await unit(words)).id;
  const officer = await seated('unitOfficer', (await unit({ kind: 'publicServiceUnit', parentId })).id);
  expect((await issuerFor(officer, before)).superior).toBe('Ủy ban nhân dân Sở Cũ');
  expect((await issuerFor(officer, after)).superior).toBe('Ủy ban nhân dân tỉnh Sơn La');
});
