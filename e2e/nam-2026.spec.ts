import type { Browser, Page } from 'playwright/test';
import { advance, attach, recognise, saved } from './carrying';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  fillOwnPassword,
  phone,
  signIn,
  test,
} from './support';

// The year of two levels, on the demonstration of 20/11/2026: what Xã Chiềng Ban did in 2022 goes on in Xã Chiềng Mai,
// whose officer is invited today. Nothing that anybody reads on the way knows a district.

const tag = Date.now().toString(36);
const email = `moi.${tag}@sonla.example`;
const password = 'con suối qua ba bản Chiềng Mai';
const former = 'Xe máy đúng chỗ, mũ bảo hiểm đúng người';
const title = `${former} ${tag}`;
const group = 'Cụm thi đua số 3';

/** The place of a model of 2022 is told as it was then. */
const asItWas = /Xã Chiềng Ban, huyện Mai Sơn/gu;

async function expectNoDistricts(page: Page) {
  const text = (await page.locator('body').innerText()).replace(asItWas, '');
  expect(text.match(/.{0,40}(?<!\p{L})(?:huyện|thị trấn)(?!\p{L}).{0,20}/giu) ?? [], page.url()).toEqual([]);
}

const fresh = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

async function as(browser: Browser, account: string): Promise<Page> {
  const page = await fresh(browser);
  await signIn(page, `${account}@sonla.example`);
  return page;
}

