import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseTrouble } from '../../server/io/trouble';

// A server of its own, whose answers find out on the way that the database does not answer.

const program = `
import { createServer } from 'node:http';
const server = createServer(async (request, response) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  if (request.url.startsWith('/well')) return response.end('well');
  if (request.url.startsWith('/late')) response.write('begun ');
  globalThis.portalTrouble();
  if (!response.headersSent) response.setHeader('Set-Cookie', 'a=b');
  if (request.url.startsWith('/head')) response.writeHead(500, { 'Content-Length': 5 });
  if (request.url.startsWith('/pieces')) { response.statusCode = 500; response.write('<html>'); }
  response.end('fault');
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;
const child = spawn(
  process.execPath,
  ['--import', new URL('./turns.mjs', import.meta.url).href, '--input-type=module', '-e', program],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
let url = '';
beforeAll(async () => {
  url = `http://127.0.0.1:${String(await new Promise((resolve) => child.stdout.once('data', resolve))).trim()}`;
});
afterAll(() => child.kill());

test.each(['/page', '/head', '/pieces'])(
  '%s is answered with 503, when to come back, and a page without a script',
  async (path) => {
    const answer = await fetch(url + path, { headers: { accept: 'text/html' } });
    const page = await answer.text();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '15']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect([answer.headers.get('set-cookie'), answer.headers.get('cache-control')]).toEqual([
      null,
      'no-store',
    ]);
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('Những gì đã lưu vẫn còn nguyên');
    expect(page).not.toMatch(/<script|fault/u);
  },
);

test('a form without a script is told to go back, an action gets the word that the form knows, a save JSON', async () => {
  const post = async (headers: Record<string, string>) => {
    const answer = await fetch(`${url}/page`, { method: 'POST', body: 'x', headers });
    return [answer.status, answer.headers.get('content-type'), await answer.text()];
  };
  expect((await post({ accept: 'text/html' }))[2]).toContain('nội dung đã nhập vẫn còn ở đó');
  expect(await post({ 'next-action': 'x', accept: 'text/x-component' })).toEqual([
    503,
    'text/plain; charset=utf-8',
    'tryAgain',
  ]);
  const [status, type, text] = await post({ 'content-type': 'application/json' });
  expect([status, type]).toEqual([503, 'application/json; charset=utf-8']);
  expect(JSON.parse(String(text))).toEqual({ error: expect.stringContaining('thử lại sau ít phút') });
});

test('what was begun goes on, the report on health is its own, and nobody else is touched', async () => {
  const [late, health, well, head] = await Promise.all([
    fetch(`${url}/late`),
    fetch(`${url}/api/health`),
    fetch(`${url}/well`),
    fetch(`${url}/page`, { method: 'HEAD' }),
  ]);
  expect([late.status, await late.text()]).toEqual([200, 'begun fault']);
  expect([health.status, await health.text()]).toEqual([200, 'fault']);
  expect([well.status, await well.text()]).toEqual([200, 'well']);
  expect([head.status, await head.text()]).toEqual([503, '']);
});

const known = (code: string, cause?: object) =>
  Object.assign(new Error('x'), { code, meta: { driverAdapterError: { cause } } });

test.each([
  [known('P1001'), true],
  [known('P2024'), true],
  [known('P2010', { kind: 'DatabaseNotReachable' }), true],
  [known('P2010', { kind: 'postgres', originalCode: '57P01' }), true],
  [known('P2010', { kind: 'postgres', originalCode: '53100' }), true],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('x', { cause: known('ECONNREFUSED') }), true],
  [known('P2002'), false],
  [known('P2010', { kind: 'postgres', originalCode: '23505' }), false],
  [known('ENOSPC'), false],
  [new TypeError('x is not a function'), false],
  ['P1001', false],
])('%s is the database’s trouble: %s', (error, expected) => {
  expect(isDatabaseTrouble(error)).toBe(expected);
});
