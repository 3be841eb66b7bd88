import type { Locator, Page } from 'playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

const officer = 'chiengban.canbo@sonla.example';
const leader = 'chiengban.lanhdao@sonla.example';

const answers = {
  '2. Thực trạng, lý do xây dựng mô hình': 'Đường vào bản chưa được chăm sóc.',
  '3. Mục tiêu, tiêu chí': 'Mỗi hộ trồng và giữ 20 m đường hoa.',
  '4. Nội dung, cách thức thực hiện': 'Họp bản, chia đoạn, cùng làm ngày thứ Bảy.',
  '5. Địa bàn, đối tượng': 'Bản Mờn, 86 hộ.',
  '6. Lực lượng thực hiện': 'Chi hội phụ nữ chủ trì.',
  '7. Nguồn lực thực hiện': '12 triệu đồng xã hội hóa và 300 ngày công.',
  '8. Thời gian thực hiện': 'Từ tháng 02 đến tháng 11.',
  '9. Sản phẩm, kết quả đầu ra': '1,7 km đường hoa.',
  '10. Khả năng duy trì, nhân rộng': 'Quy ước của bản giao từng hộ chăm sóc.',
  'Người phụ trách mô hình': 'Lò Thị Hương',
  'Cán bộ đầu mối': 'Cầm Văn Dũng',
};

const name = (page: Page) => page.getByLabel('1. Tên mô hình');
const state = (page: Page) => page.locator('form#phieu').getByRole('status').last();
const plan = { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: pdf() };

/** A new draft of this year; the page stands on its form. */
async function begin(page: Page) {
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/dang-ky$/u);
  await expect(name(page)).toBeVisible();
}

async function type(box: Locator, text: string) {
  await box.fill('');
  await box.pressSequentially(text);
}

async function saved(page: Page) {
  await expect(state(page)).toContainText('Đã lưu');
}

