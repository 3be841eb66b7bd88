import { createHash } from 'node:crypto';
import { request as open, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startKept } from './kept-testing';

let portal = {} as Portal;
beforeAll(async () => {
  portal = await startKept();
});
afterAll(() => portal.stop());

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** As it came over the line, nothing unpacked. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = open(portal.url + path, { method, headers, agent: false }, async (answer) => {
      const pieces = (await answer.toArray()) as Buffer[];
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) });
    });
    asking.on('error', reject).end();
  });
const wordOf = ({ body }: Answer) => /word-\d+/u.exec(body.toString())?.[0];

test('a page is drawn once, and goes out as each visitor reads it', async () => {
  const fresh = await ask('/mo-hinh');
  const [br, gzip, plain, head] = await Promise.all([
    ask('/mo-hinh', { 'accept-encoding': 'br, gzip' }),
    ask('/mo-hinh', { 'accept-encoding': 'gzip;q=1, br;q=0' }),
    ask('/mo-hinh', { 'accept-encoding': 'identity' }),
    ask('/mo-hinh', { 'accept-encoding': 'br' }, 'HEAD'),
  ]);
  expect(brotliDecompressSync(br.body).equals(fresh.body)).toBe(true);
  expect(gunzipSync(gzip.body).equals(fresh.body)).toBe(true);
  expect(plain.body.equals(fresh.body)).toBe(true);
  expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
    'br',
    'gzip',
    undefined,
  ]);
  expect([head.body.length, head.headers['content-length']]).toEqual([0, String(br.body.length)]);
  for (const { headers, body } of [br, gzip, plain]) {
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.vary).toBe('rsc, Accept-Encoding');
    expect(headers['cache-control']).toBe('no-cache');
    expect([headers['x-frame-options'], headers.etag]).toEqual(['DENY', fresh.headers.etag]);
  }
  expect(await portal.drawn('/mo-hinh')).toBe(1);
});

