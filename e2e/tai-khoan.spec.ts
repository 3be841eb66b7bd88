import type { Browser, Page } from 'playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

const organiser = 'sonoivu@sonla.example';
const stamp = Date.now().toString(36);
const email = `moi.${stamp}@sonla.example`;
const passwords = ['hoa ban trắng đầu xuân', 'nương ngô trên đồi cao', 'con suối sau nhà văn hóa'] as const;

const fresh = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

async function enter(page: Page, password: string) {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

// Next's own announcer of routes is an alert too, outside of the page.
const alertOn = (page: Page) => page.locator('[role=alert]:not(#__next-route-announcer__)');

const onDesk = (page: Page) => page.waitForURL((url) => url.pathname.startsWith('/ban-lam-viec'));

async function choose(page: Page, password: string, verb: string) {
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(password);
  await page.getByRole('button', { name: verb }).click();
}

/** The organiser opens the newest mail of this subject to the new person, and reads its link. */
async function linkInOutbox(page: Page, subject: string): Promise<string> {
  const mail = page.getByRole('link', { name: subject }).first();
  await expect(async () => {
    await page.goto(`/ban-lam-viec/hop-thu-di?q=${encodeURIComponent(email)}`);
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await mail.click();
  await page.getByRole('button', { name: 'Hiện nội dung' }).click();
  const text = await page.getByText('Kính gửi Ông/Bà').textContent();
  return new URL(/https?:\/\/\S+/u.exec(text ?? '')?.[0] ?? '').pathname;
}

test.describe
  .serial('một tài khoản từ lời mời đến đổi mật khẩu', () => {
    test('Sở Nội vụ mời, người được mời đặt mật khẩu; liên kết dùng một lần', async ({ page, browser }) => {
      await signIn(page, organiser);
      await page.goto('/ban-lam-viec/nguoi-dung/moi');
      await page.getByLabel('Thư điện tử').fill(email);
      await page.getByLabel('Họ và tên').fill('Lường Thị Mới');
      await page.getByLabel('Vai trò').selectOption('unitOfficer');
      await page.getByRole('button', { name: 'Gửi lời mời' }).click();
      await expect(alertOn(page)).toContainText('Chưa chọn đơn vị');
      await page.getByLabel('Đơn vị', { exact: true }).selectOption({ label: 'Sở Y tế' });
      await expect(page.getByLabel('Vai trò')).toHaveValue('unitOfficer');
      await page.getByRole('button', { name: 'Gửi lời mời' }).click();
      await expect(page.getByText('Chưa nhận lời mời')).toBeVisible();
      const link = await linkInOutbox(page, 'Lời mời sử dụng cổng');

      const guest = await fresh(browser);
      await guest.goto(link);
      await expectAccessible(guest);
      await choose(guest, 'ngắn', 'Bắt đầu sử dụng');
      await expect(alertOn(guest)).toContainText('ít nhất 10 ký tự');
      await choose(guest, passwords[0], 'Bắt đầu sử dụng');
      await onDesk(guest);
      await expect(guest.getByText('Lường Thị Mới').first()).toBeVisible();
      await guest.goto(link);
      await expect(guest.getByText('Liên kết đã được dùng hoặc đã hết hạn')).toBeVisible();
    });

    test('quên mật khẩu: câu trả lời như nhau, liên kết đến qua thư', async ({ page, browser }) => {
      const guest = await fresh(browser);
      for (const typed of [`la.${stamp}@sonla.example`, email]) {
        await guest.goto('/quen-mat-khau');
        await guest.getByLabel('Thư điện tử').fill(typed);
        await guest.getByRole('button', { name: 'Gửi liên kết' }).click();
        await expect(guest.getByRole('status')).toContainText(`Nếu ${typed} có tài khoản`);
      }
      await signIn(page, organiser);
      await guest.goto(await linkInOutbox(page, 'Đặt lại mật khẩu'));
      await choose(guest, passwords[1], 'Đặt mật khẩu');
      await expect(guest.getByText('Đã đặt mật khẩu')).toBeVisible();
      await enter(guest, passwords[0]);
      await expect(alertOn(guest)).toContainText('không đúng');
      await enter(guest, passwords[1]);
      await onDesk(guest);
    });

    test('đổi mật khẩu đăng xuất ngay thiết bị khác, trở lại đúng trang sau khi đăng nhập', async ({
      page,
      browser,
    }) => {
      const other = await fresh(browser);
      for (const device of [page, other]) {
        await enter(device, passwords[1]);
        await onDesk(device);
      }
      await page.goto('/ban-lam-viec/tai-khoan');
      await page.getByLabel('Mật khẩu hiện tại').fill(passwords[1]);
      await choose(page, passwords[2], 'Đổi mật khẩu');
      await expect(page.getByText('Đã đổi mật khẩu')).toBeVisible();
      await other.goto('/ban-lam-viec/tai-khoan');
      await expect(other).toHaveURL(/\/dang-nhap\?tro-lai=/u);
      await other.getByLabel('Thư điện tử').fill(email);
      await other.getByLabel('Mật khẩu', { exact: true }).fill(passwords[2]);
      await other.getByRole('button', { name: 'Đăng nhập' }).click();
      await other.waitForURL((url) => url.pathname === '/ban-lam-viec/tai-khoan');
      await page.reload();
      await expect(page.getByText('Thiết bị này')).toBeVisible();
    });
  });

test('nhập người dùng: mẫu tải xuống, xem trước từng dòng, rồi mới ghi', async ({ page }) => {
  await signIn(page, organiser);
  await page.goto('/ban-lam-viec/nguoi-dung/nhap');
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải xuống mẫu' }).click(),
  ]);
  await page.getByLabel('Tệp bảng tính (.xlsx)').setInputFiles(await template.path());
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Đọc được 2 người, không có lỗi')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'an.lv@vi-du.vn' })).toBeVisible();
  await page.getByRole('button', { name: 'Nhập 2 người' }).click();
  await expect(page.getByText('Đã mời 2 người')).toBeVisible();
  await page.getByLabel('Tệp bảng tính (.xlsx)').setInputFiles(await template.path());
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('2 trong 2 dòng có lỗi')).toBeVisible();
  await expect(page.getByText('Thư điện tử này đã có tài khoản').first()).toBeVisible();
});

