import type { Browser, Page } from 'playwright/test';
import type { Ground } from './contest-ground';
import { acceptEntry, submitEntry, writeEntry } from './entering';
import {
  answerNone,
  criterion,
  expectFits,
  ground,
  lock,
  minuteAt,
  moveDates,
  saved,
  scoreByKeys,
  seatedAt,
} from './judging';
import { approveAndPublish, freezeResults, ruleOnTie, swapPrize } from './publishing';
import { expectNothingLeaks, expectPublished, expectRecomputed } from './stranger';
import { expect, expectNoSidewaysScroll, ownerOf, test } from './support';

// A contest from an entry to its published results: a unit, three judges (one steps aside, one has a phone, one loses
// the network), secretary, chair, auditor, two persons who publish, and a stranger who recomputes.

const name = `Hội thi Chimyen ${Date.now()}`;
const titles = ['Chimyen hót ở bản', 'Chimyen bay qua đèo'];
const own = 'Chimyen về làng';
const full = [8, 12, 16, 8, 4];
const lower = [7, 11, 14, 7, 3];

let here: string;
let made: Ground;
/** Mai Sơn's, and the two that were made ready; the first two will be equal. */
let ids: [own: string, equal: string, other: string];

test.beforeAll(async () => {
  made = await ground({ found: { name, entries: titles } });
  here = `/ban-lam-viec/hoi-thi/${made.slug}`;
});

test.describe.configure({ mode: 'serial' });

test('a unit enters, three judges score, nothing is lost and nothing leaks', async ({ browser }) => {
  const organiser = await seatedAt(browser, { account: 'sonoivu' });
  await test.step('a unit enters, the entry is in order, judges are assigned', () =>
    enterAndAssign(browser, organiser));
  await expectNothingLeaks(browser, made.slug, 'Chimyen hót');
  await test.step('the first judge steps aside once and scores on a phone', () => onPhone(browser));
  await test.step('the second loses the network and nothing else', () => offline(browser));
  await test.step('the chair opens a sheet again', () => reopened(browser));
  await test.step('the secretary types in, another person confirms', () => typedIn(browser, organiser));
  await ground({ score: others() });
});

test('a tie is decided, the results published by two, and a stranger recomputes them', async ({
  browser,
}) => {
  const organiser = await seatedAt(browser, { account: 'sonoivu' });
  await expectNothingLeaks(browser, made.slug, 'Chimyen hót');
  await moveDates(organiser, {
    here,
    dates: { 'Kết thúc chấm thi': minuteAt(made.moment, -1) },
    reason: 'Mọi phiếu đã nộp, kết thúc chấm sớm.',
  });
  await test.step('a tie is decided, a prize changed', async () => {
    await ruleOnTie(browser, { organiser, here, first: own });
    await swapPrize(browser, organiser, here);
  });
  await test.step('frozen, audited, published by two', async () => {
    const frozen = await freezeResults(organiser, here);
    await expectNothingLeaks(browser, made.slug, 'Chimyen hót');
    await approveAndPublish(browser, organiser, frozen);
  });
  await test.step('the public sees, the stranger recomputes', async () => {
    await expectPublished(browser, made.slug, [own, ...titles]);
    await expectRecomputed(browser, made.slug);
  });
});

async function enterAndAssign(browser: Browser, organiser: Page) {
  const unit = await seatedAt(browser, { account: 'maison.lanhdao' });
  const entry = await writeEntry(unit, here, own);
  await submitEntry(unit);
  await acceptEntry(organiser, entry);
  const [equal, other] = made.entries.map(({ id }) => id);
  ids = [entry.split('/').at(-1) ?? '', equal ?? '', other ?? ''];
  await moveDates(organiser, {
    here,
    dates: { 'Hạn nhận bài': minuteAt(made.moment, -180), 'Bắt đầu chấm thi': minuteAt(made.moment, -120) },
    reason: 'Các đơn vị đã nộp đủ, chấm sớm.',
  });
  await organiser.goto(`${here}/phan-cong`);
  await organiser.getByRole('button', { name: 'Xem trước' }).click();
  await expect(organiser.getByText('thêm 9 lượt chấm cho 3 bài')).toBeVisible();
  await organiser.getByRole('button', { name: 'Phân công như xem trước' }).click();
  await expect(organiser.getByText('Chưa khai báo xung đột lợi ích').first()).toBeVisible();
  await expectFits(organiser, `${here}/phan-cong`);
  await unit.context().close();
}

