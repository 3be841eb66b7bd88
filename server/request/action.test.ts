import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openAction } from './action';

// There is no request here, so there is no cookie in it.
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }));

const echo = openAction(z.looseObject({}), async (_acting, typed) => ({ value: typed }));

test('what is typed is NFC, without what the database would keep otherwise', async () => {
  const typed = { reason: 'Sơ\ud800n La\0', team: [{ name: 'Hoa\u0300' }] };
  expect(await echo(null, typed)).toMatchObject({ value: { reason: 'Sơn La', team: [{ name: 'Hoà' }] } });
});

test('what shows nothing goes at the door, and what is nothing else is empty; secrets stay as they were set', async () => {
  const typed = {
    reason: '\u200b\u00ad\u3164',
    name: '\ufeffLò\u00a0Văn\u200b An\u2800',
    story: 'một\r\nhai 👩‍🌾 ❤️ 1️⃣',
    password: 'mật\u200bkhẩu',
    team: [{ name: ' \u2060 ' }],
  };
  expect(await echo(null, typed)).toMatchObject({
    value: {
      reason: '',
      name: 'Lò Văn An ',
      story: 'một\nhai 👩‍🌾 ❤️ 1️⃣',
      password: 'mật\u200bkhẩu',
      team: [{ name: '' }],
    },
  });
});

test('text of a font before Unicode is refused at its field, with the way out', async () => {
  const state = await echo(null, {
    title: 'Đường hoa',
    team: [{ name: 'NguyÔn V¨n B×nh' }],
    password: 'NguyÔn V¨n',
  });
  expect(state).toMatchObject({
    kind: 'invalid',
    errors: { 'team.0.name': expect.stringMatching(/TCVN3.*“Nguyễn Văn Bình”.*Ctrl\+Shift\+F6/u) },
  });
  expect(Object.keys((state as { errors: object }).errors)).toHaveLength(1);
});

test('a form becomes names and values: a repeated name is a list, an empty file was not chosen', async () => {
  const form = new FormData();
  form.append('tag', 'a');
  form.append('tag', 'b');
  form.append('reason', 'vì dân');
  form.append('file', new File([], ''));
  form.append('$ACTION_REF', 'x');
  expect(await echo(null, form)).toEqual({
    kind: 'done',
    value: { tag: ['a', 'b'], reason: 'vì dân' },
  });
});

test('a post of more fields than any form has costs no more than a form', async () => {
  const form = new FormData();
  for (let n = 0; n < 20_000; n++) form.append(`place.a${n}`, '1');
  const state = await echo(null, form);
  expect(Object.keys((state as { value: object }).value)).toHaveLength(2_000);
});

test.each([null, undefined, 7, 'x'])(
  'a post of %s is refused by the schema, not by a fault',
  async (typed) => {
    const strict = openAction(
      z.object({ reason: z.string({ error: 'Chưa nhập lý do' }) }),
      async () => undefined,
    );
    expect(await strict(null, typed as never)).toMatchObject({ kind: 'invalid' });
  },
);

test('what follows a form takes its place, so going back finds no answered form', async () => {
  const done = openAction(z.object({}), async () => ({ to: '/ban-lam-viec' }));
  await expect(done(null, {})).rejects.toMatchObject({
    digest: expect.stringContaining('NEXT_REDIRECT;replace;/ban-lam-viec'),
  });
});

test('what is deeper, longer or more than any form has is cut before it is worked on', async () => {
  let deep: unknown = 'x';
  for (let n = 0; n < 50_000; n++) deep = { deep };
  const marks = `a${'\u0301\u0323'.repeat(500_000)}`;
  const state = await echo(null, { deep, marks, many: Array.from({ length: 100_000 }, () => 'x') });
  const { value } = state as unknown as { value: { marks: string; many: string[] } };
  expect(value.marks.length).toBeLessThan(20);
  expect(value.many).toHaveLength(20_000);
});
