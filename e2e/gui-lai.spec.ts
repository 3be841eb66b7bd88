import type { Page } from 'playwright/test';
import { walk } from './judging';
import { expect, signInByForm as signIn, test } from './support';

// A press that does not get through eats nothing: the form stays as it was filled in, says why, and sends again.

const office = 'sonoivu@sonla.example';
const letters = 'Bổ sung minh chứng kết quả của từng hộ. '.repeat(15);

let ids: string[];

test.beforeAll(async () => {
  const names = ['Mô hình gửi lại một', 'Mô hình gửi lại hai', 'Mô hình gửi lại ba', 'Mô hình gửi lại bốn'];
  ids = await walk({ register: names });
});

test.describe.configure({ mode: 'serial' });

const reason = (page: Page) => page.getByLabel('Lý do');
const press = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Trả lại', exact: false }).click();

async function typed(page: Page, at: number) {
  await page.goto(`/ban-lam-viec/mo-hinh/${ids[at]}/chuyen/tra-lai`);
  await reason(page).fill(letters);
}

async function kept(page: Page, why: RegExp) {
  await expect(page.locator('[data-unsent]').getByText(why)).toBeVisible();
  await expect(reason(page)).toHaveValue(letters);
  await expect(page.getByText('Hệ thống gặp sự cố')).toHaveCount(0);
}

test('no network, a proxy that answers 502, an unknown action: the reason stays and is sent at last', async ({
  context,
  page,
}) => {
  await signIn(page, office);
  await typed(page, 0);
  await context.setOffline(true);
  await press(page);
  await kept(page, /Mất kết nối mạng/);
  await context.setOffline(false);

  const html = { status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' };
  await page.route('**/chuyen/tra-lai', (route) =>
    route.request().method() === 'POST' ? route.fulfill(html) : route.continue(),
  );
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await kept(page, /Máy chủ chưa trả lời được/);

  await page.unrouteAll();
  await page.route('**/chuyen/tra-lai', (route) => {
    const headers = { ...route.request().headers(), 'next-action': `40${'0'.repeat(40)}` };
    return route.request().method() === 'POST' ? route.continue({ headers }) : route.continue();
  });
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await kept(page, /Cổng vừa được nâng cấp/);

  await page.unrouteAll();
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(page.getByText('Đã khôi phục nội dung soạn lúc')).toBeVisible();
  await expect(reason(page)).toHaveValue(letters);
  await press(page);
  await page.waitForURL((url) => url.pathname.endsWith(ids[0] ?? ''));
  await page.goto(`/ban-lam-viec/mo-hinh/${ids[1]}/chuyen/tra-lai`);
  await expect(reason(page)).toHaveValue('');
});

test('the session ended: the reason stays, and goes through after signing in in another tab', async ({
  context,
  page,
}) => {
  await signIn(page, office);
  await typed(page, 1);
  await context.clearCookies();
  await press(page);
  await kept(page, /Phiên đăng nhập đã kết thúc/);
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Đăng nhập ở trang mới' }).click(),
  ]);
  await signIn(other, office);
  await expect(reason(page)).toHaveValue(letters);
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.waitForURL((url) => url.pathname.endsWith(ids[1] ?? ''));
});

test('a small confirmation that met 502 is pressed again', async ({ page }) => {
  await signIn(page, office);
  await page.goto(`/ban-lam-viec/mo-hinh/${ids[2]}/chuyen/tiep-nhan`);
  const html = { status: 502, contentType: 'text/html', body: '<h1>502</h1>' };
  await page.route('**/chuyen/tiep-nhan', (route) =>
    route.request().method() === 'POST' ? route.fulfill(html) : route.continue(),
  );
  await page.getByRole('main').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(page.getByText(/Máy chủ chưa trả lời được/)).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Gửi lại' }).click();
  await page.waitForURL((url) => url.pathname.endsWith(ids[2] ?? ''));
});

test('text that came back is put away after asking, and the new sentence stays', async ({ page }) => {
  await signIn(page, 'chiengban.canbo@sonla.example');
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/dang-ky$/u);
  const name = page.getByLabel('1. Tên mô hình');
  await page.route('**/luu', (route) => route.abort());
  await name.fill('Viết lần trước.');
  await expect(page.locator('form#phieu').getByRole('status').last()).toContainText('Mất kết nối');
  await page.reload();
  await expect(page.getByText('Đã khôi phục nội dung soạn lúc')).toBeVisible();
  await expect(name).toHaveValue('Viết lần trước.');
  await name.pressSequentially(' Câu mới.');
  await page.getByRole('button', { name: 'Bỏ nội dung khôi phục' }).click();
  await page.getByRole('button', { name: 'Bỏ phần khôi phục' }).click();
  await expect(name).toHaveValue('Câu mới.');
  await expect(page.getByText('Đã khôi phục nội dung soạn lúc')).toBeHidden();
  await page.unrouteAll();
  await name.press('End');
  await name.pressSequentially(' Thêm.');
  await expect(page.locator('form#phieu').getByRole('status').last()).toContainText('Đã lưu');
  await page.reload();
  await expect(name).toHaveValue('Câu mới. Thêm.');
});

test('text that came back is no longer announced once it is saved', async ({ page }) => {
  await signIn(page, 'chiengban.canbo@sonla.example');
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/dang-ky$/u);
  await page.route('**/luu', (route) => route.abort());
  await page.getByLabel('1. Tên mô hình').fill('Viết khi không lưu được.');
  await expect(page.locator('form#phieu').getByRole('status').last()).toContainText('Mất kết nối');
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByText('Đã khôi phục nội dung soạn lúc')).toBeVisible();
  await expect(page.getByText('Đã khôi phục nội dung soạn lúc')).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('1. Tên mô hình')).toHaveValue('Viết khi không lưu được.');
});
