import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './support';

const organiser = 'sonoivu@sonla.example';
const now = new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS ?? 0));
const year = now.getUTCFullYear();
/** The portal may have been walked before. */
const tag = Date.now().toString(36).slice(-4).toUpperCase();
const [old, heir] = [`Xã Sẽ Thôi ${tag}`, `Xã Kế Tục ${tag}`];

test('đơn vị kết thúc: xem người còn vai trò, bàn giao từng người, báo người còn lại', async ({ page }) => {
  await signIn(page, organiser);
  const importing = async (path: string, sheet: string[], button: RegExp) => {
    await page.goto(path);
    await page.getByLabel('Tệp bảng tính (.xlsx, .csv)').setInputFiles({
      name: 'bang.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${sheet.join('\n')}\n`),
    });
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(/^Đã (thêm|mời) \d/u)).toBeVisible();
  };
  await importing(
    '/ban-lam-viec/don-vi/nhap',
    [
      'Mã;Tên đơn vị;Tên cơ quan;Loại đơn vị;Mã đơn vị cấp trên;Hoạt động từ ngày',
      `A${tag};${old};Ủy ban nhân dân ${old};Xã, phường, thị trấn;14;01/01/2018`,
      `B${tag};${heir};Ủy ban nhân dân ${heir};Xã, phường, thị trấn;14;01/01/2018`,
    ],
    /Nhập 2 đơn vị/u,
  );
  await importing(
    '/ban-lam-viec/nguoi-dung/nhap',
    [
      'Họ và tên;Thư điện tử;Đơn vị;Vai trò',
      `Lường Thị Chuyển ${tag};chuyen.${tag}@vi-du.vn;A${tag};Lãnh đạo đơn vị`,
      `Quàng Văn Ở Lại ${tag};o-lai.${tag}@vi-du.vn;A${tag};Cán bộ đơn vị`,
    ],
    /Nhập 2 người/u,
  );
  await page.goto(`/ban-lam-viec/don-vi?q=${encodeURIComponent(old)}`);
  await page.getByRole('link', { name: old }).click();
  await page.waitForURL(/don-vi\/[0-9a-f-]{36}$/u);
  const unit = page.url();
  await page.goto(`${unit}/ban-giao`);
  await expect(page.getByRole('heading', { name: /Không tìm thấy/u })).toBeVisible();
  await page.goto(unit);
  const ending = page.locator('form').filter({ hasText: 'Ngày đầu tiên không còn hoạt động' });
  await ending.getByLabel('Ngày đầu tiên không còn hoạt động').fill(`${year}-02-01`);
  await ending.locator('select').selectOption({ label: heir });
  await ending.getByRole('checkbox').check();
  await ending.getByRole('button', { name: 'Kết thúc hoạt động' }).click();
  await expect(page.getByText('Còn 2 vai trò ở đơn vị đã kết thúc')).toBeVisible();
  await page.getByRole('link', { name: 'Bàn giao' }).click();
  await expect(page.getByRole('heading', { name: `Bàn giao của ${old}` })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  const [moves, stays] = [
    page.getByRole('checkbox', { name: new RegExp(`Lường Thị Chuyển ${tag}`, 'u') }),
    page.getByRole('checkbox', { name: new RegExp(`Quàng Văn Ở Lại ${tag}`, 'u') }),
  ];
  await moves.uncheck();
  await stays.uncheck();
  await page.getByRole('button', { name: 'Bàn giao các vai trò đã chọn' }).click();
  await expect(page.getByText('Chưa chọn người nào').first()).toBeVisible();
  await moves.check();
  await page.getByRole('button', { name: 'Bàn giao các vai trò đã chọn' }).click();
  await expect(page.getByText('Đã bàn giao vai trò của 1 người')).toBeVisible();
  await expect(moves).toHaveCount(0);
  await page.getByRole('button', { name: 'Gửi thư cho 1 người chưa được chuyển' }).click();
  await expect(page.getByText('đã được báo là chưa chuyển')).toBeVisible();
  await page.goto(`/ban-lam-viec/nguoi-dung?q=chuyen.${tag.toLowerCase()}`);
  await expect(page.getByText(heir).first()).toBeVisible();
});
