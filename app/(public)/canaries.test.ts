import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { type ModelStatus, publicStatuses, statuses } from '@/domain/registry/model/lifecycle';
import { noAsk } from '@/domain/showcase/ask';
import { fold } from '@/domain/text/text';
import * as make from '@/prisma/factories';
import { db } from '@/server/io/db';
import { allCells } from '@/server/public/showcase/cells';
import { directory, unitStoryOf } from '@/server/public/showcase/directory';
import { newest } from '@/server/public/showcase/figures';
import { search } from '@/server/public/showcase/search';
import { similarTo, storyOf } from '@/server/public/showcase/story';
import * as csv from './du-lieu-mo/v1/mo-hinh.csv/route';
import * as json from './du-lieu-mo/v1/mo-hinh.json/route';
import * as atom from './mo-hinh/atom.xml/route';
import * as sitemap from './sitemap/[page]/route';

// Every state of a model, and in each of them everything that must stay inside. Whatever the public can ask for is
// asked for, and no planted word may come out.

const SECRET = 'chimhoangyen';
const now = new Date('2020-12-01T02:00:00Z');
const hidden = statuses.filter((status) => !(publicStatuses as readonly ModelStatus[]).includes(status));
let unitSlug: string;
const slugs: Record<string, string> = {};

beforeAll(async () => {
  await make.season(2020);
  const unit = await make.unit({ name: 'Xã Canh Gác' });
  unitSlug = unit.slug;
  const by = await make.seated('unitOfficer', unit.id);
  const decision = { year: 2020, number: '7/QĐ', issuedOn: day(2020, 12, 1), authority: 'UBND' };
  const { id: decisionId } = await db().decision.create({
    data: { ...decision, createdAt: now, createdById: 'x' },
  });
  let before: string | null = null;
  for (const status of [...hidden, ...publicStatuses]) {
    const inside = hidden.includes(status);
    const id = randomUUID();
    slugs[status] = `xa-canh-gac-2020-${id.slice(-12)}`;
    await db().model.create({
      data: {
        id,
        slug: slugs[status],
        year: 2020,
        unitId: unit.id,
        unitKind: 'commune',
        status,
        name: inside ? `${SECRET} ${status}` : `Mô hình công khai ${status}`,
        rationale: inside ? SECRET : 'Gác cổng',
        // Recognised models carry people and an appraisal too, and hang on hidden ones.
        leadPerson: SECRET,
        contactPerson: SECRET,
        contactPhone: SECRET,
        appraisalReason: SECRET,
        selfScore: 8_888,
        appraisedScore: 7_777,
        rating: 'fair',
        appraisedAt: now,
        appraisedById: by.personId,
        origin: 'continued',
        continuedFromId: before,
        pausedFrom: status === 'paused' ? 'running' : null,
        field: 'economy',
        createdAt: now,
        createdById: by.personId,
        updatedAt: now,
        submittedAt: now,
        submittedById: by.personId,
        receivedAt: now,
        statusSince: now,
        recognisedAt: now,
        decisionId,
      },
    });
    if (inside) before = id;
    await make.paper({ by, now }, { modelId: id, kind: 'plan' });
    await db().paper.updateMany({
      where: { modelId: id },
      data: { title: SECRET, audience: inside ? 'public' : 'offices' },
    });
  }
  await db().storedFile.updateMany({ where: { ownerId: by.personId }, data: { name: `${SECRET}.pdf` } });
});

const asked = (url: string) => new Request(`http://localhost${url}`);
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const written = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner] : inner));

const ways: Record<string, () => Promise<string>> = {
  json: () => textOf(json.GET(asked('/du-lieu-mo/v1/mo-hinh.json'))),
  csv: () => textOf(csv.GET(asked('/du-lieu-mo/v1/mo-hinh.csv'))),
  'csv for Excel': () => textOf(csv.GET(asked('/du-lieu-mo/v1/mo-hinh.csv?excel=1'))),
  atom: () => textOf(atom.GET()),
  'site map': () =>
    textOf(sitemap.GET(asked('/'), { params: Promise.resolve({ page: 'mo-hinh-2020-1.xml' }) })),
  home: async () => written(await newest(50)),
  list: async () => written((await listed('')).cards),
  unit: async () => written(await unitStoryOf(unitSlug)),
  directory: async () => written((await directory()).filter(({ slug }) => slug === unitSlug)),
};

const listed = async (q: string) =>
  search(
    { ...noAsk, q },
    { districtIds: new Map(), groupIds: new Map(), lexicon: new Map(), cells: await allCells() },
  );

test.each(Object.entries(ways))('%s shows what is public and nothing else', async (name, ask) => {
  const text = await ask();
  expect(fold(text)).not.toContain(SECRET);
  for (const status of hidden) expect(text).not.toContain(slugs[status]);
  expect(text).not.toMatch(/8888|88,88|7777|77,77|"fair"/u);
  if (name === 'directory') expect(text).toContain('"models":2');
  else for (const status of publicStatuses) expect(text).toContain(slugs[status]);
});

test('a public model shows neither people nor appraisal nor inner papers nor the hidden year before', async () => {
  for (const status of publicStatuses) {
    const story = await storyOf(slugs[status] ?? '');
    expect(story).toMatchObject({ papers: [], continuedFrom: null, continuedBy: [] });
    expect(fold(String(written(story)))).not.toMatch(new RegExp(`${SECRET}|8888|7777|fair`, 'u'));
    expect(fold(String(written(story && (await similarTo(story)))))).not.toContain(SECRET);
  }
});

test('what is hidden is absent, by its address and by its words', async () => {
  for (const status of hidden) expect(await storyOf(slugs[status] ?? ''), status).toBeNull();
  expect(await listed(SECRET)).toMatchObject({ cards: [], total: 0 });
});

test('a model of a hidden year is not counted', async () => {
  const { total, counts } = await listed('canh gac');
  expect([total, counts.year.get(2020)]).toEqual([2, 2]);
});
