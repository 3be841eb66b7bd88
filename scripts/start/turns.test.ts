import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request as open } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A server of its own under the rule of turns: it says how many it had at once, and some of its answers ask itself.

const program = `
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
let [now, most, order, asked, left] = [0, 0, [], [], []];
const whose = new AsyncLocalStorage();
const mixed = [];
subscribe('http.server.request.start', ({ request, socket }) => {
  asked.push(request.url);
  socket.once('close', () => left.push(request.url));
});
let release;
const held = new Promise((resolve) => (release = resolve));
const server = createServer((request, response) => {
  if (whose.getStore()) mixed.push(request.url + ' within ' + whose.getStore());
  whose.run(request.url, () => answer(request, response));
});
async function answer(request, response) {
  if (request.url === '/api/health/release') release();
  if (request.url.startsWith('/api/health')) {
    return response.end(JSON.stringify({ now, most, order, asked, left, mixed }));
  }
  now += 1;
  if (request.url.startsWith('/form')) await request.toArray().catch(() => undefined);
  most = Math.max(most, now);
  order.push(request.url);
  await (request.url.startsWith('/held') ? held : new Promise((resolve) => setTimeout(resolve, 30)));
  const own = 'http://127.0.0.1:' + server.address().port + '/inside';
  if (request.url.startsWith('/leads-on')) await (await fetch(own, { headers: { 'x-turn': request.headers['x-turn'] } })).text();
  now -= 1;
  response.end('done');
}
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
type Seen = { now: number; most: number; order: string[]; asked: string[]; left: string[]; mixed: string[] };
const seen = async () => JSON.parse(await ask('/api/health')) as Seen;

test('of two hundred at once all are answered, at most two dozen at a time', async () => {
  const all = await many('/page', { 'x-turn': 'guessed' });
  expect(all).toEqual(Array.from({ length: 200 }, () => 'done'));
  const { most, order } = await seen();
  expect(most).toBeLessThanOrEqual(24);
  expect(new Set(order).size).toBe(200);
});

test('nobody is answered within what belongs to another: what a request carries along stays its own', async () => {
  const keep = new Agent({ keepAlive: true });
  const asked = Array.from({ length: 100 }, async (_, n) => {
    const sent = open(`${url}/own/${n}`, { method: 'POST', agent: keep }).end('form');
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    for await (const _piece of answer);
  });
  await Promise.all(asked);
  keep.destroy();
  expect((await seen()).mixed).toEqual([]);
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

/** Two dozen who begin to send a form, each with this much of it, and then do not go on. */
function slowSenders(sent: number): Promise<ClientRequest[]> {
  const begun = Array.from({ length: 24 }, async (_, n) => {
    const headers = { 'content-length': 1_000_000 };
    const sender = open(`${url}/form/${sent}-${n}`, { method: 'POST', headers, agent: false });
    sender.on('error', () => undefined);
    await new Promise<void>((resolve) => void sender.write(Buffer.alloc(sent), () => resolve()));
    return sender;
  });
  return Promise.all(begun);
}

test.each([
  ['a byte of their form', 1, 1_000],
  ['as much of it as fills the buffer', 200_000, 6_000],
])(
  'two dozen who sent %s hold up nobody for long',
  async (_, sent, patience) => {
    const senders = await slowSenders(sent);
    await expect.poll(async () => (await seen()).asked).toContain(`/form/${sent}-23`);
    const began = Date.now();
    expect(await ask('/behind')).toBe('done');
    expect(Date.now() - began).toBeLessThan(patience);
    for (const sender of senders) sender.destroy();
  },
  30_000,
);

test('a form that comes in pieces arrives whole', async () => {
  const body = new ReadableStream({
    async start(controller) {
      for (let at = 0; at < 20; at += 1) {
        controller.enqueue(new Uint8Array(20_000));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      controller.close();
    },
  });
  const sent = await fetch(`${url}/form/whole`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(await sent.text()).toBe('done');
});
