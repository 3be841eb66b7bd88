import type { Browser, Page } from 'playwright/test';
import { letterTo } from './judging';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  fillOwnPassword,
  phone,
  signIn,
  signInByForm,
  test,
} from './support';

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

/** The person opens the own mailbox; nobody else ever sees that link. */
async function linkInMailbox(subject: string): Promise<string> {
  let text = '';
  await expect(async () => {
    text = await letterTo(email, subject);
    expect(text).toContain('http');
  }).toPass();
  return new URL(/https?:\/\/\S+/u.exec(text)?.[0] ?? '').pathname;
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
      // The list has hundreds of units: the search above it knows them by what offices write.
      const search = page.getByRole('searchbox', { name: 'Tìm đơn vị để chọn' });
      await search.fill('chieng ban mai son');
      await page.getByRole('button', { name: 'Xã Chiềng Ban, huyện Mai Sơn' }).click();
      await expect(page.getByText('Đã chọn: Xã Chiềng Ban, huyện Mai Sơn')).toBeVisible();
      const unit = page.getByLabel('Đơn vị', { exact: true });
      await expect(unit.locator('option:checked')).toHaveText('Xã Chiềng Ban, huyện Mai Sơn');
      await search.fill('không có đâu');
      await expect(page.getByText('Không có đơn vị nào như vậy')).toBeVisible();
      await expectAccessible(page);
      await search.fill('SYT');
      await search.press('Enter');
      await expect(unit).toBeFocused();
      await expect(unit.locator('option:checked')).toHaveText('Sở Y tế');
      await expect(page.getByLabel('Vai trò')).toHaveValue('unitOfficer');
      await page.getByRole('button', { name: 'Gửi lời mời' }).click();
      await expect(alertOn(page)).toContainText('Nhập mật khẩu của Ông/Bà');
      await fillOwnPassword(page);
      await page.getByRole('button', { name: 'Gửi lời mời' }).click();
      await expect(page.getByText('Chưa nhận lời mời')).toBeVisible();
      const link = await linkInOutbox(page, 'Lời mời sử dụng cổng');

      const guest = await fresh(browser);
      await guest.goto(link);
      await expectAccessible(guest);
      await choose(guest, 'ngắn', 'Bắt đầu sử dụng');
      await expect(alertOn(guest)).toContainText('ít nhất 12 ký tự');
      await guest.getByLabel('Mật khẩu mới', { exact: true }).fill(passwords[0]);
      await guest.getByRole('button', { name: 'Hiện mật khẩu' }).first().click();
      await expect(guest.getByLabel('Mật khẩu mới', { exact: true })).toHaveAttribute('type', 'text');
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
      await page.goto(`/ban-lam-viec/hop-thu-di?q=${encodeURIComponent(email)}`);
      await page.getByRole('link', { name: 'Đặt lại mật khẩu' }).first().click();
      await expect(page.getByText('chỉ dành cho chính người nhận')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Hiện nội dung' })).toHaveCount(0);
      await guest.goto(await linkInMailbox('Đặt lại mật khẩu'));
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
  await organisers.getByLabel('Mã đầu nhật ký đã giữ').fill('f'.repeat(64));
  await organisers.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click();
  // Either answer ends the wait, so that a journal that differs says where.
  await organisers.getByText(/Nhật ký nguyên vẹn|Có dữ liệu bị thay đổi/u).waitFor({ timeout: 180_000 });
  const differing = organisers.getByRole('alert').or(organisers.getByRole('status')).getByRole('listitem');
  expect(await differing.allTextContents()).toEqual([]);
  await expect(organisers.getByText('không còn mã này')).toBeVisible();
  const heads = await (await organisers.request.get('/nhat-ky.txt')).text();
  const mark = / (?<mark>\d+:[\da-f]{64}) /u.exec(heads)?.groups?.mark ?? '';
  await organisers.getByLabel('Mã đầu nhật ký đã giữ').fill(mark);
  await organisers.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click();
  await expect(organisers.getByText('Nhật ký vẫn chứa mã này')).toBeVisible({ timeout: 60_000 });
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

test('chỉ nhớ thư điện tử trên máy khi được chọn, không bao giờ nhớ mật khẩu', async ({ page }) => {
  const [mail, password] = [page.getByLabel('Thư điện tử'), page.getByLabel('Mật khẩu', { exact: true })];
  const remember = page.getByRole('checkbox', { name: 'Nhớ địa chỉ này trên máy' });
  const leave = async () => {
    // A page that is still arriving would cut the way to the next one.
    await page.goto('about:blank');
    await page.context().clearCookies({ name: 'next-auth.session-token' });
    await page.goto('/dang-nhap');
  };
  await signInByForm(page, organiser);
  await leave();
  await expect(mail).toHaveValue('');
  await expect(remember).not.toBeChecked();
  await remember.check();
  await signInByForm(page, organiser, { stays: true });
  await leave();
  await expect(mail).toHaveValue(organiser);
  await expect(password).toHaveValue('');
  await expect(remember).toBeChecked();
  await remember.uncheck();
  await signInByForm(page, organiser, { stays: true });
  await leave();
  await expect(mail).toHaveValue('');
});
