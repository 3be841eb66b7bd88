import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { seated, season, unit } from '@/prisma/factories';
import { downloadFile } from '../downloads';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { register } from '../../registry/models/models';
import { uploadHandler } from './router';
import { refuse } from './settle';
import { discardUpload, settleArrived } from './sweep';
import { pdf, photo } from '../../testing/samples';

// UPLOADTHING_TOKEN set: the bytes go from the browser to the service, and come here to be checked.
// A small server stands for the service and keeps what it is sent; everything on our side is the
// real thing.

const apiKey = `sk_test_${'0'.repeat(32)}`;
const held = new Map<string, Buffer>();
const deleted: string[] = [];
let down = false;
const calls: string[] = [];
/** Runs before the service answers, by method of the request. */
let before: Record<string, (() => Promise<unknown>) | undefined> = {};
let service: Server;
let officer: Actor;
let modelId: string;

beforeEach(() => void (before = {}));
beforeAll(async () => {
  service = createServer(
    (request, response) =>
      void serve(request).then(([status, body]) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(body),
      ),
  );
  await new Promise<void>((resolve) => service.listen(0, 'localhost', resolve));
  const { port } = service.address() as { port: number };
  Object.assign(process.env, {
    UPLOADTHING_TOKEN: Buffer.from(JSON.stringify({ apiKey, appId: 'ung-dung', regions: ['r'] })).toString(
      'base64',
    ),
    UPLOADTHING_INGEST_URL: `http://localhost:${port}/ingest`,
    UPLOADTHING_API_URL: `http://localhost:${port}/api`,
    UPLOADTHING_UFS_HOST: `localhost:${port}`,
    UPLOADTHING_UFS_APP_ID_LOCATION: 'path',
  });
  await season(2022);
  const { id } = await unit();
  officer = await seated('unitOfficer', id);
  modelId = (await register({ by: officer, now: now() }, { id: randomUUID(), unitId: id, year: 2022 })).id;
});
afterAll(() => service.close());

async function serve(request: IncomingMessage): Promise<[number, string | Buffer]> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  if (url.pathname.endsWith('/route-metadata') || url.pathname.endsWith('/callback-result'))
    return [200, '{"ok":true}'];
  if (url.pathname === '/api/v6/deleteFiles') {
    const { fileKeys } = JSON.parse(body.toString()) as { fileKeys: string[] };
    deleted.push(...fileKeys);
    return [200, JSON.stringify({ success: true, deletedCount: fileKeys.length })];
  }
  const key = url.pathname.split('/').at(-1) ?? '';
  calls.push(`${request.method} ${key}`);
  await before[request.method ?? '']?.();
  if (request.method === 'PUT') {
    expect(url.searchParams.get('x-ut-acl')).toBe('private');
    held.set(key, body.subarray(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf('\r\n--')));
    return [200, JSON.stringify({ url: 'x', appUrl: 'x', ufsUrl: 'x', fileHash: 'x' })];
  }
  const bytes = held.get(key);
  expect(url.searchParams.get('signature')).toMatch(/^hmac-sha256=/);
  if (down || !bytes) return [503, ''];
  const span = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  return span ? [206, bytes.subarray(Number(span[1]), Number(span[2]) + 1)] : [200, bytes];
}

/**
 * The browser sends to the service, and the service calls back, signed with the key that both know.
 */