test('đơn vị không thấy người dùng, thư đi, nhật ký; Sở Nội vụ kiểm tra được nhật ký', async ({
  page,
  browser,
}) => {
  await signIn(page, 'chiengban.lanhdao@sonla.example');
  for (const path of ['nguoi-dung', 'nguoi-dung/moi', 'nguoi-dung/nhap', 'don-vi', 'hop-thu-di', 'nhat-ky']) {
    await page.goto(`/ban-lam-viec/${path}`);
    await expect(page.getByRole('heading', { name: 'Không có quyền thực hiện' })).toBeVisible();
    expect(await page.content()).not.toContain('sonoivu@sonla.example');
  }
  const organisers = await fresh(browser);
  await signIn(organisers, organiser);
  await organisers.goto('/ban-lam-viec/nhat-ky');
  await organisers.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click();
  await expect(organisers.getByText('Nhật ký nguyên vẹn')).toBeVisible();
});

const screens = [
  '',
  '/tai-khoan',
  '/nguoi-dung',
  '/nguoi-dung/moi',
  '/khong-co-trang-nay',
  '/don-vi',
  '/don-vi/moi',
  '/hop-thu-di',
  '/nhat-ky',
];

// At the width of a desk they are looked at with all other screens (moi-man-hinh).
test('axe và bề ngang trên điện thoại', async ({ browser }) => {
  test.slow();
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto('/dang-nhap');
  await expectAccessible(page);
  await signIn(page, organiser);
  for (const screen of screens) {
    await page.goto(`/ban-lam-viec${screen}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
