import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Page, TestInfo } from 'playwright/test';
import { noisePdf } from '@/server/testing/noise';
import { type Line, openLine } from './line';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test as base } from './support';

// The officer of Chiềng Ban sends the papers of a new model: over a slow line, with breaks, from a phone.

const MB = 1024 * 1024;

/** The portal behind a line that can be slow or down: another port, so the site is also opened under another name. */
const test = base.extend<{ line: Line }>({
  line: async ({ browserName: _any }, give) => {
    const line = await openLine(process.env.PUBLIC_URL ?? '');
    await give(line);
    line.close();
  },
  baseURL: ({ line }, give) => give(line.url),
});

async function newModel(page: Page): Promise<string> {
  await signIn(page, 'chiengban.canbo@sonla.example');
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  const fresh = page.getByRole('radio', { name: /^Đăng ký mới/ });
  if ((await fresh.count()) > 0) await fresh.check();
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/ban-lam-viec\/mo-hinh\/[0-9a-f-]{36}\/dang-ky/);
  const address = page.url().replace(/\/dang-ky.*/, '');
  await page.goto(address);
  return address;
}

/** On the disk, so that the browser tells the same time of change each time it is chosen. */
function plan(info: TestInfo, name: string, size = 20 * MB): string {
  const path = info.outputPath(name);
  writeFileSync(path, noisePdf(randomBytes(size)));
  return path;
}

const chooser = (page: Page, kind: string) => page.locator(`input[type=file][data-kind=${kind}]`);
const bar = (page: Page, name: string) => page.getByRole('progressbar', { name });
const share = async (page: Page, name: string) => Number(await bar(page, name).getAttribute('aria-valuenow'));
const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu vào hồ sơ' });

/** From which byte each PUT went on. */
function starts(page: Page): number[] {
  const seen: number[] = [];
  page.on('request', (request) => {
    const range = request.headers().range;
    if (request.method() === 'PUT' && range) seen.push(Number(/^bytes=(\d+)-$/.exec(range)?.[1]));
  });
  return seen;
}

async function expectKept(page: Page, path: string) {
  const link = page.locator('[data-paper=plan] a[download]').first();
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(sha256(await answer.body())).toBe(sha256(readFileSync(path)));
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; /);
}

test('a plan of 20 MB arrives, gets its number and date, and comes back the same', async ({
  page,
  line,
}, info) => {
  await newModel(page);
  line.slow(8 * MB);
  const path = plan(info, 'Kế hoạch thực hiện.pdf');
  await chooser(page, 'plan').setInputFiles(path);
  await expect.poll(() => share(page, 'Kế hoạch thực hiện.pdf')).toBeGreaterThan(5);
  await page.getByLabel('Số, ký hiệu văn bản').fill('12/KH-UBND');
  await page.getByLabel('Ngày văn bản').fill('2022-03-01');
  await expectAccessible(page);
  await saveButton(page).click();
  const paper = page.locator('[data-paper=plan]');
  await expect(paper).toContainText('Số 12/KH-UBND, ngày 01/03/2022');
  await expect(paper).toContainText('Quàng Thị Hoan');
  await expectKept(page, path);
});

test('an upload that is paused goes on where it stopped', async ({ page, line }, info) => {
  await newModel(page);
  line.slow(3 * MB);
  const sent = starts(page);
  const path = plan(info, 'tam-dung.pdf');
  await chooser(page, 'plan').setInputFiles(path);
  await expect.poll(() => share(page, 'tam-dung.pdf')).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'Tạm dừng tam-dung.pdf' }).click();
  await expect(page.getByText('đã tạm dừng')).toBeVisible();
  await page.getByRole('button', { name: 'Tải tiếp tam-dung.pdf' }).click();
  await saveButton(page).click({ timeout: 40_000 });
  await expectKept(page, path);
  expect(sent[0]).toBe(0);
  expect(sent.at(-1)).toBeGreaterThan(0);
});

test('an upload whose tab was closed goes on when the file is chosen again', async ({
  page,
  context,
  line,
}, info) => {
  const address = await newModel(page);
  line.slow(3 * MB);
  const path = plan(info, 'dong-the.pdf');
  await chooser(page, 'plan').setInputFiles(path);
  await expect.poll(() => share(page, 'dong-the.pdf')).toBeGreaterThan(50);
  await page.close();

  const again = await context.newPage();
  const sent = starts(again);
  await again.goto(address);
  await expect(again.getByText(/Đang dở: đã nhận/)).toBeVisible();
  await chooser(again, 'plan').setInputFiles(path);
  await saveButton(again).click({ timeout: 40_000 });
  await expectKept(again, path);
  expect(sent.at(-1)).toBeGreaterThan(0);
});

test('a lost network is waited for', async ({ page, line }, info) => {
  await newModel(page);
  line.slow(3 * MB);
  const sent = starts(page);
  const path = plan(info, 'mat-mang.pdf');
  await chooser(page, 'plan').setInputFiles(path);
  await expect.poll(() => share(page, 'mat-mang.pdf')).toBeGreaterThan(50);
  line.cut();
  await expect(page.getByText('mất kết nối, đang thử lại')).toBeVisible();
  line.mend();
  await saveButton(page).click({ timeout: 40_000 });
  await expectKept(page, path);
  expect(sent.at(-1)).toBeGreaterThan(0);
});

test('a web page dressed as PDF is refused with a sentence, and can be put away', async ({ page }) => {
  await newModel(page);
  const buffer = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
  await chooser(page, 'plan').setInputFiles({ name: 'gia.pdf', mimeType: 'application/pdf', buffer });
  const said = page.getByText('Đây là một trang web, không phải văn bản.').first();
  await expect(said).toBeVisible();
  await page.getByRole('button', { name: 'Đóng gia.pdf' }).click();
  await expect(page.locator('#paper-plan').getByText('Đây là một trang web')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('several photos are sent at once and shown small', async ({ page }) => {
    await newModel(page);
    const colours = ['#1b6b4a', '#c89b3c', '#8a2b2b', '#2b4f8a', '#555555'];
    const photos = await Promise.all(
      colours.map(async (background, i) => ({
        name: `anh-${i}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
          .jpeg()
          .toBuffer(),
      })),
    );
    await chooser(page, 'photo').setInputFiles(photos);
    await expect(page.locator('[data-paper=photo]')).toHaveCount(5, { timeout: 30_000 });
    const small = page.locator('[data-paper=photo] img').first();
    await small.scrollIntoViewIfNeeded();
    await expect.poll(() => small.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
