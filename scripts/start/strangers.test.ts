import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askFrom, startUnderTurns, type Visited } from './turns-testing';

/** Without shared turns it is fifteen seconds and more; a busy machine takes one or two. */
const PATIENCE_MS = 5_000;

// Whoever wants to stop everybody comes from this machine's usual address, and a stranger from another one.

let portal: Visited;
const sockets: Socket[] = [];

beforeEach(async () => {
  portal = await startUnderTurns();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  portal.stop();
});

/** A socket that says this, and never reads. */
async function silent(words: string): Promise<void> {
  const socket = connect(portal.port, '127.0.0.1').on('error', () => undefined);
  sockets.push(socket);
  socket.pause();
  await new Promise<void>((resolve) => void socket.write(words, () => resolve()));
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
const each = (count: number, words: (n: number) => string) =>
  Promise.all(Array.from({ length: count }, (_, n) => silent(words(n))));

async function strangersWait(): Promise<number> {
  const began = performance.now();
  expect(await askFrom('127.0.0.2', `${portal.url}/stranger`)).toBe('done');
  return performance.now() - began;
}

test.each<[string, () => Promise<unknown>]>([
  ['three who ask forty times and do not read', () => each(3, () => get('/big').repeat(40))],
  ['a hundred who do not read a large answer', () => each(100, (n) => get(`/big/${n}`))],
  ['a hundred who do not read what comes in pieces', () => each(100, (n) => get(`/stream/${n}`))],
  ['the same, of Next', () => each(100, (n) => get(`/like-next/stream/${n}`))],
  ['a hundred whose answer takes for ever', () => each(100, (n) => get(`/held/${n}`))],
  ['three hundred who never end their head', () => each(300, () => 'GET /page HTTP/1.1\r\nHost: x\r\nX-')],
  [
    'a hundred who never end their form',
    () =>
      each(
        100,
        () => `POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n${'a'.repeat(70_000)}`,
      ),
  ],
])(
  'beside %s a stranger is served at once',
  async (_, attack) => {
    await attack();
    await expect.poll(async () => (await portal.seen()).asked.length).toBeGreaterThan(2);
    expect(await strangersWait()).toBeLessThan(PATIENCE_MS);
  },
  20_000,
);

test('an address invented in a header is no place of its own', async () => {
  const forged = (n: number) => get(`/held/${n}`).replace('Host', `X-Forwarded-For: 10.0.0.${n}\r\nHost`);
  await each(40, forged);
  await expect.poll(async () => (await portal.seen()).now).toBe(16);
  expect(await strangersWait()).toBeLessThan(PATIENCE_MS);
});

test('one place has no more sockets than an office needs', async () => {
  await each(1_050, () => 'GET ');
  for (const socket of sockets) socket.resume();
  await expect.poll(() => sockets.filter((socket) => socket.destroyed).length).toBeGreaterThanOrEqual(50);
  expect(await strangersWait()).toBeLessThan(PATIENCE_MS);
  for (const socket of sockets) socket.destroy();
  await expect.poll(() => portal.ask('/after').catch(() => 'refused')).toBe('done');
});

test('who asks again and again and hangs up sets no more to work than has a turn', async () => {
  await each(16, (n) => get(`/like-next/held/${n}`));
  await expect.poll(async () => (await portal.seen()).now).toBe(16);
  for (const socket of sockets) socket.destroy();
  await expect.poll(async () => (await portal.seen()).left.length).toBeGreaterThanOrEqual(16);
  await each(5, (n) => get(`/page/again-${n}`));
  await expect.poll(async () => (await portal.seen()).asked).toContain('/page/again-4');
  const { now, order } = await portal.seen();
  expect(now).toBe(16);
  expect(order).not.toContain('/page/again-0');
  await portal.release();
  await expect.poll(async () => (await portal.seen()).order).toContain('/page/again-4');
});

test('a request that is written behind another begins when that one was read', async () => {
  await silent(get('/big') + get('/page/behind'));
  await expect.poll(async () => (await portal.seen()).order).toContain('/big');
  await strangersWait();
  expect((await portal.seen()).order).not.toContain('/page/behind');
  sockets[0]?.resume();
  await expect.poll(async () => (await portal.seen()).order).toContain('/page/behind');
});
