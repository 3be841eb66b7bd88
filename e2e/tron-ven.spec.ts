import type { Browser, Page } from 'playwright/test';
import { advance, attach, recognise, saved } from './carrying';
import { expect, phone, signIn, test } from './support';

// The whole line in a browser: a commune registers with a plan of 20 MB, is sent back, comes again, carries its model
// through, is recognised, and somebody finds it by typing the name without accents.

const tag = Date.now().toString(36);
const title = `Thắp sáng đường bản Đông Hưng ${tag}`;
const folded = `thap sang duong ban dong hung ${tag}`;

const answers = {
  '1. Tên mô hình': title,
  '2. Thực trạng, lý do xây dựng mô hình': 'Đường bản tối, hay xảy ra va chạm.',
  '3. Mục tiêu, tiêu chí': '100% tuyến đường chính có điện chiếu sáng.',
  '4. Nội dung, cách thức thực hiện': 'Họp bản, góp tiền và ngày công, mỗi tổ tự quản một đoạn.',
  '5. Địa bàn, đối tượng': 'Bản Đông Hưng, 124 hộ.',
  '6. Lực lượng thực hiện': 'Chi bộ, Ban công tác Mặt trận, Chi đoàn.',
  '7. Nguồn lực thực hiện': '38 triệu đồng xã hội hóa.',
  '8. Thời gian thực hiện': 'Từ tháng 02 đến tháng 5.',
  '9. Sản phẩm, kết quả đầu ra': '2,4 km đường có điện.',
  '10. Khả năng duy trì, nhân rộng': 'Các hộ luân phiên trả tiền điện.',
  'Người phụ trách mô hình': 'Lò Văn Pản',
  'Cán bộ đầu mối': 'Quàng Thị Hoan',
};

const as = async (browser: Browser, account: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`));
  page.on('console', (line) => {
    if (line.text().includes('React error')) faults.push(`${page.url()}: ${line.text()}`);
  });
  await signIn(page, `${account}@sonla.example`);
  return page;
};

/** What broke in a browser without a sign on the screen. */
const faults: string[] = [];

test('register, return, resubmit, carry through, recognise, find', async ({ browser }) => {
  const officer = await as(browser, 'chiengban.canbo');
  const leader = await as(browser, 'chiengban.lanhdao');
  const organiser = await as(browser, 'sonoivu');

  await officer.goto('/ban-lam-viec/mo-hinh/moi');
  const fresh = officer.getByRole('radio', { name: /^Đăng ký mới/u });
  if ((await fresh.count()) > 0) await fresh.check();
  await officer.getByRole('button', { name: 'Lập phiếu đăng ký' }).click();
  await officer.waitForURL(/\/dang-ky$/u);
  const model = officer.url().replace(/\/dang-ky$/u, '');
  for (const [label, text] of Object.entries(answers))
    await officer.getByLabel(label, { exact: true }).fill(text);
  await officer.getByLabel('Kinh tế').check();
  await saved(officer, 'form#phieu');
  await attach(officer, { model, kind: 'plan', name: 'Kế hoạch 20 MB.pdf', size: 20 * 1024 * 1024 });

  await advance(leader, { model, verb: 'Nộp đăng ký', done: 'Đã nộp đăng ký.' });
  const reason = 'Mục tiêu chưa nêu số hộ hưởng lợi. Đề nghị bổ sung.';
  await advance(organiser, { model, verb: 'Trả lại bổ sung', done: 'Đã trả lại đơn vị để bổ sung.', reason });

  await officer.goto(model);
  await expect(officer.getByText(reason).first()).toBeVisible();
  await officer.goto(`${model}/dang-ky`);
  await officer.getByLabel('3. Mục tiêu, tiêu chí').fill('100% tuyến đường có điện, 124 hộ hưởng lợi.');
  await saved(officer, 'form#phieu');
  // What the unit is still correcting is its own; the organiser reads what was submitted.
  await organiser.goto(model);
  await expect(organiser.getByText('100% tuyến đường chính có điện chiếu sáng.').first()).toBeVisible();
  await advance(leader, { model, verb: 'Nộp đăng ký', done: 'Đã nộp đăng ký.' });
  await organiser.goto(model);
  // What changed since the return is folded above; the text itself stands open below.
  await expect(organiser.getByText('124 hộ hưởng lợi').filter({ visible: true }).first()).toBeVisible();
  await advance(organiser, { model, verb: 'Tiếp nhận', done: 'Đã tiếp nhận đăng ký.' });

  await advance(leader, { model, verb: 'Bắt đầu triển khai', done: 'Mô hình đã chuyển sang triển khai.' });
  await attach(officer, { model, kind: 'interim', name: 'Báo cáo sơ kết.pdf', size: 40_000 });
  await advance(leader, { model, verb: 'Xác nhận đã sơ kết', done: 'Đã xác nhận sơ kết.' });
  await attach(officer, { model, kind: 'final', name: 'Báo cáo tổng kết.pdf', size: 40_000 });
  await attach(officer, { model, kind: 'evaluation', name: 'Đánh giá hiệu quả.pdf', size: 40_000 });
  await officer.goto(`${model}/ket-qua`);
  await officer.getByLabel('Kết quả đạt được').fill('2,4 km đường bản có điện, không còn va chạm ban đêm.');
  await officer.getByLabel('Điểm tự chấm').fill('88,5');
  await saved(officer, 'form#ket-qua-tu-cham');
  await advance(leader, { model, verb: 'Xác nhận đã tổng kết', done: 'Đã xác nhận tổng kết.' });
  await advance(leader, { model, verb: 'Đề nghị công nhận', done: 'Đã đề nghị công nhận.' });

  await recognise(organiser, model, { title, number: `${tag}/QĐ-UBND`, on: '2022-06-20' });
  await officer.goto(model);
  await expect(officer.getByText('Đã được công nhận và công khai.')).toBeVisible();
  await find(browser);
  expect(faults).toEqual([]);
});

async function find(browser: Browser) {
  const visitor = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  await visitor.goto('/');
  await visitor.getByRole('searchbox', { name: 'Tìm mô hình' }).fill(folded);
  await visitor.getByRole('button', { name: 'Tìm' }).click();
  await visitor.getByRole('article').getByRole('link', { name: title }).first().click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(visitor.getByText('2,4 km đường bản có điện').first()).toBeVisible();
  // The plan stays with the offices until the unit opens it; nothing of the self-score is public.
  expect(await visitor.content()).not.toContain('88,5');
}
