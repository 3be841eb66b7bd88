import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright/test';
import { criterion, expectFits, expectFitsHere, ground, seatedAt } from './judging';
import { expect, test } from './support';

// A contest with a live part: in which order the teams perform, the paper grid typed by keys and from Excel, and how
// near a judge's first score is.

const titles = ['Bài một', 'Bài hai', 'Bài ba'];
const madeOf = (name: string) => ground({ performing: { name: `${name} ${Date.now()}`, entries: titles } });

test('lots drawn in the hall reach the jury, the typing desk and the public', async ({ browser }) => {
  const { slug, entries } = await madeOf('Hội thi thứ tự');
  const desk = `/ban-lam-viec/hoi-thi/${slug}`;
  const secretary = await seatedAt(browser, { account: 'thuky' });
  await secretary.goto(`${desk}/thu-tu-thi`);
  await secretary.getByText('Các đội tự bốc thăm: nhập thứ tự').first().click();
  const places = secretary.getByRole('textbox', { name: /^BDT-/u });
  await expect(places).toHaveCount(3);
  const type = async (...typed: string[]) => {
    for (const [at, place] of typed.entries()) await places.nth(at).fill(place);
    await secretary.getByRole('button', { name: 'Ghi thứ tự đã bốc' }).click();
  };
  await test.step('a place that is given twice is named at its field', async () => {
    await secretary
      .getByLabel('Bốc thăm ở đâu, ngày nào, ai chứng kiến')
      .first()
      .fill('Họp Đội trưởng ngày 19/6');
    await type('3', '3', '1');
    await expect(secretary.getByText('Trùng với bài khác').first()).toBeVisible();
    await expectFitsHere(secretary);
    await type('3', '2', '1');
    await expect(secretary.getByText('Đã ghi thứ tự thi.').first()).toBeVisible();
  });
  await test.step('everybody reads it where they look', async () => {
    await expectOrder(secretary, `${desk}/thu-tu-thi`, ['BDT-003', 'BDT-002', 'BDT-001']);
    await expectFits(secretary, `${desk}/thu-tu-thi`);
    await expectOrder(secretary, `/hoi-thi/${slug}`, ['BDT-003', 'BDT-002', 'BDT-001']);
    await secretary.goto(`${desk}/nhap-diem/phan/chao-hoi`);
    await expect(secretary.locator('tbody tr').first()).toContainText('BDT-003 · thi thứ 1');
    const judge = await seatedAt(browser, { account: 'giamkhao.1' });
    await judge.goto('/ban-lam-viec/cham-diem');
    await expect(judge.getByText('Chào hỏi: thi thứ 3')).toBeVisible();
    await judge.context().close();
  });
  await redrawn(browser, slug);
  expect(entries).toHaveLength(3);
});

async function expectOrder(page: Page, path: string, codes: string[]) {
  await page.goto(path);
  const items = page.locator('li[value]');
  await expect(items).toHaveCount(codes.length);
  for (const [at, code] of codes.entries()) await expect(items.nth(at)).toContainText(code);
}

/** From digits that the captains said; the first order stays with the reason. */
async function redrawn(browser: Browser, slug: string) {
  const organiser = await seatedAt(browser, { account: 'sonoivu' });
  await organiser.goto(`/ban-lam-viec/hoi-thi/${slug}/thu-tu-thi`);
  await organiser.getByText('Xếp thứ tự từ một dãy số').first().click();
  const form = organiser.locator('form', { has: organiser.getByLabel('Các chữ số vừa bốc') }).first();
  await form
    .getByLabel('Bốc thăm ở đâu, ngày nào, ai chứng kiến')
    .fill('Tại hội trường, ba Đội trưởng đọc số');
  await form.getByLabel('Các chữ số vừa bốc').fill('4 0 7');
  await form.getByRole('button', { name: 'Xếp thứ tự từ dãy số' }).click();
  await expect(organiser.getByText('Chưa nhập lý do').first()).toBeVisible();
  await expect(form.getByLabel('Các chữ số vừa bốc')).toHaveValue('4 0 7');
  await form.getByLabel('Lý do thay thứ tự đã ghi').fill('Đội ba xin đổi lịch.');
  await form.getByRole('button', { name: 'Xếp thứ tự từ dãy số' }).click();
  await expect(organiser.getByText('Thay thứ tự đã ghi trước đó: Đội ba xin đổi lịch.')).toBeVisible();
  await expect(organiser.getByText('xếp từ dãy số 407', { exact: false })).toBeVisible();
  await organiser.context().close();
}

