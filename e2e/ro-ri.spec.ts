import type { APIRequestContext, APIResponse, Page } from 'playwright/test';
import { readSheet } from 'read-excel-file/node';
import type { Staged } from './contest-stage';
import { staged } from './judging';
import { expect, signIn, test } from './support';

// Nothing about entries, units, scores or ranks leaves a blind contest in judging by any door. Each account follows
// every link of the contest that it is given, and knocks at every door that it is not.

const tag = Date.now().toString(36);
const ENTRY = `chimyen${tag}`;
const UNIT = `hoangoanh${tag}`;
const SCORE = `hoami${tag}`;
/** The sum of that sheet: no other one comes to it. */
const POINTS = '48,25';

let stage: Staged;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  stage = await staged(tag);
});

const contest = () => `/ban-lam-viec/hoi-thi/${stage.slug}`;

/** Every door of the contest that has an address, whoever it belongs to. */
function doors(): string[] {
  const [one] = stage.entries;
  const [id, file] = [one?.id ?? '', one?.fileId ?? ''];
  const entry = `${contest()}/du-thi/${id}`;
  const desk = [
    '',
    '/the-le',
    '/thiet-lap',
    '/ban-giam-khao',
    '/gia-han',
    '/so-loai',
    '/so-loai?q=hoangoanh',
  ];
  const judging = ['/phan-cong', '/nhap-diem', '/nhap-diem/phan/kien-thuc', '/nhap-diem/phan/kien-thuc/mau'];
  const results = ['', '/chot', '/phan-tich', '/bien-ban', '/kiem-tra', '/giai', '/dong-hang', `/bai/${id}`];
  return [
    '/ban-lam-viec',
    '/ban-lam-viec/hoi-thi',
    '/ban-lam-viec/cham-diem',
    '/ban-lam-viec/nhat-ky',
    '/ban-lam-viec/nhat-ky?loai=entry',
    '/ban-lam-viec/hop-thu-di',
    '/ban-lam-viec/mo-hinh/xuat',
    '/ban-lam-viec/nghia-vu/xuat',
    ...[...desk, ...judging, '/so-loai/xuat'].map((path) => `${contest()}${path}`),
    ...results.map((path) => `${contest()}/ket-qua${path}`),
    `${contest()}/nhap-diem/phieu/${id}/ho-so/${stage.judge}`,
    `${contest()}/xung-dot/${id}/${stage.judge}`,
    ...['', '/phieu', '/bien-nhan', '/bien-nhan/pdf', '/chuyen/rut', '/chuyen/loai'].map(
      (path) => `${entry}${path}`,
    ),
    ...['', '/xung-dot', '/ho-so', '/ho-so/in', '/ho-so/nop'].map(
      (path) => `/ban-lam-viec/cham-diem/${id}${path}`,
    ),
    `/api/tep/${file}/x.pdf`,
    ...openDoors(),
  ];
}

function openDoors(): string[] {
  const [one] = stage.entries;
  const here = `/hoi-thi/${stage.slug}`;
  return [
    '/',
    '/hoi-thi',
    here,
    `${here}/bai-du-thi`,
    `${here}/bai-du-thi/${one?.slug}`,
    `${here}/ket-qua`,
    `${here}/ket-qua?ban=1`,
    `${here}/goi-ket-qua.json`,
    `${here}/goi-ket-qua.json?ban=1`,
    '/hoi-thi/atom.xml',
    '/sitemap/hoi-thi.xml',
    '/du-lieu-mo/v1/hoi-thi.json',
    '/du-lieu-mo/v1/hoi-thi.csv',
    '/mo-hinh?q=chimyen',
    '/mo-hinh/atom.xml',
    '/du-lieu-mo/v1/mo-hinh.json?nam=2022',
    '/xac-minh/2345-6789-ABCD',
  ];
}

/** Everything that an answer tells: where it leads, how it is named, what it says. */
async function told(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path, { maxRedirects: 0 });
  const { location = '', 'content-disposition': named = '' } = answer.headers();
  const words = [location, named, await textIn(answer)].join('\n');
  return words.replace(/%[0-9A-F]{2}/giu, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)));
}

