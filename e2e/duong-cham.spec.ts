import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Page } from 'playwright/test';
import { expect, expectAccessible, phone, signIn, test } from './support';

// 400 kbit/s, a phone: what is waited for comes first, photos travel small, and a plan of five photographed pages is one paper.

test.use(phone);

/** A photo as a phone takes it: noise, so that it weighs something, lying on its side as the tag says. */
async function photo(name: string, width = 3000, height = 2000) {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const buffer = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

async function newModel(page: Page) {
  await signIn(page, 'chiengban.canbo@sonla.example');
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  const fresh = page.getByRole('radio', { name: /^Đăng ký mới/ });
  if ((await fresh.count()) > 0) await fresh.check();
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/dang-ky$/u);
  await page.goto(page.url().replace(/\/dang-ky$/u, ''));
}

const chooser = (page: Page, kind: string) => page.locator(`input[type=file][data-kind=${kind}]`);

test('the first picture of the list is not put off', async ({ page }) => {
  await page.goto('/mo-hinh');
  const pictures = page.locator('article img');
  await expect(pictures.first()).toHaveAttribute('fetchpriority', 'high');
  await expect(pictures.first()).toHaveAttribute('loading', 'eager');
  await expect(pictures.last()).toHaveAttribute('loading', 'lazy');
});

test('a photo is made small before it travels, and stays upright', async ({ page }) => {
  await newModel(page);
  const big = await photo('lao-dong.jpg');
  await page.route('**/api/tep/nhan/**', async (route) => {
    await expect(page.getByText(/^Ảnh đã thu nhỏ: .* → /u)).toBeVisible();
    await route.continue();
  });
  await chooser(page, 'photo').setInputFiles(big);
  const shown = page.locator('#paper-photo li img');
  // Drawing six million points takes a while where other things run.
  await expect(shown).toBeVisible({ timeout: 90_000 });
  const href = await page.locator('#paper-photo li a').first().getAttribute('href');
  const kept = await (await page.request.get(href ?? '')).body();
  const { width, height } = await sharp(kept).metadata();
  expect([width, height]).toEqual([1707, 2560]);
  expect(kept.length).toBeLessThan(big.buffer.length / 2);
});

test('what is to be sent as it is, is sent as it is', async ({ page }) => {
  await newModel(page);
  await page.locator('#paper-photo').getByLabel('Gửi ảnh nguyên cỡ').check();
  await chooser(page, 'photo').setInputFiles(await photo('nguyen-co.jpg'));
  await expect(page.locator('#paper-photo li img')).toBeVisible();
  const href = await page.locator('#paper-photo li a').first().getAttribute('href');
  const { width, height } = await sharp(await (await page.request.get(href ?? '')).body()).metadata();
  expect([width, height]).toEqual([2000, 3000]);
});

test('five photographed pages are one paper and one press', async ({ page }) => {
  await newModel(page);
  const pages = await Promise.all([10, 9, 3, 2, 1].map((n) => photo(`trang-${n}.jpg`, 1200, 900)));
  await chooser(page, 'plan').setInputFiles(pages);
  const plan = page.locator('#paper-plan');
  await expect(plan.getByText('Kế hoạch thực hiện (5 trang).pdf').first()).toBeVisible();
  await expect(plan.getByText('Đã tải lên, chưa lưu vào hồ sơ')).toBeVisible();

  const model = page.url();
  await page.goto('/ban-lam-viec');
  await expect(page.getByText('1 tệp đã tải lên, chưa lưu vào hồ sơ').first()).toBeVisible();
  await page.goto(model);

  await expect(plan.getByRole('button', { name: 'Lưu vào hồ sơ' })).toHaveCount(1);
  await page.getByLabel('Số, ký hiệu văn bản').fill('12/KH-UBND');
  await plan.getByRole('button', { name: 'Lưu vào hồ sơ' }).click();
  const kept = plan.getByRole('link', { name: 'Kế hoạch thực hiện (5 trang).pdf' });
  await expect(kept).toBeVisible();
  await expect(plan.getByRole('button', { name: 'Lưu vào hồ sơ' })).toHaveCount(0);
  await expect(plan).toBeFocused();
  await expectAccessible(page);
  const href = await kept.getAttribute('href');
  const paper = await PDFDocument.load(await (await page.request.get(href ?? '')).body());
  expect(paper.getPages().map((one) => one.getHeight() > one.getWidth())).toEqual(Array(5).fill(true));
});

test('the sentence about a file goes with the file', async ({ page }) => {
  await newModel(page);
  const small = await photo('mot-trang.jpg', 300, 200);
  await chooser(page, 'plan').setInputFiles(small);
  const plan = page.locator('#paper-plan');
  await expect(plan.getByRole('status')).toContainText('Đã tải lên mot-trang.jpg, chưa lưu.');
  await plan.getByRole('button', { name: /^Bỏ tệp/u }).click();
  await expect(plan.getByText('mot-trang.jpg')).toHaveCount(0);
  await expect(plan).toBeFocused();
});
