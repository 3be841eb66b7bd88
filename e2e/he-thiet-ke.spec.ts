import type { Page } from 'playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support';

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

for (const viewport of sizes) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('every component in every state is accessible and fits', async ({ page }) => {
      await page.goto('/he-thiet-ke');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });

    test('the frame of the desk is accessible and fits', async ({ page }) => {
      await page.goto('/he-thiet-ke/ban-lam-viec');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });

    // A row like these is looked at above; hundreds of them keep the browser busy for half a minute, so once is enough.
    test('236 rows are accessible and fit', async ({ page }) => {
      await page.goto('/he-thiet-ke/nhieu-dong');
      await expect(page.getByRole('row')).toHaveCount(1 + 236 + 1 + 236);
      if (viewport.width === 390) await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });

    test('a dialog asks, and gives the focus back', async ({ page }) => {
      await openAwake(page);
      const trigger = page.locator('#tuong-tac').getByRole('button', { name: 'Rút đăng ký' }).first();
      await trigger.click();
      await expect(page.getByRole('dialog', { name: 'Rút đăng ký mô hình này?' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(trigger).toBeFocused();
    });

    test('the summary of errors takes the focus and leads to the field', async ({ page }) => {
      await openAwake(page);
      await page.getByRole('button', { name: 'Hiện lỗi' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'Cần sửa các mục sau' });
      await expect(summary).toBeFocused();
      await summary.getByRole('link', { name: 'Chưa nhập họ tên cán bộ đầu mối' }).click();
      await expect(page.getByLabel('Cán bộ đầu mối')).toBeFocused();
      await expectAccessible(page);
    });
  });
}

test('the skip link is first and leads to the content', async ({ page }) => {
  await page.goto('/he-thiet-ke');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('on a phone without JavaScript', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

  test('the menu and the filters open', async ({ page }) => {
    await page.goto('/he-thiet-ke');
    const menu = page.getByRole('navigation', { name: 'Danh mục chính' });
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await expect(menu.getByRole('link', { name: 'Dữ liệu mở' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bộ lọc' }).click();
    await expect(page.getByRole('link', { name: /Văn hóa - xã hội 12/ })).toBeVisible();
  });
});

test('nothing is cut off at 200 % and 400 % zoom', async ({ page }) => {
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/he-thiet-ke');
    await expectNoSidewaysScroll(page);
  }
});

/** The counter speaks once the page listens. */
async function openAwake(page: Page) {
  await page.goto('/he-thiet-ke');
  await expect(page.getByText('Còn 229 trên 250 ký tự')).toBeVisible();
}
