import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { noisePdf } from '@/server/testing/noise';
import { expect, test } from './support';

// What the officer, the leader and Sở Nội vụ press from the form of a model to its decision.

/** From the disk, as a person chooses it: 20 MB through the browser's control line may take longer than a press. */
function onDisk(name: string, size: number): string {
  const path = test.info().outputPath(name);
  writeFileSync(path, noisePdf(randomBytes(size)));
  return path;
}

/** Presses the button that leads on, and the one that confirms it on the next screen. */
export async function advance(
  page: Page,
  { model, verb, done, reason }: { model: string; verb: string; done: string; reason?: string },
) {
  await page.goto(model);
  if (reason) await page.locator('summary', { hasText: verb }).click();
  else if (verb !== 'Tiếp nhận') {
    await page.getByRole('link', { name: verb, exact: true }).first().click();
    await page.waitForURL(/\/chuyen\//u);
  }
  if (reason) await page.getByLabel('Lý do').fill(reason);
  await page.getByRole('main').getByRole('button', { name: verb, exact: true }).click();
  await expect(page.getByText(done)).toBeVisible();
}

export async function attach(
  page: Page,
  { model, kind, name, size }: { model: string; kind: string; name: string; size: number },
) {
  await page.goto(model);
  await page.locator(`input[type=file][data-kind=${kind}]`).setInputFiles(onDisk(name, size));
  await page.getByRole('button', { name: 'Lưu vào hồ sơ' }).click({ timeout: 60_000 });
  await expect(page.locator(`[data-paper=${kind}]`)).toContainText(name);
}

export const saved = (page: Page, form: string) =>
  expect(page.locator(form).getByRole('status').last()).toContainText('Đã lưu');

type Recognising = { title: string; number: string; on: string };

/** Rated and decided at once, as one decision for this model alone. */
export async function recognise(page: Page, model: string, { title, number, on }: Recognising) {
  await page.goto(model.replace('/mo-hinh/', '/tham-dinh/'));
  await page.getByRole('button', { name: 'Bắt đầu thẩm định' }).click();
  await page.getByLabel('Điểm thẩm định').fill('88,5');
  await page.getByRole('button', { name: 'Lưu điểm thẩm định' }).click();
  await expect(page.getByText('Mô hình đã chấm điểm, chờ quyết định.')).toBeVisible();
  await page.goto(`/ban-lam-viec/tham-dinh/quyet-dinh/moi?nam=${on.slice(0, 4)}`);
  await page.getByLabel('Số, ký hiệu').fill(number);
  await page.getByLabel('Ngày ban hành').fill(on);
  await page.getByLabel(`Kết quả của ${title}`).selectOption('Công nhận');
  await page.getByRole('button', { name: 'Xem trước quyết định' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(page.getByRole('heading', { name: `Quyết định số ${number}` })).toBeVisible();
}
