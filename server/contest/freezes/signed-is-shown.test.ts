import { createHash } from 'node:crypto';
import { markupOf } from '../../testing/markup';
import { afterEach, beforeAll, expect, test } from 'vitest';
import * as csv from '@/app/(public)/du-lieu-mo/v1/hoi-thi.csv/route';
import * as json from '@/app/(public)/du-lieu-mo/v1/hoi-thi.json/route';
import * as atom from '@/app/(public)/hoi-thi/atom.xml/route';
import * as file from '@/app/(public)/hoi-thi/[slug]/goi-ket-qua.json/route';
import ResultsPage from '@/app/(public)/hoi-thi/[slug]/ket-qua/page';
import CertificatePage from '@/app/(public)/xac-minh/[code]/page';
import * as pdf from '@/app/(public)/xac-minh/[code]/giay-chung-nhan.pdf/route';
import { withRules } from '../row';
import { confirmFrozen, hands, marks, type Stage, stage, when } from '../../testing/contest';
import { resultShown } from '../results/of-entry';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import { frozenRanking } from '../results/queries';
import { approve, freeze, sign } from '../results/results';
import { testDatabase } from '../../testing/database';
import { tampered } from '../../audit/verify';

// After the publication rows are changed past the portal, one kind after another. What the public
// is shown stays what was signed, byte for byte, and verify names the row.

let s: Stage;
let slug: string;
let code: string;
let hash: string;
let undo: string[] = [];
const { sql } = testDatabase();
const entry = (n: number) => s.entries[n]?.id ?? '';
const unitId = (n: number) => s.entries[n]?.unitId ?? '';

beforeAll(async () => {
  s = await stage(3);
  for (const judge of [s.chief, s.first])
    for (const n of [0, 1, 2]) await marks(judge, { entryId: entry(n), more: 25 * n });
  const frozen = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  ({ hash } = frozen);
  await approve({ by: s.auditor, now: when.deciding }, frozen.id);
  await sign({ by: s.signer, now: when.deciding }, frozen.id);
  await confirmFrozen(frozen.id);
  await sign({ by: s.second, now: when.deciding }, frozen.id);
  const award = await db().award.findFirstOrThrow({ where: { entryId: entry(2), code: { not: null } } });
  code = award.code ?? '';
  ({ slug } = await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  setClock(when.deciding);
}, 180_000);

afterEach(async () => {
  for (const back of undo.reverse()) await sql(back);
  undo = [];
});

const asked = new Request('http://localhost/x');
const params = () => ({ params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) });
const certificate = () => ({ params: Promise.resolve({ code }), searchParams: Promise.resolve({}) });

/** Whatever shows results, as it is sent. */
const outputs: Record<string, () => Promise<string>> = {
  'results page': async () => markupOf(await ResultsPage(params())),
  certificate: async () => markupOf(await CertificatePage(certificate())),
  'served file': async () => (await file.GET(asked, params())).text(),
  'open data, json': async () => (await json.GET(asked)).text(),
  'open data, csv': async () => (await csv.GET(asked)).text(),
  atom: async () => (await atom.GET()).text().then((text) => text.replace(/<entry>(?!.*ket-qua)/gsu, '')),
  minutes: async () => {
    const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
    const drawn = await frozenRanking(s.organiser, contest);
    return JSON.stringify([drawn?.blocks, drawn?.contest.name, drawn?.row.hash]);
  },
  'the unit’s desk': async () => {
    const row = await db().entry.findUniqueOrThrow({ where: { id: entry(2) }, include: { contest: true } });
    return JSON.stringify(await resultShown(row, when.deciding));
  },
};
const shown = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(outputs).map(async ([name, read]) => [name, await read()] as const)),
  );

/** A column of one row, and how it is put back. */
async function put(
  table: string,
  { where, column, value }: { where: string; column: string; value: string | null },
) {
  const [row] = await sql<{ was: string | null }>(
    `SELECT "${column}"::text AS was FROM "${table}" WHERE ${where}`,
  );
  const quoted = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);
  await sql(`UPDATE "${table}" SET "${column}" = ${quoted(value)} WHERE ${where}`);
  undo.push(`UPDATE "${table}" SET "${column}" = ${quoted(row?.was ?? null)} WHERE ${where}`);
}

const id = (n: number) => `id = '${entry(n)}'`;
const certified = () => `code = '${code}'`;
const numberOf = async (n: number) =>
  String((await db().entry.findUniqueOrThrow({ where: { id: entry(n) } })).number);

/** Two entries exchange what only one of them can have. */
async function swap(column: 'unitId' | 'number', [a, b]: [string, string], parking: string) {
  await put('Entry', { where: id(2), column, value: parking });
  await put('Entry', { where: id(0), column, value: a });
  await put('Entry', { where: id(2), column, value: b });
}

