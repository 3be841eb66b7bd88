import type { Page } from 'playwright/test';
import { openLine } from './line';
import { expect, expectAccessible, phone, signIn, test as base } from './support';

// A line that is lost between two pages: ours stands there, says what waits, and goes on by itself.

const test = base.extend<{ line: Awaited<ReturnType<typeof openLine>> }>({
  line: async ({ browserName: _any }, give) => {
    const line = await openLine(process.env.PUBLIC_URL ?? '');
    await give(line);
    line.close();
  },
  baseURL: ({ line }, give) => give(line.url),
});
test.use({ ...phone, serviceWorkers: 'allow' });
// A worker is made ready first, on a machine that does other things too.

const ours = (page: Page) => page.getByRole('heading', { name: 'Đang mất kết nối' });
const ready = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise<void>((done) => {
      active?.addEventListener('statechange', () => active.state === 'activated' && done());
    });
  });

test('an officer whose line is lost sees what waits, and the page comes back', async ({ page, line }) => {
  await signIn(page, 'chiengban.canbo@sonla.example');
  await ready(page);
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/dang-ky$/u);
  const form = page.url();
  await expect(page.getByLabel('1. Tên mô hình')).toBeVisible();
  line.cut();
  await page.getByLabel('1. Tên mô hình').fill('Viết khi mất mạng ở Bản Mờn');
  await expect(page.getByText('Mất kết nối – sẽ lưu lại khi có mạng')).toBeVisible();
  await page.goto('/ban-lam-viec/mo-hinh');
  await expect(ours(page)).toBeVisible();
  await expect(page.getByText(/^Phiếu đăng ký mô hình, nhập lúc \d\d:\d\d/u)).toBeVisible();
  await expect(page.getByText('Viết khi mất mạng')).toHaveCount(0);
  await expectAccessible(page);
  line.mend();
  await expect(page.getByRole('heading', { level: 1, name: 'Mô hình “Dân vận khéo”' })).toBeVisible();
  await page.goto(form);
  await expect(page.getByLabel('1. Tên mô hình')).toHaveValue('Viết khi mất mạng ở Bản Mờn');
  await expect(page.locator('form#phieu').getByRole('status').last()).toContainText('Đã lưu lúc');
});

test('a press without a line is not sent again by itself', async ({ page, line }) => {
  await signIn(page, 'chiengban.canbo@sonla.example');
  await ready(page);
  await page.reload();
  line.cut();
  await page.getByRole('button', { name: 'Danh mục' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(ours(page)).toBeVisible();
  await expect(page.getByText(/^Việc vừa bấm chưa gửi được/u)).toBeVisible();
  line.mend();
  await expect(page.getByText('Đã có kết nối.')).toBeVisible();
  await page.goto('/ban-lam-viec');
  await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
});

test('nothing but that page is kept: no page of anybody, no answer', async ({ page, line }) => {
  await page.goto('/mo-hinh');
  await ready(page);
  await page.goto('/don-vi');
  await signIn(page, 'chiengban.canbo@sonla.example');
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toEqual(['/mat-mang']);
  line.cut();
  await page.goto('/mo-hinh');
  await expect(ours(page)).toBeVisible();
  await expect(page.getByText('Đang chờ gửi trên máy này')).toBeHidden();
});

test('the worker is of this build, and a phone can install the portal', async ({ page, request }) => {
  const worker = await request.get('/trong-nen.js');
  expect(worker.headers()['cache-control']).toBe('no-cache');
  expect(await worker.text()).toMatch(/^const kept = 'mat-mang-[a-z\d]{6,}'/u);
  await page.goto('/');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await request.get(href ?? '')).json()) as {
    name: string;
    display: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ display: 'standalone', lang: 'vi', start_url: '/' });
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toContain('512x512 maskable');
  for (const { src } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.headers()['content-type']).toBe('image/png');
  }
});
