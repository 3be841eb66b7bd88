import type { APIRequestContext, Page } from 'playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

type OpenModel = {
  ma: string;
  dia_chi: string;
  ten: string;
  nam: number;
  don_vi: string;
  don_vi_dia_chi: string;
};

const pathOf = (url: string) => new URL(url).pathname;

async function openData(request: APIRequestContext, year = ''): Promise<OpenModel[]> {
  const answer = await request.get(`/du-lieu-mo/v1/mo-hinh.json${year && `?nam=${year}`}`);
  return (await answer.json()).mo_hinh;
}

/** A model of a name that no other has: of twins, the one that is looked for may stand on the second page. */
async function someModel(request: APIRequestContext): Promise<OpenModel> {
  const models = await openData(request);
  const named = (name: string) => models.filter(({ ten }) => ten === name).length;
  const model = models.find(({ ten }) => named(ten) === 1);
  if (!model) throw new Error('The demonstration has no recognised model of a name of its own');
  return model;
}

test.describe('without JavaScript, on a phone', () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test('a model is found by typing its name without accents', async ({ page, request }) => {
    const model = await someModel(request);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mô hình “Dân vận khéo”');
    await page.getByRole('searchbox', { name: 'Tìm mô hình' }).fill(withoutAccents(model.ten));
    await page.getByRole('button', { name: 'Tìm' }).click();
    // By address: other units may have a model of the same name, and the unit that took over may bear the same name.
    await page
      .getByRole('article')
      .locator(`a[href="${pathOf(model.dia_chi)}"]`)
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(model.ten);
    const unit = page.getByRole('complementary').locator(`a[href="${pathOf(model.don_vi_dia_chi)}"]`);
    await unit.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(model.don_vi);
    await expect(page.getByRole('article').getByRole('link', { name: model.ten }).first()).toBeVisible();
  });

  test('filters narrow the list and stand in the address', async ({ page }) => {
    await page.goto('/mo-hinh');
    await page.getByRole('button', { name: 'Bộ lọc' }).click();
    const year = page.getByRole('link', { name: /^2020 \d/u });
    const count = Number(/^2020 ([\d.]+)/u.exec((await year.innerText()).replace(/\s+/gu, ' '))?.[1]);
    await year.click();
    await expect(page).toHaveURL(/\?nam=2020$/u);
    await expect(page.getByRole('status')).toHaveText(`${count} mô hình`);
    await page.getByRole('link', { name: 'Bỏ lọc: Năm 2020' }).click();
    await expect(page).toHaveURL(/\/mo-hinh$/u);
  });

  test('a question without an answer offers ways on', async ({ page }) => {
    await page.goto('/mo-hinh?q=khong+he+co+gi+ten+nhu+the');
    await expect(page.getByRole('status')).toHaveText('Không có kết quả cho “khong he co gi ten nhu the”');
    await expect(page.getByRole('link', { name: 'Xem tất cả mô hình' })).toBeVisible();
  });

  test('a code that nobody was given is answered, not lost', async ({ page }) => {
    await page.goto('/xac-minh');
    await page.getByLabel('Mã giấy chứng nhận').fill('4F7K-Q2MN-8XRT');
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await expect(page.getByText('Không có giấy chứng nhận mang mã 4F7K-Q2MN-8XRT')).toBeVisible();
  });

  test('a unit is found by its former and by its later name', async ({ page }) => {
    for (const name of ['chieng ban', 'chieng mai']) {
      await page.goto('/don-vi');
      await page.getByRole('searchbox', { name: /^Tìm đơn vị/u }).fill(name);
      await page.getByRole('button', { name: 'Tìm' }).click();
      await expect(page.getByRole('link', { name: 'Xã Chiềng Ban', exact: true })).toBeVisible();
    }
  });
});

