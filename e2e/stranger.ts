import { execFileSync } from 'node:child_process';
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
  for (const title of titles) await expect(page.getByText(title).first()).toBeVisible();
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
    await fetched(page, 'Tải gói kết quả', folder, 'goi-ket-qua.json'),
    await fetched(page, 'Tải chương trình', folder, 'tinh-lai.mjs'),
  ];
  const told = execFileSync(process.execPath, [program, bundle], { cwd: folder, encoding: 'utf8' });
  const { hash } = JSON.parse(readFileSync(bundle, 'utf8')) as { hash: string };
  expect(told).toContain(`KHỚP. Mã kiểm tra (SHA-256): ${hash}`);
  await expect(page.getByText(hash).first()).toBeVisible();
  expect(await ranksOn(page)).toEqual(ranksIn(told));
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(/"sang-tao":\s*800/u, '"sang-tao":825'));
  expect(() => execFileSync(process.execPath, [program, bundle], { stdio: 'pipe' })).toThrow(
    /KHÔNG KHỚP|failed/u,
  );
  await page.context().close();
}

/** Rank and entry of each line: as the page says, and as the program has computed. */
const ranksOn = async (page: Page): Promise<string[]> => {
  const rows = await page.locator('table tbody tr').allInnerTexts();
  return rows.flatMap((row) => row.match(/BDT-\d+/u)?.[0] ?? []).slice(0, 3);
};
const ranksIn = (told: string): string[] => told.match(/BDT-\d+/gu) ?? [];

async function fetched(page: Page, label: string, folder: string, file: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: label }).click();
  const path = join(folder, file);
  await (await coming).saveAs(path);
  return path;
}
