import type { Browser, Page } from 'playwright/test';
import { expect, expectAccessible, fillOwnPassword, signIn, test } from './support';

const fresh = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

// Next's own announcer of routes is an alert too, outside of the page.
const alertOn = (page: Page) => page.locator('[role=alert]:not(#__next-route-announcer__)');

test('mất hộp thư: hai quản trị mỗi người một nửa mã; vai trò quyết định do hai người giao', async ({
  page,
  browser,
}) => {
  const [first, second, guest] = [page, await fresh(browser), await fresh(browser)];
  await signIn(first, 'quantri@sonla.example');
  await signIn(second, 'quantri.pho@sonla.example');
  await first.goto('/ban-lam-viec/nguoi-dung?q=kiemnhiem');
  await first.getByRole('row', { name: 'kiemnhiem@sonla.example' }).getByRole('link').first().click();
  await first.locator('#reason-code').fill('Mất hộp thư công vụ');
  await first.locator('#password-code').fill('sai mật khẩu rồi');
  await first.getByRole('button', { name: 'Đề nghị cấp mã đặt lại mật khẩu' }).click();
  await expect(first.getByText('Mật khẩu của Ông/Bà chưa đúng').first()).toBeVisible();
  await expect(first.locator('#reason-code')).toHaveValue('Mất hộp thư công vụ');
  await first.locator('#password-code').fill('DanVanKheo@2020');
  await first.getByRole('button', { name: 'Đề nghị cấp mã đặt lại mật khẩu' }).click();
  const one = await halfOn(first, 'thứ nhất');
  await second.goto('/ban-lam-viec');
  await second.getByRole('link', { name: 'Cấp mã đặt lại mật khẩu cho' }).click();
  await expectAccessible(second);
  await fillOwnPassword(second);
  await second.getByRole('button', { name: 'Xác nhận đề nghị' }).click();
  const two = await halfOn(second, 'thứ hai');
  await guest.goto('/quen-mat-khau');
  await guest.getByRole('link', { name: 'Có mã do hai quản trị cấp' }).click();
  await expectAccessible(guest);
  const reset = async (halves: [string, string], password: string) => {
    await guest.getByLabel('Thư điện tử').fill('kiemnhiem@sonla.example');
    await guest.getByLabel('Nửa mã người thứ nhất đọc').fill(halves[0]);
    await guest.getByLabel('Nửa mã người thứ hai đọc').fill(halves[1]);
    await guest.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
    await guest.getByLabel('Nhập lại mật khẩu mới').fill(password);
    await guest.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  };
  await reset([one, one], 'dòng suối dưới chân đèo');
  await expect(alertOn(guest)).toContainText('Hai nửa mã');
  await reset([two, one], 'DanVanKheo@2021');
  await expect(alertOn(guest)).toContainText('từ quen dùng ở cơ quan');
  await reset([two, one], 'dòng suối dưới chân đèo');
  await expect(guest.getByText('Đã đặt mật khẩu')).toBeVisible();
});

async function halfOn(page: Page, which: string): Promise<string> {
  const said = page.getByText(`Nửa mã ${which}:`);
  await expect(said).toBeVisible();
  return ((await said.textContent()) ?? '').replace(/^.*: /u, '');
}
