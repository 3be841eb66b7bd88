import { strToU8, zipSync } from 'fflate';
import { expect, signIn, test } from './support';

const organiser = 'sonoivu@sonla.example';

test('nhập người dùng: mẫu tải xuống, xem trước từng dòng, rồi mới ghi', async ({ page }) => {
  await signIn(page, organiser);
  await page.goto('/ban-lam-viec/nguoi-dung/nhap');
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải xuống mẫu' }).click(),
  ]);
  await page.getByLabel('Tệp bảng tính (.xlsx, .csv)').setInputFiles(await template.path());
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Đọc được 2 người, không có lỗi')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'an.lv@vi-du.vn' })).toBeVisible();
  await page.getByRole('button', { name: 'Nhập 2 người' }).click();
  await expect(page.getByText('Đã mời 2 người')).toBeVisible();
  await page.getByLabel('Tệp bảng tính (.xlsx, .csv)').setInputFiles(await template.path());
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('2 trong 2 dòng có lỗi')).toBeVisible();
  await expect(page.getByText('Thư điện tử này đã có tài khoản').first()).toBeVisible();
});

test('nhập người dùng: cột đứng ở đâu cũng được, thiếu cột thì nói, dòng đang ẩn thì hỏi', async ({
  page,
}) => {
  await signIn(page, organiser);
  await page.goto('/ban-lam-viec/nguoi-dung/nhap');
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Tệp bảng tính (.xlsx, .csv)').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await choose('thieu.csv', Buffer.from('Họ và tên;Điện thoại\nLò Văn An;0912345678\n'));
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Thiếu cột “Thư điện tử”')).toBeVisible();
  await choose('an.xlsx', hiddenRow());
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Đọc được 1 người, không có lỗi')).toBeVisible();
  await expect(page.getByText('1 dòng đang ẩn trong tệp không được nhập')).toBeVisible();
  await page.getByLabel('Đọc cả 1 dòng đang ẩn').check();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Đọc được 2 người, không có lỗi')).toBeVisible();
  await expect(page.getByRole('cell', { name: '02123852000' })).toHaveCount(2);
  await expect(page.getByText('Đã thêm số 0 ở đầu cho 2 số điện thoại')).toBeVisible();
});

test('nhập người dùng: dòng có thể trùng tài khoản đã có thì hỏi, chọn mới nhập; tên huyện đứng trước cũng hiểu', async ({
  page,
}) => {
  await signIn(page, organiser);
  await page.goto('/ban-lam-viec/nguoi-dung/nhap');
  const choose = (...people: string[]) =>
    page.getByLabel('Tệp bảng tính (.xlsx, .csv)').setInputFiles({
      name: 'trung.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Họ và tên;Thư điện tử;Đơn vị;Vai trò\n${people
          .map((person) => `${person};Mai Sơn, Chiềng Ban;Cán bộ đơn vị\n`)
          .join('')}`,
      ),
    });
  await choose('Tòng Thị Quý;quy.mot@vi-du.vn', 'Ông Tòng Thị Quí;quy.hai@vi-du.vn');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('1 dòng có thể trùng với tài khoản đã có')).toBeVisible();
  const asked = page.getByRole('checkbox', { name: 'Dòng 3: Ông Tòng Thị Quí' });
  await expect(asked).not.toBeChecked();
  await page.getByRole('button', { name: 'Nhập 1 người và các dòng đã chọn' }).click();
  await expect(page.getByText('Không nhập 1 dòng có thể trùng')).toBeVisible();
  await choose('Tòng Thị Quí;quy.hai@vi-du.vn');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(
    page.getByRole('cell', { name: 'Có thể trùng với Tòng Thị Quý (quy.mot@vi-du.vn)' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Nhập các dòng đã chọn' }).click();
  await expect(page.getByRole('link', { name: 'Chưa chọn dòng nào để nhập' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Dòng 2: Tòng Thị Quí' }).check();
  await page.getByRole('button', { name: 'Nhập các dòng đã chọn' }).click();
  await expect(page.getByText('Đã mời 1 người')).toBeVisible();
});

/** Under two title rows two people, their telephones numbers, the second one hidden by a filter. */
function hiddenRow(): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const person = (name: string, more = '') =>
    `<row ${more}>${cell('1')}${cell('Cán bộ đơn vị')}${cell('Xã Chiềng Ban')}<c><v>2123852000</v></c>${cell(`${name}@vi-du.vn`)}${cell('Lò Thử')}</row>`;
  const head = ['STT', 'Vai trò', 'Đơn vị', 'Điện thoại', 'Email', 'Họ tên'].map(cell).join('');
  const rows = `<row>${cell('UBND HUYỆN MAI SƠN')}</row><row>${cell('DANH SÁCH')}</row><row>${head}</row>${person('mot.an')}${person('hai.an', 'hidden="1"')}`;
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8(
        `<Relationships><Relationship Id="a" Type="${kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="DS" r:id="b"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships><Relationship Id="b" Type="${kind}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    }),
  );
}
