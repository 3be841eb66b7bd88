import type { Browser, Page } from 'playwright/test';
import { expectFits, expectFitsHere, seatedAt } from './judging';
import { expect } from './support';

/** The chair decides between two equal entries, in writing; until then nothing can be frozen. */
export async function ruleOnTie(browser: Browser, organiser: Page, here: string, first: string) {
  await organiser.goto(`${here}/ket-qua/chot`);
  await expect(organiser.getByText('2 bài bằng điểm có giải')).toBeVisible();
  await expect(organiser.getByRole('button', { name: 'Chốt kết quả' })).toHaveCount(0);
  const chair = await seatedAt(browser, 'giamkhao.truong');
  await chair.goto(`${here}/ket-qua`);
  await chair.getByRole('link', { name: 'Quyết định bài bằng điểm' }).click();
  const places = chair.getByRole('textbox', { name: /^BDT-/ });
  await places.nth(0).fill('1');
  await places.nth(1).fill('1');
  await chair.getByLabel('Lý do').fill('Bài có minh chứng rõ hơn ở tiêu chí hiệu quả.');
  await chair.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(chair.getByText('Nhập thứ tự từ 1 đến 2').first()).toBeVisible();
  await chair.getByRole('textbox', { name: new RegExp(first) }).fill('1');
  await chair.getByRole('textbox', { name: /^BDT-(?!.*về làng)/ }).fill('2');
  await expectFitsHere(chair);
  await chair.getByRole('button', { name: 'Ghi quyết định' }).click();
  await chair.waitForURL(/ket-qua$/u);
  await expectFits(chair, `${here}/ket-qua`, `${here}/ket-qua/phan-tich`, `${here}/ket-qua/bien-ban`);
  await chair.goto(`${here}/ket-qua`);
  await chair.getByRole('link', { name: first }).click();
  await expect(chair.getByText('Hạng 1')).toBeVisible();
  await expectFits(chair, chair.url());
  await chair.context().close();
}

/** The last one gets no prize, with a reason that is published. */
export async function swapPrize(organiser: Page, here: string) {
  await organiser.goto(`${here}/ket-qua`);
  await organiser
    .getByRole('link', { name: /^(Đổi|Xét) giải/u })
    .last()
    .click();
  await organiser.getByLabel('Giải', { exact: true }).selectOption({ label: 'Giải Khuyến khích' });
  await organiser.getByRole('button', { name: /^(Đổi|Ghi) giải$/u }).click();
  await expect(organiser.getByText('Chưa nhập lý do').first()).toBeVisible();
  await organiser.getByLabel('Lý do').fill('Ban Tổ chức thống nhất: hồ sơ nộp bổ sung hai lần.');
  await expectFitsHere(organiser);
  await organiser.getByRole('button', { name: /^(Đổi|Ghi) giải$/u }).click();
  await organiser.waitForURL(/ket-qua$/u);
  await expect(organiser.getByText('Giải Khuyến khích (đã đổi)')).toBeVisible();
}

/** @returns the page of the frozen version */
export async function freezeResults(organiser: Page, here: string): Promise<string> {
  await expectFits(organiser, `${here}/ket-qua/chot`);
  const unranked = organiser.getByLabel('Đã xem danh sách bài chưa xếp hạng');
  if (await unranked.isVisible()) await unranked.check();
  await organiser.getByRole('button', { name: 'Chốt kết quả' }).click();
  await organiser.waitForURL(/ban-chot/u);
  await expect(organiser.getByText('Đã tính lại: kết quả và mã kiểm tra khớp')).toBeVisible();
  await expect(organiser.getByRole('button', { name: /^Ký/ })).toHaveCount(0);
  return new URL(organiser.url()).pathname;
}

/** The auditor approves; one signature does not publish, and the second is another person's. */
export async function approveAndPublish(browser: Browser, organiser: Page, frozen: string) {
  const auditor = await seatedAt(browser, 'kiemsoat');
  await auditor.getByRole('link', { name: 'Bản kết quả đã chốt chờ kiểm soát viên xác nhận' }).click();
  await auditor.waitForURL((url) => url.pathname === frozen);
  await expectFits(auditor, frozen);
  await auditor.getByRole('button', { name: 'Xác nhận bản chốt' }).click();
  await expect(auditor.getByText('Chờ ký công bố')).toBeVisible();
  await auditor.context().close();
  await organiser.goto(frozen);
  await organiser.getByRole('button', { name: 'Ký lần thứ nhất' }).click();
  await expect(organiser.getByText('Chờ người thứ hai ký')).toBeVisible();
  await organiser.reload();
  await expect(organiser.getByRole('button', { name: /^Ký/ })).toHaveCount(0);
  const second = await seatedAt(browser, 'sonoivu.lanhdao');
  await second.getByRole('link', { name: 'Bản kết quả đã chốt chờ ký công bố' }).click();
  await second.getByRole('button', { name: 'Ký và công bố kết quả' }).click();
  await expect(second.getByText('Đã công bố', { exact: true })).toBeVisible();
  await second.context().close();
}