/** Sở Nội vụ invites; the demonstration keeps its letters in the outbox. */
async function invite(page: Page): Promise<string> {
  await page.goto('/ban-lam-viec/nguoi-dung/moi');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Họ và tên').fill(`Lò Thị Mới ${tag.toUpperCase()}`);
  await page.getByLabel('Vai trò').selectOption('unitOfficer');
  const search = page.getByRole('searchbox', { name: 'Tìm đơn vị để chọn' });
  // By a name of two steps ago: it went into another commune in February 2025, which went into this one in July.
  await search.fill('qui huong');
  await expect(
    page.getByRole('button', { name: 'Xã Đoàn Kết, Cụm thi đua số 4', exact: true }),
  ).toBeVisible();
  await search.fill('chieng mai');
  await page.getByRole('button', { name: `Xã Chiềng Mai, ${group}`, exact: true }).click();
  await expectNoDistricts(page);
  await fillOwnPassword(page);
  await page.getByRole('button', { name: 'Gửi lời mời' }).click();
  await expect(page.getByText('Chưa nhận lời mời')).toBeVisible();
  const mail = page.getByRole('link', { name: 'Lời mời sử dụng cổng' }).first();
  await expect(async () => {
    await page.goto(`/ban-lam-viec/hop-thu-di?q=${encodeURIComponent(email)}`);
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await mail.click();
  await page.getByRole('button', { name: 'Hiện nội dung' }).click();
  const text = (await page.getByText('Kính gửi Ông/Bà').textContent()) ?? '';
  expect(text).not.toMatch(/huyện/iu);
  return new URL(/https?:\/\/\S+/u.exec(text)?.[0] ?? '').pathname;
}

async function accept(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password);
  await page.getByRole('button', { name: 'Bắt đầu sử dụng' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/ban-lam-viec'));
  await expectNoDistricts(page);
}

/** The form begins with the words of 2022. @returns the address of the model */
async function goOn(page: Page): Promise<string> {
  await page.goto('/ban-lam-viec/mo-hinh/moi');
  await expect(page.getByText('Năm 2022, xã Chiềng Ban').first()).toBeVisible();
  await page.getByRole('radio', { name: new RegExp(`Duy trì mô hình “${former}”.*Năm 2022`, 'u') }).check();
  await expectNoDistricts(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await page.waitForURL(/\/dang-ky$/u);
  const name = page.getByLabel('1. Tên mô hình', { exact: true });
  await expect(name).toHaveValue(former);
  await expect(page.getByLabel('3. Mục tiêu, tiêu chí')).not.toBeEmpty();
  await name.fill(title);
  await saved(page, 'form#phieu');
  await expectNoDistricts(page);
  return page.url().replace(/\/dang-ky$/u, '');
}

async function carry(
  { officer, leader, organiser }: Record<'officer' | 'leader' | 'organiser', Page>,
  model: string,
) {
  const attached = (kind: string, name: string) => attach(officer, { model, kind, name, size: 20_000 });
  const moved = (page: Page, verb: string, done: string) => advance(page, { model, verb, done });
  await attached('plan', 'Kế hoạch.pdf');
  await moved(leader, 'Nộp đăng ký', 'Đã nộp đăng ký.');
  await moved(organiser, 'Tiếp nhận', 'Đã tiếp nhận đăng ký.');
  await moved(leader, 'Bắt đầu triển khai', 'Mô hình đã chuyển sang triển khai.');
  await attached('interim', 'Báo cáo sơ kết.pdf');
  await moved(leader, 'Xác nhận đã sơ kết', 'Đã xác nhận sơ kết.');
  await attached('final', 'Báo cáo tổng kết.pdf');
  await attached('evaluation', 'Đánh giá hiệu quả.pdf');
  await officer.goto(`${model}/ket-qua`);
  await officer.getByLabel('Kết quả đạt được').fill('Ba bản đã tự quản xe, trẻ em đi học đội mũ.');
  await officer.getByLabel('Điểm tự chấm').fill('88,5');
  await saved(officer, 'form#ket-qua-tu-cham');
  await moved(leader, 'Xác nhận đã tổng kết', 'Đã xác nhận tổng kết.');
  await moved(leader, 'Đề nghị công nhận', 'Đã đề nghị công nhận.');
  for (const page of [officer, leader, organiser]) await expectNoDistricts(page);
  await recognise(organiser, model, { title, number: `MH-${tag}/QĐ-UBND`, on: '2026-11-20' });
  await expectNoDistricts(organiser);
}

/** One unit of its group, whatever it has registered; the commune that ended is not of the year. */
async function expectCounted(page: Page) {
  await page.goto('/ban-lam-viec/nghia-vu?nam=2026');
  const row = page.getByRole('row', { name: group }).last();
  await expect(row.getByRole('cell').nth(1)).toHaveText('1');
  await expectNoDistricts(page);
  await row.getByRole('link').first().click();
  await page.waitForURL(/nghia-vu\/don-vi/u);
  await expect(page.getByRole('row', { name: /^Xã Chiềng Mai(?!\p{L})/u })).toHaveCount(1);
  await expect(page.getByText('Chiềng Ban')).toHaveCount(0);
  await expectNoDistricts(page);
}

async function find(browser: Browser) {
  const page = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Tìm mô hình' }).fill('chieng ban');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('article').getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expectNoDistricts(page);
  await expectNoSidewaysScroll(page);
}

test('một mô hình của xã cũ được cán bộ xã mới, hôm nay mới được mời, làm tiếp đến khi công khai', async ({
  browser,
}) => {
  const organiser = await as(browser, 'sonoivu');
  const leader = await as(browser, 'chiengmai.lanhdao');
  const officer = await fresh(browser);
  await accept(officer, await invite(organiser));
  const model = await goOn(officer);
  await carry({ officer, leader, organiser }, model);
  await expectCounted(organiser);
  await find(browser);
});

test('trang đăng nhập giới thiệu tài khoản của các đơn vị đang hoạt động', async ({ page }) => {
  await page.goto('/dang-nhap');
  await expect(page.getByRole('link', { name: 'Cán bộ xã Chiềng Mai' })).toBeVisible();
  await expect(page.getByText('Chiềng Ban')).toHaveCount(0);
  await expectNoDistricts(page);
});

test('đơn vị suy ra đứng trong một danh sách; thay ghi chú bằng căn cứ là đã xác nhận', async ({ page }) => {
  await signIn(page, 'sonoivu@sonla.example');
  await page.goto('/ban-lam-viec/don-vi');
  const told = page.getByText(/^\d+ đơn vị suy ra, cần xác nhận$/u);
  const counted = async () => Number.parseInt((await told.textContent()) ?? '', 10);
  const before = await counted();
  expect(before).toBeGreaterThan(5);
  await page.getByRole('link', { name: 'Xem các đơn vị này' }).click();
  await page.waitForURL(/xn=can/u);
  await expectAccessible(page);
  const offices = page.getByRole('link', { name: /^(?:Sở Ngoại vụ|Ban Quản lý các khu công nghiệp tỉnh)$/u });
  await offices.first().click();
  await expect(page.getByText(/^Suy ra, cần xác nhận: chưa đọc được quyết định/u).first()).toBeVisible();
  await page.getByLabel('Ghi chú').fill('Đã đối chiếu với quyết định của tỉnh (dữ liệu minh họa)');
  await page.getByRole('button', { name: 'Lưu', exact: false }).first().click();
  await expect(page.getByText(/^Suy ra, cần xác nhận/u)).toHaveCount(0);
  await page.goto('/ban-lam-viec/don-vi');
  expect(await counted()).toBe(before - 1);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});
