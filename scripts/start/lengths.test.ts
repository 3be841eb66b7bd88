import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A server of its own that drops Content-Length as Next does (its send-response.js): what comes over the wire is asked.

const program = `
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  if (request.url !== '/unknown') response.setHeader('x-content-length', '11');
  if (request.url === '/packed') response.setHeader('content-encoding', 'gzip');
  if (request.url === '/part') response.statusCode = 206;
  response.write('hello ');
  response.end('world');
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;
const inside = ['--import', new URL('./lengths.mjs', import.meta.url).href];
const child = spawn(process.execPath, [...inside, '--input-type=module', '-e', program], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let port = 0;

beforeAll(async () => {
  port = Number(String(await new Promise((resolve) => child.stdout.once('data', resolve))).trim());
});
afterAll(() => child.kill());

const headersOf = (path: string) =>
  new Promise<NodeJS.Dict<string | string[]>>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path }, (answer) => {
      answer.resume().on('end', () => resolve(answer.headers));
    }).on('error', reject);
  });

test.each(['/whole', '/part'])('%s says how long it is, on the wire', async (path) => {
  expect(await headersOf(path)).toMatchObject({ 'content-length': '11' });
  expect(await headersOf(path)).not.toHaveProperty('transfer-encoding');
  expect(await headersOf(path)).not.toHaveProperty('x-content-length');
});

test.each(['/unknown', '/packed'])('%s is sent in pieces', async (path) => {
  expect(await headersOf(path)).not.toHaveProperty('content-length');
  expect(await headersOf(path)).not.toHaveProperty('x-content-length');
});
