import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Metadata } from 'next';
import { markupOf } from '../../testing/markup';
import { afterEach, beforeAll, expect, test } from 'vitest';
import * as csv from '@/app/(public)/du-lieu-mo/v1/hoi-thi.csv/route';
import * as json from '@/app/(public)/du-lieu-mo/v1/hoi-thi.json/route';
import * as atom from '@/app/(public)/hoi-thi/atom.xml/route';
import * as contestsPage from '@/app/(public)/hoi-thi/page';
import * as contestPage from '@/app/(public)/hoi-thi/[slug]/page';
import * as entriesPage from '@/app/(public)/hoi-thi/[slug]/bai-du-thi/page';
import * as entryPage from '@/app/(public)/hoi-thi/[slug]/bai-du-thi/[entry]/page';
import * as file from '@/app/(public)/hoi-thi/[slug]/goi-ket-qua.json/route';
import * as resultsPage from '@/app/(public)/hoi-thi/[slug]/ket-qua/page';
import * as sitemap from '@/app/(public)/sitemap/[page]/route';
import * as certificatePage from '@/app/(public)/xac-minh/[code]/page';
import * as pdf from '@/app/(public)/xac-minh/[code]/giay-chung-nhan.pdf/route';
import { withRules } from '../../contest/row';
import { acting, confirmFrozen, hands, marks, type Stage, stage, when } from '../../testing/contest';
import { resultShown } from '../../contest/results/of-entry';
import { bindingsOf } from '../../contest/frozen-bindings';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import { mailResults } from '../../contest/results/mails';
import { approve, freeze, sign } from '../../contest/results/results';
import { frozenRanking } from '../../contest/results/queries';
import { testDatabase } from '../../testing/database';
import { transact } from '../../write';

// Everything that tells a result: whatever is done to the rows after the publication, it tells what
// was signed.

let s: Stage;
let slug: string;
let entrySlug: string;
let code: string;
let freezeId: string;
let signed: Record<string, string>;
let undo: string[] = [];
const { ownerSql, sql } = testDatabase();
const winner = () => s.entries[2]?.id ?? '';

beforeAll(async () => {
  s = await stage(3);
  for (const judge of [s.chief, s.first])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: 25 * n });
  ({ id: freezeId } = await freeze(acting(s.organiser, when.deciding), {
    ...hands(s),
    contestId: s.contestId,
    unrankedSeen: true,
  }));
  await approve(acting(s.auditor, when.deciding), freezeId);
  await sign(acting(s.signer, when.deciding), freezeId);
  await confirmFrozen(freezeId);
  await sign(acting(s.second, when.deciding), freezeId);
  const award = await db().award.findFirstOrThrow({ where: { entryId: winner(), code: { not: null } } });
  code = award.code ?? '';
  ({ slug } = await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  ({ slug: entrySlug } = await db().entry.findUniqueOrThrow({ where: { id: winner() } }));
  setClock(when.deciding);
  signed = await shown();
}, 180_000);

afterEach(async () => {
  for (const back of undo.reverse()) await ownerSql(back);
  undo = [];
});

const asked = new Request('http://localhost/x');
const props = () => ({
  params: Promise.resolve({ slug, entry: entrySlug, code, page: 'hoi-thi.xml' }),
  searchParams: Promise.resolve({}),
});

type Props = ReturnType<typeof props>;
type Page = {
  default: (props: Props) => Promise<React.ReactNode>;
  metadata?: Metadata;
  generateMetadata?: (props: Props) => Promise<Metadata>;
};

/** A page as it is sent, with what its head tells machines. */
const drawn = async (page: Page) =>
  JSON.stringify((await page.generateMetadata?.(props())) ?? page.metadata ?? null) +
  (await markupOf(await page.default(props())));
const body = async (answer: Response | Promise<Response>) => (await answer).text();

