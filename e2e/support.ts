import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

export { expect, test } from 'playwright/test';

/** A phone of the size that most officers hold. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Signs in one of the demonstration accounts through the form, as a person would. */
export async function signIn(page: Page, email: string) {
  const account = accounts().find((known) => known.email === email);
  if (!account) throw new Error(`No demonstration account ${email}`);
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/ban-lam-viec'));
}

const accounts = (): { email: string; password: string; label: string }[] =>
  JSON.parse(readFileSync('prisma/seed/accounts.json', 'utf8'));

/** axe finds nothing to object to on the screen as it stands. */
export async function expectAccessible(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) })),
  ).toEqual([]);
}

/** Nothing sticks out sideways, at any width. */
export async function expectNoSidewaysScroll(page: Page) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
}
