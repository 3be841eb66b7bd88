import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import { seatedAt } from './judging';
import { paperOf, recompute } from './stranger';
import { choose, expect, fillOwnPassword, test } from './support';

// Alone against the winner of the contest of 2020: the owner of the database, an organiser, an administrator. A stranger
// holds what was printed when the results were published, and looks at the public pages and files again.

let slug: string;
const results = () => `/ban-lam-viec/hoi-thi/${slug}/ket-qua`;
const kept = join(mkdtempSync(join(tmpdir(), 'ke-xau-')), 'truoc.json');

const owner = (wish: object): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'e2e/owner.ts', JSON.stringify(wish)], {
    encoding: 'utf8',
  });

test.describe.configure({ mode: 'serial' });

/** What the stranger holds: hash, winner's certificate, and what the program has printed. */
let paper: Awaited<ReturnType<typeof paperOf>>;
let stranger: Page;

test.beforeAll(async ({ browser }) => {
  stranger = await (await browser.newContext()).newPage();
  const contests = await (await stranger.request.get('/hoi-thi')).text();
  slug = /hoi-thi-dan-van-kheo-tinh-son-la-nam-2020-du-lieu-minh-hoa[-\w]*/u.exec(contests)?.[0] ?? '';
  paper = await paperOf(stranger, slug);
});

/** Page, certificate and file tell the same winner as on the day of the publication. */
async function expectSameWinner() {
  const now = await paperOf(stranger, slug);
  expect(now).toEqual(paper);
  expect(await recompute(stranger, slug, paper.hash)).toEqual({ content: true, says: paper.says });
}

async function expectVerified(browser: Browser, words: string) {
  const auditor = await seatedAt(browser, { account: 'kiemsoat' });
  await auditor.goto(`${results()}/kiem-tra`);
  await expect(auditor.getByText(words).first()).toBeVisible({ timeout: 60_000 });
  await auditor.context().close();
}

test('the owner of the database exchanges the units: pages, certificate and file tell what was signed, the auditor sees it', async ({
  browser,
}) => {
  owner({ exchange: slug, keep: kept });
  try {
    await expectSameWinner();
    await expectVerified(browser, 'Có dữ liệu bị thay đổi ngoài hệ thống');
  } finally {
    owner({ undo: kept });
  }
});

test('he writes another text with a hash that fits: the hash on paper, the certificate and the auditor find it', async ({
  browser,
}) => {
  owner({ forge: slug, keep: kept });
  try {
    const found = await recompute(stranger, slug, paper.hash);
    expect(found.content).toBe(false);
    expect(found.says).toContain('KHÔNG KHỚP');
    await stranger.goto(`${paper.certificate}?ma=${paper.hash.replaceAll(' ', '')}`);
    await expect(stranger.getByText(/không khớp|không phải của kết quả đã công bố/u).first()).toBeVisible();
    await expect(stranger.getByRole('heading', { name: 'Giấy chứng nhận hợp lệ' })).toHaveCount(0);
    await expectVerified(browser, 'Có dữ liệu bị thay đổi ngoài hệ thống');
  } finally {
    owner({ undo: kept });
  }
  await expectSameWinner();
});

test('an organiser takes the first prize away: it waits for another person, and the public sees the same winner', async ({
  browser,
}) => {
  const page = await seatedAt(browser, { account: 'sonoivu' });
  await page.goto(`${results()}?dinh-chinh=co`);
  await page
    .getByRole('link', { name: /^Đổi giải/u })
    .first()
    .click();
  await page.waitForURL(/ket-qua\/giai/u);
  await choose(page.getByRole('combobox', { name: /^Giải/u }), 'Giải Khuyến khích');
  await page.getByLabel('Lý do').fill('Ban Tổ chức thống nhất.');
  await page.getByRole('button', { name: /^(Đổi|Ghi) giải$/u }).click();
  await page.waitForURL(/ket-qua\/de-nghi/u);
  await expect(page.getByText('Chờ người thứ hai xác nhận')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Xác nhận/u })).toHaveCount(0);
  const proposal = page.url();
  await page.goto(`${results()}/chot`);
  await expect(page.getByRole('button', { name: /^Chốt/u })).toHaveCount(0);
  await expectSameWinner();
  await page.goto(proposal);
  await page.getByRole('button', { name: 'Rút đề nghị' }).click();
  await expect(page.getByText('Không thực hiện', { exact: true })).toBeVisible();
  await page.context().close();
  await expectSameWinner();
});

test('an administrator takes no seat himself, and gives one that decides to nobody alone', async ({
  browser,
}) => {
  const page = await seatedAt(browser, { account: 'quantri' });
  const open = async (account: string) => {
    await page.goto(`/ban-lam-viec/nguoi-dung?q=${account}@`);
    await page
      .getByRole('row', { name: `${account}@sonla.example` })
      .getByRole('link')
      .first()
      .click();
    await page.waitForURL(/nguoi-dung\/[-\w]+$/u);
  };
  await open('quantri');
  await expect(page.getByText('Không thể tự thay đổi vai trò')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Giao vai trò' })).toHaveCount(0);
  await open('soyte.canbo');
  await page.getByRole('combobox', { name: /^Vai trò/u }).selectOption({ label: 'Sở Nội vụ' });
  await fillOwnPassword(page);
  await page.getByRole('button', { name: 'Giao vai trò' }).click();
  await expect(page.getByRole('heading', { name: 'Đang chờ người thứ hai' })).toBeVisible();
  await page.goto('/ban-lam-viec/de-nghi');
  await page
    .getByRole('link', { name: /Trần Thị Thu Hà/u })
    .first()
    .click();
  await page.waitForURL(/de-nghi\/[-\w]+$/u);
  await expect(page.getByRole('button', { name: 'Xác nhận đề nghị' })).toHaveCount(0);
  const refused = await page.goto(`${results()}/chot`);
  expect(refused?.status()).toBe(403);
  await page.context().close();
  await expectSameWinner();
});
