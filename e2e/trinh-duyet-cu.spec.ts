import type { Page } from 'playwright/test';
import { writeEntry } from './entering';
import { answerNone, criterion, ground, saved, staged } from './judging';
import { oldChromium } from './old-chromium';
import { expect, phone, signIn, signInByForm, test } from './support';

// The main ways in a browser of May 2023, on a phone: what Next promises, we promise.

const old = await oldChromium();
test.use({
  ...phone,
  ...('path' in old && {
    launchOptions: { executablePath: old.path, args: ['--no-sandbox', '--disable-gpu'] },
  }),
});
test.skip('missing' in old, 'missing' in old ? old.missing : '');

/** What a page threw, wherever: an old browser shows no error, it only does nothing. */
function errorsOf(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', ({ message }) => found.push(message));
  return found;
}

const officer = 'chiengban.canbo@sonla.example';

test('it is as old as it is said to be', async ({ page, browser }) => {
  await page.goto('/');
  expect(browser.version()).toMatch(/^113\./u);
  const has = await page.evaluate(() => ['parse' in URL, 'popover' in HTMLElement.prototype]);
  expect(has).toEqual([false, false]);
});

test('the menu opens, closes and leads on', async ({ page }) => {
  const errors = errorsOf(page);
  await page.goto('/');
  const menu = page.getByRole('navigation', { name: 'Danh mục chính' });
  const opener = page.getByRole('button', { name: 'Danh mục' });
  await expect(menu).toBeHidden();
  await opener.click();
  await expect(menu).toBeVisible();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await menu.getByRole('button', { name: 'Đóng' }).click();
  await expect(menu).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await opener.click();
  await page.mouse.click(10, 400);
  await expect(menu).toBeHidden();
  await opener.click();
  await menu.getByRole('link', { name: 'Mô hình' }).click();
  await page.waitForURL(/\/mo-hinh$/u);
  await expect(menu).toBeHidden();
  await page.getByRole('button', { name: /^Bộ lọc/u }).click();
  await expect(page.getByRole('complementary', { name: 'Bộ lọc' })).toBeVisible();
  await page.getByRole('button', { name: /^Xem .*kết quả/u }).click();
  await expect(page.getByRole('complementary', { name: 'Bộ lọc' })).toBeHidden();
  expect(errors).toEqual([]);
});

test('signs in, and walks the desk by its menu', async ({ page }) => {
  const errors = errorsOf(page);
  await signInByForm(page, officer);
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await page.getByRole('navigation', { name: 'Bàn làm việc' }).getByRole('link', { name: 'Mô hình' }).click();
  await page.waitForURL(/\/ban-lam-viec\/mo-hinh$/u);
  await expect(page.getByRole('navigation', { name: 'Bàn làm việc' })).toBeHidden();
  expect(errors).toEqual([]);
});

test('a registration is written and saves itself', async ({ page }) => {
  const errors = errorsOf(page);
  await signIn(page, officer);
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/dang-ky$/u);
  await page.getByLabel('1. Tên mô hình').fill('Tuyến đường hoa bản Mờn');
  await page.getByLabel('Kinh tế').check();
  await expect(page.locator('form#phieu').getByRole('status').last()).toContainText('Đã lưu lúc');
  await page.reload();
  await expect(page.getByLabel('1. Tên mô hình')).toHaveValue('Tuyến đường hoa bản Mờn');
  expect(errors).toEqual([]);
});

test('an entry is written, with its clip and its dossier', async ({ page }) => {
  const errors = errorsOf(page);
  const { slug } = await ground({ found: { name: `Hội thi máy cũ ${Date.now()}`, entries: [] } });
  await signIn(page, 'maison.lanhdao@sonla.example');
  await writeEntry(page, `/ban-lam-viec/hoi-thi/${slug}`, 'Cả bản làm đường hoa');
  await expect(page.getByRole('heading', { name: 'Cả bản làm đường hoa' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a sheet is scored', async ({ page }) => {
  const errors = errorsOf(page);
  const { entries } = await staged(`maycu${Date.now()}`);
  await signIn(page, 'giamkhao.2@sonla.example');
  await answerNone(page, entries[0]?.id ?? '');
  await criterion(page, 1).fill('8');
  await criterion(page, 2).fill('12,5');
  await saved(page);
  await expect(page.locator('p[aria-live]', { hasText: 'Tổng' })).toContainText('Tổng 20,50/');
  expect(errors).toEqual([]);
});
