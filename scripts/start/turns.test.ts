import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request as open } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startUnderTurns, type Visited } from './turns-testing';

let { ask, many, seen, release, stop, url } = {} as Visited;

beforeAll(async () => {
  ({ ask, many, seen, release, stop, url } = await startUnderTurns(1));
});
afterAll(() => stop());

/** As the proxy would write it down for the visitor at the n-th place. */
const from = (n: number) => ({ 'x-forwarded-for': `10.1.0.${n}` });

test('of two hundred at once all are answered, at most two dozen at a time', async () => {
  const all = await Promise.all(
    [1, 2, 3, 4].map((n) => many('/page', { 'x-turn': 'guessed', ...from(n) }, 50)),
  );
  expect(all.flat()).toEqual(Array.from({ length: 200 }, () => 'done'));
  const { most, order } = await seen();
  expect(most).toBeLessThanOrEqual(24);
  expect(order).toHaveLength(200);
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
  const all = Promise.all([many('/held', from(1), 12), many('/held', from(2), 12)]);
  await expect.poll(async () => (await seen()).now).toBe(24);
  const gone = fetch(`${url}/gone`, { signal: impatient.signal }).catch(() => 'gone');
  await expect.poll(async () => (await seen()).asked).toContain('/gone');
  impatient.abort();
  expect(await gone).toBe('gone');
  await expect.poll(async () => (await seen()).left).toContain('/gone');
  expect((await seen()).now).toBe(24);
  await release();
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

test('no spelling of an address goes round the line', async () => {
  const spellings = [
    '/api/health/',
    '/api/healthy',
    '/API/HEALTH',
    '/%61pi/health',
    '//api/health',
    '/api//health',
    '/api/health;x',
    '/api/health/../../page',
    '/_next/static',
    '/_next/image?url=x',
    '/_next/../page',
    '/_NEXT/static/x',
    '/page?/_next/static/x',
    '/page?/api/health',
  ];
  const raw = await startUnderTurns();
  const held = raw.many('/held', {}, 16);
  await expect.poll(async () => (await raw.seen()).now).toBe(16);
  const sockets = spellings.map((path) => {
    const socket = connect(raw.port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
    return socket;
  });
  await expect.poll(async () => (await raw.seen()).asked).toEqual(expect.arrayContaining(spellings));
  expect((await raw.seen()).order).toHaveLength(16);
  await raw.release();
  await held;
  await expect.poll(async () => (await raw.seen()).order).toEqual(expect.arrayContaining(spellings));
  for (const socket of sockets) socket.destroy();
  raw.stop();
});
