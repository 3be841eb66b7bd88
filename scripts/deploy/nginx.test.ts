import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { clone } from '../start/places.mjs';
import { freePort } from '../start/ports.mjs';

// The shipped site in a real nginx, before a server that stands for the portal.

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
if (!hasNginx) console.warn('This machine has no nginx: the shipped site is not tried.');

type Asked = { path: string; headers: IncomingMessage['headers'] };

describe.skipIf(!hasNginx)('the shipped site of nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const asked: Asked[] = [];
  const met = (path: string) => asked.filter((one) => one.path === path).length;
  let portal: Server;
  let ports = { web: 0, secure: 0, portal: 0 };
  let nginx: ReturnType<typeof spawn>;
  let answer: (incoming: IncomingMessage, response: ServerResponse) => void;

  beforeAll(async () => {
    ports = { web: await freePort(), secure: await freePort(), portal: await freePort() };
    portal = createServer((incoming, response) => {
      asked.push({ path: incoming.url ?? '', headers: incoming.headers });
      answer(incoming, response);
    });
    await new Promise<void>((done) => void portal.listen(ports.portal, '127.0.0.1', done));
    nginx = await startNginx(folder, ports);
  });
  afterAll(async () => {
    nginx.kill('SIGTERM');
    portal.closeAllConnections();
    await new Promise((done) => portal.close(done));
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    asked.length = 0;
    answer = (_, response) => response.writeHead(200, { 'Cache-Control': 's-maxage=600' }).end('trang');
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status?: number; headers: IncomingMessage['headers']; body: string }>((done, fail) => {
      const options = { port: ports.secure, path, headers, rejectUnauthorized: false };
      request({ host: '127.0.0.1', ...options }, (incoming) => {
        void text(incoming).then((body) =>
          done({ status: incoming.statusCode, headers: incoming.headers, body }),
        );
      })
        .once('error', fail)
        .end();
    });

  test('http leads to https', async () => {
    const plain = await fetch(`http://127.0.0.1:${ports.web}/mo-hinh?q=1`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([301, 'https://127.0.0.1/mo-hinh?q=1']);
  });

  test('a page for everybody is asked once a second, and no later than that anew', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask('/mo-hinh')));
    expect(met('/mo-hinh')).toBe(1);
    answer = (_, response) => response.end('mới');
    await expect.poll(async () => (await ask('/mo-hinh')).body, { timeout: 3_000 }).toBe('mới');
  });

  test('what is somebody’s own is never kept: by cookie, or by the portal’s word', async () => {
    const signedIn = { cookie: '__Secure-next-auth.session-token=x' };
    await ask('/cua-toi', signedIn);
    await ask('/cua-toi', signedIn);
    expect(met('/cua-toi')).toBe(2);
    answer = (_, response) =>
      response.writeHead(200, { 'Cache-Control': 'private, no-cache, no-store' }).end('riêng');
    await ask('/rieng');
    await ask('/rieng');
    expect(met('/rieng')).toBe(2);
    answer = (_, response) => response.writeHead(200, { 'Set-Cookie': 'portal.told=1' }).end('báo');
    await ask('/bao');
    await ask('/bao');
    expect(met('/bao')).toBe(2);
  });

  test('the portal is told who asks, by which name and how', async () => {
    await ask('/ai', { 'x-forwarded-for': '10.9.8.7', host: 'danvankheo.sonla.gov.vn' });
    expect(asked.at(-1)?.headers).toMatchObject({
      'x-forwarded-for': '10.9.8.7, 127.0.0.1',
      'x-forwarded-proto': 'https',
      host: 'danvankheo.sonla.gov.vn',
    });
  });

  test('an upload streams: its first bytes arrive before its last are sent', async () => {
    const first = new Promise<string>((done) => {
      answer = (incoming, response) => {
        incoming.once('data', (chunk: Buffer) => done(chunk.toString()));
        incoming.once('end', () => response.end('xong'));
      };
    });
    const sending = request({
      host: '127.0.0.1',
      port: ports.secure,
      path: '/api/uploadthing',
      method: 'PUT',
      headers: { 'content-length': '8' },
      rejectUnauthorized: false,
    });
    const ended = new Promise((done) => void sending.once('response', done));
    sending.write('nửa');
    expect(await first).toBe('nửa');
    sending.end('abc');
    expect(await ended).toMatchObject({ statusCode: 200 });
  });

  test('a portal that starts speaks for itself; where nothing listens, nginx says when to come back', async () => {
    answer = (_, response) => response.writeHead(503, { 'Retry-After': '5' }).end('đang khởi động');
    expect(await ask('/khoi-dong')).toMatchObject({ status: 503, body: 'đang khởi động' });
    portal.closeAllConnections();
    await new Promise((done) => portal.close(done));
    const stopped = await ask('/');
    expect(stopped).toMatchObject({ status: 503, headers: { 'retry-after': '15' } });
    expect(stopped.body).toContain('bảo trì');
    await new Promise<void>((done) => void portal.listen(ports.portal, '127.0.0.1', done));
  });
});

async function startNginx(folder: string, ports: { web: number; secure: number; portal: number }) {
  const key = join(folder, 'khoa.key');
  const certificate = join(folder, 'chung-thu.pem');
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
  execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  mkdirSync(join(folder, 'cache'));
  const site = readFileSync(join(clone, 'deploy', 'nginx', 'danvankheo.conf'), 'utf8')
    .replaceAll('/etc/ssl/danvankheo/danvankheo.pem', certificate)
    .replaceAll('/etc/ssl/danvankheo/danvankheo.key', key)
    .replaceAll('/var/cache/nginx/danvankheo', join(folder, 'cache'))
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${ports.portal}`)
    .replaceAll('listen 80;', `listen 127.0.0.1:${ports.web};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${ports.secure} `);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'loi.log')};
events {}
http { access_log off; ${temporary.join(' ')}
${site}
}`,
  );
  execFileSync('nginx', ['-t', '-q', '-c', conf, '-e', join(folder, 'loi.log')]);
  const nginx = spawn('nginx', ['-c', conf, '-e', join(folder, 'loi.log')], { stdio: 'inherit' });
  await vi.waitFor(() => fetch(`http://127.0.0.1:${ports.web}/`, { redirect: 'manual' }), 10_000);
  return nginx;
}