test('an address that is nothing is a true 404', async ({ request }) => {
  for (const path of [
    '/mo-hinh/khong-co',
    '/mo-hinh/xa-khong-co-2020-0123456789ab',
    '/don-vi/khong-co',
    '/anh/khong-co.png',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('each page has one address', async ({ page, request }) => {
  const { dia_chi } = await someModel(request);
  await page.goto(pathOf(dia_chi));
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', dia_chi);
  const inside = await request.get(`/cong/vi${pathOf(dia_chi)}`, { maxRedirects: 0 });
  expect([inside.status(), inside.headers().location]).toEqual([308, pathOf(dia_chi)]);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect((await request.get(pathOf(picture ?? ''))).headers()['content-type']).toBe('image/png');
});

const still = [
  '/',
  '/mo-hinh',
  '/mo-hinh?q=ban',
  '/mo-hinh?q=khongco',
  '/don-vi',
  '/don-vi?q=chieng',
  '/gioi-thieu',
  '/du-lieu-mo',
];

const made: Record<string, (model: OpenModel) => string> = {
  ...Object.fromEntries(still.map((path) => [path, () => path])),
  'a model': (model) => pathOf(model.dia_chi),
  'a unit': (model) => pathOf(model.don_vi_dia_chi),
};

test('each page says in its head what it is, for whoever previews a link', async ({ request }) => {
  const { dia_chi, don_vi_dia_chi } = await someModel(request);
  const contests = await (await request.get('/hoi-thi')).text();
  const contest = /href="(\/hoi-thi\/[a-z0-9-]*2020[a-z0-9-]*)"/u.exec(contests)?.[1] ?? '';
  const fixed = ['/', '/mo-hinh', '/don-vi', '/hoi-thi', '/gioi-thieu', '/du-lieu-mo', '/xac-minh'];
  const each = [
    pathOf(dia_chi),
    pathOf(don_vi_dia_chi),
    contest,
    `${contest}/bai-du-thi`,
    `${contest}/ket-qua`,
  ];
  for (const path of [...fixed, ...each]) {
    const [head = ''] = (await (await request.get(path)).text()).split('</head>');
    expect(head, path).toMatch(/<title>[^<]+<\/title>/u);
    expect(head, path).toMatch(/<meta name="description" content="[^"]{20,}"/u);
  }
});

// At the width of a desk they are looked at with all other screens (moi-man-hinh).
for (const [name, addressOf] of Object.entries(made)) {
  test(`${name} is accessible and fits a phone`, async ({ page, request }) => {
    await page.setViewportSize(phone.viewport);
    await page.goto(addressOf(await someModel(request)));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('a recognition is public at the next request, and its withdrawal too', async ({ page, browser }) => {
  const visitor = await browser.newPage({ javaScriptEnabled: false });
  await signIn(page, 'sonoivu@sonla.example');
  await rateOne(page);
  const { id, name, year } = await firstCandidate(page);
  await warmed(visitor, year);

  await page.getByRole('button', { name: 'Xem trước quyết định' }).click();
  await page.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.waitForURL(/quyet-dinh\/[0-9a-f-]{36}$/u);

  await visitor.goto('/');
  await expect(visitor.getByRole('article').getByRole('link', { name }).first()).toBeVisible();
  const model = (await openData(visitor.request)).find(({ ma }) => ma === id);
  if (!model) throw new Error('The recognised model is not in the open data');
  const everywhere = [
    '/mo-hinh',
    pathOf(model.don_vi_dia_chi),
    '/mo-hinh/atom.xml',
    `/sitemap/mo-hinh-${year}-1.xml`,
  ];
  const path = pathOf(model.dia_chi);
  for (const place of everywhere) expect(await textAt(visitor, place), place).toContain(path);
  expect((await visitor.goto(path))?.status()).toBe(200);
  const photo = await visitor.locator('figure img').first().getAttribute('src');
  if (photo) expect((await visitor.request.get(photo)).status()).toBe(200);

  await page.goto(`/ban-lam-viec/mo-hinh/${model.ma}/chuyen/thu-hoi`);
  await page.getByLabel('Lý do').fill('Kiểm tra lại thấy số liệu không đúng.');
  await page.getByRole('button', { name: 'Thu hồi công nhận' }).click();
  await expect(page.getByText('Đã thu hồi công nhận.')).toBeVisible();

  expect((await visitor.goto(path))?.status()).toBe(404);
  for (const place of ['/', ...everywhere, '/du-lieu-mo/v1/mo-hinh.json', '/du-lieu-mo/v1/mo-hinh.csv'])
    expect(await textAt(visitor, place), place).not.toContain(path);
  expect((await visitor.request.get(`/anh${path.replace('/mo-hinh', '')}.png`)).status()).toBe(404);
  if (photo) expect((await visitor.request.get(photo)).status()).toBe(404);
});

/** Gives the first model that is being appraised its points, so that it can be decided upon. */
async function rateOne(page: Page) {
  await page.goto('/ban-lam-viec/tham-dinh?buoc=unrated');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await page.getByLabel('Điểm thẩm định').fill('91,5');
  await page.getByRole('textbox', { name: 'Lý do', exact: true }).fill('Minh chứng đầy đủ.');
  await page.getByRole('button', { name: 'Lưu điểm thẩm định' }).click();
  await expect(page.getByText('Mô hình đã chấm điểm, chờ quyết định.')).toBeVisible();
}

/** The newest year with a model that waits for a decision; it is chosen, and the decision's own facts are filled in. */
async function firstCandidate(page: Page): Promise<{ id: string; name: string; year: number }> {
  for (const year of [2022, 2021, 2020, 2019, 2018]) {
    await page.goto(`/ban-lam-viec/tham-dinh/quyet-dinh/moi?nam=${year}`);
    const choice = page
      .getByLabel(/^Kết quả của/u)
      .filter({ has: page.locator('option[value=recognise]') })
      .first();
    if ((await choice.count()) === 0) continue;
    await choice.selectOption('recognise');
    await page.getByLabel('Số, ký hiệu').fill(`KT-${year}/QĐ-UBND`);
    await page.getByLabel('Ngày ban hành').fill('2022-06-20');
    const label = await page.locator(`label[for="${await choice.getAttribute('id')}"]`).innerText();
    const [id = ''] = /[\da-f-]{36}/u.exec((await choice.getAttribute('name')) ?? '') ?? [];
    return { id, year, name: label.replace(/^Kết quả của/u, '').trim() };
  }
  throw new Error('The demonstration has no model that waits for a decision');
}

/** Visits what will have to change, so that it is kept from before. */
async function warmed(page: Page, year: number) {
  for (const path of ['/', '/mo-hinh', `/mo-hinh?nam=${year}`, '/don-vi']) await page.goto(path);
}

const textAt = async (page: Page, path: string) => (await page.request.get(path)).text();

const withoutAccents = (text: string) =>
  text.replace(/[đĐ]/gu, 'd').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

test('một dấu đứng một mình không phải là điều để tìm, trang nói vậy', async ({ page }) => {
  await page.goto('/don-vi?q=%25');
  await expect(page.getByText('Trong “%” không có chữ hay số nào để tìm')).toBeVisible();
  await expect(page.getByText('có tên “%”')).toHaveCount(0);
  await page.goto('/mo-hinh?q=%25');
  await expect(page.getByText(/^Trong “%” không có chữ hay số nào để tìm: \d+ mô hình$/u)).toBeVisible();
});
