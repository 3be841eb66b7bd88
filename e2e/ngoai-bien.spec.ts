import { readdirSync, readFileSync } from 'node:fs';
import { request as open } from 'node:http';
import type { Page } from 'playwright/test';
import { expect, signIn, test } from './support';

// What a stranger, or somebody who is signed in, may send to every page, route and action that there is: none is answered
// by a fault, and a stranger beside it is served. A new page or action is in the table by being there.

const folders = (kind: RegExp) =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => kind.test(file))
    .map((file) =>
      file
        .replace(/\/(page\.tsx|route\.tsx?)$/u, '')
        .replace(/\/\([^)]+\)/gu, '')
        .replace('/cong/[locale]', ''),
    );

const filled = (route: string, value: string) => route.replace(/\[[^\]]+\]/gu, value) || '/';

/** Parameters that some page reads, each with what no page expects. */
const parameters = [
  ...new Set(
    readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .flatMap((file) => [
        ...readFileSync(`app/${file}`, 'utf8').matchAll(
          /(?:query|asked|searchParams\))\)?\.?\[?'?([a-z-]{1,12})\b/gu,
        ),
      ])
      .map((match) => match[1] ?? ''),
  ),
  ...[
    'q',
    'dv',
    'nguoi',
    'loai',
    'huyen',
    'cum',
    'nam',
    'trang',
    'error',
    'tro-lai',
    'ma',
    'ban',
    'sau',
    'truoc',
    'khoi',
  ],
];
const odd = [
  '%00',
  'a%00b',
  '__proto__',
  'constructor',
  '%ff',
  '%ed%a0%80',
  '-1',
  '1e400',
  '%F0%9F%98%80',
  "'%22%3C%3E",
];

type Answer = { status: number; took: number };

/** Sends the bytes as they are: a browser would clean the address first. */
function send(
  method: string,
  { path, headers = {}, body = '' }: { path: string; headers?: Record<string, string>; body?: string },
): Promise<Answer> {
  const { hostname, port } = new URL(process.env.PUBLIC_URL ?? '');
  const began = Date.now();
  return new Promise((resolve, reject) => {
    const sent = open({ hostname, port, method, path, agent: false, headers: { ...headers } }, (answer) => {
      answer
        .resume()
        .on('close', () => resolve({ status: answer.statusCode ?? 0, took: Date.now() - began }));
    });
    // Whoever sends nine megabytes may find the line closed before the answer is read.
    sent.on('error', (error: NodeJS.ErrnoException) =>
      ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')
        ? resolve({ status: 413, took: Date.now() - began })
        : reject(error),
    );
    sent.end(body);
  });
}

const cookieOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

const pages = folders(/\/page\.tsx$/u);
const routes = folders(/\/route\.tsx?$/u);

for (const who of [null, 'sonoivu@sonla.example']) {
  test(`no address makes ${who ?? 'a stranger'} a fault`, async ({ page }) => {
    if (who) await signIn(page, who);
    const headers = { cookie: await cookieOf(page) };
    const faults: string[] = [];
    const ask = async (path: string) => {
      const { status } = await send('GET', { path, headers });
      if (status >= 500) faults.push(`${status} ${path}`);
    };
    for (const route of [...pages, ...routes]) {
      for (const value of route.includes('[') ? odd : []) await ask(filled(route, value));
      const all = parameters.map((name, at) => `${name}=${odd[at % odd.length]}`).join('&');
      await ask(`${filled(route, 'x')}?${all}`);
      if (!route.includes('[')) {
        for (const value of odd)
          await ask(`${route || '/'}?${parameters.map((name) => `${name}=${value}`).join('&')}`);
        await ask(`${route || '/'}?${parameters.map((name) => `${name}=a&${name}=b`).join('&')}`);
      }
    }
    expect(faults).toEqual([]);
  });
}

