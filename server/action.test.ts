import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { action } from './action';

// There is no request here, so there is no cookie in it.
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }));

const echo = action(z.looseObject({}), async (typed) => ({ value: typed }));

test('what is typed is NFC, without what the database would keep otherwise', async () => {
  const typed = { reason: 'Sơ\ud800n La\0', team: [{ name: 'Hoa\u0300' }] };
  expect(await echo(null, typed)).toMatchObject({ value: { reason: 'Sơn La', team: [{ name: 'Hoà' }] } });
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
    const strict = action(
      z.object({ reason: z.string({ error: 'Chưa nhập lý do' }) }),
      async () => undefined,
    );
    expect(await strict(null, typed as never)).toMatchObject({ kind: 'invalid' });
  },
);

test('what follows a form takes its place, so going back finds no answered form', async () => {
  const done = action(z.object({}), async () => ({ to: '/ban-lam-viec' }));
  await expect(done(null, {})).rejects.toMatchObject({
    digest: expect.stringContaining('NEXT_REDIRECT;replace;/ban-lam-viec'),
  });
});