/** A spreadsheet is packed: its cells are read as whoever opens it reads them. */
async function textIn(answer: APIResponse): Promise<string> {
  const raw = await answer.body();
  const packed = answer.headers()['content-type']?.includes('spreadsheetml');
  return packed ? JSON.stringify(await readSheet(raw)) : raw.toString('utf8');
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"#]+)/gu)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => href.includes(stage.slug) || isOfStage(href));

/** A judge may sit in other contests, whose sheets are other journeys' business. */
function isOfStage(href: string): boolean {
  if (href.startsWith('/api/tep/')) return true;
  const [, of] = /^\/ban-lam-viec\/cham-diem\/([^?]*)/u.exec(href) ?? [];
  return (
    of !== undefined && (!/^[0-9a-f-]{36}/u.test(of) || stage.entries.some(({ id }) => of.startsWith(id)))
  );
}

/** Walks from the doors along the links. @returns the path and the words around the canary of every leak */
async function leaks(request: APIRequestContext, from: string[], canaries: string[]): Promise<string[]> {
  const seen = new Set<string>();
  const found: string[] = [];
  const waiting = [...from];
  while (waiting.length > 0 && seen.size < 300) {
    const path = waiting.shift() ?? '';
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await told(request, path);
    // Nothing can be heard in a packed paper: whoever must not know the unit does not get it at all.
    if (text.includes('%PDF') && path.endsWith('/pdf') && canaries.includes(UNIT)) found.push(path);
    for (const canary of canaries) {
      const at = text.toLowerCase().indexOf(canary);
      if (at >= 0) found.push(`${path}: …${text.slice(Math.max(0, at - 80), at + 40)}`);
    }
    waiting.push(...linksIn(text));
  }
  // The walk came to its end: no door was left out for want of time.
  expect(waiting).toEqual([]);
  return found;
}

const as = async (page: Page, account: string): Promise<APIRequestContext> => {
  await signIn(page, `${account}@sonla.example`);
  return page.request;
};

test('the canaries sing where they may', async ({ page }) => {
  const request = await as(page, 'sonoivu');
  const screening = await told(request, `${contest()}/so-loai`);
  expect(screening).toContain(UNIT);
  expect(screening).toContain(ENTRY);
  expect(await told(request, `${contest()}/so-loai/xuat`)).toContain(UNIT);
  expect(await told(request, `/don-vi/${stage.entries[0]?.unitSlug}`)).toContain(UNIT);
});

test('the judge reads the own sheet, so its canary sings too', async ({ page }) => {
  const request = await as(page, 'giamkhao.1');
  const sheet = await told(request, `/ban-lam-viec/cham-diem/${stage.entries[0]?.id}/ho-so`);
  expect(sheet).toContain(SCORE);
  expect(sheet).toContain(POINTS);
  expect(sheet).not.toContain(UNIT);
});

test('the public gets nothing', async ({ request }) => {
  expect(await leaks(request, doors(), [ENTRY, UNIT, SCORE, POINTS])).toEqual([]);
  for (const { unitSlug } of stage.entries)
    expect(await told(request, `/don-vi/${unitSlug}`)).not.toContain(ENTRY);
});

test('another unit gets nothing', async ({ page }) => {
  expect(await leaks(await as(page, 'maison.lanhdao'), doors(), [ENTRY, UNIT, SCORE, POINTS])).toEqual([]);
});

test('a judge reads the entry, and neither its unit nor another judge’s sheet', async ({ page }) => {
  const request = await as(page, 'giamkhao.2');
  expect(await told(request, '/ban-lam-viec/cham-diem')).toContain(ENTRY);
  const original = await request.get(`/api/tep/${stage.entries[0]?.fileId}/x.pdf`);
  expect(original.status()).toBe(404);
  const file = await request.get(`/api/tep/${stage.entries[0]?.copyId}/x.pdf`);
  expect(file.status()).toBe(200);
  expect(file.headers()['content-disposition']).toContain('BDT-001-1.pdf');
  expect(await leaks(request, doors(), [UNIT, SCORE, POINTS])).toEqual([]);
});

test('the chair neither', async ({ page }) => {
  expect(await leaks(await as(page, 'giamkhao.truong'), doors(), [UNIT, SCORE, POINTS])).toEqual([]);
});

test('the desks know the units, and no score before the sheets are in', async ({ page }) => {
  const request = await as(page, 'thuky');
  expect(await told(request, `${contest()}/phan-cong`)).toContain(UNIT);
  expect(await leaks(request, doors(), [SCORE, POINTS])).toEqual([]);
});

test('the organiser sees no score before the sheets are in either', async ({ page }) => {
  expect(await leaks(await as(page, 'sonoivu'), doors(), [SCORE, POINTS])).toEqual([]);
});
