import type { Browser, Page } from 'playwright/test';
import { expectFits, expectFitsHere, seatedAt } from './judging';
import { choose, expect, fillOwnPassword } from './support';

/** The chair decides between two equal entries, in writing; until then nothing can be frozen. */
export async function ruleOnTie(
  browser: Browser,
  { organiser, here, first }: { organiser: Page; here: string; first: string },
) {
  await organiser.goto(`${here}/ket-qua/chot`);
  await expect(organiser.getByText('2 bài bằng điểm có giải')).toBeVisible();
  await expect(organiser.getByRole('button', { name: 'Chốt kết quả' })).toHaveCount(0);
  const chair = await seatedAt(browser, { account: 'giamkhao.truong' });
  await chair.goto(`${here}/ket-qua`);
  await chair.getByRole('link', { name: 'Quyết định bài bằng điểm' }).click();
  const places = chair.getByRole('textbox', { name: /^BDT-/ });
  await places.nth(0).fill('1');
  await places.nth(1).fill('1');
  await chair.getByLabel('Số, ký hiệu văn bản').fill('05/QĐ-BGK');
  await chair.getByLabel('Ngày văn bản').fill('2020-09-15');
  await chair.getByLabel('Lý do').fill('Bài có minh chứng rõ hơn ở tiêu chí hiệu quả.');
  await chair.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(chair.getByText('Nhập thứ tự từ 1 đến 2').first()).toBeVisible();
  await chair.getByRole('textbox', { name: new RegExp(first) }).fill('1');
  await chair.getByRole('textbox', { name: /^BDT-(?!.*về làng)/ }).fill('2');
  await expectFitsHere(chair);
  await chair.getByRole('button', { name: 'Ghi quyết định' }).click();
  await chair.waitForURL(/ket-qua\/de-nghi\//u);
  await expect(chair.getByRole('button', { name: /^Xác nhận/u })).toHaveCount(0);
  await expectFits(chair, chair.url());
  await confirmProposed(organiser);
  await expectFits(chair, `${here}/ket-qua`, `${here}/ket-qua/phan-tich`, `${here}/ket-qua/bien-ban`);
  await chair.goto(`${here}/ket-qua`);
  await chair.getByRole('link', { name: first }).click();
  await expect(chair.getByText('Hạng 1')).toBeVisible();
  await expectFits(chair, chair.url());
  await chair.context().close();
}

/** What one proposed since the ranking can be read waits for another person, who finds it among the own tasks. */
async function confirmProposed(other: Page) {
  await other.goto('/ban-lam-viec');
  await other
    .getByRole('link', { name: 'Đề nghị sau khi có xếp hạng, chờ người thứ hai xác nhận' })
    .first()
    .click();
  await other.waitForURL(/ket-qua\/de-nghi\//u);
  await expectFitsHere(other);
  await fillOwnPassword(other);
  await other.getByRole('button', { name: /^Xác nhận/u }).click();
  await expect(other.getByText('Đã thực hiện', { exact: true })).toBeVisible();
}

/** The last one gets no prize, with a reason that is published. */
export async function swapPrize(browser: Browser, organiser: Page, here: string) {
  await organiser.goto(`${here}/ket-qua`);
  await organiser
    .getByRole('link', { name: /^(Đổi|Xét) giải/u })
    .last()
    .click();
  await choose(organiser.getByLabel('Giải', { exact: true }), 'Giải Khuyến khích');
  await organiser.getByRole('button', { name: /^(Đổi|Ghi) giải$/u }).click();
  await expect(organiser.getByText('Chưa nhập lý do').first()).toBeVisible();
  await organiser.getByLabel('Lý do').fill('Ban Tổ chức thống nhất: hồ sơ nộp bổ sung hai lần.');
  await expectFitsHere(organiser);
  await organiser.getByRole('button', { name: /^(Đổi|Ghi) giải$/u }).click();
  await organiser.waitForURL(/ket-qua\/de-nghi\//u);
  const other = await seatedAt(browser, { account: 'sonoivu.pho' });
  await confirmProposed(other);
  await other.context().close();
  await organiser.goto(`${here}/ket-qua`);
  await expect(organiser.getByText('Giải Khuyến khích (đã đổi)')).toBeVisible();
}

/** Who is named at the freeze, by the accounts of the demonstration. */
const hands = [
  ['Kiểm soát viên xác nhận', 'Đinh Công Thành'],
  ['Người ký thứ nhất', 'Cà Thị Kim Dung'],
  ['Người ký thứ hai, công bố', 'Hà Thị Mai Phương'],
] as const;

/** Freezes, naming who approves and who signs. @returns the page of the frozen version */
export async function freezeResults(organiser: Page, here: string): Promise<string> {
  await expectFits(organiser, `${here}/ket-qua/chot`);
  const unranked = organiser.getByLabel('Đã xem danh sách bài chưa xếp hạng');
  if (await unranked.isVisible()) await unranked.check();
  await organiser.getByLabel('Người ký thứ nhất').selectOption('');
  await organiser.getByRole('button', { name: 'Chốt kết quả' }).click();
  await expect(organiser.getByText('Chưa chọn người ký thứ nhất').first()).toBeVisible();
  await expectFitsHere(organiser);
  for (const [label, person] of hands) {
    const field = organiser.getByLabel(label);
    const option = field.locator('option').filter({ hasText: person });
    await field.selectOption((await option.getAttribute('value')) ?? '');
  }
  await fillOwnPassword(organiser);
  await organiser.getByRole('button', { name: 'Chốt kết quả' }).click();
  await organiser.waitForURL(/ban-chot/u);
  await expect(organiser.getByText('Đã tính lại: kết quả và mã kiểm tra khớp')).toBeVisible();
  await expect(organiser.getByRole('button', { name: /^Ký/ })).toHaveCount(0);
  return new URL(organiser.url()).pathname;
}

/** The auditor approves; one signature does not publish, and the second is another person's and waits for the judges. */
export async function approveAndPublish(browser: Browser, organiser: Page, frozen: string) {
  const auditor = await seatedAt(browser, { account: 'kiemsoat' });
  await auditor.getByRole('link', { name: 'Bản kết quả đã chốt chờ kiểm soát viên xác nhận' }).click();
  await auditor.waitForURL((url) => url.pathname === frozen);
  await expectFits(auditor, frozen);
  await auditor.getByRole('button', { name: 'Xác nhận bản chốt' }).click();
  await expect(auditor.getByText('Nhập mật khẩu của Ông/Bà để xác nhận').first()).toBeVisible();
  await fillOwnPassword(auditor);
  await auditor.getByRole('button', { name: 'Xác nhận bản chốt' }).click();
  await expect(auditor.getByText('Chờ ký công bố')).toBeVisible();
  await auditor.context().close();
  await organiser.goto(frozen);
  await expect(organiser.getByText('Cà Thị Kim Dung', { exact: false }).first()).toBeVisible();
  await expect(organiser.getByRole('button', { name: /^Ký/ })).toHaveCount(0);
  const first = await seatedAt(browser, { account: 'sonoivu.pho' });
  await first.getByRole('link', { name: 'Bản kết quả đã chốt chờ ký công bố' }).click();
  await fillOwnPassword(first);
  await first.getByRole('button', { name: 'Ký lần thứ nhất' }).click();
  await expect(first.getByText('Chờ người thứ hai ký')).toBeVisible();
  await first.reload();
  await expect(first.getByRole('button', { name: /^Ký/ })).toHaveCount(0);
  await first.context().close();
  await judgesAnswer(browser, frozen);
  const second = await seatedAt(browser, { account: 'sonoivu.lanhdao' });
  await second.getByRole('link', { name: 'Bản kết quả đã chốt chờ ký công bố' }).click();
  await fillOwnPassword(second);
  await second.getByRole('button', { name: 'Ký và công bố kết quả' }).click();
  await expect(second.getByText('Đã công bố', { exact: true })).toBeVisible();
  await second.context().close();
}

const own = 'Phiếu chấm của Ông/Bà trong bản kết quả đã chốt, chờ xác nhận';

/** Each judge sees the own sheets as frozen: one objects on a phone and is replied to in writing, the others confirm. */
async function judgesAnswer(browser: Browser, frozen: string) {
  await expectWaiting(browser, frozen, 3);
  const objector = await seatedAt(browser, { account: 'giamkhao.1', onPhone: true });
  await objector.getByRole('link', { name: own }).click();
  await objector.waitForURL(/cham-diem\/ban-chot/u);
  await expect(objector.getByText('BDT-', { exact: false }).first()).toBeVisible();
  await expectFits(objector, objector.url());
  await objector.getByRole('button', { name: 'Không đúng, gửi ý kiến' }).click();
  await expect(objector.getByText('Chưa nêu điều không đúng').first()).toBeVisible();
  await objector.getByLabel('Nêu rõ điều không đúng').fill('Điểm hồ sơ tôi ghi là 4, đề nghị đối chiếu.');
  await objector.getByRole('button', { name: 'Không đúng, gửi ý kiến' }).click();
  await expect(objector.getByText('Có ý kiến, chờ trả lời')).toBeVisible();
  await objector.context().close();
  for (const account of ['giamkhao.2', 'giamkhao.truong']) {
    const judge = await seatedAt(browser, { account });
    await judge.getByRole('link', { name: own }).click();
    await judge.getByRole('button', { name: 'Xác nhận đúng' }).click();
    await expect(judge.getByText('Đã xác nhận đúng')).toBeVisible();
    await expectFits(judge, judge.url());
    await judge.context().close();
  }
  await expectWaiting(browser, frozen, 1);
  const auditor = await seatedAt(browser, { account: 'kiemsoat' });
  await auditor
    .getByRole('link', { name: 'Ý kiến của giám khảo về phiếu trong bản chốt, chờ trả lời' })
    .click();
  await auditor
    .getByLabel('Lý do')
    .first()
    .fill('Đã đối chiếu: phiếu mở lại và nộp lại ghi 4 điểm, bản chốt ghi 4.');
  await fillOwnPassword(auditor);
  await auditor.getByRole('button', { name: 'Trả lời ý kiến' }).click();
  await expect(auditor.getByText('Có ý kiến, đã được trả lời')).toBeVisible();
  await expectFits(auditor, frozen);
  await auditor.context().close();
}

/** The second signer sees for how many judges the publication waits, and no button. */
async function expectWaiting(browser: Browser, frozen: string, count: number) {
  const second = await seatedAt(browser, { account: 'sonoivu.lanhdao' });
  await second.goto(frozen);
  await expect(second.getByText(`Còn ${count}/3 giám khảo`, { exact: false })).toBeVisible();
  await expect(second.getByRole('button', { name: /^Ký/ })).toHaveCount(0);
  await expectFits(second, frozen);
  await second.context().close();
}
