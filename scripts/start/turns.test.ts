import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A server of its own under the rule of turns: it says how many it had at once, and some of its answers ask itself.

const program = `
import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
let [now, most, order, asked, left] = [0, 0, [], [], []];
subscribe('http.server.request.start', ({ request, socket }) => {
  asked.push(request.url);
  socket.once('close', () => left.push(request.url));
});
let release;
const held = new Promise((resolve) => (release = resolve));
const server = createServer(async (request, response) => {
  if (request.url === '/api/health/release') release();
  if (request.url.startsWith('/api/health')) {
    return response.end(JSON.stringify({ now, most, order, asked, left }));
  }
  now += 1;
  most = Math.max(most, now);
  order.push(request.url);
  await (request.url.startsWith('/held') ? held : new Promise((resolve) => setTimeout(resolve, 30)));
  const own = 'http://127.0.0.1:' + server.address().port + '/inside';
  if (request.url.startsWith('/leads-on')) await (await fetch(own, { headers: { 'x-turn': request.headers['x-turn'] } })).text();
  now -= 1;
  response.end('done');
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
  const port = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
  url = `http://127.0.0.1:${String(port).trim()}`;
});
afterAll(() => child.kill());

const ask = async (path: string, headers = {}) =>
  (await fetch(url + path, { headers: { connection: 'close', ...headers } })).text();
const many = (path: string, headers = {}, length = 200) =>
  Promise.all(Array.from({ length }, (_, n) => ask(`${path}/${n}`, headers)));
type Seen = { now: number; most: number; order: string[]; asked: string[]; left: string[] };
const seen = async () => JSON.parse(await ask('/api/health')) as Seen;

test('of two hundred at once all are answered, at most two dozen at a time', async () => {
  const all = await many('/page', { 'x-turn': 'guessed' });
  expect(all).toEqual(Array.from({ length: 200 }, () => 'done'));
  const { most, order } = await seen();
  expect(most).toBeLessThanOrEqual(24);
  expect(new Set(order).size).toBe(200);
});

test('an answer that asks this server within its own turn does not wait for another', async () => {
  // Without the mark every turn would be held by one who waits for another, until it is taken back.
  expect(await many('/leads-on', {}, 48)).toEqual(Array.from({ length: 48 }, () => 'done'));
}, 12_000);

test('who hangs up while waiting is passed over, and health does not wait', async () => {
  const impatient = new AbortController();
  const all = many('/held', {}, 24);
  await expect.poll(async () => (await seen()).now).toBe(24);
  const gone = fetch(`${url}/gone`, { signal: impatient.signal }).catch(() => 'gone');
  await expect.poll(async () => (await seen()).asked).toContain('/gone');
  impatient.abort();
  expect(await gone).toBe('gone');
  await expect.poll(async () => (await seen()).left).toContain('/gone');
  expect((await seen()).now).toBe(24);
  await ask('/api/health/release');
  await all;
  await ask('/after');
  const { order } = await seen();
  expect(order).toContain('/after');
  expect(order).not.toContain('/gone');
});
