import type { Browser, BrowserContext, Page } from 'playwright/test';
import { answerNone, criterion, saved, staged } from './judging';
import { expect, signInByForm as signIn, test } from './support';

// One browser, two accounts: a page belongs to whom it was drawn for. Nothing is written for the other, nothing of
// the one is shown to the other, and what was typed waits for its owner.

const one = 'giamkhao.1@sonla.example';
const two = 'giamkhao.2@sonla.example';
const tag = `cua${Date.now().toString(36)}`;

let entry: string;

test.beforeAll(async () => {
  entry = (await staged(tag)).entries[1]?.id ?? '';
});

test.describe.configure({ mode: 'serial' });

const sheet = () => `/ban-lam-viec/cham-diem/${entry}/ho-so`;
const covered = (page: Page) =>
  page.getByRole('heading', { name: /^Trang này được mở cho .+; hiện máy đang đăng nhập bằng / });

async function signOut(page: Page, choice?: string) {
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
  if (choice) await page.getByRole('button', { name: choice }).click();
  await page.waitForURL(/\/dang-nhap/u);
}

/** The cookie of another account, without any page having told of it. */
async function cookieOf(browser: Browser, email: string) {
  const context = await browser.newContext();
  await signIn(await context.newPage(), email);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function become(context: BrowserContext, cookies: Awaited<ReturnType<typeof cookieOf>>) {
  await context.clearCookies();
  await context.addCookies(cookies);
}

test('a conflict answer is not given for the judge who has signed in since', async ({
  browser,
  context,
  page,
}) => {
  await signIn(page, one);
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await page.getByLabel('Đề nghị không chấm bài này').check();
  await page.getByLabel('Lý do').fill('Lý do của giám khảo thứ nhất.');
  await become(context, await cookieOf(browser, two));
  await page.getByRole('button', { name: 'Gửi khai báo' }).click();
  await expect(covered(page)).toBeVisible();
  await expect(page.getByText('Lý do của giám khảo thứ nhất.')).toBeHidden();
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await expect(page.getByLabel('Đề nghị không chấm bài này')).not.toBeChecked();
  await expect(page.getByLabel('Lý do')).toHaveValue('');
  await become(context, await cookieOf(browser, one));
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await expect(page.getByLabel('Lý do')).toHaveValue('Lý do của giám khảo thứ nhất.');
  await page.getByLabel('Lý do').fill('');
  await answerNone(page, entry);
});

test('points go into the sheet of the judge who sees them, or nowhere', async ({
  browser,
  context,
  page,
}) => {
  const asTwo = await cookieOf(browser, two);
  await signIn(page, one);
  await page.goto(sheet());
  await criterion(page, 1).fill('8');
  await saved(page);
  await become(context, asTwo);
  await page.getByLabel('Ghi chú riêng').fill('Ghi chú của giám khảo thứ nhất.');
  await expect(covered(page)).toBeVisible();
  await expect(page.getByText('Ghi chú của giám khảo thứ nhất.')).toBeHidden();

  const other = await context.newPage();
  await answerNone(other, entry);
  await expect(criterion(other, 1)).toHaveValue('');
  await expect(other.getByLabel('Ghi chú riêng')).toHaveValue('');
  await other.close();

  await become(context, await cookieOf(browser, one));
  await page.getByRole('button', { name: /^Mở lại trang/ }).click();
  await expect(page.getByLabel('Ghi chú riêng')).toHaveValue('Ghi chú của giám khảo thứ nhất.');
  await saved(page);
});

test('an open tab learns of a sign-out, hides all, and comes back for its owner alone', async ({
  context,
  page,
}) => {
  await signIn(page, one);
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await page.getByLabel('Lý do').fill('Viết dở khi đăng xuất ở trang khác.');
  const other = await context.newPage();
  await other.goto('/ban-lam-viec');
  await signOut(other, 'Đăng xuất, giữ trên máy này');
  await expect(page.getByRole('heading', { name: 'Đã đăng xuất' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gửi khai báo' })).toBeHidden();
  await signIn(other, two);
  await expect(covered(page)).toBeVisible();
  await signOut(other);
  await signIn(other, one);
  await expect(page.getByLabel('Lý do')).toBeVisible();
  await expect(page.getByLabel('Lý do')).toHaveValue('Viết dở khi đăng xuất ở trang khác.');
});

test('signing out on a shared machine clears what lies there, after asking', async ({ page }) => {
  await signIn(page, one);
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await page.getByLabel('Lý do').fill('Không để lại trên máy dùng chung.');
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click();
  await page.getByRole('button', { name: 'Ở lại' }).click();
  await expect(page.getByLabel('Lý do')).toHaveValue('Không để lại trên máy dùng chung.');
  await signOut(page, 'Đăng xuất và xóa');
  const kept = () => page.evaluate(() => Object.values(localStorage).join());
  expect(await kept()).not.toContain('máy dùng chung');
  await signIn(page, one);
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await expect(page.getByLabel('Lý do')).toHaveValue('');
});

test('after a sign-out no tab gives back a page by Back', async ({ context, page }) => {
  await signIn(page, 'sonoivu@sonla.example');
  await page.goto('/ban-lam-viec/nguoi-dung');
  await expect(page.getByRole('heading', { name: 'Người dùng', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Việc của tôi' }).first().click();
  await page.waitForURL(/\/ban-lam-viec$/u);
  const other = await context.newPage();
  await other.goto('/ban-lam-viec/nguoi-dung');
  await signOut(other);
  await page.waitForURL(/\/dang-nhap/u);
  for (const tab of [page, other]) {
    await tab.goBack();
    await tab.waitForURL(/\/dang-nhap/u);
    await expect(tab.getByRole('heading', { name: 'Người dùng' })).toHaveCount(0);
  }
});

test('a form without a script is refused in words too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, one);
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await page.getByLabel('Lý do').fill('Không có script.');
  await become(context, await cookieOf(browser, two));
  await page.getByRole('button', { name: 'Gửi khai báo' }).click();
  await expect(page.getByText(/^Trang này được mở cho tài khoản khác/)).toBeVisible();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Gửi khai báo' }).click();
  await expect(
    page.getByRole('heading', { name: 'Phiên đăng nhập đã kết thúc, chưa gửi được' }),
  ).toBeVisible();
  await context.close();
});
