import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from 'playwright/test';
import { addressesOf } from './public-addresses';
import { expect, phone, signIn, test } from './support';

// Public pages carry one small script of ours and none of Next's, come whole and in order, and lose no comfort.

/** Pages that are drawn for one visitor, and those of what is not there. */
const drawn = [
  '/mo-hinh?q=nuoc',
  '/mo-hinh?nam=2020&linh-vuc=economy',
  '/mo-hinh?q=khong-he-co-gi',
  '/mo-hinh?sau=sai',
  '/don-vi?q=chieng',
  '/xac-minh?ma=sai',
  '/xac-minh/4F7K-Q2MN-8XRT',
  '/xac-minh/4F7K-Q2MN-8XRT?ma=sai',
  '/nhat-ky-cong-khai',
  '/khong-co-gi',
  '/don-vi/khong-co',
  '/hoi-thi/khong-co',
  '/hoi-thi/khong-co/ket-qua',
  '/mo-hinh/khong-co-2020-0123456789ab',
];

const scripts = /<script(?![^>]*application\/ld\+json)[^>]*>/gu;

test('no public page carries a script but ours, and each is whole without it', async ({ request }) => {
  const kept = await addressesOf(request);
  const own = new Set<string>();
  let pages = 0;
  for (const address of [...kept, ...drawn]) {
    const answer = await request.get(address);
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
    const html = await answer.text();
    const [script = '', ...others] = html.match(scripts) ?? [];
    const src = /^<script(?: nonce="[^"]+")? defer="" src="(?<src>\/tien-ich\/[0-9a-z]{6,12}\.js)">$/u.exec(
      script,
    );
    own.add(src?.groups?.src ?? `${address}: ${script}`);
    expect(others, address).toEqual([]);
    expect(html, address).not.toMatch(/__next_f|__next_error__|as="script"|<template|<!--/u);
    expect(html, address).toMatch(/<h1[\s\S]*<\/main>[\s\S]*<footer[\s\S]*<\/html>$/u);
    const rule = /script-src (?<rule>[^;]+)/u.exec(answer.headers()['content-security-policy'] ?? '')?.groups
      ?.rule;
    expect(rule, address).toMatch(/^'self'(?: 'nonce-[\w+/=]{40,}' 'strict-dynamic')?$/u);
    pages += 1;
  }
  expect(pages).toBeGreaterThan(drawn.length + 15);
  expect([...own]).toEqual([expect.stringMatching(/^\/tien-ich\//u)]);
  const [path = ''] = own;
  const script = await request.get(path, { headers: { 'accept-encoding': 'gzip' } });
  expect(script.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(gzipSync(await script.body()).length).toBeLessThan(8_192);
  const old = await request.get('/tien-ich/lan0truoc.js', { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([302, path]);
});

/** As a browser asks for it. */
const bytesOf = async (request: APIRequestContext, path: string): Promise<number> => {
  const answer = await request.get(path, { headers: { 'accept-encoding': 'br' } });
  const br = answer.headers()['content-encoding'] === 'br';
  return br ? Number(answer.headers()['content-length']) : (await answer.body()).length;
};

test('what stands between a first visit and the words is at most 32 kB: 0.64 s on a line of 400 kbit/s', async ({
  request,
}) => {
  const paths = (await addressesOf(request)).filter((path) => !/\.(?:xml|txt|json|csv)(?:\?|$)/u.test(path));
  const heavy: string[] = [];
  for (const path of paths) {
    const html = await (await request.get(path)).text();
    const needed = [...html.matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="(?<path>[^"]+)"/gu)];
    const others = needed.map(({ groups }) => groups?.path ?? '');
    expect(others.length, path).toBe(2);
    let bytes = 0;
    for (const one of [path, ...others]) bytes += await bytesOf(request, one);
    if (bytes > 32_000) heavy.push(`${path}: ${bytes}`);
  }
  expect(paths.length).toBeGreaterThan(15);
  expect(heavy).toEqual([]);
});

test('nothing that a page asks for is a script of Next, and the page has no error', async ({ page }) => {
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (one) => one.resourceType() === 'script' && asked.push(new URL(one.url()).pathname));
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  for (const address of ['/', '/mo-hinh', '/mo-hinh?q=nuoc', '/nhat-ky-cong-khai']) {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-comforts', '');
  }
  expect(asked.filter((path) => !path.startsWith('/tien-ich/'))).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the menu holds the focus while it is open, and is closed after a link and on the way back', async ({
    page,
  }) => {
    await page.goto('/');
    const menu = page.getByRole('navigation', { name: 'Danh mục chính' });
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await expect(menu).toBeVisible();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.closest('main, footer')?.tagName),
      ).toBeUndefined();
    }
    await menu.getByRole('link', { name: 'Đơn vị' }).click();
    await page.waitForURL(/\/don-vi$/u);
    await page.goBack();
    await expect(menu).toBeHidden();
    await page.getByRole('link', { name: /^Đăng nhập/u }).isHidden();
    await page.getByRole('searchbox').click();
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('filters are chosen one after another in the open drawer', async ({ page }) => {
    await page.goto('/mo-hinh');
    const drawer = page.getByRole('complementary', { name: 'Bộ lọc' });
    await page.getByRole('button', { name: /^Bộ lọc/u }).click();
    for (const [facet, count] of [
      [/^2020 \d/u, 1],
      [/^Kinh tế \d/u, 2],
    ] as const) {
      await drawer.getByRole('link', { name: facet }).click();
      await expect(drawer.getByRole('link', { name: /đang chọn/u })).toHaveCount(count);
      await expect(drawer).toBeVisible();
      await expect(
        drawer.getByRole('link', { name: new RegExp(`${facet.source}.*đang chọn`, 'u') }),
      ).toBeFocused();
    }
    await drawer.getByRole('button', { name: /^Xem .*kết quả/u }).click();
    await expect(drawer).toBeHidden();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-comforts', '');
    await expect(drawer).toBeHidden();
  });
});