type Case = [what: string, tamper: () => Promise<void>, named: () => [kind: string, id: string][]];

const entries = (...at: number[]) => at.map((n): [string, string] => ['entry', entry(n)]);

test.each<Case>([
  [
    'two entries exchange their units',
    async () => {
      const [spare] = await sql<{ id: string }>(
        `SELECT id FROM "Unit" WHERE id NOT IN (SELECT "unitId" FROM "Entry") LIMIT 1`,
      );
      await swap('unitId', [unitId(2), unitId(0)], spare?.id ?? '');
    },
    () => entries(0, 2),
  ],
  [
    'two entries exchange their numbers',
    async () => swap('number', [await numberOf(2), await numberOf(0)], '900'),
    () => entries(0, 2),
  ],
  [
    'the winner’s title',
    () => put('Entry', { where: id(2), column: 'title', value: 'Tên khác hẳn' }),
    () => entries(2),
  ],
  [
    'the winner’s block',
    () => put('Entry', { where: id(2), column: 'block', value: 'so' }),
    () => entries(2),
  ],
  [
    'the winner’s unit is renamed past the portal',
    () => put('Unit', { where: `id = '${unitId(2)}'`, column: 'name', value: 'Huyện Khác' }),
    () => [['unit', unitId(2)]],
  ],
  [
    'the winner’s obligated body',
    () => put('Unit', { where: `id = '${unitId(2)}'`, column: 'bodyName', value: 'Ủy ban khác' }),
    () => [['unit', unitId(2)]],
  ],
])('%s: everything stays as it was signed, and verify names it', async (_what, tamper, named) => {
  const before = await shown();
  expect(await tampered(s.contestId)).toEqual([]);
  await tamper();
  expect(await shown()).toEqual(before);
  const found = (await tampered(s.contestId)).map((row) => [row.kind, row.id]);
  expect(new Set(found.map((one) => one.join()))).toEqual(new Set(named().map((one) => one.join())));
});

test.each<[what: string, tamper: () => Promise<void>]>([
  ['another prize', () => put('Award', { where: certified(), column: 'prize', value: 'huyen-ba' })],
  ['another entry', () => put('Award', { where: certified(), column: 'entryId', value: entry(0) })],
  ['ended', () => put('Award', { where: certified(), column: 'endedAt', value: '2020-09-30T00:00:00Z' })],
  ['no version', () => put('Award', { where: certified(), column: 'freezeId', value: null })],
  [
    'another code',
    async () => {
      await sql(`UPDATE "Award" SET code = '2222-2222-2222' WHERE ${certified()}`);
      undo.push(`UPDATE "Award" SET code = '${code}' WHERE code = '2222-2222-2222'`);
    },
  ],
])(
  'a certificate with %s is called valid by nobody, is not printed, and verify names it',
  async (_what, tamper) => {
    const before = await shown();
    expect(before.certificate).toContain('Giấy chứng nhận hợp lệ');
    expect((await pdf.GET(asked, certificate())).status).toBe(200);
    await tamper();
    const after = await shown();
    expect(after.certificate).not.toContain('hợp lệ');
    expect(after.certificate).not.toContain('Đơn vị đạt giải');
    expect((await pdf.GET(asked, certificate())).status).toBe(404);
    expect({ ...after, certificate: '' }).toEqual({ ...before, certificate: '' });
    expect((await tampered(s.contestId)).map(({ kind }) => kind)).toContain('award');
  },
);

test('the text is the file is the hash, on every page and in every letter', async () => {
  const seen = await shown();
  const sum = createHash('sha256')
    .update(seen['served file'] ?? '')
    .digest('hex');
  expect(sum).toBe(hash);
  const printed = hash.replace(/(.{4})(?=.)/gu, '$1 ');
  for (const name of ['results page', 'certificate']) expect(seen[name], name).toContain(printed);
  const mail = await db().mail.findFirstOrThrow({ where: { subject: { startsWith: 'Kết quả' } } });
  expect(mail.text).toContain(printed);
  for (const hand of [s.organiser, s.auditor, s.signer, s.second])
    expect(seen['results page']).toContain(hand.name);
});

test('a hash on paper that no version with this certificate has is called false', async () => {
  const page = async (ma: string) =>
    await markupOf(await CertificatePage({ ...certificate(), searchParams: Promise.resolve({ ma }) }));
  expect(await page(hash)).toContain('Giấy chứng nhận hợp lệ');
  expect(await page(hash.toUpperCase().replace(/(.{4})/gu, '$1 '))).toContain('Giấy chứng nhận hợp lệ');
  for (const other of ['0'.repeat(64), '', 'x'.repeat(5_000)])
    expect(await page(other)).not.toContain('Giấy chứng nhận hợp lệ');
});
