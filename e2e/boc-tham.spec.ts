import type { Browser, Page } from 'playwright/test';
import { expectFits, expectFitsHere, ground, seatedAt } from './judging';
import { expect, fillOwnPassword, test } from './support';

// What no single person decides: which judge reads which entry is drawn, and a sheet that was submitted leaves the
// results by two persons with a reason that is published.

test('judges are drawn from a closed list and a number that came afterwards, by two persons', async ({
  browser,
}) => {
  const name = `Hội thi bốc thăm ${Date.now()}`;
  const { slug } = await ground({ found: { name, entries: ['Bài một', 'Bài hai', 'Bài ba'] } });
  const desk = `/ban-lam-viec/hoi-thi/${slug}/phan-cong`;
  const first = await seatedAt(browser, { account: 'sonoivu' });
  await test.step('a source is named and the list closed, and its hash is public', async () => {
    const hash = await namedAndClosed(first, desk);
    await first.goto(`/hoi-thi/${slug}`);
    await expect(first.getByText(hash)).toBeVisible();
    await expectFitsHere(first);
  });
  await test.step('given up before the day by one, with a reason', async () => {
    await first.goto(desk);
    await first.getByRole('button', { name: 'Hủy lần bốc thăm' }).click();
    const dialog = first.getByRole('dialog').filter({ visible: true });
    await dialog.getByLabel('Lý do').fill('Nguồn số đổi ngày quay.');
    await fillOwnPassword(first);
    await dialog.getByRole('button', { name: 'Hủy lần bốc thăm' }).click();
    await expect(first.getByText('Nguồn số đổi ngày quay.')).toBeVisible();
  });
  await ground({ drawToday: slug });
  await test.step('one types the number, and does not confirm it', async () => {
    await first.goto(desk);
    await first.getByLabel('Số đã công bố').fill('04711');
    await fillOwnPassword(first);
    await first.getByRole('button', { name: 'Nhập số' }).click();
    await expect(first.getByText('Chờ người thứ hai nhập lại số')).toBeVisible();
    await first.reload();
    await expect(first.getByRole('button', { name: 'Xác nhận số và bốc thăm' })).toHaveCount(0);
  });
  await test.step('another types it from the source: another number draws nothing, the same one does', () =>
    confirmed(browser, desk));
});

async function namedAndClosed(page: Page, desk: string): Promise<string> {
  await page.goto(desk);
  await page.getByLabel('Số giám khảo mỗi bài').fill('2');
  await page.getByLabel('Nguồn số').fill('Xổ số miền Bắc, giải đặc biệt');
  await page.getByLabel('Ngày có số').fill('2022-06-20');
  await page.getByRole('button', { name: 'Nêu nguồn số' }).click();
  await expect(page.getByRole('alert').filter({ visible: true }).first()).toBeVisible();
  await expectFitsHere(page);
  await expect(page.getByLabel('Nguồn số')).toHaveValue('Xổ số miền Bắc, giải đặc biệt');
  await page.getByLabel('Ngày có số').fill('2022-06-22');
  await page.getByRole('button', { name: 'Nêu nguồn số' }).click();
  await page.getByRole('button', { name: 'Chốt danh sách' }).click();
  await page
    .getByRole('dialog')
    .filter({ visible: true })
    .getByRole('button', { name: 'Chốt danh sách' })
    .click();
  await expect(page.getByText('Đã chốt danh sách, chờ số')).toBeVisible();
  await expectFitsHere(page);
  return (
    await page
      .getByText(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/u)
      .first()
      .innerText()
  ).trim();
}

async function confirmed(browser: Browser, desk: string) {
  const second = await seatedAt(browser, { account: 'sonoivu.lanhdao' });
  await second.goto(desk);
  const type = async (number: string) => {
    await second.getByLabel('Số đã công bố (người thứ hai nhập)').fill(number);
    await fillOwnPassword(second);
    await second.getByRole('button', { name: 'Xác nhận số và bốc thăm' }).click();
  };
  await type('4711');
  await expect(second.getByRole('alert').filter({ visible: true }).first()).toBeVisible();
  await expectFitsHere(second);
  await type('04711');
  await expect(second.getByText('Đã bốc thăm và phân công')).toBeVisible();
  const each = second.locator('section', { has: second.getByRole('heading', { name: 'Từng bài dự thi' }) });
  await expect(each.getByText('Chưa khai báo xung đột lợi ích')).toHaveCount(3);
  await second.context().close();
}

test('a submitted sheet leaves the results by two persons, and everybody reads why', async ({ browser }) => {
  const { slug, entries } = await ground({
    judged: { name: `Hội thi không tính phiếu ${Date.now()}`, entries: ['Bài một', 'Bài hai'] },
  });
  const results = `/ban-lam-viec/hoi-thi/${slug}/ket-qua`;
  const reason = 'Giám khảo báo chấm nhầm bài.';
  const organiser = await seatedAt(browser, { account: 'sonoivu' });
  await organiser.goto(`${results}/bai/${entries[0]?.id}`);
  await organiser
    .getByRole('row', { name: 'Giàng A Páo' })
    .getByRole('link', { name: 'Không tính phiếu' })
    .click();
  await organiser.waitForURL(/ket-qua\/khong-tinh/u);
  const page = new URL(organiser.url()).pathname;
  await organiser.getByRole('button', { name: 'Đề nghị không tính phiếu' }).click();
  await expect(organiser.getByText('Chưa nhập lý do').first()).toBeVisible();
  await organiser.getByLabel('Lý do').fill(reason);
  await fillOwnPassword(organiser);
  await expectFitsHere(organiser);
  await organiser.getByRole('button', { name: 'Đề nghị không tính phiếu' }).click();
  await expect(organiser.getByRole('heading', { name: /^Có đề nghị không tính/u })).toBeVisible();
  await organiser.goto(page);
  await expect(organiser.getByText(reason)).toBeVisible();
  await expect(organiser.getByRole('button', { name: 'Xác nhận không tính phiếu' })).toHaveCount(0);
  const chair = await seatedAt(browser, { account: 'giamkhao.truong' });
  await chair.goto(page);
  await fillOwnPassword(chair);
  await expectFitsHere(chair);
  await chair.getByRole('button', { name: 'Xác nhận không tính phiếu' }).click();
  await expect(chair.getByRole('heading', { name: 'Phiếu không được tính', exact: true })).toBeVisible();
  await chair.goto(results);
  await expect(notCounted(chair)).toContainText(reason);
  await expectFits(chair, results, page);
  await chair.context().close();
  await organiser.goto(results);
  await expect(notCounted(organiser)).toContainText(reason);
});

const notCounted = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Phiếu đã nộp không được tính' }) });
