import { walk } from './judging';
import { expect, expectAccessible, phone, signIn, test } from './support';

// The daily work of Sở Nội vụ: ten registrations, one after another and all at once, without a mouse where it likes.

const tag = Date.now().toString(36);
const names = Array.from({ length: 10 }, (_, at) => `Hàng chờ ${String(at + 1).padStart(2, '0')} ${tag}`);
const ids: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  ids.push(...(await walk({ register: names })));
});

const list = `/ban-lam-viec/mo-hinh?trangthai=submitted&sap=name&q=${encodeURIComponent(tag)}`;

test('four files by the keyboard: opened from the list, received one after another, the reason beside the file', async ({
  page,
}) => {
  await signIn(page, 'sonoivu@sonla.example');
  await page.goto(list);
  await expect(page.getByText('10 mô hình', { exact: true })).toBeVisible();
  // Before the page listens, a key is lost; K on no row goes to the first, however often it is pressed.
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(page.getByRole('link', { name: names[0] })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  const heading = (at: number) => page.getByRole('heading', { level: 1, name: names[at] });
  await expect(heading(0)).toBeVisible();
  await expect(page.getByText('Hồ sơ 1/10')).toBeVisible();
  await expectAccessible(page);
  for (const at of [1, 2]) {
    await page.keyboard.press('t');
    await expect(heading(at)).toBeVisible();
    await expect(page.getByText(`Đã tiếp nhận đăng ký. (${names[at - 1]}`)).toBeVisible();
  }
  await page.keyboard.press('j');
  await expect(heading(3)).toBeVisible();
  await page.keyboard.press('k');
  await expect(heading(2)).toBeVisible();

  // A key that is typed is a letter.
  await page.keyboard.press('r');
  await expect(page.getByLabel('Lý do')).toBeFocused();
  await page.keyboard.type('tjk');
  await expect(page.getByLabel('Lý do')).toHaveValue('tjk');
  await page.getByLabel('Lý do').fill('');
  await page.locator('summary', { hasText: 'Câu mẫu' }).click();
  await page.getByRole('button', { name: 'Bổ sung kế hoạch thực hiện mô hình' }).click();
  await page.getByLabel('Nộp lại chậm nhất').fill('2022-06-30');
  await expect(page.getByRole('heading', { name: 'Lịch sử' })).toBeVisible();
  await page.getByRole('button', { name: 'Trả lại, mở hồ sơ tiếp theo' }).click();
  await expect(heading(3)).toBeVisible();
  await page.getByRole('link', { name: 'Xem lại hồ sơ vừa xử lý' }).click();
  await expect(heading(2)).toBeVisible();
  await expect(page.getByText('Đề nghị nộp lại chậm nhất ngày 30/06/2022.').first()).toBeVisible();
});

test('the rest at once: four presses, and one that somebody returned meanwhile is named with the reason', async ({
  page,
}) => {
  await signIn(page, 'sonoivu@sonla.example');
  await page.goto(list);
  await expect(page.getByText('7 mô hình', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Chọn cả 7 hồ sơ chờ tiếp nhận' }).click();
  await walk({ walk: { [ids[9] ?? '']: ['receive'] } });
  await page.getByRole('button', { name: 'Tiếp nhận 7 hồ sơ đã chọn' }).click();
  await expect(page.getByText('Đã tiếp nhận 6 hồ sơ.')).toBeVisible();
  await expect(page.getByText('1 hồ sơ chưa tiếp nhận được')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: names[9] })).toBeVisible();
  await expect(page.getByText('0 mô hình', { exact: true })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use(phone);
  test('the list of models and the reminders fit', async ({ page }) => {
    await signIn(page, 'sonoivu@sonla.example');
    for (const path of [
      '/ban-lam-viec/mo-hinh',
      '/ban-lam-viec/nghia-vu/don-doc',
      '/ban-lam-viec/nghia-vu/bao-cao',
    ]) {
      await page.goto(path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([path, wide]).toEqual([path, false]);
    }
  });
});

test('the year of the province fits on one page of A4, on the front page of who reads everything', async ({
  page,
}) => {
  await signIn(page, 'ubnd@sonla.example');
  await expect(page.getByRole('heading', { name: 'Năm 2022' })).toBeVisible();
  const lines = await page.locator('.year-report .lines li').allTextContents();
  expect(lines).toHaveLength(5);
  expect(await pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.getByRole('link', { name: 'Các năm khác' }).click();
  await expect(page.getByRole('heading', { name: 'Báo cáo năm 2022' })).toBeVisible();
  expect(await page.locator('.year-report .lines li').allTextContents()).toEqual(lines);
  expect(await pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await expectAccessible(page);
});

test('a filtered list prints whole, without the signs of the screen', async ({ page }) => {
  await signIn(page, 'sonoivu@sonla.example');
  await page.goto('/ban-lam-viec/nghia-vu/don-vi?nam=2022&tinhtrang=missing');
  const count = Number(/^\d+/u.exec((await page.getByRole('status').first().textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(50);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('tbody tr:visible')).toHaveCount(count);
  await expect(page.locator('.rows svg:visible').locator('xpath=ancestor::th')).toHaveCount(0);
});

test('who has no account is reached by telephone and by letter', async ({ page }) => {
  await signIn(page, 'sonoivu@sonla.example');
  await page.goto('/ban-lam-viec/nghia-vu/don-doc?nam=2022');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Danh bạ để gọi điện' }).click();
  await expect(page.getByRole('heading', { name: 'Danh bạ đôn đốc' })).toBeVisible();
  await page.getByRole('link', { name: 'Công văn theo từng huyện' }).click();
  await expect(page.getByText('Kính gửi: Ủy ban nhân dân huyện Mai Sơn.')).toBeVisible();
  await expect(page.getByText('Số: ……/SNV-……').first()).toBeVisible();
});

/** How many sheets the printed file has. */
const pagesOf = async (pdf: Buffer): Promise<number> =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/gu) ?? []).length;
