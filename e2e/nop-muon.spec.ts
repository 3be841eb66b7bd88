import type { Page } from 'playwright/test';
import { submitEntry, writeEntry } from './entering';
import { ground } from './judging';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

// A unit that comes too late: its try is written down, it reads so itself, and a decision lets it in.

test('a try after the close is noted, shown to the unit, admitted by a decision, and then submitted', async ({
  browser,
}) => {
  const { slug } = await ground({ found: { name: `Hội thi nộp muộn ${Date.now()}`, entries: [] } });
  const here = `/ban-lam-viec/hoi-thi/${slug}`;
  const at = async (account: string) => {
    const page = await (await browser.newContext(phone)).newPage();
    await signIn(page, `${account}@sonla.example`);
    return page;
  };
  const [unit, organiser] = [await at('maison.lanhdao'), await at('sonoivu')];
  const entry = await writeEntry(unit, here, 'Bài viết kịp, nộp chậm');
  await close(organiser, here);

  await unit.goto(entry);
  await unit.getByRole('link', { name: 'Đề nghị nộp muộn' }).click();
  await expect(unit.getByText('Đã hết thời hạn nộp bài').first()).toBeVisible();
  await expect(unit.getByText('Đơn vị nhận biên nhận')).toHaveCount(0);
  await unit.getByRole('button', { name: 'Gửi đề nghị nộp muộn' }).click();
  await expect(unit.getByText('Hệ thống đã ghi nhận lần nộp muộn này')).toBeVisible();
  await expectAccessible(unit);
  await unit.goto(entry);
  await expect(unit.getByText('Khi đó hồ sơ đã đủ.')).toBeVisible();
  await expect(unit.getByText('Ban Tổ chức chưa quyết định.')).toBeVisible();
  await expectAccessible(unit);
  await expectNoSidewaysScroll(unit);

  await organiser.goto(`${here}/so-loai`);
  await organiser.getByText('Cho nộp theo quyết định').click();
  const admits = organiser.getByRole('button', { name: 'Cho Huyện Mai Sơn nộp theo quyết định' });
  await admits.click();
  await expect(organiser.getByText('Chưa nhập lý do').first()).toBeVisible();
  await organiser.getByLabel('Số quyết định và lý do').fill('Quyết định minh họa: sạt lở, mất mạng');
  await admits.click();
  await expect(organiser.getByText('Đã cho nộp theo quyết định')).toBeVisible();

  await unit.goto(entry);
  await expect(unit.getByText('Ban Tổ chức đã cho nộp,')).toBeVisible();
  await submitEntry(unit);
  await expect(unit.getByText('BDT-001').first()).toBeVisible();
});

/** The organiser moves the close to a minute that has passed; nobody has submitted yet. */
async function close(page: Page, here: string) {
  await page.goto(`${here}/thiet-lap`);
  const closes = page.getByLabel('Hạn nhận bài');
  const [day] = (await page.getByLabel('Bắt đầu nhận bài').inputValue()).split('T');
  await closes.fill(`${day}T23:59`);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText(/^Đã lưu/u).first()).toBeVisible();
}
