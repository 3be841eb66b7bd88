import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Locator, Page, TestInfo } from 'playwright/test';
import { noisePdf } from '@/server/testing/noise';
import { fillFigures } from './figures';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

// Plan 04 as a whole: the half-year report of a commune on its way, papers that came by post, and the plan that follows.

const officer = 'chiengban.canbo@sonla.example';
const leader = 'chiengban.lanhdao@sonla.example';
const organiser = 'sonoivu@sonla.example';
const report = 'Báo cáo định kỳ sáu tháng về UBND tỉnh (qua Sở Nội vụ)';

function paper(info: TestInfo): string {
  const path = info.outputPath('bao-cao-6-thang.pdf');
  writeFileSync(path, noisePdf(randomBytes(40_000)));
  return path;
}

const nameOf = async (box: Locator) =>
  (await box.locator('xpath=..').innerText()).replace(/^Chọn /u, '').trim();

/** Another person at the same device. */
async function goOnAs(page: Page, email: string) {
  await page.context().clearCookies();
  await signIn(page, email);
}

const badge = (page: Page, words: string) => page.locator('header').getByText(words, { exact: true });

test.describe('on a phone', () => {
  test.use(phone);

  test('a commune files its half-year report late; it is returned, sent again and taken', async ({
    page,
  }, info) => {
    await signIn(page, officer);
    await page.getByRole('link', { name: report }).click();
    await expect(page.getByRole('heading', { level: 1, name: report })).toBeVisible();
    await expect(page.getByText('trước ngày 15/06/2022 (thứ Tư)').first()).toBeVisible();
    await expect(badge(page, 'Quá hạn')).toBeVisible();
    await page.getByRole('button', { name: 'Chuẩn bị bản nộp' }).click();
    await page.locator('input[type=file]').setInputFiles(paper(info));
    await expect(page.getByRole('link', { name: 'bao-cao-6-thang.pdf' })).toBeVisible();
    await page.getByLabel('Số, ký hiệu văn bản').fill('31/BC-UBND');
    await page.getByLabel('Ngày văn bản').fill('2022-06-17');
    await fillFigures(page);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByText('Đã lưu bản nộp.')).toBeVisible();
    await expect(page.getByText('Việc này do lãnh đạo đơn vị thực hiện')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const here = page.url();

    await goOnAs(page, leader);
    await page.goto(here);
    await page.getByRole('button', { name: 'Nộp Sở Nội vụ' }).click();
    await expect(page.getByText(/Số biên nhận BN2022-[A-Z2-9]{8}/u).first()).toBeVisible();
    await expect(badge(page, 'Đã nộp muộn')).toBeVisible();

    await goOnAs(page, organiser);
    await page.goto(here);
    await page.getByRole('button', { name: 'Trả lại để bổ sung' }).click();
    await page.getByLabel('Lý do').filter({ visible: true }).fill('Chưa có số liệu đối thoại.');
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await expect(badge(page, 'Bị trả lại')).toBeVisible();

    await goOnAs(page, leader);
    await page.goto(here);
    await expect(page.getByText('Chưa có số liệu đối thoại.').first()).toBeVisible();
    await page.getByLabel('Ghi chú gửi Sở Nội vụ').fill('Đã bổ sung số liệu ở trang 3.');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByText('Đã lưu bản nộp.')).toBeVisible();
    await page.getByRole('button', { name: 'Nộp lại' }).click();
    await expect(badge(page, 'Đã nộp muộn')).toBeVisible();

    await goOnAs(page, organiser);
    await page.goto(here);
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await expect(page.getByText(/^Đã tiếp nhận · Số biên nhận/u)).toBeVisible();
    await page.reload();
    await expect(page.getByText('Đã bổ sung số liệu ở trang 3.')).toBeVisible();
    await expectAccessible(page);
  });
});

test('what is missing is said, a date of another year too, and nothing typed is lost', async ({ page }) => {
  await signIn(page, leader);
  await page.goto('/ban-lam-viec/viec-phai-lam/2021/R7/xa-chieng-ban');
  const begins = page.getByRole('button', { name: 'Chuẩn bị bản nộp' });
  // The demonstration may have written the paper of 2021 down already: then another obligation is open.
  if ((await begins.count()) === 0) await page.goto('/ban-lam-viec/viec-phai-lam/2022/R9/xa-chieng-ban');
  await begins.click();
  await page.getByRole('button', { name: 'Nộp Sở Nội vụ' }).click();
  await expect(page.getByText('Bản nộp còn thiếu. Bổ sung các mục sau rồi nộp lại.')).toBeVisible();
  await page.getByLabel('Ngày văn bản').fill('2022-12-30');
  await page.getByLabel('Số, ký hiệu văn bản').fill('99/BC-UBND');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Ngày văn bản không được sau hôm nay.')).toBeVisible();
  await expect(page.getByLabel('Số, ký hiệu văn bản')).toHaveValue('99/BC-UBND');
});

