import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A server of its own under the rule of turns: it says how many it had at once, and some of its answers ask itself.

const program = `
import { createServer } from 'node:http';
let [now, most, order] = [0, 0, []];
const server = createServer(async (request, response) => {
  if (request.url === '/api/health') return response.end(JSON.stringify({ now, most, order }));
  now += 1;
  most = Math.max(most, now);
  order.push(request.url);
  await new Promise((resolve) => setTimeout(resolve, 30));
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

const ask = async (path: string, headers = {}) => (await fetch(url + path, { headers })).text();
const many = (path: string, headers = {}) =>
  Promise.all(Array.from({ length: 200 }, (_, n) => ask(`${path}/${n}`, headers)));
const seen = async () => JSON.parse(await ask('/api/health')) as { most: number; order: string[] };

test('of two hundred at once all are answered, two dozen at a time, and health does not wait', async () => {
  const all = many('/page', { 'x-turn': 'guessed' });
  const early = await seen();
  expect(early.order.length).toBeLessThan(200);
  expect(await all).toEqual(Array.from({ length: 200 }, () => 'done'));
  const { most, order } = await seen();
  expect(most).toBe(24);
  expect(new Set(order).size).toBe(200);
});

test('an answer that asks this server within its own turn does not wait for another', async () => {
  expect(await many('/leads-on')).toEqual(Array.from({ length: 200 }, () => 'done'));
}, 4_500);

test('who hangs up while waiting is passed over', async () => {
  const impatient = new AbortController();
  const all = many('/long');
  const gone = fetch(`${url}/gone`, { signal: impatient.signal }).catch(() => 'gone');
  await ask('/api/health');
  impatient.abort();
  expect(await gone).toBe('gone');
  await all;
  await ask('/after');
  expect((await seen()).order).not.toContain('/gone');
});