test('the paper grid goes by keys, takes a paste from Excel, and names a fault at its row', async ({
  browser,
}) => {
  const { slug } = await madeOf('Hội thi bảng giấy');
  const page = await seatedAt(browser, { account: 'thuky' });
  await page.goto(`/ban-lam-viec/hoi-thi/${slug}/nhap-diem/phan/kien-thuc`);
  const points = (n: number) => page.getByLabel(`Điểm của BDT-00${n}`);
  const time = (n: number) => page.getByLabel(`Thời gian của BDT-00${n}`);
  await test.step('Enter and the arrows move in the column and send nothing', async () => {
    await points(1).focus();
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await expect(points(2)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(points(3)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('99');
    await expect(points(2)).toHaveValue('99');
    await expect(page.getByText('Ghi 1 kết quả đã sửa')).toBeVisible();
  });
  await test.step('a fault stands beside its cell, and not at another', async () => {
    const row = page.locator('tr', { hasText: 'BDT-002' });
    await expect(row.locator('p.text-danger')).toBeVisible();
    await expect(points(2)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('p.text-danger[id]')).toHaveCount(1);
  });
  await test.step('two columns out of Excel fall into their cells', async () => {
    await points(1).focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '31,5\t04:10\r\n28\t05:00\r\n25,25\t06:30\r\n9\t01:00\r\n');
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    await expect(points(3)).toHaveValue('25,25');
    await expect(time(2)).toHaveValue('05:00');
    await expect(page.getByText('1 dòng dán thừa', { exact: false })).toBeVisible();
    await expectFitsHere(page);
  });
  await test.step('written, and to be compared beside what is confirmed', async () => {
    await page.getByRole('button', { name: 'Ghi 3 kết quả đã sửa' }).click();
    await expect(
      page.getByText('3 kết quả chờ người thứ hai xác nhận, trong đó 3 do Ông/Bà nhập.').first(),
    ).toBeVisible();
    await page.reload();
    await expect(points(1)).toHaveValue('31,5');
  });
});

test('the first score is on the first screen of a phone, above the bar, and two presses of Tab away', async ({
  browser,
}) => {
  const { entries } = await madeOf('Hội thi ô điểm đầu');
  const judge = await seatedAt(browser, { account: 'giamkhao.1', onPhone: true });
  await judge.goto(`/ban-lam-viec/cham-diem/${entries[0]?.id}/ho-so`);
  const bottom = await criterion(judge, 1).evaluate(
    (field) => field.getBoundingClientRect().bottom + scrollY,
  );
  const bar = judge.locator('form#phieu-cham > .sticky');
  expect(bottom).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0);
  await judge.locator('body').press('Tab');
  await expect(judge.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  await judge.keyboard.press('Enter');
  await judge.keyboard.press('Tab');
  await expect(judge.getByRole('link', { name: 'Đến ô điểm đầu tiên' })).toBeFocused();
  await judge.keyboard.press('Enter');
  await expect(criterion(judge, 1)).toBeFocused();
});

test('what is about to be frozen is read on the page that freezes it', async ({ browser }) => {
  const { slug } = await ground({ judged: { name: `Hội thi xem trước ${Date.now()}`, entries: titles } });
  const desk = `/ban-lam-viec/hoi-thi/${slug}`;
  const organiser = await seatedAt(browser, { account: 'sonoivu' });
  await organiser.goto(`${desk}/ket-qua/chot`);
  await organiser.getByText(/^Bảng xếp hạng sẽ chốt: Khối huyện, thành phố/u).click();
  const rows = organiser.locator('details[open] tbody tr');
  await expect(rows).toHaveCount(3);
  for (const [at, code] of ['BDT-001', 'BDT-002', 'BDT-003'].entries())
    await expect(rows.nth(at)).toContainText(code);
  await expectFitsHere(organiser);
  await test.step('the screens of the chair', async () => {
    const chair = await seatedAt(browser, { account: 'giamkhao.truong' });
    await expectFits(
      chair,
      '/ban-lam-viec',
      '/ban-lam-viec/cham-diem/bang-diem',
      `${desk}/ket-qua`,
      `${desk}/ket-qua/phan-tich`,
      `${desk}/ket-qua/bien-ban`,
      `${desk}/phan-cong`,
    );
    await chair.context().close();
  });
  await facets(organiser, `${desk}/so-loai`);
});

/** Words, block and state narrow the list together, and the table that is taken away is the same. */
async function facets(page: Page, list: string) {
  await page.goto(list);
  await expect(page.getByText('3 bài dự thi', { exact: true })).toBeVisible();
  await page.getByLabel('Đơn vị, tên bài, số báo danh').fill('bai hai');
  await page.getByLabel('Khối').selectOption('huyen');
  await page.getByLabel('Trạng thái').selectOption('accepted');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.waitForURL(/khoi=huyen/u);
  await expect(page.getByText('1 bài dự thi', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Xuất bảng tính (.xlsx)' })).toHaveAttribute(
    'href',
    /khoi=huyen/u,
  );
  await page.getByLabel('Khối').selectOption('so');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page.getByText('Không có bài dự thi nào')).toBeVisible();
  await expectFitsHere(page);
}

test('the signed paper hangs beside the decision and on the page of its model', async ({ browser }) => {
  const organiser = await seatedAt(browser, { account: 'sonoivu' });
  await organiser.goto('/ban-lam-viec/tham-dinh/quyet-dinh');
  await organiser.locator('main a[href*="/quyet-dinh/"]', { hasText: 'MH-' }).first().click();
  await organiser.waitForURL(/quyet-dinh\/[0-9a-f-]{36}$/u);
  const section = organiser.locator('#ban-chup');
  const name = `quyet-dinh-${Date.now()}.pdf`;
  const buffer = readFileSync('prisma/seed/papers/files/decision.pdf');
  await section.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await expect(section.getByRole('link', { name })).toBeVisible();
  await expectFitsHere(organiser);
  const model = await organiser.getByRole('table').getByRole('link').first().innerText();
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/mo-hinh?q=${encodeURIComponent(model)}`);
  await visitor.getByRole('link', { name: model }).first().click();
  const link = visitor.getByRole('link', { name: /^Bản chụp văn bản đã ký/u });
  await expect(link).toBeVisible();
  const answer = await visitor.request.get((await link.getAttribute('href')) ?? '');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await visitor.context().close();
});