/** By the address of the route. */
const routes: Record<string, () => Promise<string>> = {
  'hoi-thi/page.tsx': () => drawn(contestsPage),
  'hoi-thi/[slug]/page.tsx': () => drawn(contestPage),
  'hoi-thi/[slug]/bai-du-thi/page.tsx': () => drawn(entriesPage),
  'hoi-thi/[slug]/bai-du-thi/[entry]/page.tsx': () => drawn(entryPage),
  'hoi-thi/[slug]/ket-qua/page.tsx': () => drawn(resultsPage),
  'hoi-thi/[slug]/goi-ket-qua.json/route.ts': () => body(file.GET(asked, props())),
  'hoi-thi/atom.xml/route.ts': () => body(atom.GET()),
  'du-lieu-mo/v1/hoi-thi.json/route.ts': () => body(json.GET(asked)),
  'du-lieu-mo/v1/hoi-thi.csv/route.ts': () => body(csv.GET(asked)),
  'sitemap/[page]/route.ts': () => body(sitemap.GET(asked, props())),
  'xac-minh/[code]/page.tsx': () => drawn(certificatePage),
  'xac-minh/[code]/giay-chung-nhan.pdf/route.ts': () => printed(),
};

/** Of two printings of one paper only the moment of printing may differ. */
async function printed(): Promise<string> {
  const answer = await pdf.GET(asked, props());
  if (answer.status !== 200) return String(answer.status);
  const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return bytes.replace(/\(D:\d+[^)]*\)|<[0-9a-f]{32,}>/giu, '');
}

const inside: Record<string, () => Promise<string>> = {
  'the unit’s desk': async () => {
    const row = await db().entry.findUniqueOrThrow({ where: { id: winner() }, include: { contest: true } });
    return JSON.stringify(await resultShown(row, when.deciding));
  },
  minutes: async () => {
    const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
    const drawn = await frozenRanking(s.organiser, contest);
    return JSON.stringify([drawn?.blocks, drawn?.contest.name, drawn?.contest.rules]);
  },
  letters: async () => {
    const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
    const row = await db().freeze.findUniqueOrThrow({ where: { id: freezeId } });
    const { codes } = await bindingsOf(db(), freezeId);
    const sent = new Set((await db().mail.findMany({ select: { id: true } })).map(({ id }) => id));
    await transact((tx) => mailResults(tx, { contest, row, codes }, when.deciding));
    const mails = await db().mail.findMany({ where: { id: { notIn: [...sent] } } });
    const lines = mails.map(({ to, subject, text }) => JSON.stringify([to, subject, text]));
    return lines.sort().join('\n');
  },
};

/**
 * Public routes that tell no result: nothing but models, units, keys and heads, a form, or words
 * that stand still.
 */
const silent = [
  /^cong\/\[locale\]\//u,
  /^mo-hinh\/atom\.xml\//u,
  /^du-lieu-mo\/v1\/mo-hinh\./u,
  /^anh\/\[name\]\//u,
  /^nhat-ky-cong-khai\//u,
  /^nhat-ky\.txt\//u,
  /^khoa-cong-khai\.pem\//u,
  /^robots\.txt\//u,
  /^sitemap\.xml\//u,
  /^xac-minh\/page\.tsx$/u,
];

test('every public page and route is asked, or told why not', () => {
  const all = readdirSync('app/(public)', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)(page|route)\.tsx?$/u.test(path));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((path) => !(path in routes) && !silent.some((one) => one.test(path)))).toEqual([]);
  expect(Object.keys(routes).filter((path) => !all.includes(path))).toEqual([]);
});

const shown = async (): Promise<Record<string, string>> => {
  const seen: Record<string, string> = {};
  for (const [name, read] of Object.entries({ ...routes, ...inside })) seen[name] = await read();
  return seen;
};

const quoted = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);

/** The owner of the tables writes one column, and afterwards what was there. */
async function put(table: string, where: string, change: Record<string, string>) {
  const [[column, value] = ['', '']] = Object.entries(change);
  const [row] = await ownerSql<{ was: string | null }>(
    `SELECT "${column}"::text AS was FROM "${table}" WHERE ${where}`,
  );
  await ownerSql(`UPDATE "${table}" SET "${column}" = ${quoted(value)} WHERE ${where}`);
  undo.push(`UPDATE "${table}" SET "${column}" = ${quoted(row?.was ?? null)} WHERE ${where}`);
}

const ofWinner = () => `id = '${winner()}'`;
const ofUnit = () => `id = '${s.entries[2]?.unitId}'`;
const ofContest = () => `id = '${s.contestId}'`;

