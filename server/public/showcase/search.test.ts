import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { PUBLIC } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { fields, tags } from '@/domain/registry/model/form';
import { statuses } from '@/domain/registry/model/lifecycle';
import { lexiconOf } from '@/domain/text/search-words';
import { type Ask, type Cursor, noAsk } from '@/domain/showcase/ask';
import * as make from '@/prisma/factories';
import { db } from '../../io/db';
import { models as visibleModels, publicModelsSql } from '../../visible/registry';
import { allCells } from './cells';
import { directory, unitsNamed } from './directory';
import { PAGE } from './finds';
import { search } from './search';

let districts: { id: string; slug: string }[];
let units: Awaited<ReturnType<typeof make.unit>>[];
let groups: { id: string; slug: string }[];
let heir: { id: string };
let decisionId: string;

beforeAll(async () => {
  await make.season(2019);
  await make.season(2020);
  districts = [
    await make.unit({ name: 'Huyện Mai Sơn', kind: 'district' }),
    await make.unit({ kind: 'district' }),
  ];
  const communes = ['Xã Chiềng Ơn', 'Xã Chiềng On', 'Xã Quýt Xoài'];
  units = await Promise.all(
    communes.map((name, index) => make.unit({ name, parentId: districts[index % 2]?.id ?? '' })),
  );
  const begun = { validFrom: day(2018, 1, 1), createdAt: at(0) };
  groups = await db().group.createManyAndReturn({
    data: [1, 2].map((n) => ({ name: `Cụm số ${n}`, slug: `cum-so-${n}`, ...begun })),
  });
  heir = await make.unit({ name: 'Xã Phiêng Hoa Mới', validFrom: day(2025, 7, 1) });
  const issued = { issuedOn: day(2020, 12, 1), authority: 'UBND', createdAt: at(0), createdById: 'x' };
  decisionId = (await db().decision.create({ data: { year: 2020, number: '1/QĐ', ...issued } })).id;
});

const at = (minutes: number) => new Date(Date.UTC(2020, 11, 1, 0, minutes));

type Wish = {
  group?: number;
  name?: string;
  unit?: number;
  minute?: number;
  status?: 'recognised' | 'replicated';
} & Partial<Record<'year', number>> & { field?: (typeof fields)[number]; tags?: string[]; method?: string };

/** A row as recognition leaves it; the road there is walked in other tests. */
async function recognised(wish: Wish = {}): Promise<string> {
  const id = randomUUID();
  const unit = units[wish.unit ?? 0];
  const when = at(wish.minute ?? 0);
  await db().model.create({
    data: {
      id,
      slug: `x-${wish.year ?? 2020}-${id.slice(-12)}`,
      name: wish.name ?? 'Mô hình',
      method: wish.method ?? '',
      year: wish.year ?? 2020,
      unitId: unit?.id ?? '',
      unitKind: 'commune',
      districtId: unit?.parentId ?? null,
      groupId: groups[wish.group ?? -1]?.id ?? null,
      status: wish.status ?? 'recognised',
      field: wish.field ?? 'economy',
      tags: wish.tags ?? [],
      createdAt: when,
      createdById: 'x',
      updatedAt: when,
      submittedAt: when,
      submittedById: 'x',
      receivedAt: when,
      statusSince: when,
      recognisedAt: when,
      decisionId,
    },
  });
  return id;
}

async function asked(ask: Partial<Ask>) {
  const ground = {
    districtIds: new Map(districts.map(({ slug, id }) => [slug, id])),
    groupIds: new Map(groups.map(({ slug, id }) => [slug, id])),
    lexicon: lexiconOf(await directory()),
    cells: await allCells(),
  };
  return search({ ...noAsk, ...ask }, ground);
}

const idsOf = async (ask: Partial<Ask>) => (await asked(ask)).cards.map(({ id }) => id);

test('finds without accents, with accents, with đ, whichever way hòa is spelt', async () => {
  const id = await recognised({ name: 'Đường hoa bản Hoà Lạc', method: 'Trồng đào, thắp điện.' });
  for (const q of ['duong hoa', 'ĐƯỜNG HOA', 'đường hoa', 'hòa lạc', 'hoa lac', 'thap dien'])
    expect(await idsOf({ q }), q).toEqual([id]);
  expect(await idsOf({ q: 'khong he co' })).toEqual([]);
});

test('words side by side come alone; words apart are found when there is nothing better', async () => {
  const apart = await recognised({ name: 'Nuôi ong rừng lấy mật quý' });
  expect(await asked({ q: 'ong mật' })).toMatchObject({ how: 'parts', total: 1 });
  const together = await recognised({ name: 'Tổ ong mật' });
  const found = await asked({ q: 'ong mật' });
  expect([found.how, found.cards.map(({ id }) => id)]).toEqual(['phrase', [together]]);
  expect(await idsOf({ q: 'rừng quý' })).toEqual([apart]);
});

test('finds by the name of the unit, and both communes of one folded name', async () => {
  const [one, other] = [await recognised({ unit: 0, minute: 5 }), await recognised({ unit: 1, minute: 4 })];
  const found = await idsOf({ q: 'chieng on' });
  expect(found).toEqual(expect.arrayContaining([one, other]));
});