const marks = `a${'\u0301\u0323'.repeat(240_000)}`;
const bodies: [string, Record<string, string>, string][] = [
  ['a megabyte of marks as JSON', { 'content-type': 'application/json' }, JSON.stringify({ text: marks })],
  ['nine megabytes', { 'content-type': 'application/json' }, `{"a":"${'a'.repeat(9_000_000)}"}`],
  ['half of JSON', { 'content-type': 'application/json' }, '{"a":'],
  ['null', { 'content-type': 'application/json' }, 'null'],
  [
    '__proto__',
    { 'content-type': 'application/json' },
    '{"__proto__":{"x":1},"constructor":1,"text":"\\ud800\\u0000"}',
  ],
  ['deep JSON', { 'content-type': 'application/json' }, `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
  [
    'a form',
    { 'content-type': 'application/x-www-form-urlencoded' },
    `email=${encodeURIComponent('\0')}&email=b`,
  ],
  ['nothing', {}, ''],
  ['an origin that is none', { 'content-type': 'multipart/form-data; boundary=x', origin: 'abc' }, '--x--'],
  [
    'a form of another site',
    { 'content-type': 'multipart/form-data; boundary=x', origin: 'https://la.vn' },
    '--x--',
  ],
];

for (const who of [null, 'giamkhao.1@sonla.example']) {
  test(`no body makes ${who ?? 'a stranger'} a fault at any route`, async ({ page }) => {
    if (who) await signIn(page, who);
    const own = { cookie: await cookieOf(page), origin: process.env.PUBLIC_URL ?? '' };
    const faults: string[] = [];
    for (const route of [...routes, ...pages]) {
      for (const [name, headers, body] of bodies) {
        const sent = { path: filled(route, 'x'), headers: { ...own, ...headers }, body };
        const { status } = await send('POST', sent);
        if (status >= 500) faults.push(`${status} ${route}: ${name}`);
      }
    }
    expect(faults).toEqual([]);
  });
}

/** Every action of the build with the page that holds it. */
function actions(): { id: string; page: string }[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { workers }]) => ({
    id,
    page: (Object.keys(workers)[0] ?? '')
      .replace(/^app/u, '')
      .replace(/\/page$/u, '')
      .replace(/\/\([^)]+\)/gu, '')
      .replace('/cong/[locale]', ''),
  }));
}

test('no action is made to fault or to wait, whoever calls it with whatever', async ({ page }) => {
  await signIn(page, 'chiengban.canbo@sonla.example');
  const all = actions();
  expect(all.length).toBeGreaterThan(80);
  const bad: string[] = [];
  const slow: string[] = [];
  for (const cookie of ['', await cookieOf(page)]) {
    for (const { id, page: address } of all) {
      const headers = {
        cookie,
        origin: process.env.PUBLIC_URL ?? '',
        'next-action': id,
        'content-type': 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
      };
      const path = filled(address, 'x');
      for (const body of [
        JSON.stringify([null, { text: marks, reason: marks, email: marks, name: marks.slice(0, 1_000) }]),
        '[null,{"__proto__":1,"constructor":{"x":[1]},"reason":"\\ud800\\u0000","list":[[[[[[[[[[[[[[1]]]]]]]]]]]]]]}]',
        '[]',
        'null',
        '[null,"$F1"]',
      ]) {
        const { status } = await send('POST', { path, headers, body });
        if (status >= 500) bad.push(`${status} ${path} ${id}: ${body.slice(0, 40)}`);
      }
      // The bound is on what a stranger beside it notices, not on the machine: quadratic work is minutes.
      const began = Date.now();
      const [, beside] = await Promise.all([
        send('POST', { path, headers, body: JSON.stringify([null, { text: marks, reason: marks }]) }),
        send('GET', { path: '/api/health' }),
      ]);
      if (beside.status !== 200 || Date.now() - began > 5_000) slow.push(`${path} ${Date.now() - began} ms`);
    }
  }
  expect(bad).toEqual([]);
  expect(slow).toEqual([]);
});

test('of next-auth only the doors that are used are open', async () => {
  for (const door of [
    '_log',
    'signin',
    'signout',
    'session',
    'error',
    'verify-request',
    'callback/x',
    'callback/credentials',
    'signin/credentials',
    '__proto__',
  ])
    for (const method of ['GET', 'POST']) {
      // Where the office's sign-in failed, the form says so.
      const led = method === 'GET' && ['signin', 'error'].includes(door);
      const { status } = await send(method, { path: `/api/auth/${door}` });
      expect(status, `${method} ${door}`).toBe(led ? 303 : 404);
    }
  expect((await send('GET', { path: '/api/auth/csrf' })).status).toBe(200);
});

test('a save asks who is there before it reads, also of whoever sends some cookie', async () => {
  const saves = routes.filter((route) => route.endsWith('/luu'));
  expect(saves.length).toBeGreaterThanOrEqual(5);
  const headers = {
    cookie: 'next-auth.session-token=x',
    origin: process.env.PUBLIC_URL ?? '',
    'content-type': 'application/json',
  };
  for (const route of saves)
    expect((await send('POST', { path: filled(route, 'x'), headers, body: '{"half":' })).status, route).toBe(
      401,
    );
});
