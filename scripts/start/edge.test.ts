import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, bytesFor } from './bounds.mjs';

// A server of its own behind the edge and the turns: it answers with what reached it.

const program = `
import { createServer } from 'node:http';
const server = createServer(async (request, response) => {
  const pieces = await request.toArray().catch(() => []);
  if (request.url === '/fault') response.statusCode = 500;
  response.end(JSON.stringify({ url: request.url, bytes: Buffer.concat(pieces).length }));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;
const inside = ['turns', 'edge'].flatMap((name) => [
  '--import',
  new URL(`./${name}.mjs`, import.meta.url).href,
]);
const child = spawn(process.execPath, [...inside, '--input-type=module', '-e', program], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PUBLIC_URL: 'http://x.vn:3000' },
});
let port = 0;

beforeAll(async () => {
  port = Number(String(await new Promise((resolve) => child.stdout.once('data', resolve))).trim());
});
afterAll(() => child.kill());

/** What a socket reads when it sends these lines as they are: `fetch` would clean the address first. */
const raw = (head: string, body = '') =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (piece) => {
      answer += String(piece);
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', (error) => (answer ? resolve(answer) : reject(error)));
    socket.write(`${head}\r\nHost: x\r\nConnection: close\r\n\r\n${body}`);
  });
const statusOf = (answer: string) => Number(answer.split(' ')[1]);

test.each([
  ['/mo-hinh/%00', 404],
  ['/api/tep/%00/x', 404],
  ['/ban-lam-viec/%0d%0aSet-Cookie:x', 404],
  ['/_next/../mo-hinh', 404],
  ['/_next/%2e%2e/mo-hinh', 404],
  ['/mo-hinh/%2e%2e%2fx', 404],
  ['/a%5cb', 404],
  ['/%', 400],
  ['/%c3%28', 400],
  ['/%ed%a0%80', 400],
  [`/mo-hinh?q=${'a'.repeat(9_000)}`, 414],
])('the address %s is answered with %i before anything else is asked', async (address, status) => {
  expect(statusOf(await raw(`GET ${address} HTTP/1.1`))).toBe(status);
});

test.each([
  ['/mo-hinh?q=th%C3%B4n+b%E1%BA%A3n&nam=2021', '/mo-hinh?q=th%C3%B4n+b%E1%BA%A3n&nam=2021'],
  ['/mo-hinh?q=a%00b', '/mo-hinh?q=ab'],
  ['/hop-thu-di?q=a&q=b&trang=2', '/hop-thu-di?q=a&trang=2'],
  ['/quyet-dinh/moi?mo-hinh=a&mo-hinh=b', '/quyet-dinh/moi?mo-hinh=a&mo-hinh=b'],
  ['/x?__proto__=1&constructor=2', '/x?constructor=2'],
  ['/x?%00=1', '/x'],
  ['/mo-hinh', '/mo-hinh'],
])('of the address %s the pages read %s', async (sent, read) => {
  expect(addressOf(sent)).toBe(read);
  expect(await raw(`GET ${sent} HTTP/1.1`)).toContain(JSON.stringify(read));
});

test('a parameter is cut where no field of ours is longer, and a hundred are enough', () => {
  const long = addressOf(`/x?q=${'a'.repeat(5_000)}`);
  expect(String(long)).toHaveLength('/x?q='.length + 2_000);
  const many = addressOf(`/x?${Array.from({ length: 500 }, (_, n) => `k${n}=1`).join('&')}`);
  expect(String(many).split('&')).toHaveLength(100);
});

const declared = (path: string, bytes: number, method = 'POST') =>
  raw(`${method} ${path} HTTP/1.1\r\nContent-Length: ${bytes}`);
const chunked = (path: string, bytes: number) => {
  const piece = `${(50_000).toString(16)}\r\n${'a'.repeat(50_000)}\r\n`;
  return raw(
    `POST ${path} HTTP/1.1\r\nTransfer-Encoding: chunked`,
    `${piece.repeat(Math.ceil(bytes / 50_000))}0\r\n\r\n`,
  );
};

test.each([
  ['/api/auth/signin/office', 20_000],
  ['/api/uploadthing', 100_000],
  ['/api/health', 1],
  ['/ban-lam-viec/cham-diem/a/b/luu', 600_000],
  ['/ban-lam-viec/hoi-thi/x/nhap-diem/phan/y/doc', 6_000_000],
  ['/dang-nhap', 2_000_000],
])('%s refuses more than it can use: declared, and counted as it comes', async (path, bytes) => {
  expect(statusOf(await declared(path, bytes))).toBe(413);
  expect(statusOf(await chunked(path, bytes))).toBe(413);
  expect(bytes).toBeGreaterThan(bytesFor('POST', path));
});

test('a question with a body is none of ours, and what streams is not counted here', async () => {
  expect(statusOf(await declared('/mo-hinh', 10, 'GET'))).toBe(413);
  expect(bytesFor('PUT', '/api/tep/nhan/abc')).toBe(Number.POSITIVE_INFINITY);
});

test('a body within its bounds arrives whole', async () => {
  expect(await chunked('/dang-nhap', 900_000)).toContain('"bytes":900000');
});

test('a call of an action that could not be decoded is the fault of its caller, any other fault is ours', async () => {
  expect(statusOf(await raw('POST /fault HTTP/1.1\r\nNext-Action: x\r\nContent-Length: 0'))).toBe(400);
  expect(statusOf(await raw('POST /fault HTTP/1.1\r\nContent-Length: 0'))).toBe(500);
});

const form = 'POST /fault HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 0';

test.each(['abc', '', 'http://', 'http://x, http://y'])(
  'an origin that is no address is refused: %j',
  async (origin) => {
    for (const line of ['GET / HTTP/1.1', 'POST /dang-nhap HTTP/1.1\r\nContent-Length: 0', form])
      expect(statusOf(await raw(`${line}\r\nOrigin: ${origin}`))).toBe(400);
  },
);

test.each([
  ['http://la.vn', 403],
  ['null', 403],
  ['http://x', 500],
  ['http://x.vn:3000', 500],
])(
  'a form without a script from %s, which Next answers with a fault, is answered with %i',
  async (origin, status) => {
    expect(statusOf(await raw(`${form}\r\nOrigin: ${origin}`))).toBe(status);
  },
);

test('what is no action and what is no fault stays as it is', async () => {
  expect(statusOf(await raw('POST /fault HTTP/1.1\r\nOrigin: http://la.vn\r\nContent-Length: 0'))).toBe(500);
  expect(statusOf(await raw(`${form.replace('/fault', '/x')}\r\nOrigin: http://la.vn`))).toBe(200);
});
