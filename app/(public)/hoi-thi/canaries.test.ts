import { beforeAll, expect, test } from 'vitest';
import { PUBLIC } from '@/domain/actor';
import { fold } from '@/domain/text/text';
import { certificateOf } from '@/server/public/contest/certificates';
import { shownContest, shownContests } from '@/server/public/contest/contests';
import { shownEntriesOf, shownEntry } from '@/server/public/contest/entries';
import { mapOfContests, newsOfContests } from '@/server/public/contest/feed';
import { shownResults } from '@/server/public/contest/results';
import { confirmFrozen, hands, marks, type Stage, stage, when } from '@/server/testing/contest';
import { downloadFile } from '@/server/files/downloads';
import { setClock } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { approve, freeze, sign } from '@/server/contest/results/results';
import * as csv from '../du-lieu-mo/v1/hoi-thi.csv/route';
import * as json from '../du-lieu-mo/v1/hoi-thi.json/route';
import * as sitemap from '../sitemap/[page]/route';
import * as bundle from './[slug]/goi-ket-qua.json/route';
import * as atom from './atom.xml/route';

// Whatever the public can ask for of a contest, asked for at each moment of its life: the planted words, the points
// and the prizes come out from their own millisecond on and not before.

const showcaseAt = new Date('2020-09-01T02:00:00Z');
const publishedAt = new Date('2020-09-25T02:00:00Z');
const before = (moment: Date) => new Date(moment.getTime() - 1);
/** The clock ticks on while routes are asked, so theirs stands a minute before the last millisecond. */
const clockOf = (now: Date) => (now.getTime() % 1_000 === 999 ? new Date(now.getTime() - 60_000) : now);

let s: Stage;
let slug: string;
let entrySlug: string;
let photoId: string;
let code: string;

beforeAll(async () => {
  s = await stage(2);
  await db().contest.update({ where: { id: s.contestId }, data: { showcaseAt } });
  const [one] = s.entries;
  const id = one?.id ?? '';
  await db().entry.update({
    where: { id },
    data: { title: 'Chimyen hót', story: 'Chimyen kể', summary: 'Chimyen tóm' },
  });
  await db().entry.updateMany({
    where: { contestId: s.contestId },
    data: { clipLink: 'https://vi-du.vn/chimyen' },
  });
  const photo = await db().storedFile.create({
    data: {
      ownerId: one?.leader.personId ?? '',
      entryId: id,
      kind: 'photo',
      name: 'chimyen.jpg',
      size: 10n,
      state: 'ready',
      mime: 'image/jpeg',
      sha256: 'b'.repeat(64),
      storeKey: 'chimyen',
      readyAt: when.open,
      createdAt: when.open,
    },
  });
  photoId = photo.id;
  await db().entryPaper.create({
    data: { entryId: id, kind: 'photo', fileId: photoId, createdAt: when.open, createdById: photo.ownerId },
  });
  const rows = await db().entry.findUniqueOrThrow({ where: { id }, include: { contest: true } });
  [slug, entrySlug] = [rows.contest.slug, rows.slug];
  for (const judge of [s.chief, s.first, s.other])
    for (const [n, entry] of s.entries.entries())
      await marks(judge, { entryId: entry.id, more: n === 0 ? 75 : 25 });
  const frozen = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await approve({ by: s.auditor, now: when.deciding }, frozen.id);
  await sign({ by: s.signer, now: when.deciding }, frozen.id);
  await confirmFrozen(frozen.id);
  await sign({ by: s.second, now: publishedAt }, frozen.id);
  const award = await db().award.findFirstOrThrow({
    where: { freezeId: frozen.id, entryId: id, code: { not: null } },
  });
  code = award.code ?? '';
}, 120_000);

const asked = (path: string) => new Request(`http://localhost${path}`);
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const written = (value: unknown) =>
  fold(
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner === 'bigint') return String(inner);
      return inner instanceof Map ? [...inner] : inner;
    }) ?? '',
  );

