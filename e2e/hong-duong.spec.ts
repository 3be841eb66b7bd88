import type { BrowserContext, Cookie, Page } from 'playwright/test';
import { ground, walk } from './judging';
import { expect, signInByForm, test } from './support';

// Every way in which a press can fail to get through, on forms of each sort: rows that come and go, choices that open
// a question, dates, a long text of one's own, a spreadsheet to be read. Nothing typed goes, the sentence tells what to do.

const tag = Date.now().toString(36);
const poor = `Mô hình hỏng đường ${tag}`;

let desk: string;

test.beforeAll(async () => {
  const { slug } = await ground({ found: { name: `Hội thi hỏng đường ${tag}`, entries: [] } });
  desk = `/ban-lam-viec/hoi-thi/${slug}`;
  const [id = ''] = await walk({ register: [poor] });
  await walk({
    walk: {
      [id]: ['receive', 'run', 'reviewInterim', 'reviewFinal', 'propose', 'beginAppraisal', 'rate'],
    },
  });
});

type Cause = {
  says: RegExp;
  fail: (page: Page, context: BrowserContext) => Promise<unknown>;
  heal: (page: Page, context: BrowserContext) => Promise<unknown>;
};

const answering = (status: number) => (page: Page) =>
  page.route('**/*', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status, contentType: 'text/html', body: `<h1>${status}</h1>` })
      : route.fallback(),
  );
const unroute = (page: Page) => page.unrouteAll();
let cookies: Cookie[];

const causes: Record<string, Cause> = {
  'no network': {
    says: /Mất kết nối mạng/u,
    fail: (_page, context) => context.setOffline(true),
    heal: (_page, context) => context.setOffline(false),
  },
  'a proxy that answers 502': { says: /Máy chủ chưa trả lời được/u, fail: answering(502), heal: unroute },
  'a database in trouble': { says: /Máy chủ chưa trả lời được/u, fail: answering(503), heal: unroute },
  'a session that ended': {
    says: /Phiên đăng nhập đã kết thúc/u,
    fail: async (_page, context) => {
      cookies = await context.cookies();
      await context.clearCookies();
    },
    heal: (_page, context) => context.addCookies(cookies),
  },
  'another build of the portal': {
    says: /Cổng vừa được nâng cấp/u,
    fail: (page) =>
      page.route('**/*', (route) => {
        const headers = { ...route.request().headers(), 'next-action': `40${'0'.repeat(40)}` };
        return route.request().method() === 'POST' ? route.fallback({ headers }) : route.fallback();
      }),
    heal: unroute,
  },
};

type Form = {
  account: string;
  path: () => string;
  fill: (page: Page) => Promise<unknown>;
  /** What was typed stands there. */
  holds: (page: Page) => Promise<unknown>;
  press: (page: Page) => Promise<unknown>;
  /** Files, and short answers without a text of one's own, are not brought back by a reload. */
  afterReload: boolean;
};

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name }).click();

const forms: Record<string, Form> = {
  'the rules, with a row that was added': {
    account: 'sonoivu',
    path: () => `${desk}/the-le/sua`,
    fill: async (page) => {
      await page.getByRole('button', { name: 'Thêm giải phụ' }).click();
      await page.getByLabel('Tên giải').last().fill('Bài được bà con yêu thích nhất');
    },
    holds: (page) => expect(page.getByLabel('Tên giải').last()).toHaveValue('Bài được bà con yêu thích nhất'),
    press: (page) => button(page, 'Lưu Thể lệ'),
    afterReload: true,
  },
  'a decision, with a reason that a choice asks for': {
    account: 'sonoivu',
    path: () => '/ban-lam-viec/tham-dinh/quyet-dinh/moi?nam=2022',
    fill: async (page) => {
      await page.getByLabel('Số, ký hiệu').fill(`${tag}/QĐ-UBND`);
      await page.getByLabel('Ngày ban hành').fill('2022-06-20');
      await page.getByLabel(`Kết quả của ${poor}`).selectOption('Không công nhận');
      await page.getByLabel('Lý do không công nhận').fill('Chưa có minh chứng của hai bản.');
    },
    holds: async (page) => {
      await expect(page.getByLabel('Số, ký hiệu')).toHaveValue(`${tag}/QĐ-UBND`);
      await expect(page.getByLabel('Lý do không công nhận')).toHaveValue('Chưa có minh chứng của hai bản.');
    },
    press: async (page) => {
      await button(page, 'Xem trước quyết định');
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi quyết định' }).click();
    },
    afterReload: true,
  },
  'the dates of a contest': {
    account: 'sonoivu',
    path: () => `${desk}/thiet-lap`,
    fill: async (page) => {
      await page.getByLabel('Kết thúc chấm thi').fill('2022-09-01T17:00');
      await page.getByLabel('Tên Hội thi').fill(`Hội thi hỏng đường ${tag}, lùi vì mưa lũ`);
    },
    holds: async (page) => {
      await expect(page.getByLabel('Kết thúc chấm thi')).toHaveValue('2022-09-01T17:00');
      await expect(page.getByLabel('Tên Hội thi')).toHaveValue(/lùi vì mưa lũ$/u);
    },
    press: (page) => button(page, 'Lưu thiết lập'),
    afterReload: true,
  },
  'the invitation of a person': {
    account: 'sonoivu',
    path: () => '/ban-lam-viec/nguoi-dung/moi',
    fill: async (page) => {
      await page.getByLabel('Họ và tên').fill('Lò Thị Hỏng Đường');
      await page.getByLabel('Thư điện tử').fill('hong.duong@sonla.example');
    },
    holds: (page) => expect(page.getByLabel('Họ và tên')).toHaveValue('Lò Thị Hỏng Đường'),
    press: (page) => button(page, 'Gửi lời mời'),
    afterReload: false,
  },
};

for (const [name, form] of Object.entries(forms)) {
  test(`${name} survives every way of failing`, async ({ page, context }) => {
    await signInByForm(page, `${form.account}@sonla.example`);
    await page.goto(form.path());
    await form.fill(page);
    for (const [what, { says, fail, heal }] of Object.entries(causes)) {
      await test.step(what, async () => {
        await fail(page, context);
        await form.press(page);
        await expect(page.locator('[data-unsent]').getByText(says)).toBeVisible();
        await form.holds(page);
        await expect(page.getByText('Hệ thống gặp sự cố')).toHaveCount(0);
        await heal(page, context);
      });
    }
    if (!form.afterReload) return;
    await page.reload();
    await expect(page.getByText('Đã khôi phục nội dung soạn lúc')).toBeVisible();
    await form.holds(page);
  });
}
