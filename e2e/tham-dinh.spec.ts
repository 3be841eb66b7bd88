import { walk } from './judging';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

// Sở Nội vụ receives, appraises and decides; what units do between is done by the same verbs behind the screens.

const year = 2022;
const tag = Date.now().toString(36);
const names = {
  good: `Mô hình thẩm định hòa giải ${tag}`,
  lower: `Mô hình thẩm định nước sạch ${tag}`,
  poor: `Mô hình thẩm định chưa đủ ${tag}`,
};
type Key = keyof typeof names;
const ids = new Map<Key, string>();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const made = await walk({ register: Object.values(names) });
  for (const [index, key] of (['good', 'lower', 'poor'] as const).entries()) ids.set(key, made[index] ?? '');
});

const idOf = (key: Key): string => ids.get(key) ?? '';
const onwards = (stops: Partial<Record<Key, string[]>>) =>
  walk({
    walk: Object.fromEntries(Object.entries(stops).map(([key, list]) => [idOf(key as Key), list])),
  });

test('Sở Nội vụ receives a registration from the tasks', async ({ page }) => {
  await signIn(page, 'sonoivu@sonla.example');
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Tiếp nhận đăng ký/ })).toBeVisible();
  await page.goto(`/ban-lam-viec/mo-hinh/${idOf('good')}`);
  await page.getByRole('main').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(page.getByText('Đã tiếp nhận đăng ký.')).toBeVisible();
  // Loaded again, or sent to a colleague, the address says nothing that was said already.
  await page.reload();
  await expect(page.getByRole('heading', { name: names.good })).toBeVisible();
  await expect(page.getByText('Đã tiếp nhận đăng ký.')).toHaveCount(0);
});

test('Sở Nội vụ appraises: own score and appraised score side by side, a difference with its reason', async ({
  page,
}) => {
  const rest = ['run', 'reviewInterim', 'reviewFinal', 'propose'];
  await onwards({
    good: rest,
    lower: ['receive', ...rest, 'beginAppraisal', 'rate'],
    poor: ['receive', ...rest],
  });
  await signIn(page, 'sonoivu@sonla.example');

  await page.goto('/ban-lam-viec/tham-dinh');
  await page.goto(`/ban-lam-viec/tham-dinh/${idOf('good')}`);
  await expect(page.getByText('85,00 điểm')).toBeVisible();
  await page.getByRole('button', { name: 'Bắt đầu thẩm định' }).click();
  await page.getByLabel('Điểm thẩm định').fill('92');
  await page.getByRole('button', { name: 'Lưu điểm thẩm định' }).click();
  await expect(page.getByText('Chưa nhập lý do').first()).toBeVisible();
  await expect(page.getByLabel('Điểm thẩm định')).toHaveValue('92');
  await page.getByLabel('Lý do', { exact: false }).first().fill('Hiệu quả lan tỏa rõ, nhiều bản làm theo.');
  await page.getByRole('button', { name: 'Lưu điểm thẩm định' }).click();
  await expect(page.getByText('Mô hình đã chấm điểm, chờ quyết định.')).toBeVisible();
  await expect(page.getByText('+7,00 điểm').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/ban-lam-viec/tham-dinh/${idOf('poor')}`);
  await page.getByRole('button', { name: 'Bắt đầu thẩm định' }).click();
  await page.getByLabel('Không đủ điều kiện xếp loại').check();
  await page.getByLabel('Lý do', { exact: false }).first().fill('Chưa có minh chứng kết quả.');
  await page.getByRole('button', { name: 'Lưu điểm thẩm định' }).click();
  await expect(page.getByText('Mô hình đã chấm điểm, chờ quyết định.')).toBeVisible();
});

test('one decision recognises two and declines one; the public finds the two without accents', async ({
  page,
}) => {
  await signIn(page, 'sonoivu@sonla.example');
  await page.goto(`/ban-lam-viec/tham-dinh/quyet-dinh/moi?nam=${year}`);
  await page.getByLabel('Số, ký hiệu').fill(`${tag}/QĐ-UBND`);
  await page.getByLabel('Ngày ban hành').fill('2022-06-20');
  for (const key of ['good', 'lower'] as const) {
    await page.getByLabel(`Kết quả của ${names[key]}`).selectOption('Công nhận');
  }
  await page.getByLabel(`Kết quả của ${names.poor}`).selectOption('Không công nhận');
  await page.getByRole('button', { name: 'Xem trước quyết định' }).click();
  await expect(page.getByText('Chưa nhập lý do không công nhận').first()).toBeVisible();
  await page.getByLabel('Lý do không công nhận').fill('Không đủ điều kiện xếp loại.');
  await page.getByRole('button', { name: 'Xem trước quyết định' }).click();
  const preview = page.getByRole('dialog');
  await expect(preview.getByRole('heading', { name: 'Công nhận: 2 mô hình' })).toBeVisible();
  await preview.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.waitForURL((url) => /quyet-dinh\/(?!moi)/.test(url.pathname));
  await expect(page.getByRole('heading', { name: `Quyết định số ${tag}/QĐ-UBND` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mô hình được công nhận (2)' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/mo-hinh?q=${encodeURIComponent(`tham dinh ${tag}`)}`);
  await expect(page.getByText(names.good).first()).toBeVisible();
  await expect(page.getByText(names.lower).first()).toBeVisible();
  await expect(page.getByText(names.poor)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('a number of the year opens as many rows, and UBND tỉnh may look but not touch', async ({ page }) => {
    await signIn(page, 'ubnd@sonla.example');
    await page.goto('/ban-lam-viec/nghia-vu');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const late = page.getByRole('link', { name: /^Đăng ký mô hình, quá hạn: / });
    const count = (await late.getAttribute('aria-label'))?.split(': ')[1] ?? '';
    await late.click();
    await expect(page.getByRole('status').filter({ hasText: `${count} đơn vị` })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const sheet = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất bảng tính' }).click();
    expect((await sheet).suggestedFilename()).toBe(`don-vi-nghia-vu-${year}.xlsx`);
    await expect(page.getByRole('link', { name: /Đôn đốc/ })).toHaveCount(0);
    const refused = await page.goto('/ban-lam-viec/tham-dinh/quyet-dinh/moi');
    expect(refused?.status()).toBe(403);
  });
});
