import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import { expectFitsHere } from './judging';
import { expect } from './support';

/** Every door of the public site that could speak of the contest. */
const doors = (slug: string) => [
  '/',
  '/hoi-thi',
  `/hoi-thi/${slug}`,
  `/hoi-thi/${slug}/bai-du-thi`,
  `/hoi-thi/${slug}/ket-qua`,
  `/hoi-thi/${slug}/goi-ket-qua.json`,
  '/hoi-thi/atom.xml',
  '/sitemap.xml',
  '/sitemap/hoi-thi.xml',
  '/du-lieu-mo/v1/hoi-thi.json',
  '/du-lieu-mo/v1/hoi-thi.csv',
];

async function heard(page: Page, slug: string, word: string): Promise<string[]> {
  const answers = await Promise.all(
    doors(slug).map(async (path) => ({ path, text: await (await page.request.get(path)).text() })),
  );
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = [plain(word), plain(word).replaceAll(' ', '-')];
  return answers.filter(({ text }) => words.some((one) => plain(text).includes(one))).map(({ path }) => path);
}

/** Before their time no door speaks of the entries, and there are no results. */
export async function expectNothingLeaks(browser: Browser, slug: string, word: string) {
  const page = await (await browser.newContext()).newPage();
  expect(await heard(page, slug, word)).toEqual([]);
  for (const path of ['ket-qua', 'goi-ket-qua.json'])
    expect((await page.request.get(`/hoi-thi/${slug}/${path}`)).status()).toBe(404);
  await page.context().close();
}

/** Afterwards they do, and a certificate is there for the winner. */
export async function expectPublished(browser: Browser, slug: string, titles: readonly string[]) {
  const page = await (await browser.newContext()).newPage();
  expect(await heard(page, slug, titles[1] ?? '')).toContain(`/hoi-thi/${slug}/ket-qua`);
  await page.goto(`/hoi-thi/${slug}/ket-qua`);
  // A row that opens on a phone and the table of a desk both hold the title: one of them shows.
  for (const title of titles)
    await expect(page.getByText(title).filter({ visible: true }).first()).toBeVisible();
  await expectFitsHere(page);
  await page.locator('a[href^="/xac-minh/"]').filter({ visible: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Giấy chứng nhận hợp lệ' })).toBeVisible();
  const pdf = await page.request.get(`${page.url()}/giay-chung-nhan.pdf`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
}

/** With the two downloads alone, in an empty folder, a stranger comes to the same ranking and the same hash. */
export async function expectRecomputed(browser: Browser, slug: string) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/hoi-thi/${slug}/ket-qua`);
  const folder = mkdtempSync(join(tmpdir(), 'nguoi-la-'));
  const [bundle, program] = [
    await fetched(page, { label: 'Tải gói kết quả', folder, file: 'goi-ket-qua.json' }),
    await fetched(page, { label: 'Tải chương trình', folder, file: 'tinh-lai.mjs' }),
  ];
  const hash = (
    await page
      .getByText(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/u)
      .first()
      .innerText()
  ).trim();
  const sum = createHash('sha256').update(readFileSync(bundle)).digest('hex');
  expect(hash.replaceAll(' ', '')).toBe(sum);
  const run = (...typed: string[]) =>
    execFileSync(process.execPath, [program, bundle, ...typed], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const told = run(hash);
  expect(told).toContain('KHỚP với mã trên giấy');
  expect(run()).toContain('TỆP TỰ KHỚP');
  expect(await ranksOn(page)).toEqual(ranksIn(told));
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(/"sang-tao":\s*800/u, '"sang-tao":825'));
  expect(() => run(hash)).toThrow(/failed/u);
  await page.context().close();
}

/** Rank and entry of each line: as the page says, and as the program has computed. */
const ranksOn = async (page: Page): Promise<string[]> => {
  const rows = await page.locator('table tbody tr').allInnerTexts();
  return rows.flatMap((row) => row.match(/BDT-\d+/u)?.[0] ?? []).slice(0, 3);
};
// Prizes, with their units and reasons, are printed below the ranking.
const ranksIn = (told: string): string[] =>
  [...told.matchAll(/^ +(?:\d+|–) {2}(BDT-\d+) /gmu)].map((line) => line[1] ?? '');

async function fetched(
  page: Page,
  { label, folder, file }: { label: string; folder: string; file: string },
): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: label }).click();
  const path = join(folder, file);
  await (await coming).saveAs(path);
  return path;
}

/** What somebody keeps of a publication: the hash, the winner's certificate with what it says, what the program prints. */
export async function paperOf(page: Page, slug: string) {
  await page.goto(`/hoi-thi/${slug}/ket-qua`);
  const hash = await page
    .getByText(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/u)
    .first()
    .innerText();
  const table = await page.locator('table').first().innerText();
  const certificate = (await page.locator('a[href^="/xac-minh/"]').first().getAttribute('href')) ?? '';
  await page.goto(certificate);
  const certified = await page.getByRole('main').innerText();
  const { says } = await recompute(page, slug, hash);
  return { hash: hash.trim(), table, certificate, certified, says };
}

/** The two public files, fetched anew, and the hash on paper. @returns whether the program is content, and its words */
export async function recompute(page: Page, slug: string, hash: string) {
  const folder = mkdtempSync(join(tmpdir(), 'nguoi-la-'));
  const files = { 'goi.json': `/hoi-thi/${slug}/goi-ket-qua.json`, 'tinh-lai.mjs': '/kiem-tra/tinh-lai.mjs' };
  for (const [name, path] of Object.entries(files))
    writeFileSync(join(folder, name), await (await page.request.get(path)).body());
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tinh-lai.mjs', 'goi.json', hash.trim()], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { content: status === 0, says: `${stdout}${stderr}` };
}