type Sending = { bytes: Buffer; kind: PaperKind; key?: string };
async function upload(name: string, { bytes, kind, key = apiKey }: Sending) {
  const { answer } = uploadHandler(async () => officer);
  const address = 'http://localhost:3000/api/uploadthing';
  const json = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
  const asked = await answer(
    new Request(`${address}?actionType=upload&slug=paper`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ input: { modelId, kind }, files: [{ name, size: bytes.length, type: 'a/b' }] }),
    }),
  );
  const [signed] = (await asked.json()) as [{ url: string; key: string; customId: string }];
  expect(signed.url).toMatch(/^http:\/\/localhost:\d+\/ingest\//);
  held.set(signed.key, bytes);
  const place = { url: 'x', appUrl: 'x', ufsUrl: 'x', fileHash: 'x' };
  const body = JSON.stringify({
    status: 'uploaded',
    origin: signed.url.slice(0, signed.url.indexOf('/ingest') + 7),
    metadata: { fileId: signed.customId },
    file: { name, size: bytes.length, type: 'a/b', key: signed.key, customId: signed.customId, ...place },
  });
  const signature = `hmac-sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  const { status } = await answer(
    new Request(`${address}?slug=paper`, {
      method: 'POST',
      headers: { ...json, 'uploadthing-hook': 'callback', 'x-uploadthing-signature': signature },
      body,
    }),
  );
  return {
    status,
    key: signed.key,
    row: await db().storedFile.findUniqueOrThrow({ where: { id: signed.customId } }),
  };
}

it('fetches what the service received, checks it, and leads readers to a short-lived address', async () => {
  const bytes = pdf(50_000);
  const { row, key } = await upload('kế hoạch.pdf', { bytes, kind: 'plan' });
  expect(row).toMatchObject({
    state: 'ready',
    store: 'uploadthing',
    storeKey: key,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const answer = await downloadFile(officer, row.id, {
    small: false,
    request: new Request('http://localhost:3000/'),
  });
  expect(answer.status).toBe(302);
  const to = new URL(answer.headers.get('location') ?? '');
  expect(Number(to.searchParams.get('expires')) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const stranger = await seated('unitOfficer', (await unit()).id);
  expect(
    (await downloadFile(stranger, row.id, { small: false, request: new Request('http://localhost:3000/') }))
      .status,
  ).toBe(404);
});

it('opens a PDF in our own page: under our headers, in the parts that a reader asks for', async () => {
  const bytes = pdf(50_000);
  const { row } = await upload('đọc tại chỗ.pdf', { bytes, kind: 'plan' });
  const read = (init: RequestInit = {}) =>
    downloadFile(officer, row.id, {
      small: false,
      request: new Request('http://localhost:3000/', init),
      inPlace: true,
    });
  const whole = await read();
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(whole.headers.get('content-disposition')).toMatch(/^inline; /);
  expect(whole.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  expect(Buffer.from(await whole.bytes()).equals(bytes)).toBe(true);
  const part = await read({ headers: { range: 'bytes=-100' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 49900-49999/50000']);
  expect(Buffer.from(await part.bytes()).equals(bytes.subarray(-100))).toBe(true);
  const from = calls.length;
  const head = await read({ method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '50000']);
  expect((await read({ headers: { range: 'bytes=50000-' } })).status).toBe(416);
  expect(calls.slice(from)).toEqual([]);
});

it('replaces a photo by its new drawing and lets the original go', async () => {
  const { row, key } = await upload('ảnh.jpg', { bytes: await photo(), kind: 'photo' });
  expect(row.state).toBe('ready');
  expect(deleted).toContain(key);
  expect(held.get(row.storeKey)?.includes('SoMay-12345')).toBe(false);
  expect(createHash('sha256').update(held.get(row.storeKey)!).digest('hex')).toBe(row.sha256);
  expect(held.has(row.previewKey)).toBe(true);
});

it('refuses what is not what it claims, and deletes it at the service', async () => {
  const bytes = Buffer.from('<html><script>1</script></html>');
  const { row, key } = await upload('a.pdf', { bytes, kind: 'plan' });
  expect(row).toMatchObject({ state: 'refused', refusal: 'webPage' });
  expect(deleted).toContain(key);
});

it('settles later what it could not fetch at once', async () => {
  down = true;
  const { row } = await upload('sau.pdf', { bytes: pdf(), kind: 'plan' });
  expect(row.state).toBe('receiving');
  expect(await settleArrived(now())).toBe(0);
  down = false;
  expect(await settleArrived(now())).toBe(1);
  expect((await db().storedFile.findUniqueOrThrow({ where: { id: row.id } })).state).toBe('ready');
});

it('settles once what the job meets while the callback is still fetching it', async () => {
  let job: Promise<number> | undefined;
  before.GET = async () => {
    job ??= settleArrived(now());
    await setTimeout(300);
  };
  const { row, key } = await upload('hai-lan.jpg', { bytes: await photo(), kind: 'photo' });
  expect(await job).toBe(1);
  expect(calls.filter((line) => line === `GET ${key}`)).toHaveLength(1);
  expect(deleted.filter((gone) => gone === key)).toHaveLength(1);
  expect(row.state).toBe('ready');
  expect(deleted).not.toContain(row.storeKey);
});

it('refuses nothing that is ready', async () => {
  const { row } = await upload('xong.pdf', { bytes: pdf(), kind: 'plan' });
  expect((await refuse(row.id, 'sizeDiffers')).state).toBe('ready');
  expect((await db().storedFile.findUniqueOrThrow({ where: { id: row.id } })).storeKey).toBe(row.storeKey);
});

const newest = () => db().storedFile.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });

/** The keys of what we sent to the service since. */
const sentSince = (from: number) =>
  calls.slice(from).flatMap((line) => (line.startsWith('PUT ') ? [line.slice(4)] : []));

it('keeps nothing of what its sender takes back while it is checked', async () => {
  const from = calls.length;
  let back: Promise<void> | undefined;
  before.PUT = async () => void (back ??= discardUpload(officer, (await newest()).id));
  await upload('rut.jpg', { bytes: await photo(), kind: 'photo' }).catch(() => undefined);
  await back;
  expect(sentSince(from)).toHaveLength(2);
  expect(deleted).toEqual(expect.arrayContaining(sentSince(from)));
});

it('keeps nothing of an upload whose row is gone when it is checked', async () => {
  const from = calls.length;
  before.PUT = async () => {
    if (sentSince(from).length === 2) await db().storedFile.delete({ where: { id: (await newest()).id } });
  };
  await upload('mat.jpg', { bytes: await photo(), kind: 'photo' }).catch(() => undefined);
  expect(sentSince(from)).toHaveLength(2);
  expect(deleted).toEqual(expect.arrayContaining(sentSince(from)));
});

it('believes no callback that is signed with another key', async () => {
  const { status, row } = await upload('gia.pdf', { bytes: pdf(), kind: 'plan', key: 'sk_khac' });
  expect([status, row.state]).toEqual([400, 'receiving']);
});
