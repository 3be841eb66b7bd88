import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from 'playwright/test';
import { readSheet } from 'read-excel-file/node';
import { noisePdf } from '@/server/testing/noise';
import { figureField, fillFigures } from './figures';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

// A commune's half-year report in figures, from its phone to the frozen report of Sở Nội vụ, and what a correction changes.

const leader = 'kiemnhiem@sonla.example';
const organiser = 'sonoivu@sonla.example';
const own = '/ban-lam-viec/viec-phai-lam/2022/R6/xa-chieng-mung';
const bench = '/ban-lam-viec/bao-cao-tong-hop/2022/R10';

function paper(info: TestInfo): string {
  const path = info.outputPath('bao-cao-6-thang.pdf');
  writeFileSync(path, noisePdf(randomBytes(40_000)));
  return path;
}

/** Another person at the same device. */
async function goOnAs(page: Page, email: string, to: string) {
  await page.context().clearCookies();
  await signIn(page, email);
  await page.goto(to);
}

const badge = (page: Page, words: string) => page.locator('header').getByText(words, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();
const saved = (page: Page) => expect(page.getByText('Đã lưu bản nộp.')).toBeVisible();

async function returned(page: Page, reason: string) {
  await page.getByRole('button', { name: 'Trả lại để bổ sung' }).click();
  await page.getByLabel('Lý do').filter({ visible: true }).fill(reason);
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(badge(page, 'Bị trả lại')).toBeVisible();
}

/** What a frozen version says in words, with its hash. */
async function frozen(page: Page, version: number): Promise<string> {
  await page.goto(`${bench}/ban-chot/${version}`);
  return page.locator('article.office-sheet').innerText();
}

const dialoguesIn = async (page: Page): Promise<number> => {
  const row = page.getByRole('row').filter({ hasText: 'Cuộc đối thoại trực tiếp với Nhân dân' });
  return Number((await row.getByRole('cell').first().innerText()).replaceAll('.', ''));
};

test.use(phone);

test('figures from a phone to a frozen report, which no correction changes', async ({ page }, info) => {
  test.setTimeout(300_000);
  await signIn(page, leader);
  await page.goto(own);
  await page.getByRole('button', { name: 'Chuẩn bị bản nộp' }).click();
  await expect(page.getByText('từ ngày 15/12/2021 đến ngày 14/06/2022')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(paper(info));
  await expect(page.getByRole('link', { name: 'bao-cao-6-thang.pdf' })).toBeVisible();
  await page.getByLabel('Số, ký hiệu văn bản').fill('31/BC-UBND');
  await page.getByLabel('Ngày văn bản').fill('2022-06-17');
  await page.getByRole('button', { name: 'Nộp Sở Nội vụ' }).click();
  const lacks = page.getByText('Chưa nhập số liệu “Công dân đã tiếp”').filter({ visible: true });
  await expect(lacks.first()).toBeVisible();

  await fillFigures(page, { citizensReceived: '1.234', staffTrained: '25' });
  await save(page);
  await expect(page.getByText('nhập 1234 nếu là số nguyên', { exact: false }).first()).toBeVisible();
  await expect(figureField(page, 'citizensReceived')).toHaveValue('1.234');
  await figureField(page, 'citizensReceived').fill('123');
  await save(page);
  await expect(page.getByText('Số người đã được tập huấn lớn hơn', { exact: false }).first()).toBeVisible();
  await expect(figureField(page, 'dialogues')).toHaveValue('3');
  await figureField(page, 'staffTrained').fill('18');
  await figureField(page, 'models').fill('7');
  await expect(page.getByLabel('Vì sao khác số', { exact: false })).toBeVisible();
  await page.getByLabel('Vì sao khác số', { exact: false }).fill('Có mô hình của chi đoàn chưa đăng ký.');
  await save(page);
  await saved(page);
  await expect(page.getByText('75%').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nộp Sở Nội vụ' }).click();
  await expect(badge(page, 'Đã nộp muộn')).toBeVisible();

  await goOnAs(page, organiser, own);
  await expect(page.getByText('Có mô hình của chi đoàn chưa đăng ký.', { exact: false })).toBeVisible();
  await returned(page, 'Số cuộc đối thoại chưa khớp biên bản.');
  await goOnAs(page, leader, own);
  await figureField(page, 'dialogues').fill('4');
  await save(page);
  await saved(page);
  await page.getByRole('button', { name: 'Nộp lại' }).click();
  await expect(badge(page, 'Đã nộp muộn')).toBeVisible();

  await goOnAs(page, organiser, own);
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await expect(page.getByText(/^Đã tiếp nhận · Số biên nhận/u)).toBeVisible();
  await page.goto(bench);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page);
  const sum = await dialoguesIn(page);
  await page.getByRole('button', { name: 'Chốt báo cáo' }).click();
  await page.getByRole('button', { name: 'Chốt', exact: true }).click();
  await expect(page.getByText('Chưa viết phần “Tình hình triển khai”', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Đóng' }).filter({ visible: true }).first().click();
  await page.getByLabel('Tình hình triển khai').fill('Các đơn vị đã triển khai kế hoạch.');
  await page.getByLabel('Kết quả thực hiện').fill('Kết quả theo phụ lục số liệu.');
  await page.getByRole('button', { name: 'Lưu lời văn' }).click();
  await expect(page.getByText('Đã lưu lời văn của báo cáo.')).toBeVisible();
  await page.getByRole('button', { name: 'Chốt báo cáo' }).click();
  await page.getByRole('button', { name: 'Chốt', exact: true }).click();
  await expect(page.getByText(/^Bản 1, chốt lúc/u)).toBeVisible();
  await expect(
    badge(page, 'Chốt')
      .or(page.locator('header').getByText(/^Đã chốt lúc/u))
      .first(),
  ).toBeVisible();
  const first = await frozen(page, 1);
  expect(first).toContain('mã sha256');

  await page.goto(own);
  await page.getByRole('button', { name: 'Bỏ tiếp nhận' }).click();
  await page.getByLabel('Lý do').filter({ visible: true }).fill('Xã xin đính chính.');
  await page.getByRole('button', { name: 'Bỏ tiếp nhận', exact: true }).last().click();
  await returned(page, 'Đính chính số cuộc đối thoại.');
  await goOnAs(page, leader, own);
  await figureField(page, 'dialogues').fill('6');
  await save(page);
  await saved(page);
  await page.getByRole('button', { name: 'Nộp lại' }).click();
  await expect(badge(page, 'Đã nộp muộn')).toBeVisible();

  await goOnAs(page, organiser, bench);
  expect(await dialoguesIn(page)).toBe(sum + 2);
  await page.getByRole('button', { name: 'Chốt bản 2' }).click();
  await page.getByRole('button', { name: 'Chốt', exact: true }).click();
  await expect(page.getByText('Chưa nhập lý do').first()).toBeVisible();
  await page.getByLabel('Lý do').filter({ visible: true }).fill('Xã Chiềng Mung đính chính.');
  await page.getByRole('button', { name: 'Chốt', exact: true }).click();
  await expect(page.getByText('Lý do: Xã Chiềng Mung đính chính.')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Phụ lục bản 2 (XLSX)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('phu-luc-r10-2022-ban-2.xlsx');
  const rows = await readSheet(await file.path());
  expect(rows.flat()).toContain('Xã Chiềng Mung');
  const again = await frozen(page, 1);
  expect(again).toBe(first);
  expect(await frozen(page, 2)).toContain('lý do có bản này: Xã Chiềng Mung đính chính.');
  await expectAccessible(page);
});