test('finds by the name that came later, and by the name before', async () => {
  const old = await recognised({ unit: 2 });
  expect(await idsOf({ q: 'phieng hoa moi' })).toEqual([]);
  await db().unitSuccession.create({
    data: { predecessorId: units[2]?.id ?? '', successorId: heir.id, effective: day(2025, 7, 1) },
  });
  expect(await idsOf({ q: 'phiêng hoa mới' })).toEqual([old]);
  expect(await idsOf({ q: 'quyt xoai' })).toEqual([old]);

  const named = unitsNamed(await directory(), 'quyt xoai').map(({ name }) => name);
  expect(named).toEqual(['Xã Quýt Xoài', 'Xã Phiêng Hoa Mới']);

  await db().unit.update({ where: { id: heir.id }, data: { folded: 'xa ten khac' } });
  expect([await idsOf({ q: 'phieng hoa moi' }), await idsOf({ q: 'ten khac' })]).toEqual([[], [old]]);
});

test('the law in SQL admits the same rows as the law', async () => {
  const { id: unitId } = await make.unit({ name: 'Xã Đủ Trạng Thái' });
  const now = at(0);
  await db().model.createMany({
    data: statuses.map((status) => ({
      id: randomUUID(),
      slug: `moi-trang-thai-${status}`,
      year: 2020,
      unitId,
      unitKind: 'commune' as const,
      status,
      pausedFrom: status === 'paused' ? ('running' as const) : null,
      createdAt: now,
      createdById: 'x',
      updatedAt: now,
      submittedAt: now,
      submittedById: 'x',
      receivedAt: now,
      statusSince: now,
      recognisedAt: now,
      decisionId,
    })),
  });
  const where = { AND: [visibleModels(PUBLIC), { unitId }] };
  const byLaw = await db().model.findMany({ where, select: { status: true } });
  const bySql = await db().$queryRaw<{ status: string }[]>`
    SELECT status::text FROM "Model" WHERE ${publicModelsSql} AND "unitId" = ${unitId}`;
  const sorted = (rows: { status: string }[]) => rows.map(({ status }) => status).toSorted();
  expect(sorted(bySql)).toEqual(sorted(byLaw));
  expect(sorted(bySql)).toEqual(['recognised', 'replicated']);
});

test('pages forth and back lose nothing and repeat nothing while others are recognised', async () => {
  const word = 'lật trang';
  const first = await Promise.all(
    Array.from({ length: PAGE * 2 + 5 }, (_, index) => recognised({ name: word, minute: 100 + (index % 7) })),
  );
  const seen: string[] = [];
  let from: Cursor | null = null;
  do {
    const page = await asked({ q: word, from });
    seen.push(...page.cards.map(({ id }) => id));
    await recognised({ name: word, minute: 500 });
    from = page.next;
  } while (from);
  expect(seen.toSorted()).toEqual(first.toSorted());

  const last = await asked({ q: word, from: await lastPlace(word) });
  const back: string[] = last.cards.map(({ id }) => id);
  for (let to = last.previous; to; ) {
    const page = await asked({ q: word, from: to });
    back.unshift(...page.cards.map(({ id }) => id));
    to = page.previous;
  }
  expect(new Set(back).size).toBe(back.length);
  expect(back).toEqual(expect.arrayContaining(first));
});

/** The last page's place, reached from the front. */
async function lastPlace(q: string): Promise<Cursor | null> {
  let from: Cursor | null = null;
  for (;;) {
    const { next }: { next: Cursor | null } = await asked({ q, from });
    if (!next) return from;
    from = next;
  }
}

test('the counts beside the list are those of a recount', async () => {
  const word = 'đếm lại';
  const made = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const wish = {
        name: word,
        unit: index % 2,
        group: index % 3,
        year: 2019 + (index % 2),
        field: fields[index % 3] ?? 'economy',
        tags: tags.filter((_tag, at) => (index >> at) % 2 === 1),
      };
      await recognised(wish);
      const [district, group] = [districts[index % 2]?.slug, groups[index % 3]?.slug ?? null];
      return { ...wish, district: district ?? '', group };
    }),
  );
  const choice = fc.record({
    q: fc.constant(word),
    year: fc.option(fc.constantFrom(2019, 2020)),
    field: fc.option(fc.constantFrom(...fields)),
    district: fc.option(fc.constantFrom(...districts.map(({ slug }) => slug))),
    group: fc.option(fc.constantFrom(...groups.map(({ slug }) => slug))),
    tag: fc.option(fc.constantFrom(...tags)),
  });
  await fc.assert(
    fc.asyncProperty(choice, async (ask) => {
      const left = made.filter(
        (one) =>
          (ask.year === null || one.year === ask.year) &&
          (ask.field === null || one.field === ask.field) &&
          (ask.district === null || one.district === ask.district) &&
          (ask.group === null || one.group === ask.group) &&
          (ask.tag === null || one.tags.includes(ask.tag)),
      );
      const { total, counts, cards } = await asked(ask);
      expect([total, cards.length]).toEqual([left.length, Math.min(PAGE, left.length)]);
      for (const { id, slug } of groups)
        if (ask.group === slug) expect(counts.group.get(id) ?? 0).toBe(left.length);
      if (ask.tag) expect(counts.tag.get(ask.tag) ?? 0).toBe(left.length);
      if (ask.year) expect(counts.year.get(ask.year) ?? 0).toBe(left.length);
    }),
    { numRuns: 40 },
  );
});