test('who has the page already is told so, with its policy and without its bytes', async () => {
  const { headers } = await ask('/don-vi');
  for (const etag of [headers.etag ?? '', `"other", ${headers.etag}`, headers.etag?.slice(2) ?? '', '*']) {
    const held = await ask('/don-vi', { 'if-none-match': etag, 'accept-encoding': 'br' });
    expect([held.status, held.body.length, held.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(held.headers['content-security-policy']).toBe(headers['content-security-policy']);
  }
  expect((await ask('/don-vi', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('the policy of a shared page names its scripts, and lets no other inline script run', async () => {
  const { headers, body } = await ask('/gioi-thieu');
  const script = /<script>(.*?)<\/script>/u.exec(body.toString())?.[1] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(headers['content-security-policy']).toBe(
    `default-src 'self'; script-src 'self' 'sha256-${hash}'; style-src 'self' 'unsafe-inline'`,
  );
});

test('a hundred who ask at once for what is not kept have it drawn once', async () => {
  await portal.tell({ slow: 50 });
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/hoi-thi')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await portal.drawn('/hoi-thi')).toBe(1);
  await portal.tell({ slow: 0 });
});

test.each([
  ['an unknown address', '/don-vi/khong-co', 404],
  ['an answer with a cookie', '/don-vi/co-banh', 200],
  ['an answer to whatever is asked', '/don-vi/khong-giu', 200],
  ['a question', '/mo-hinh?q=a', 200],
  ['a page of the desk', '/ban-lam-viec', 200],
  ['what is too large', '/don-vi/lon', 200],
])('%s is not kept', async (_, path, status) => {
  const first = await ask(path);
  const second = await ask(path);
  expect([first.status, second.status]).toEqual([status, status]);
  expect(second.body.equals(first.body)).toBe(true);
  expect(await portal.drawn(path)).toBeGreaterThanOrEqual(2);
});

test('what is sent, and what Next’s own script of the desk asks for, goes past what is kept', async () => {
  await ask('/du-lieu-mo');
  await ask('/du-lieu-mo', { 'next-action': 'a' });
  await ask('/du-lieu-mo', {}, 'POST');
  await ask('/ban-lam-viec/mo-hinh', { rsc: '1' });
  expect(await portal.drawn('/du-lieu-mo')).toBe(3);
  expect(await portal.drawn('/ban-lam-viec/mo-hinh')).toBe(1);
});

test('the router of the desk is told that a public page is no data, so that it opens the page itself', async () => {
  for (const path of ['/du-lieu-mo', '/du-lieu-mo?_rsc=1', '/mo-hinh?q=a', '/nhat-ky-cong-khai']) {
    const before = (await portal.tell()).drawn.length;
    const { status, headers, body } = await ask(path, { rsc: '1' });
    expect([status, headers['content-type'], body.length], path).toEqual([200, 'text/plain', 0]);
    expect((await portal.tell()).drawn.length).toBe(before);
  }
});

test('a page that works without Next’s scripts goes out without them, kept or drawn for one', async () => {
  for (const path of ['/don-vi/tron-ven', '/don-vi/tron-ven?q=a', '/nhat-ky-cong-khai/tron-ven']) {
    const { headers, body } = await ask(path);
    expect(body.toString().match(/<script[^>]*>/gu), path).toEqual([
      '<script defer="" src="/tien-ich/a.js">',
    ]);
    expect(headers['content-security-policy'], path).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'",
    );
  }
  expect((await ask('/ban-lam-viec/tron-ven')).body.toString()).toContain('<script>run(');
});

test('of a missing page everybody reads the whole page, under its own state', async () => {
  const { status, body } = await ask('/hoi-thi/rong');
  expect(status).toBe(404);
  expect(body.toString()).toContain('Không tìm thấy trang');
});

test('a kept page is drawn as for nobody, and no header from outside stands in for that', async () => {
  await ask('/xac-minh?utm_source=a', { cookie: 'session=1', 'x-kept': 'guessed' });
  await ask('/ban-lam-viec/mo-hinh', { cookie: 'session=1', 'x-kept': 'guessed' });
  const { seen } = await portal.tell();
  expect(seen.find(([path]) => path === '/xac-minh')).toEqual([
    '/xac-minh',
    expect.stringMatching(/.{36}/u),
    '',
    'portal',
  ]);
  expect(seen.find(([path]) => path === '/ban-lam-viec/mo-hinh')?.[1]).toBe('');
});

/** Everything that comes over one line on which all is asked in one breath. */
const inOneBreath = (asked: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const line = connect(portal.port, '127.0.0.1', () => line.write(asked));
    line.on('error', reject);
    line.toArray().then((pieces) => resolve(Buffer.concat(pieces as Buffer[]).toString()), reject);
  });
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;

test('what lies ready does not overtake what was asked before it on the same line', async () => {
  await ask('/gioi-thieu');
  await portal.tell({ slow: 200 });
  const all = await inOneBreath(
    get('/ban-lam-viec/cham') + get('/gioi-thieu') + get('/gioi-thieu', 'Connection: close\r\n'),
  );
  await portal.tell({ slow: 0 });
  expect(all.match(/HTTP\/1\.1 200|ETag/gu)).toEqual([
    'HTTP/1.1 200',
    'HTTP/1.1 200',
    'ETag',
    'HTTP/1.1 200',
    'ETag',
  ]);
  expect(await portal.drawn('/gioi-thieu')).toBe(1);
});

test('who sends something along with the question is answered all the same', async () => {
  const { body } = await ask('/gioi-thieu');
  const sent = 'Content-Length: 4\r\n';
  const all = await inOneBreath(
    `${get('/gioi-thieu', sent)}abcd${get('/gioi-thieu', 'Connection: close\r\n')}`,
  );
  expect(all.match(/HTTP\/1\.1 \d+/gu)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  expect(all.split(body.toString())).toHaveLength(3);
});

test('a date at which the page changes is seen at its second', async () => {
  const lasts = 2_000;
  const began = Date.now();
  await portal.tell({ lasts });
  const drawn = async () => {
    await ask('/mo-hinh/atom.xml');
    return portal.drawn('/mo-hinh/atom.xml');
  };
  await expect.poll(drawn, { interval: 20, timeout: 20_000 }).toBe(2);
  expect(Date.now() - began).toBeGreaterThanOrEqual(lasts);
  await portal.tell({ lasts: 600_000 });
});

test.each(['heard', 'in another process'])(
  'a page that a commit (%s) has overtaken does not stay',
  async (commit) => {
    await portal.tell({ commit: 'heard', slow: 100 });
    const half = ask('/hoi-thi/nam-2020');
    await expect.poll(() => portal.tell().then(({ drawn }) => drawn.at(-1))).toBe('/hoi-thi/nam-2020');
    const { word } = await portal.tell({ commit, slow: 0 });
    await half;
    expect(wordOf(await ask('/hoi-thi/nam-2020'))).toBe(word);
  },
);

test('while many read, nobody who asks after a commit reads a word from before it', async () => {
  await portal.tell({ slow: 3 });
  let over = false;
  const old: string[] = [];
  let number = (await portal.tell()).generation;
  const read = async () => {
    while (!over) {
      const before = number;
      const seen = Number(wordOf(await ask('/hoi-thi/fuzz'))?.slice(5));
      if (seen < before) old.push(`${seen} after ${before}`);
    }
  };
  const readers = Array.from({ length: 20 }, read);
  for (let n = 0; n < 60; n += 1) {
    number = (await portal.tell({ commit: 'heard' })).generation;
    await new Promise((resolve) => setTimeout(resolve, (n * 7) % 23));
  }
  over = true;
  await Promise.all(readers);
  expect(old).toEqual([]);
});