async function otherRules() {
  const { rules } = await db().contest.findUniqueOrThrow({ where: { id: s.contestId } });
  const renamed = JSON.stringify(rules)
    .replaceAll('Giải Nhất', 'Giải Khác Hẳn')
    .replaceAll('Hồ sơ mô hình', 'Phần Khác Hẳn')
    .replaceAll('Cấp huyện', 'Khối Khác Hẳn');
  expect(renamed).toContain('Giải Khác Hẳn');
  await put('Contest', ofContest(), { rules: renamed });
}

async function anotherPhoto() {
  const id = randomUUID();
  const owner = s.entries[2]?.leader.personId;
  await sql(`INSERT INTO "StoredFile" (id, "ownerId", "entryId", kind, name, size, state, mime, sha256, "storeKey", "readyAt", "createdAt")
    VALUES ('${id}', '${owner}', '${winner()}', 'photo', 'khac-han.jpg', 10, 'ready', 'image/jpeg', '${'c'.repeat(64)}', 'khac', now(), now())`);
  await sql(`INSERT INTO "EntryPaper" (id, "entryId", kind, "fileId", "createdAt", "createdById")
    VALUES ('${id}', '${winner()}', 'photo', '${id}', now(), '${owner}')`);
  undo.push(`DELETE FROM "StoredFile" WHERE id = '${id}'`, `DELETE FROM "EntryPaper" WHERE id = '${id}'`);
}

const changes: [what: string, change: () => Promise<void>][] = [
  ['the unit is renamed', () => put('Unit', ofUnit(), { name: 'Huyện Khác Hẳn' })],
  ['the obligated body is renamed', () => put('Unit', ofUnit(), { bodyName: 'Ủy ban Khác Hẳn' })],
  ['the entry has another title', () => put('Entry', ofWinner(), { title: 'Tên khác hẳn' })],
  ['the entry stands in another block', () => put('Entry', ofWinner(), { block: 'so' })],
  ['the entry says other words', () => put('Entry', ofWinner(), { story: 'Lời khác hẳn' })],
  ['the entry has another summary', () => put('Entry', ofWinner(), { summary: 'Tóm tắt khác hẳn' })],
  ['the entry has another clip', () => put('Entry', ofWinner(), { clipLink: 'https://khac-han.vn/x' })],
  ['the entry has one photo more', anotherPhoto],
  ['the contest is renamed', () => put('Contest', ofContest(), { name: 'Hội thi khác hẳn' })],
  ['another office organises', () => put('Contest', ofContest(), { organiser: 'Sở Khác Hẳn' })],
  ['the contest has other rules', otherRules],
];

test.each(changes)('%s: everything still tells what was signed', async (_what, change) => {
  await change();
  const after = await shown();
  for (const [name, text] of Object.entries(after)) expect(text, name).toBe(signed[name]);
});

test('the prize moves to another entry: nothing tells it, and the certificate is called valid no longer', async () => {
  await put('Award', `code = '${code}'`, { entryId: s.entries[0]?.id ?? '' });
  const after = await shown();
  const certificates = ['xac-minh/[code]/page.tsx', 'xac-minh/[code]/giay-chung-nhan.pdf/route.ts'];
  for (const [name, text] of Object.entries(after))
    if (!certificates.includes(name)) expect(text, name).toBe(signed[name]);
  expect(after[certificates[0] ?? '']).not.toContain('Đơn vị đạt giải');
  expect(after[certificates[1] ?? '']).toBe('404');
});

test('the entry’s own page tells rank, prize, number and version, and where its words come from', async () => {
  const seen = await routes['hoi-thi/[slug]/bai-du-thi/[entry]/page.tsx']?.();
  for (const words of [
    `/xac-minh/${code}`,
    'Hạng trong khối',
    'BDT-003',
    '/ket-qua?ban=1',
    'theo hồ sơ đơn vị nộp',
  ])
    expect(seen).toContain(words);
});

test('the head of the results page names contest, version and moment as they were signed', async () => {
  const { title, description } = await resultsPage.generateMetadata(props());
  expect(title).toBe('Kết quả Hội thi thử');
  expect(description).toMatch(/^Bản số 1, công bố lúc .*20\/09\/2020/u);
});
