import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { seated, season, unit } from '@/prisma/factories';
import { db } from '../../io/db';
import { inStorage, partFileOf } from '../../io/files/places';
import { now } from '../../io/clock';
import { register } from '../../registry/models/models';
import { pdf } from '../../testing/samples';
import { addressFor, ask, put, rangeStart, send, signInElsewhere, uploads } from '../../testing/uploads';

let officer: Actor;
let stranger: Actor;
let modelId: string;

beforeAll(async () => {
  await season(2022);
  const [own, other] = [await unit(), await unit()];
  officer = await seated('unitOfficer', own.id);
  stranger = await seated('unitOfficer', other.id);
  modelId = (await register({ by: officer, now: now() }, { id: randomUUID(), unitId: own.id, year: 2022 }))
    .id;
});

const rowOf = (id: string) => db().storedFile.findUniqueOrThrow({ where: { id } });
const idIn = (address: string) => new URL(address, 'http://x').searchParams.get('x-ut-custom-id') ?? '';

it('takes a file, keeps its bytes and tells what it is', async () => {
  const bytes = pdf(300_000);
  const { status, settled } = await send(officer, modelId, { name: 'Kế hoạch.pdf', bytes });
  expect(status).toBe(200);
  expect(settled).toMatchObject({ state: 'ready', name: 'Kế hoạch.pdf', size: bytes.length });
  const row = await rowOf(settled!.id);
  expect(row).toMatchObject({
    state: 'ready',
    mime: 'application/pdf',
    ownerId: officer.personId,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(readFileSync(inStorage(row.storeKey)).equals(bytes)).toBe(true);
  expect(existsSync(partFileOf(row.id))).toBe(false);
});

it('answers with a path, so that the site works under any host name', async () => {
  expect(await addressFor(officer, modelId, { name: 'a.pdf', bytes: pdf() })).toMatch(/^\/api\/tep\/nhan\//);
});

it('goes on where a broken connection stopped, also from a new page', async () => {
  const bytes = pdf(400_000);
  const sent = { name: 'dang-do.pdf', bytes, lastModified: 77 };
  const first = await addressFor(officer, modelId, sent);
  expect((await put(first, { bytes, start: 0, upTo: 200_000 })).status).toBe(408);
  const second = await addressFor(officer, modelId, sent);
  expect(idIn(second)).toBe(idIn(first));
  const start = await rangeStart(second);
  expect(start).toBeGreaterThan(100_000);
  expect(start).toBeLessThanOrEqual(200_000);
  expect((await put(second, { bytes, start })).status).toBe(200);
  expect((await rowOf(idIn(first))).sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it('gives another file of the same name, or the same file of another person, an upload of its own', async () => {
  const bytes = pdf(5_000);
  const colleague = { ...(await seated('unitOfficer', (await unit()).id)), seats: officer.seats };
  const ids = [
    idIn(await addressFor(officer, modelId, { name: 'x.pdf', bytes, lastModified: 5 })),
    idIn(await addressFor(officer, modelId, { name: 'x.pdf', bytes, lastModified: 6 })),
    idIn(await addressFor(officer, modelId, { name: 'x.pdf', bytes: pdf(5_001), lastModified: 5 })),
    idIn(await addressFor(officer, modelId, { name: 'x.pdf', bytes, lastModified: 5, kind: 'final' })),
    idIn(await addressFor(colleague, modelId, { name: 'x.pdf', bytes, lastModified: 5 })),
  ];
  expect(new Set(ids).size).toBe(5);
});

it('refuses whoever does not work for the unit, and the unknown visitor', async () => {
  const sent = { name: 'a.pdf', bytes: pdf() };
  expect((await ask(stranger, modelId, sent)).status).toBe(404);
  const visitor = await ask({ personId: null, name: '', seats: [] }, modelId, sent);
  expect([visitor.status, await visitor.json()]).toEqual([403, { message: 'notSignedIn' }]);
  expect((await ask(officer, randomUUID(), sent)).status).toBe(404);
  expect((await ask(officer, 'khong-phai-ma', sent)).status).toBe(400);
});

const tampered: [string, (address: string) => string][] = [
  ['size', (a) => a.replace(/x-ut-file-size=\d+/, 'x-ut-file-size=999999')],
  ['name', (a) => a.replace(/x-ut-file-name=[^&]+/, 'x-ut-file-name=khac.pdf')],
  ['id', (a) => a.replace(/x-ut-custom-id=[^&]+/, `x-ut-custom-id=${randomUUID()}`)],
  ['key', (a) => a.replace('/nhan/', '/nhan/x')],
  ['expiry', (a) => a.replace(/expires=\d+/, 'expires=9999999999999')],
  ['signature', (a) => a.replace(/.$/, (c) => (c === '0' ? '1' : '0'))],
  ['no signature', (a) => a.replace(/&signature=.*/, '')],
  ['a second size', (a) => `${a}&x-ut-file-size=1`],
];

it.each(tampered)('refuses an address with another %s', async (_what, change) => {
  const bytes = pdf();
  const address = await addressFor(officer, modelId, { name: 'a.pdf', bytes });
  expect((await put(change(address), { bytes })).status).toBe(403);
  expect(await rangeStart(change(address))).toBe(-403);
});

it('refuses an address that has expired', async () => {
  const bytes = pdf();
  const address = await addressFor(officer, modelId, { name: 'cu.pdf', bytes });
  const real = Date.now;
  Date.now = () => real() + 61 * 60 * 1000;
  try {
    expect((await put(address, { bytes })).status).toBe(403);
  } finally {
    Date.now = real;
  }
});

it('refuses a gap and an overlap in the bytes', async () => {
  const bytes = pdf(500_000);
  const address = await addressFor(officer, modelId, { name: 'ho.pdf', bytes });
  expect((await put(address, { bytes, start: 500 })).status).toBe(416);
  await put(address, { bytes, start: 0, upTo: 300_000 });
  expect((await put(address, { bytes, start: 0 })).status).toBe(416);
  expect((await put(address, { bytes, start: Number.NaN })).status).toBe(416);
});

it('lets one writer in for each upload', async () => {
  const bytes = pdf(3_000_000);
  const address = await addressFor(officer, modelId, { name: 'hai.pdf', bytes });
  const answers = await Promise.all([
    put(address, { bytes }),
    put(address, { bytes }),
    put(address, { bytes }),
  ]);
  expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
});

it('compares what came with what was announced', async () => {
  const bytes = pdf(10_000);
  const longer = Buffer.concat([bytes, Buffer.alloc(5_000_000)]);
  const long = await addressFor(officer, modelId, { name: 'dai.pdf', bytes });
  expect((await put(long, { bytes: longer })).status).toBe(422);
  const short = await addressFor(officer, modelId, { name: 'ngan.pdf', bytes });
  expect((await put(short, { bytes: bytes.subarray(0, 9_000) })).status).toBe(422);
  expect(await rowOf(idIn(long))).toMatchObject({ state: 'refused', refusal: 'sizeDiffers' });
  expect(await rowOf(idIn(short))).toMatchObject({ state: 'refused', refusal: 'sizeDiffers' });
  expect(existsSync(partFileOf(idIn(long)))).toBe(false);
});

it('takes no byte from whoever else is signed in since the address was given', async () => {
  const bytes = pdf(400_000);
  const address = await addressFor(officer, modelId, { name: 'hai-the.pdf', bytes });
  signInElsewhere(stranger, address);
  const refused = await put(address, { bytes });
  expect([refused.status, await refused.json()]).toEqual([409, { error: 'drawnForAnother' }]);
  signInElsewhere(PUBLIC, address);
  expect((await put(address, { bytes })).status).toBe(401);
  expect(await rangeStart(address)).toBe(0);
  signInElsewhere(officer, address);
  expect((await put(address, { bytes })).status).toBe(200);
});

it('refuses an empty file and one that is too large before a byte is sent', async () => {
  expect(await send(officer, modelId, { name: 'r.pdf', bytes: Buffer.alloc(0) })).toMatchObject({
    status: 400,
    error: 'empty',
  });
  const huge = { length: 65 * 1024 * 1024 } as Buffer;
  const answer = await ask(officer, modelId, { name: 'to.pdf', bytes: huge });
  expect([answer.status, await answer.json()]).toEqual([400, { message: 'tooLarge' }]);
});

const callback = (body: string, signature?: string) =>
  uploads.answer(
    new Request('http://localhost:3000/api/uploadthing?slug=paper', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'uploadthing-hook': 'callback',
        ...(signature && { 'x-uploadthing-signature': signature }),
      },
      body,
    }),
  );

it('refuses a forged callback, and nothing becomes ready by it', async () => {
  const address = await addressFor(officer, modelId, { name: 'gia.pdf', bytes: pdf() });
  const file = {
    name: 'gia.pdf',
    size: 2000,
    type: 'a/b',
    key: 'k',
    customId: idIn(address),
    url: '',
    appUrl: '',
    ufsUrl: '',
    fileHash: '',
  };
  const body = JSON.stringify({ status: 'uploaded', origin: 'http://ke-gian.vn', metadata: {}, file });
  for (const signature of [undefined, 'hmac-sha256=', `hmac-sha256=${'0'.repeat(64)}`, 'xyz']) {
    expect((await callback(body, signature)).status).toBe(400);
  }
  expect((await rowOf(idIn(address))).state).toBe('receiving');
});

it('asks for no address on behalf of a page that is not ours', async () => {
  const body = JSON.stringify({ input: { modelId: 'x', kind: 'plan' }, files: [] });
  const from = (headers: Record<string, string>) =>
    uploads.answer(
      new Request('http://localhost:3000/api/uploadthing?actionType=upload&slug=paper', {
        method: 'POST',
        headers,
        body,
      }),
    );
  const json = { 'content-type': 'application/json' };
  for (const headers of [
    json,
    { ...json, origin: 'https://khac.sonla.gov.vn' },
    { origin: 'http://localhost:3000', 'content-type': 'text/plain' },
  ])
    expect((await from(headers as Record<string, string>)).status).toBe(403);
});