/** Every way to ask, with what it answers at the moment at which the clock stands. */
const ways: Record<string, (now: Date) => Promise<unknown>> = {
  contests: (now) => shownContests(now),
  contest: (now) => shownContest(slug, now),
  entries: (now) => shownEntriesOf(s.contestId, now),
  entry: (now) => shownEntry(entrySlug, now),
  results: (now) => shownResults(s.contestId, now),
  'an older version': (now) => shownResults(s.contestId, now, 1),
  certificate: (now) => certificateOf(code, now),
  map: (now) => mapOfContests(now),
  news: (now) => newsOfContests(now),
  atom: () => textOf(atom.GET()),
  'site map': () => textOf(sitemap.GET(asked('/'), { params: Promise.resolve({ page: 'hoi-thi.xml' }) })),
  bundle: () => textOf(bundle.GET(asked('/x'), { params: Promise.resolve({ slug }) })),
  'bundle by version': () => textOf(bundle.GET(asked('/x?ban=1'), { params: Promise.resolve({ slug }) })),
  json: () => textOf(json.GET(asked('/x'))),
  csv: () => textOf(csv.GET(asked('/x?excel=1'))),
};

async function askAll(now: Date): Promise<Record<string, string>> {
  setClock(clockOf(now));
  const answers = await Promise.all(
    Object.entries(ways).map(async ([name, ask]) => [name, written(await ask(now))] as const),
  );
  return Object.fromEntries(answers);
}

const photo = async (now: Date) => {
  setClock(clockOf(now));
  return (
    await downloadFile(PUBLIC, photoId, { small: false, request: asked('/x') }).catch(
      () => new Response(null, { status: 200 }),
    )
  ).status;
};

// 47,75 of a part; the second entry's 47,25; the prize; the unit; the code.
const scores = /47[.,]?75|47[.,]?25|huyen-nhat"|giai nhat –|chim yen \d/u;
const entryWords = /chimyen|bai-du-thi\/[a-z]/u;

test('before the day of showing: neither entries nor scores, by any way', async () => {
  for (const now of [when.open, when.screening, when.judging, before(showcaseAt)]) {
    for (const [way, text] of Object.entries(await askAll(now))) {
      expect(/.{0,60}(?:chimyen|bai-du-thi).{0,20}/u.exec(text)?.[0] ?? null, way).toBeNull();
      expect(/.{0,60}(?:chim yen \d|47[.,]?75|bdt-001).{0,20}/u.exec(text)?.[0] ?? null, way).toBeNull();
    }
    expect(await photo(now)).toBe(404);
  }
});

test('from the day of showing on: entries, but no score, rank, prize or certificate', async () => {
  for (const now of [showcaseAt, when.deciding, before(publishedAt)]) {
    const seen = await askAll(now);
    for (const way of ['entries', 'entry', 'map', 'site map']) expect(seen[way], way).toMatch(entryWords);
    for (const [way, text] of Object.entries(seen)) {
      expect(/.{0,60}(?:47[.,]?75|47[.,]?25|ket-qua).{0,20}/u.exec(text)?.[0] ?? null, way).toBeNull();
    }
    for (const way of ['results', 'an older version', 'certificate']) expect(seen[way], way).toBe('null');
    expect(seen.bundle).toBe('"khong tim thay."');
    expect(seen.json).toContain('ket_qua\\":[]');
    expect(await photo(now)).not.toBe(404);
  }
});

test('from the publication on everything sings, so the tests above could have heard it', async () => {
  const seen = await askAll(publishedAt);
  for (const way of ['results', 'certificate', 'bundle', 'json', 'csv'])
    expect(seen[way], way).toMatch(way === 'bundle' ? /4775/u : scores);
  for (const way of ['map', 'site map', 'news', 'atom', 'json', 'csv'])
    expect(seen[way], way).toContain('ket-qua');
});

test('who scored what is nobody’s name, also after the publication', async () => {
  const seen = await askAll(publishedAt);
  const jury = [s.chief, s.deputy, s.first, s.other, s.secretary].map(({ name }) => fold(name));
  for (const way of ['results', 'bundle', 'json', 'csv', 'certificate'])
    for (const name of jury) expect(seen[way]?.includes(name), way).toBe(false);
});
