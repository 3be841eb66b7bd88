import type { Browser, Page } from 'playwright/test';
import { behind } from './behind';
import type { Ground } from './contest-ground';
import type { Staged } from './contest-stage';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn } from './support';

/** Runs the verbs behind the screens (contest-ground.ts). */
export const ground = <T = Ground>(wish: object): Promise<T> => behind('contest-ground', wish);

/** A blind contest in judging (contest-stage.ts), whose second judge has opened nothing yet. */
export const staged = (tag: string): Promise<Staged> => behind('contest-stage', { tag });

/** Models on their way (walk.ts). */
export const walk = (wish: object): Promise<string[]> => behind('walk', wish);

/** The newest mail of this subject, as its reader finds it in the own mailbox. */
export const letterTo = (to: string, subject: string): Promise<string> => behind('letter', { to, subject });

/** A person at a desk, or with a phone. */
export async function seatedAt(
  browser: Browser,
  { account, onPhone = false }: { account: string; onPhone?: boolean },
): Promise<Page> {
  const page = await (await browser.newContext(onPhone ? phone : {})).newPage();
  await signIn(page, `${account}@sonla.example`);
  return page;
}

/** As wide as a desk and as narrow as a phone, for eyes and for machines. What is typed stays typed. */
export async function expectFitsHere(page: Page) {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
  }
  await expectAccessible(page);
  await page.setViewportSize(size);
}

export async function expectFits(page: Page, ...paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expectFitsHere(page);
  }
}

/** The organiser moves dates of the contest, with a reason. */
export async function moveDates(
  page: Page,
  { here, dates, reason }: { here: string; dates: Record<string, string>; reason: string },
) {
  await page.goto(`${here}/thiet-lap`);
  for (const [label, minute] of Object.entries(dates)) await page.getByLabel(label).fill(minute);
  await page.getByLabel('Lý do sửa').fill(reason);
  await page.getByRole('button', { name: 'Lưu thiết lập' }).click();
  await expect(page.getByText('Đã lưu thiết lập Hội thi.')).toBeVisible();
}

/** A minute of the demonstration's day in Việt Nam, as a field of date and time takes it. */
export const minuteAt = (moment: string, plusMinutes: number): string =>
  new Date(Date.parse(moment) + (7 * 60 + plusMinutes) * 60_000).toISOString().slice(0, 16);

export const criterion = (page: Page, number: number) =>
  page.getByRole('textbox', { name: new RegExp(`tiêu chí ${number}:`) });

export const saved = async (page: Page) =>
  expect(page.locator('form#phieu-cham').getByRole('status').last()).toContainText('Đã lưu');

/** Points by keyboard alone: a number, Enter, the next one. */
export async function scoreByKeys(page: Page, points: readonly number[]) {
  await criterion(page, 1).focus();
  for (const [at, one] of points.entries()) {
    await expect(criterion(page, at + 1)).toBeFocused();
    await page.keyboard.type(String(one));
    if (at + 1 < points.length) await page.keyboard.press('Enter');
  }
  await saved(page);
}

export async function lock(page: Page) {
  await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
  await page.waitForURL(/\/nop$/u);
  await page.getByRole('button', { name: 'Nộp phiếu chấm' }).click();
  await expect(page.getByText('Đã nộp phiếu chấm')).toBeVisible();
}

export async function answerNone(page: Page, entry: string) {
  await page.goto(`/ban-lam-viec/cham-diem/${entry}/xung-dot`);
  await page.getByLabel('Không có xung đột lợi ích').check();
  await page.getByRole('button', { name: 'Gửi khai báo' }).click();
  await page.waitForURL(new RegExp(`${entry}/ho-so$`, 'u'));
}