async function onPhone(browser: Browser) {
  const judge = await seatedAt(browser, { account: 'giamkhao.1', onPhone: true });
  await expect(judge.getByRole('link', { name: 'Bài chờ khai báo xung đột lợi ích' }).first()).toBeVisible();
  const [mine, , other] = ids;
  const barred = `/ban-lam-viec/cham-diem/${other}`;
  await judge.goto(`${barred}/xung-dot`);
  await judge.getByLabel('Đề nghị không chấm bài này').check();
  await judge.getByRole('button', { name: 'Gửi khai báo' }).click();
  await expect(judge.getByText('Chưa nhập lý do').first()).toBeVisible();
  await judge.getByLabel('Lý do').fill('Quen đội trưởng.');
  await judge.getByRole('button', { name: 'Gửi khai báo' }).click();
  await judge.waitForURL(/cham-diem$/u);
  await expectBarred(judge, barred, made.entries[1]?.fileId ?? '');

  await answerNone(judge, mine);
  await expectNoSidewaysScroll(judge);
  await scoreByKeys(judge, [...full.slice(0, 4), 2.5]);
  await criterion(judge, 5).press('ArrowUp');
  await expect(criterion(judge, 5)).toHaveValue('2,75');
  await criterion(judge, 5).fill('3,3');
  await expect(judge.getByText('Điểm từ 0 đến 5, bước 0,25').first()).toBeVisible();
  await criterion(judge, 5).fill('3');
  await saved(judge);
  await expectFits(
    judge,
    '/ban-lam-viec',
    '/ban-lam-viec/cham-diem',
    `/ban-lam-viec/cham-diem/${mine}/ho-so`,
  );
  await lock(judge);
  await expectFits(judge, judge.url(), `/ban-lam-viec/cham-diem/${mine}/ho-so/in`);
  await judge.context().close();
}

/** Whoever stepped aside gets nothing of the entry: no dossier, no sheet, no file, no ranking. */
async function expectBarred(judge: Page, barred: string, fileId: string) {
  for (const path of ['/ho-so', '/ho-so/nop']) {
    await judge.goto(`${barred}${path}`);
    await expect(judge).toHaveURL(/xung-dot$/u);
    await expect(judge.getByText(`${titles[1]}, nội dung`)).toHaveCount(0);
  }
  const get = async (path: string) => (await judge.request.get(path)).status();
  expect(await get(`${barred}/ho-so/in`)).toBe(404);
  expect(await get(`/api/tep/${fileId}/ho-so.pdf`)).toBe(404);
  expect(await get(`${here}/ket-qua`)).toBe(403);
  const save = await judge.request.post(`${barred}/ho-so/luu`, {
    data: { base: 0, 'p.sang-tao': '8', drawnFor: await ownerOf(judge) },
    headers: { origin: new URL(judge.url()).origin },
  });
  expect(await save.json()).toMatchObject({ kind: 'denied' });
}

async function offline(browser: Browser) {
  const judge = await seatedAt(browser, { account: 'giamkhao.2' });
  const [mine] = ids;
  await answerNone(judge, mine);
  await criterion(judge, 1).fill('8');
  await saved(judge);
  await judge.context().setOffline(true);
  await scoreOffline(judge);
  await judge.close();
  await judge.context().setOffline(false);
  const next = await judge.context().newPage();
  await next.goto(`/ban-lam-viec/cham-diem/${mine}/ho-so`);
  await expect(next.getByText('Đã khôi phục nội dung soạn lúc')).toBeVisible();
  await expect(next.getByLabel('Nhận xét chung về bài dự thi')).toHaveValue('Viết khi mất mạng.');
  await saved(next);
  await expect(next.getByText('Tổng 48,00/60,00')).toBeVisible();
  await lock(next);
  await judge.context().close();
}