test('a page that is narrowed stands where it stood', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto('/mo-hinh');
  const facet = page.getByRole('link', { name: /^2020 \d/u });
  await facet.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, 300));
  await facet.click();
  await expect(page.getByRole('link', { name: /^2020 \d.*đang chọn/u })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(300);
});

test('a model is shared, copied and printed', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const done: string[] = [];
    Object.assign(window, { done, print: () => done.push('print') });
    Object.defineProperty(navigator, 'share', {
      value: async ({ title, url }: ShareData) => void done.push(`${title} ${url}`),
    });
  });
  const path = (await addressesOf(request)).find((one) => one.startsWith('/mo-hinh/')) ?? '';
  await page.goto(path);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  await page.getByRole('button', { name: 'In trang' }).click();
  await page.getByRole('button', { name: 'Chép liên kết' }).click();
  await expect(page.getByText('Đã chép liên kết')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(await page.evaluate(() => Reflect.get(window, 'done'))).toEqual([`${title} ${page.url()}`, 'print']);
});

test('who is signed in finds the desk, and from the desk a public page is plain again', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toHaveCount(1);
  await signIn(page, 'chiengban.canbo@sonla.example');
  await page.getByRole('link', { name: 'Trang công khai' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.locator('script[src^="/_next/"]')).toHaveCount(0);
  await page.getByRole('link', { name: 'Bàn làm việc' }).click();
  await page.waitForURL(/\/ban-lam-viec/u);
});

test.describe('without any script', () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test('no button is there that would do nothing, and what is missing says so', async ({ page, request }) => {
    const path = (await addressesOf(request)).find((one) => one.startsWith('/mo-hinh/')) ?? '';
    await page.goto(path);
    for (const name of ['Chia sẻ', 'In trang', 'Chép liên kết'])
      await expect(page.getByRole('button', { name })).toBeHidden();
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await page.getByRole('link', { name: 'Hội thi' }).first().click();
    await page.waitForURL(/\/hoi-thi$/u);
    await page.goto('/hoi-thi/khong-co');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
  });
});
