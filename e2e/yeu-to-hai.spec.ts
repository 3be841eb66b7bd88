import type { Page } from 'playwright/test';
import { codeAt, stepAt } from '@/server/account/factors/totp';
import { behind } from './behind';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from './support';

// Passkeys by Chromium's own virtual device; the codes of an app are counted here as a phone would.

const password = 'hoa ban trắng đầu xuân';

const made = (wish: object): Promise<string> => behind('second-step', wish);

const person = (name: string): Promise<string> => made({ person: { name, password } });

/** A device that verifies its owner, as a laptop with a fingerprint does. */
async function withDevice(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
}

async function enter(page: Page, email: string) {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

const onDesk = (page: Page) => page.waitForURL((url) => url.pathname.startsWith('/ban-lam-viec'));
const onStep = (page: Page) => page.waitForURL('**/dang-nhap/xac-thuc');
const factors = '/ban-lam-viec/tai-khoan/xac-thuc';

/** From a page that does not ask who is there: the desk would leave by itself at the same moment. */
async function leave(page: Page) {
  await page.goto('/');
  await page.context().clearCookies();
}

const codesOn = async (page: Page) => {
  const codes = page.getByRole('region', { name: 'Mã khôi phục' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  return codes.allTextContents();
};

/** The form under this heading, which asks for the own password. */
const under = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });

test('khóa truy cập: đăng ký, đăng nhập hai bước, xác nhận một việc, đổi tên, bỏ', async ({ page }) => {
  await withDevice(page);
  const email = await person('Lò Thị Khóa');
  await enter(page, email);
  await onDesk(page);
  await page.goto('/ban-lam-viec/tai-khoan');
  await page.getByRole('link', { name: 'Thiết lập', exact: true }).click();
  await expectAccessible(page);
  const keys = under(page, 'Khóa truy cập');
  await keys.getByLabel('Mật khẩu của Ông/Bà').fill('không phải mật khẩu');
  await keys.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await expect(keys.getByText('Mật khẩu của Ông/Bà chưa đúng').first()).toBeVisible();
  await keys.getByLabel('Mật khẩu của Ông/Bà').fill(password);
  await keys.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
  await keys.getByLabel('Tên khóa').fill('Máy cơ quan');
  await keys.getByRole('button', { name: 'Tạo khóa trên thiết bị này' }).click();
  await codesOn(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đã lưu mã' }).click();
  await expect(page.getByRole('rowheader', { name: 'Máy cơ quan' })).toBeVisible();
  await expect(page.getByText('Còn 10 mã chưa dùng.')).toBeVisible();

  await leave(page);
  await enter(page, email);
  await onStep(page);
  await page.goto(factors);
  await expect(page).toHaveURL(/\/dang-nhap\?tro-lai=/u);
  await page.goto('/dang-nhap/xac-thuc');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Xác thực bằng khóa truy cập' }).click();
  await onDesk(page);

  // The desk came without a page load: what the page of the second step told the browser still holds.
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
  await expect(page).toHaveURL(/\/dang-nhap\?xong=/u);
  await enter(page, email);
  await onStep(page);
  await page.getByRole('button', { name: 'Xác thực bằng khóa truy cập' }).click();
  await onDesk(page);

  await page.goto(factors);
  await page.getByRole('button', { name: 'Đổi tên' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên khóa').fill('Máy ở nhà');
  await dialog.getByRole('button', { name: 'Xác nhận bằng khóa truy cập' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xác nhận bằng khóa truy cập');
  await dialog.getByRole('button', { name: 'Lưu tên' }).click();
  await expect(page.getByRole('rowheader', { name: 'Máy ở nhà' })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ khóa' }).click();
  await page.getByRole('dialog').getByLabel('Mật khẩu của Ông/Bà').fill(password);
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ khóa' }).click();
  await expect(page.getByText('Chưa có khóa truy cập nào')).toBeVisible();
  await page.goto('/ban-lam-viec/tai-khoan');
  await expect(page.getByText('đã bỏ khóa truy cập “Máy ở nhà”')).toBeVisible();
});

test('ứng dụng xác thực: mã dùng một lần, mã khôi phục dùng một lần', async ({ browser }) => {
  const page = await (await browser.newContext(phone)).newPage();
  const email = await person('Cà Văn Mã');
  await enter(page, email);
  await onDesk(page);
  await page.goto(factors);
  const app = under(page, 'Ứng dụng xác thực');
  await app.getByLabel('Mật khẩu của Ông/Bà').fill(password);
  await app.getByRole('button', { name: 'Thiết lập ứng dụng' }).click();
  await expect(app.getByRole('img', { name: 'Mã QR' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const secret = ((await app.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const code = (later: number) => codeAt(secret, stepAt(Date.now()) + later);
  await app.getByLabel('Mã 6 số').fill('123');
  await app.getByRole('button', { name: 'Xác nhận ứng dụng' }).click();
  await expect(app.getByText('Nhập đủ 6 số').first()).toBeVisible();
  const used = code(-1);
  await app.getByLabel('Mã 6 số').fill(used);
  await app.getByRole('button', { name: 'Xác nhận ứng dụng' }).click();
  const [recovery = '', second = ''] = await codesOn(page);
  await expectNoSidewaysScroll(page);

  await leave(page);
  await enter(page, email);
  await onStep(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Mã 6 số').fill(used);
  await page.getByRole('button', { name: 'Xác thực bằng mã', exact: true }).click();
  await expect(page.getByText('Mã chưa đúng hoặc đã được dùng')).toBeVisible();
  await page.getByLabel('Mã 6 số').fill(code(1));
  await page.getByRole('button', { name: 'Xác thực bằng mã', exact: true }).click();
  await onDesk(page);

  for (const [typed, opens] of [
    [recovery, true],
    [recovery, false],
    [second, true],
  ] as const) {
    await leave(page);
    await enter(page, email);
    await onStep(page);
    await page.getByText('Không có thiết bị bên mình?').click();
    await page.getByLabel('Mã khôi phục').fill(typed);
    await page.getByRole('button', { name: 'Xác thực bằng mã khôi phục' }).click();
    if (opens) await onDesk(page);
    else await expect(page.getByText('Mã chưa đúng hoặc đã được dùng')).toBeVisible();
  }
  await page.goto('/ban-lam-viec/tai-khoan');
  await expect(page.getByText('Đã bật. Còn 8 mã khôi phục.')).toBeVisible();
});

test('người bắt buộc xác thực hai bước thiết lập ngay sau mật khẩu, trước khi mở được gì khác', async ({
  page,
}) => {
  await withDevice(page);
  const value = await made({ enrol: await person('Quàng Thị Mới') });
  await page.goto('/dang-nhap');
  const { hostname } = new URL(page.url());
  await page
    .context()
    .addCookies([{ name: 'portal.second-step', value, domain: hostname, path: '/dang-nhap' }]);
  for (const closed of ['/ban-lam-viec', factors]) {
    await page.goto(closed);
    await expect(page).toHaveURL(/\/dang-nhap\?tro-lai=/u);
  }
  await page.goto('/dang-nhap/xac-thuc');
  await expect(page).toHaveURL(/\/dang-nhap$/u);
  await page.goto('/dang-nhap/thiet-lap');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tạo khóa truy cập' }).click();
  await codesOn(page);
  await page.goto('/ban-lam-viec');
  await expect(page).toHaveURL(/\/dang-nhap\?tro-lai=/u);
  await page.goto('/dang-nhap/thiet-lap');
  await page.getByRole('button', { name: 'Vào bàn làm việc' }).click();
  await page.waitForURL('**/ban-lam-viec/tai-khoan');
  await expect(page.getByText('Đã bật. Còn 10 mã khôi phục.')).toBeVisible();
});