test('an officer writes, the leader submits: nothing gets lost on the way', async ({ page, browser }) => {
  await signIn(page, officer);
  await begin(page);
  await expectAccessible(page);
  await type(name(page), 'Tuyến đường hoa bản Mờn');
  await saved(page);
  await page.reload();
  await expect(name(page)).toHaveValue('Tuyến đường hoa bản Mờn');

  await page.getByLabel('Kinh tế').check();
  for (const [label, text] of Object.entries(answers))
    await page.getByLabel(label, { exact: true }).fill(text);
  const tasks = page.getByRole('region', { name: 'Trước khi nộp' });
  await expect(tasks).toContainText('Đã xong 13/14');
  await page.getByRole('button', { name: 'Lưu và xem lại' }).click();
  await page.waitForURL(/mo-hinh\/[0-9a-f-]{36}$/u);

  const model = page.url();
  const boss = await (await browser.newContext()).newPage();
  await signIn(boss, leader);
  await boss.goto(model);
  await expect(boss.getByRole('link', { name: 'Nộp đăng ký' })).toHaveCount(0);
  await boss.getByRole('link', { name: 'Kế hoạch thực hiện', exact: true }).click();
  await expect(boss).toHaveURL(/#paper-plan$/u);
  await boss.locator('#paper-plan input[type=file]').first().setInputFiles(plan);
  await boss.getByRole('button', { name: 'Lưu vào hồ sơ' }).click();
  // The name stands there already while it is being kept; it is a link once it is.
  await expect(boss.locator('#paper-plan').getByRole('link', { name: plan.name })).toBeVisible();

  await boss.goto(model);
  await boss.getByRole('link', { name: 'Nộp đăng ký' }).click();
  await expectAccessible(boss);
  await boss.getByRole('button', { name: 'Nộp đăng ký' }).click();
  await expect(boss.getByText('Đã nộp đăng ký.')).toBeVisible();
  await expectAccessible(boss);

  await page.goto(`${model}/dang-ky`);
  await expect(page).toHaveURL(model);
  await expect(page.getByText('Đã nộp', { exact: true })).toBeVisible();
});

test('two tabs with one form: both texts stand side by side and the writer chooses', async ({
  page,
  context,
}) => {
  await signIn(page, officer);
  await begin(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await type(name(page), 'Tên ở thẻ một');
  await saved(page);

  await type(other.getByLabel('2. Thực trạng, lý do xây dựng mô hình'), 'Chỉ thẻ hai viết mục này');
  await saved(other);
  await expect(name(other)).toHaveValue('Tên ở thẻ một');

  // What only one of them wrote was merged without asking; a field that both wrote asks.
  await page.bringToFront();
  await type(name(page), 'Tên sửa ở thẻ một');
  await saved(page);
  await expect(page.getByLabel('2. Thực trạng, lý do xây dựng mô hình')).toHaveValue(
    'Chỉ thẻ hai viết mục này',
  );
  await other.bringToFront();
  await type(name(other), 'Tên sửa ở thẻ hai');
  const torn = other.getByRole('region', { name: 'Nội dung được sửa ở hai nơi' });
  await expect(torn).toContainText('Tên sửa ở thẻ một');
  await expect(torn).toContainText('Tên sửa ở thẻ hai');
  await expectAccessible(other);
  await torn.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(torn).toHaveCount(0);
  await saved(other);
  await page.reload();
  await expect(name(page)).toHaveValue('Tên sửa ở thẻ hai');
});

test('without a network one goes on writing; it is saved when the network is back', async ({
  page,
  context,
}) => {
  await signIn(page, officer);
  await begin(page);
  await type(name(page), 'Trước khi mất mạng');
  await saved(page);
  await context.setOffline(true);
  await type(name(page), 'Viết khi mất mạng');
  await expect(state(page)).toContainText('Mất kết nối');
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await expect(name(page)).toHaveValue('Viết khi mất mạng');
});

test('a tab closed without a network leaves its text on the device for the next one', async ({
  page,
  context,
}) => {
  await signIn(page, officer);
  await begin(page);
  const form = page.url();
  await context.setOffline(true);
  await type(name(page), 'Viết rồi đóng thẻ');
  await expect(state(page)).toContainText('Mất kết nối');
  await page.close();
  await context.setOffline(false);

  const next = await context.newPage();
  await next.goto(form);
  await expect(next.getByText('Đã khôi phục nội dung soạn lúc')).toBeVisible();
  await expect(name(next)).toHaveValue('Viết rồi đóng thẻ');
  await saved(next);
});

test('a session that ended keeps the text until one has signed in again', async ({ page, context }) => {
  await signIn(page, officer);
  await begin(page);
  const cookies = await context.cookies();
  await context.clearCookies();
  await type(name(page), 'Viết sau khi hết phiên');
  await expect(state(page)).toContainText('Phiên đã hết hạn');
  await context.addCookies(cookies);
  await page.getByRole('button', { name: 'Lưu lại' }).click();
  await saved(page);
  await page.reload();
  await expect(name(page)).toHaveValue('Viết sau khi hết phiên');
});

test('the form prints on wide paper as on narrow, with the head and the signature of its committee', async ({
  page,
}) => {
  await signIn(page, officer);
  await begin(page);
  await page.goto(page.url().replace(/dang-ky$/u, 'in'));
  const sheet = page.locator('.office-sheet');
  await expect(sheet).toContainText('Chiềng Ban, ngày …… tháng …… năm ………');
  await expect(sheet.locator('.signer')).toContainText('TM. Ủy ban nhân dânChủ tịch');
  await page.emulateMedia({ media: 'print' });
  const wide = await sheet.evaluate((one) => one.getBoundingClientRect().width / window.innerWidth);
  // Beside the sidebar it had three quarters at most.
  expect(wide).toBeGreaterThan(0.8);
});

test('a text that is too long holds no other field back', async ({ page }) => {
  await signIn(page, officer);
  await begin(page);
  await page.getByLabel('2. Thực trạng, lý do xây dựng mô hình').fill('x'.repeat(20_001));
  await name(page).fill('Tên vẫn được lưu');
  await expect(state(page)).toContainText('Chưa lưu được mục 2; phần còn lại đã lưu lúc');
  await expect(page.getByText('Quá dài: nhiều nhất 20.000 ký tự').first()).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url().replace(/\/dang-ky$/u, ''));
  await expect(other.getByRole('heading', { name: 'Tên vẫn được lưu' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the form, the model and the list fit', async ({ page }) => {
    await signIn(page, officer);
    await begin(page);
    await expectNoSidewaysScroll(page);
    await name(page).fill(`Vận động Nhân dân ${'hiến đất mở đường liên bản '.repeat(12)}`);
    await saved(page);
    await page.getByRole('button', { name: 'Lưu và xem lại' }).click();
    await page.waitForURL(/mo-hinh\/[0-9a-f-]{36}$/u);
    for (const path of ['', '/in', '/chuyen/nop', '/chuyen/bo-du-thao']) {
      await page.goto(page.url().replace(/(mo-hinh\/[0-9a-f-]{36}).*$/u, `$1${path}`));
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await page.goto('/ban-lam-viec/mo-hinh');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is posted, what is wrong comes back, a discarded draft tells why it is closed', async ({
    page,
  }) => {
    await signIn(page, officer);
    await begin(page);
    await name(page).fill('x'.repeat(501));
    await page.getByRole('button', { name: 'Lưu và xem lại' }).click();
    await expect(page.getByText('Quá dài: nhiều nhất 500 ký tự').first()).toBeVisible();
    await expect(name(page)).toHaveValue('x'.repeat(501));
    await name(page).fill('Viết không cần tập lệnh');
    await page.getByRole('button', { name: 'Lưu và xem lại' }).click();
    await expect(page.getByRole('heading', { name: 'Viết không cần tập lệnh' })).toBeVisible();
    await page.goto(`${page.url()}/chuyen/bo-du-thao`);
    await page.getByRole('button', { name: 'Bỏ bản dự thảo' }).click();
    await expect(page.getByText('Đã bỏ bản dự thảo.')).toBeVisible();
  });
});

/** The smallest thing that is a PDF by its content. */
function pdf(): Buffer {
  return Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );
}
