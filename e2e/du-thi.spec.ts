import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

// A contest from its founding to a screened entry: organiser and unit, each with their own screens.

const name = `Hội thi thử ${Date.now()}`;
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000, 'a'), Buffer.from('\n%%EOF')]);

async function found(page: Page): Promise<string> {
  await page.goto('/ban-lam-viec/hoi-thi/moi');
  await page.getByLabel('Tên Hội thi').fill(name);
  await page.getByLabel('Bắt đầu nhận bài').fill('2020-01-02T07:00');
  await page.getByLabel('Hạn nhận bài').fill('2090-08-15T22:00');
  await page.getByLabel('Bắt đầu chấm thi').fill('2090-08-10T00:00');
  await page.getByLabel('Kết thúc chấm thi').fill('2090-09-15T17:00');
  await page.getByRole('button', { name: 'Lập Hội thi' }).click();
  // What was wrong is told, and what was typed is still there.
  await expect(page.getByText('Thời điểm bắt đầu chấm không được trước hạn nhận bài').first()).toBeVisible();
  await expect(page.getByLabel('Tên Hội thi')).toHaveValue(name);
  await page.getByLabel('Bắt đầu chấm thi').fill('2090-08-20T00:00');
  await page.getByRole('button', { name: 'Lập Hội thi' }).click();
  await expect(page.getByText('Hội thi đang được chuẩn bị')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function setRules(page: Page, here: string) {
  await page.goto(`${here}/the-le/sua`);
  await page.getByLabel('Phải có mô hình của năm').fill('');
  await page.getByLabel('Bước điểm').first().fill('0,3');
  await expect(page.getByText('Thể lệ còn chỗ chưa khớp; lưu được')).toBeVisible();
  await page.getByLabel('Bước điểm').first().fill('0,5');
  await expect(page.getByText('Thể lệ còn chỗ chưa khớp; lưu được')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lưu Thể lệ' }).click();
  await expect(page.getByText('Đã lưu Thể lệ.')).toBeVisible();
}

async function announce(page: Page, here: string) {
  await page.goto(`${here}/thong-bao`);
  await page.getByLabel(/Đã kiểm tra Thể lệ/).check();
  await page.getByRole('button', { name: 'Thông báo Hội thi' }).click();
  await expect(page.getByText('Đang nhận bài dự thi').first()).toBeVisible();
}

async function write(page: Page, here: string) {
  await page.goto(here);
  await page.getByRole('link', { name: 'Lập bài dự thi' }).click();
  const fresh = page.getByLabel('Bài mới');
  if (await fresh.count()) await fresh.check();
  await page.getByRole('button', { name: 'Lập bài dự thi' }).click();
  await page.waitForURL(/phieu$/);
  await page.getByLabel('Tên bài dự thi').fill('Vận động Nhân dân hiến đất mở đường ก');
  await expect(page.getByText('Chữ “ก” không có trong phông chữ in')).toBeVisible();
  await page.getByLabel('Tên bài dự thi').fill('Vận động Nhân dân hiến đất mở đường');
  await expect(page.getByText('không có trong phông chữ in')).toBeHidden();
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
}

async function submit(page: Page) {
  await page.getByRole('link', { name: 'Nộp bài dự thi' }).click();
  await page.getByRole('button', { name: 'Nộp bài dự thi' }).click();
  await page.waitForURL(/bien-nhan$/);
  await expect(page.getByRole('heading', { name: 'Biên nhận bài dự thi BDT-001' })).toBeVisible();
}

test('a contest is founded and announced; a unit enters, is returned, corrects and is accepted', async ({
  page,
  browser,
}) => {
  await signIn(page, 'sonoivu@sonla.example');
  const here = await found(page);
  await setRules(page, here);
  await expectAccessible(page);
  await announce(page, here);

  const leader = await (await browser.newContext(phone)).newPage();
  await signIn(leader, 'maison.lanhdao@sonla.example');
  await write(leader, here);
  await expectNoSidewaysScroll(leader);
  await expectAccessible(leader);
  await submit(leader);
  await expectNoSidewaysScroll(leader);
  const download = leader.waitForEvent('download');
  await leader.getByRole('link', { name: 'Tải biên nhận (PDF)' }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const entry = new URL(leader.url()).pathname.replace(/\/bien-nhan$/u, '');

  await page.goto(`${here}/so-loai`);
  await page.getByRole('link', { name: 'Vận động Nhân dân hiến đất mở đường' }).click();
  await page.getByRole('link', { name: 'Trả lại bổ sung' }).click();
  await page.getByRole('button', { name: 'Trả lại bổ sung' }).click();
  await expect(page.getByText('Chưa nhập lý do').first()).toBeVisible();
  await page.getByLabel('Lý do').fill('Bổ sung minh chứng kết quả.');
  await page.getByRole('button', { name: 'Trả lại bổ sung' }).click();
  await page.waitForURL((url) => url.pathname === entry);

  await leader.goto(entry);
  await expect(leader.getByText('Bổ sung minh chứng kết quả.').first()).toBeVisible();
  await submit(leader);

  await page.goto(entry);
  await page.getByRole('link', { name: 'Xác nhận hợp lệ' }).click();
  await page.getByRole('button', { name: 'Xác nhận hợp lệ' }).click();
  await page.waitForURL((url) => url.pathname === entry);
  await expect(page.getByText('Hợp lệ').first()).toBeVisible();
});
