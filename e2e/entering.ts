import type { Page } from 'playwright/test';
import { expect } from './support';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000, 'a'), Buffer.from('\n%%EOF')]);

/** A unit writes an entry in the contest of this page, with its dossier. @returns the entry's page */
export async function writeEntry(page: Page, here: string, title: string): Promise<string> {
  await page.goto(here);
  await page.getByRole('link', { name: 'Lập bài dự thi' }).click();
  const fresh = page.getByLabel('Bài mới');
  if (await fresh.count()) await fresh.check();
  await page.getByRole('button', { name: 'Lập bài dự thi' }).click();
  await page.waitForURL(/phieu$/);
  await page.getByLabel('Tên bài dự thi').fill(title);
  await page.getByLabel('Tóm tắt').fill('Cả bản cùng làm.');
  await page.getByLabel('Nội dung bài dự thi').fill('Họp bản, chia đoạn, cùng làm.');
  await page.getByLabel('Đường dẫn clip giới thiệu').fill('https://vi-du.vn/clip');
  await page.getByLabel('Họ và tên người thứ 1').fill('Lò Thị Hương Giang');
  await page.getByRole('button', { name: 'Lưu và xem lại' }).click();
  await page.waitForURL(/du-thi\/[0-9a-f-]+$/);
  await page
    .locator('input[type=file][data-kind=dossier]')
    .setInputFiles({ name: 'ho-so.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByRole('link', { name: 'ho-so.pdf' })).toBeVisible();
  return new URL(page.url()).pathname;
}

export async function submitEntry(page: Page) {
  await page.getByRole('link', { name: 'Nộp bài dự thi' }).click();
  await page.getByRole('button', { name: 'Nộp bài dự thi' }).click();
  await page.waitForURL(/bien-nhan$/);
}

/** The organiser finds the entry in order. */
export async function acceptEntry(page: Page, entry: string) {
  await page.goto(entry);
  await page.getByRole('link', { name: 'Xác nhận hợp lệ' }).click();
  await page.getByRole('button', { name: 'Xác nhận hợp lệ' }).click();
  await page.waitForURL((url) => url.pathname === entry);
  await expect(page.getByText('Hợp lệ').first()).toBeVisible();
}