test('the organiser reads who owes what, writes papers down, lengthens for one, and takes the list away', async ({
  page,
}) => {
  await signIn(page, organiser);
  await page.goto('/ban-lam-viec/viec-phai-lam');
  await expect(page.getByRole('heading', { level: 1, name: 'Việc theo kế hoạch năm 2022' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: `R6. ${report}` }).click();
  const overdue = page.getByRole('row').filter({ hasText: 'Quá hạn' });
  await expect(overdue.first()).toBeVisible();
  await page.getByRole('button', { name: 'Ghi nhận các đơn vị đã chọn' }).click();
  await expect(page.getByText('Chưa chọn ngày nhận bản giấy').first()).toBeVisible();
  const boxes = page.getByRole('checkbox', { name: /^Chọn / });
  const names = [await nameOf(boxes.nth(0)), await nameOf(boxes.nth(1))];
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByLabel('Ngày nhận bản giấy').fill('2022-06-14');
  await page.getByRole('button', { name: 'Ghi nhận 2 đơn vị đã chọn' }).click();
  await expect(page.getByText('Đã ghi nhận bản giấy của 2 đơn vị.')).toBeVisible();
  await expectAccessible(page);
  for (const name of names) {
    await page.goto(`/ban-lam-viec/viec-phai-lam/cac-don-vi?nam=2022&viec=R6&q=${encodeURIComponent(name)}`);
    await expect(page.getByRole('link', { name: `${name}, ${report}: Đã nộp đúng hạn` })).toBeVisible();
  }
  await page.goto('/ban-lam-viec/viec-phai-lam/cac-don-vi/R6?nam=2022');

  await overdue.first().getByRole('link').click();
  await page.getByRole('button', { name: 'Gia hạn cho đơn vị' }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await dialog.getByLabel('Hạn mới').fill('2022-06-30');
  await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(dialog.getByText('Chưa nhập lý do').first()).toBeVisible();
  await dialog.getByLabel('Lý do').fill('Bị lũ quét');
  await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(badge(page, 'Chưa đến hạn')).toBeVisible();
  await expect(page.getByText('Bị lũ quét').first()).toBeVisible();

  await page.goto('/ban-lam-viec/viec-phai-lam/cac-don-vi?nam=2022&viec=R6&tinhtrang=chua-nop');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất bảng tính' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('viec-theo-ke-hoach-2022.xlsx');
});

test('the plan that follows is data: copied, added to, ended', async ({ page }) => {
  await signIn(page, organiser);
  await page.goto('/ban-lam-viec/ke-hoach');
  await page.getByRole('link', { name: 'Lập kế hoạch mới' }).click();
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
  await expect(page.getByText('Chưa nhập số, ký hiệu kế hoạch').first()).toBeVisible();
  await page.getByLabel('Số, ký hiệu').fill('minh-hoa/KH-UBND');
  await page.getByLabel('Ngày ban hành').fill('2022-06-01');
  await page.getByLabel('Trích yếu').fill('Kế hoạch minh họa giai đoạn sau');
  await page.getByLabel('Năm đầu').fill('2022');
  await page.getByLabel('Năm cuối').fill('2027');
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
  await expect(page.getByText('Một kế hoạch khác đã có các năm này.', { exact: false })).toBeVisible();
  await page.getByLabel('Năm đầu').fill('2023');
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kế hoạch số minh-hoa/KH-UBND' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Thêm nhiệm vụ' }).click();
  await page.locator('[name=code]').fill('R6');
  await page.getByLabel('Mục của kế hoạch').fill('mục V.2');
  await page.getByLabel('Nội dung nhiệm vụ').fill('Báo cáo chuyên đề quý III');
  await page.getByLabel('Xã, phường').first().check();
  await page.getByLabel('Loại hạn').selectOption({ label: 'Hằng năm, trước một ngày (không tính ngày đó)' });
  await page.getByLabel('Ngày, tháng (hằng năm)').fill('31/9');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await expect(page.getByText('Nhập ngày và tháng, ví dụ 15/6').first()).toBeVisible();
  await page.getByLabel('Ngày, tháng (hằng năm)').fill('30/9');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await expect(page.getByText('Mã này đã có trong kế hoạch. Nhập mã khác.').first()).toBeVisible();
  await expect(page.getByLabel('Nội dung nhiệm vụ')).toHaveValue('Báo cáo chuyên đề quý III');
  await expectAccessible(page);
  await page.locator('[name=code]').fill('B3');
  await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await page.getByRole('link', { name: 'B3. Báo cáo chuyên đề quý III' }).click();
  await page.getByLabel('Năm cuối còn áp dụng').fill('2024');
  await page.getByLabel('Lý do').fill('Chỉ làm hai năm');
  await page.getByRole('button', { name: 'Thôi áp dụng sau năm này' }).click();
  await expect(page.getByText('Nhiệm vụ áp dụng đến hết năm 2024.')).toBeVisible();
});

test('what stands in the way is told, forwarded and answered', async ({ page }) => {
  await signIn(page, officer);
  await page.goto('/ban-lam-viec/viec-phai-lam');
  await page.getByRole('link', { name: 'Phản ánh vướng mắc' }).click();
  await page.getByRole('button', { name: 'Gửi Sở Nội vụ' }).click();
  await expect(page.getByText('Chưa nhập nội dung vướng mắc').first()).toBeVisible();
  const words = `Chưa bố trí được kinh phí tập huấn ${Date.now()}`;
  await page.getByLabel('Nội dung vướng mắc').fill(words);
  await page.getByRole('button', { name: 'Gửi Sở Nội vụ' }).click();
  const told = page.getByRole('article').filter({ hasText: words });
  await expect(told).toContainText('Chờ trả lời');
  await expectAccessible(page);

  await goOnAs(page, organiser);
  await page.goto('/ban-lam-viec/vuong-mac');
  await told.getByText('Trả lời, hoặc chuyển đến cơ quan khác').click();
  await told.getByLabel('Chuyển đến').fill('Sở Tài chính');
  await told.getByRole('button', { name: 'Ghi nơi chuyển đến' }).click();
  await expect(told).toContainText('chuyển đến Sở Tài chính');
  await told.getByLabel('Trả lời', { exact: false }).last().fill('Đã bố trí trong quý III.');
  await told.getByRole('button', { name: 'Trả lời đơn vị' }).click();
  await expect(told).toContainText('Đã bố trí trong quý III.');
  await expectNoSidewaysScroll(page);
});
