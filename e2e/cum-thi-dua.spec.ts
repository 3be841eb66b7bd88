import readXlsxFile from 'read-excel-file/node';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './support';

const organiser = 'sonoivu@sonla.example';
const year = new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS ?? 0)).getUTCFullYear();
const begun = `01/01/${year}`;
const here = '/ban-lam-viec/don-vi/cum';
/** The portal may have been walked before: a name is free once. */
const tag = Date.now().toString(36).slice(-4);
const long = `Cụm thi đua các xã, phường dọc quốc lộ 6 từ Vân Hồ đến Thuận Châu và vùng lòng hồ sông Đà ${tag}`;

test.describe.configure({ mode: 'serial' });

test('lập cụm, xếp và chuyển đơn vị, kết thúc; từ chối thì nói và giữ nguyên', async ({ page }) => {
  await signIn(page, organiser);
  await page.goto(here);
  await page.getByRole('link', { name: 'Lập cụm, khối' }).first().click();
  await page.getByRole('button', { name: 'Lập cụm, khối' }).click();
  await expect(page.getByText('Chưa nhập tên cụm, khối').first()).toBeVisible();
  await page.getByLabel('Tên cụm, khối').fill(long);
  await page.getByLabel('Hoạt động từ ngày').fill(`${year}-01-01`);
  await page.getByRole('button', { name: 'Lập cụm, khối' }).click();
  await page.waitForURL(/\/cum\/[0-9a-f-]{36}/u);
  await expect(page.getByText('Chưa có đơn vị nào', { exact: true })).toBeVisible();
  const first = page.url().split('?')[0] ?? '';

  const placing = page.locator('form').filter({ hasText: 'Xếp các đơn vị đã chọn' });
  await placing.getByText('Sở, ban, ngành').first().click();
  await placing.getByLabel('Sở Y tế').check();
  await placing.getByLabel('Từ ngày').fill(`${year - 1}-12-31`);
  await placing.getByRole('button', { name: 'Xếp các đơn vị đã chọn' }).click();
  await expect(page.getByText('nằm ngoài thời gian hoạt động của cụm, khối')).toBeVisible();
  await expect(placing.getByLabel('Sở Y tế')).toBeChecked();
  await placing.getByLabel('Từ ngày').fill(`${year}-01-01`);
  await placing.getByRole('button', { name: 'Xếp các đơn vị đã chọn' }).click();
  await expect(page.getByText('Đã xếp 1 đơn vị')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sở Y tế' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto(`${here}/moi`);
  await page.getByLabel('Tên cụm, khối').fill(long.toUpperCase());
  await page.getByLabel('Hoạt động từ ngày').fill(`${year}-02-01`);
  await page.getByRole('button', { name: 'Lập cụm, khối' }).click();
  await expect(page.getByText('Đã có cụm, khối mang tên này')).toBeVisible();
  await page.getByLabel('Tên cụm, khối').fill(`Khối tham mưu, tổng hợp ${tag}`);
  await page.getByRole('button', { name: 'Lập cụm, khối' }).click();
  await page.waitForURL(/\/cum\/[0-9a-f-]{36}/u);
  await page.getByRole('link', { name: /Hiện cả 1 đơn vị/u }).click();
  await page.getByText('Sở, ban, ngành').first().click();
  await page.getByLabel('Sở Y tế').check();
  await placing.getByLabel('Từ ngày').fill(`${year}-03-01`);
  await placing.getByRole('button', { name: 'Xếp các đơn vị đã chọn' }).click();
  await expect(page.getByText('Đã xếp 1 đơn vị')).toBeVisible();
  await page.goto(first);
  await expect(page.getByRole('row', { name: /Sở Y tế/u })).toContainText(`01/03/${year}`);

  const ending = page.locator('form').filter({ hasText: 'Ngày đầu tiên không còn hoạt động' });
  await ending.getByLabel('Ngày đầu tiên không còn hoạt động').fill(`${year}-05-01`);
  await ending.getByLabel('Căn cứ').fill('Quyết định chia lại cụm');
  await ending.getByRole('button', { name: 'Kết thúc hoạt động' }).click();
  await expect(page.getByText('Kết thúc từ').locator('..')).toContainText(`01/05/${year}`);
});

test('bảng tính: mẫu có sẵn mọi đơn vị, xem trước, ghi một lần, nhập lại thì không đổi gì', async ({
  page,
}) => {
  await signIn(page, organiser);
  await page.goto(`${here}/nhap`);
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải xuống mẫu' }).click(),
  ]);
  const [sheet] = await readXlsxFile(await template.path());
  const rows = (sheet as unknown as { data: (string | null)[][] }).data.slice(1);
  const communes = rows.filter(([, name]) => /^(Xã|Phường|Thị trấn) /u.test(name ?? '')).slice(0, 75);
  expect(communes.length).toBeGreaterThan(70);
  const sheetOf = (lines: string[]) => ({
    name: 'cum.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Mã đơn vị;Tên đơn vị;Cụm, khối thi đua;Từ ngày\n${lines.join('\n')}\n`),
  });
  const field = page.getByLabel('Tệp bảng tính (.xlsx, .csv)');
  const lines = communes.map(
    ([code, name], at) => `${code ?? ''};${name ?? ''};Cụm ${tag} số ${(at % 5) + 1};${begun}`,
  );
  await field.setInputFiles(sheetOf([...lines.slice(0, 2), `99999;Xã Không Có;Cụm thi đua số 1;${begun}`]));
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Không có đơn vị nào với mã hoặc tên này')).toBeVisible();
  await expect(page.getByText('Chưa có gì được ghi')).toBeVisible();
  await field.setInputFiles(sheetOf(lines));
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Sẽ lập 5 cụm, khối mới')).toBeVisible();
  await page.getByRole('button', { name: `Nhập ${communes.length} đơn vị` }).click();
  await expect(page.getByText(`Đã xếp ${communes.length} đơn vị, lập 5 cụm, khối mới`)).toBeVisible();
  await field.setInputFiles(sheetOf(lines));
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText(`${communes.length} đơn vị đã ở đúng cụm, khối`)).toBeVisible();
  await page.goto(here);
  await expect(page.getByRole('row', { name: `Cụm ${tag} số 1` })).toContainText('15');
  await expectAccessible(page);
});
