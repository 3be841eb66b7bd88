import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Cookie, expect, type Locator, type Page } from 'playwright/test';

export { expect, test } from 'playwright/test';

/** A phone of the size that most officers hold. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Sessions of this worker's portal by address. A journey that is not about signing in comes in with the one before. */
const kept = new Map<string, Cookie[]>();

/** Comes in as one of the demonstration accounts, at the desk. */
export async function signIn(page: Page, email: string) {
  const cookies = kept.get(email);
  if (cookies) {
    await page.context().addCookies(cookies);
    await page.goto('/ban-lam-viec');
    if (new URL(page.url()).pathname.startsWith('/ban-lam-viec')) return;
  }
  await signInByForm(page, email);
  kept.set(email, await page.context().cookies());
}

/** Signs in one of the demonstration accounts through the form, as a person would: a session of its own. */
export async function signInByForm(page: Page, email: string, { stays = false } = {}) {
  const account = accounts().find((known) => known.email === email);
  if (!account) throw new Error(`No demonstration account ${email}`);
  // Stays: the form stands as it was prepared.
  if (!stays) await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/ban-lam-viec'));
}

/** Confirms in the own name, where a form asks for the password again. */
export async function fillOwnPassword(page: Page) {
  const password = accounts()[0]?.password ?? '';
  const fields = page.getByLabel('Mật khẩu của Ông/Bà').filter({ visible: true });
  await fields.first().waitFor();
  // A screen may hold two acts that ask for it: to approve, and to give back.
  for (const field of await fields.all()) await field.fill(password);
}

/** For whom the page says it was drawn, as every write sends it. */
export const ownerOf = async (page: Page): Promise<string> =>
  (await page.locator('[data-drawn-for]').getAttribute('data-drawn-for')) ?? '';

const accounts = (): { email: string; password: string; label: string }[] =>
  JSON.parse(readFileSync('prisma/seed/accounts.json', 'utf8'));

/** WCAG 2.2, levels A and AA. */
const accessible = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe finds nothing to object to. Where it does, it looks once more: between two pages of the desk there is no title. */
export async function expectAccessible(page: Page) {
  await expect(page).toHaveTitle(/./u);
  if ((await violationsOn(page)).length === 0) return;
  await expect(page).toHaveTitle(/./u);
  expect(await violationsOn(page)).toEqual([]);
}

async function violationsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: accessible },
      resultTypes: ['violations'],
      // Styles are the page's own, so none is fetched again.
      preload: false,
    })
    // The other mode gathers frames of other sites in a page of its own, at each look; there are none.
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) }));
}

/** Nothing sticks out sideways, at any width. */
export async function expectNoSidewaysScroll(page: Page) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
}

/** Chooses by words of the option; others may stand beside them, as how many are left. */
export async function choose(select: Locator, words: string) {
  const value = await select.locator('option', { hasText: words }).first().getAttribute('value');
  await select.selectOption(value);
}

/** Signed in before anything is translated: the page's own scripts of the test do not run there. */
export async function signInBeside(page: Page, email: string) {
  const beside = await page.context().newPage();
  await signIn(beside, email);
  await beside.close();
}
