import type { Page } from 'playwright/test';
import { answerNone, criterion, saved, staged } from './judging';
import { expect, signIn, signInBeside, test } from './support';

// A browser that translates the page puts a font element in the place of each text, while React goes on writing.

async function translate(page: Page) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, textarea')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
}

/** The translator of Chrome goes on: it waits for the page, takes what is new, and leaves alone what it is told to. */
const goingOn = () => {
  const kept = 'script, style, textarea, font, [translate=no]';
  const wrap = (text: Text) => {
    if (!text.data.trim() || !text.isConnected || text.parentElement?.closest(kept)) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  let due = false;
  const later = () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      all();
    }, 30);
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(later).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    later();
  });
};

const broken = (page: Page) => page.getByText('Hệ thống gặp sự cố');

test('a wrong password is still said in words', async ({ page }) => {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill('giamkhao.1@sonla.example');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu');
  for (let turn = 0; turn < 2; turn += 1) {
    await translate(page);
    await page.getByRole('button', { name: /Đăng nhập/ }).click();
    await expect(page.getByText(/mật khẩu chưa đúng|mật khẩu không đúng/iu).first()).toBeVisible();
    await expect(page.getByText('Hệ thống gặp sự cố')).toHaveCount(0);
  }
  await expect(page.getByLabel('Thư điện tử')).toHaveValue('giamkhao.1@sonla.example');
});

test('the total of a sheet is the total', async ({ page }) => {
  const { entries } = await staged(`dich${Date.now()}`);
  await signIn(page, 'giamkhao.2@sonla.example');
  await answerNone(page, entries[0]?.id ?? '');
  await translate(page);
  await criterion(page, 1).fill('8');
  await criterion(page, 2).fill('12,5');
  await saved(page);
  await expect(page.locator('p[aria-live]', { hasText: 'Tổng' })).toContainText('Tổng 20,50/');
  await translate(page);
  await criterion(page, 3).fill('8');
  await saved(page);
  await expect(page.locator('p[aria-live]', { hasText: 'Tổng' })).toContainText('Tổng 28,50/');
});

test.describe('while the translator goes on', () => {
  test.beforeEach(({ page }) => page.addInitScript(goingOn));

  test('a wrong password, then the right one', async ({ page }) => {
    await page.goto('/dang-nhap');
    await expect(page.locator('font').first()).toBeAttached();
    await page.getByLabel('Thư điện tử').fill('chiengban.canbo@sonla.example');
    for (let turn = 0; turn < 2; turn += 1) {
      await page.getByLabel('Mật khẩu', { exact: false }).first().fill('sai mật khẩu');
      await page.locator('form button[type=submit]').last().click();
      await expect(page.getByText(/mật khẩu chưa đúng|mật khẩu không đúng/iu).first()).toBeVisible();
      await expect(broken(page)).toHaveCount(0);
    }
    await expect(page.getByLabel('Thư điện tử')).toHaveValue('chiengban.canbo@sonla.example');
  });

  test('filters and pages lead on', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const heading = page.getByRole('status').getByRole('heading');
    await page.goto('/mo-hinh');
    await expect(page.locator('h1 font').first()).toBeVisible();
    for (const facet of ['Kinh tế', '2021']) {
      await page.getByRole('link', { name: facet }).first().click();
      await expect(page.getByRole('link', { name: /đang chọn/u }).first()).toBeVisible();
      await expect(heading).toContainText(/kết quả|mô hình/u);
      await expect(heading.locator('font').first()).toBeVisible();
    }
    await page.goBack();
    await page.getByRole('searchbox').fill('đường hoa');
    await page.keyboard.press('Enter');
    await expect(heading).toContainText('đường hoa');
    await expect(broken(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test('a form is begun, saves itself, is sent back with what is wrong, and is sent', async ({ page }) => {
    await signInBeside(page, 'chiengban.canbo@sonla.example');
    await page.goto('/ban-lam-viec/mo-hinh/moi');
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/\/dang-ky$/u);
    const name = page.locator('[name=name]');
    await name.fill('x'.repeat(501));
    await page.locator('form#phieu button[type=submit]').click();
    await expect(page.getByText('Quá dài: nhiều nhất 500 ký tự').first()).toBeVisible();
    await name.fill('Viết khi trang được dịch');
    await expect(page.locator('form#phieu').getByRole('status').last()).toContainText('Đã lưu lúc');
    await page.locator('form#phieu button[type=submit]').click();
    await expect(page.getByRole('heading', { name: 'Viết khi trang được dịch' })).toBeVisible();
    await page.goto(`${page.url()}/chuyen/bo-du-thao`);
    await page.locator('main form button[type=submit]').click();
    await expect(page.getByText('Đã bỏ bản dự thảo.')).toBeVisible();
    await expect(broken(page)).toHaveCount(0);
  });

  test('the total is the total after every point', async ({ page }) => {
    const { entries } = await staged(`dichtiep${Date.now()}`);
    await signInBeside(page, 'giamkhao.2@sonla.example');
    await page.goto(`/ban-lam-viec/cham-diem/${entries[0]?.id}/xung-dot`);
    await page.locator('input[value=none]').check();
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(/ho-so$/u);
    const total = page.locator('p[aria-live] [translate=no]');
    for (const [at, [point, sum]] of [
      ['8', '8,00'],
      ['12,5', '20,50'],
      ['8', '28,50'],
    ].entries()) {
      await page
        .locator('form#phieu-cham input[inputmode]')
        .nth(at)
        .fill(point ?? '');
      await expect(total).toContainText(`${sum}/`);
    }
    await saved(page);
    await expect(broken(page)).toHaveCount(0);
  });
});