async function scoreOffline(judge: Page) {
  for (const [at, points] of full.entries()) await criterion(judge, at + 1).fill(String(points));
  await judge.getByLabel('Nhận xét chung về bài dự thi').fill('Viết khi mất mạng.');
  await expect(judge.locator('form#phieu-cham').getByRole('status').last()).toContainText('Mất kết nối');
}

async function reopened(browser: Browser) {
  const chair = await seatedAt(browser, { account: 'giamkhao.truong' });
  await chair.goto(`${here}/phan-cong`);
  await chair.getByRole('link', { name: /^Mở lại phiếu Hồ sơ mô hình của Giàng A Páo/ }).click();
  await chair.getByRole('button', { name: 'Mở lại phiếu' }).click();
  await expect(chair.getByText('Chưa nhập lý do').first()).toBeVisible();
  await chair.getByLabel('Lý do').fill('Giám khảo báo ghi nhầm điểm hồ sơ.');
  await chair.getByRole('button', { name: 'Mở lại phiếu' }).click();
  await chair.waitForURL(/phan-cong$/u);
  await chair.context().close();
  const judge = await seatedAt(browser, { account: 'giamkhao.1' });
  await judge.goto(`/ban-lam-viec/cham-diem/${ids[0]}/ho-so`);
  await criterion(judge, 5).fill('4');
  await saved(judge);
  await lock(judge);
  await judge.context().close();
}

async function typedIn(browser: Browser, organiser: Page) {
  await ground({ clear: [{ account: 'giamkhao.2', entry: ids[1] }] });
  const secretary = await seatedAt(browser, { account: 'thuky' });
  await secretary.goto(`${here}/nhap-diem`);
  await secretary.getByRole('link', { name: /^Nhập phiếu BDT-\d+ của Tòng Thị Xuân/ }).click();
  await secretary.waitForURL(/nhap-diem\/phieu/u);
  await scoreByKeys(secretary, full);
  await secretary.getByRole('button', { name: 'Xem lại và khóa phiếu' }).click();
  await secretary.getByRole('button', { name: 'Khóa phiếu', exact: true }).click();
  await secretary.waitForURL(/nhap-diem(\?|$)/u);
  await secretary.goto(`${here}/nhap-diem/phan/kien-thuc`);
  for (const field of await secretary.getByLabel(/^Điểm của BDT/).all()) await field.fill('30');
  for (const field of await secretary.getByLabel(/^Thời gian của BDT/).all()) await field.fill('9:30');
  await secretary.getByRole('button', { name: 'Ghi 3 kết quả đã sửa' }).click();
  await expect(secretary.getByText('chờ người thứ hai xác nhận').first()).toBeVisible();
  await expect(secretary.getByRole('button', { name: 'Xác nhận đúng bản giấy' })).toHaveCount(0);
  await expectFits(secretary, `${here}/nhap-diem`, `${here}/nhap-diem/phan/kien-thuc`);
  await secretary.context().close();

  await organiser.goto(`${here}/nhap-diem`);
  await organiser.getByRole('link', { name: /^Đối chiếu, xác nhận/ }).click();
  await organiser.getByRole('button', { name: 'Xác nhận đúng bản giấy' }).click();
  await organiser.waitForURL(/nhap-diem(\?|$)/u);
  await organiser.goto(`${here}/nhap-diem/phan/kien-thuc`);
  await organiser.getByRole('button', { name: 'Xác nhận đúng bản giấy' }).click();
  await expect(organiser.getByText('Đã xác nhận 3 kết quả.')).toBeVisible();
}

/** What the screens above have not filled in. */
const others = () => [
  ...ids.map((entry, at) => ({ account: 'giamkhao.truong', entry, points: at === 2 ? lower : full })),
  { account: 'giamkhao.1', entry: ids[1], points: full },
  { account: 'giamkhao.2', entry: ids[2], points: lower },
];
