import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import type { PaperKind } from '@/domain/paper';
import { type Cast, go, modelAt, seated, season, unit } from '@/prisma/factories';
import { decide } from './decisions';
import { download } from './downloads';
import { now } from './io/clock';
import { papersOf } from './paper-list';
import { advance } from './models';
import { attach, describe, remove, revise } from './papers';
import { mp4, pdf, photo } from './uploads/samples';
import { send } from './uploads/testing';

let cast: Cast;
let seats: Record<string, Actor>;
let unitId: string;

beforeAll(async () => {
  await season(2022);
  const district = await unit({ kind: 'district' });
  unitId = (await unit({ parentId: district.id })).id;
  cast = { leader: await seated('unitLeader', unitId), organiser: await seated('organiser') };
  seats = {
    own: cast.leader,
    superior: await seated('unitOfficer', district.id),
    organiser: cast.organiser,
    viewer: await seated('viewer'),
    administrator: await seated('administrator'),
    other: await seated('unitLeader', (await unit({ parentId: district.id })).id),
    public: PUBLIC,
  };
});

const model = (upTo: 'register' | 'submit' | 'rate') =>
  modelAt({ unitId, year: 2022, cast, now: now(), upTo });

async function sent(modelId: string, kind: PaperKind, bytes: Buffer, name = `${randomUUID()}.pdf`) {
  const { settled } = await send(cast.leader, modelId, { name, bytes, kind });
  if (settled?.state !== 'ready') throw new Error('not taken');
  return settled.id;
}

const recognise = (id: string) =>
  decide(
    {
      year: 2022,
      number: `${randomUUID().slice(0, 8)}/QĐ`,
      issuedOn: dayOf(now()),
      authority: 'Ủy ban nhân dân tỉnh',
      summary: '',
      recognise: [id],
      decline: [],
    },
    cast.organiser,
    now(),
  );

const get = (id: string, by: Actor, headers: Record<string, string> = {}, small = false) =>
  download(id, small, by, new Request('http://localhost:3000/', { headers }));

/** Who gets these very bytes; whoever does not must get a 404 without them. */
async function readers(fileId: string, canary: string): Promise<string[]> {
  const found: string[] = [];
  for (const [seat, actor] of Object.entries(seats)) {
    const answer = await get(fileId, actor);
    const has = (await answer.text()).includes(canary);
    expect(has).toBe(answer.status === 200);
    if (has) found.push(seat);
    else expect(answer.status).toBe(404);
  }
  return found;
}

function marked() {
  const canary = `canary-${randomUUID()}`;
  return {
    canary,
    bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(canary), Buffer.from('\n%%EOF')]),
  };
}

it('shows an upload that is no paper yet to its sender only', async () => {
  const { canary, bytes } = marked();
  expect(await readers(await sent(await model('submit'), 'plan', bytes), canary)).toEqual(['own']);
});

it('answers HEAD without opening the file, which nobody would read to its end', async () => {
  const { bytes } = marked();
  const id = await sent(await model('submit'), 'plan', bytes);
  const head = new Request('http://localhost:3000/', { method: 'HEAD' });
  const answer = await download(id, false, cast.leader, head);
  expect([answer.status, answer.body]).toEqual([200, null]);
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
});

it('shows the papers of a draft inside the unit, and of a submitted model to the offices', async () => {
  const { canary, bytes } = marked();
  const id = await model('register');
  const file = await sent(id, 'plan', bytes);
  await attach(id, file, { audience: 'public' }, cast.leader, now());
  expect(await readers(file, canary)).toEqual(['own']);
  await go(id, 'submit', cast, now());
  expect(await readers(file, canary)).toEqual(['own', 'superior', 'organiser', 'viewer']);
});

it('opens a public paper with the recognition, closes it with the revocation, and never opens the other', async () => {
  const [open, closed, replaced] = [marked(), marked(), marked()];
  const id = await modelAt({ unitId, year: 2022, cast, now: now(), upTo: 'receive' });
  const files = {
    replaced: await sent(id, 'plan', replaced.bytes),
    open: await sent(id, 'plan', open.bytes),
    closed: await sent(id, 'interim', closed.bytes),
  };
  const paper = await attach(id, files.replaced, { audience: 'public' }, cast.leader, now());
  await revise(paper.id, files.open, cast.leader, now());
  await attach(id, files.closed, {}, cast.leader, now());
  for (const stop of ['run', 'reviewInterim', 'reviewFinal', 'propose', 'beginAppraisal', 'rate'] as const) {
    await go(id, stop, cast, now());
  }
  const inside = ['own', 'superior', 'organiser', 'viewer'];
  const everybody = [...inside, 'administrator', 'other', 'public'];
  expect(await readers(files.open, open.canary)).toEqual(inside);
  await recognise(id);
  expect(await readers(files.open, open.canary)).toEqual(everybody);
  expect(await readers(files.closed, closed.canary)).toEqual(inside);
  expect(await readers(files.replaced, replaced.canary)).toEqual(inside);
  expect((await papersOf(id, PUBLIC)).flatMap((p) => p.versions.map((v) => [v.fileId, v.by]))).toEqual([
    [files.open, null],
  ]);
  expect((await get(files.open, PUBLIC)).headers.get('cache-control')).toMatch(/^public, max-age=60\b/);
  expect((await get(files.closed, cast.leader)).headers.get('cache-control')).toBe('private, no-store');

  await describe(paper.id, { audience: 'offices' }, cast.organiser, now());
  expect(await readers(files.open, open.canary)).toEqual(inside);
  await describe(paper.id, { audience: 'public' }, cast.leader, now());
  await advance(id, 'revoke', cast.organiser, now(), 'Kê khai không đúng.');
  expect(await readers(files.open, open.canary)).toEqual(inside);
}, 60_000);

it('hands out nothing of a paper that was taken away', async () => {
  const { canary, bytes } = marked();
  const id = await model('register');
  const file = await sent(id, 'plan', bytes);
  const paper = await attach(id, file, {}, cast.leader, now());
  await remove(paper.id, cast.leader, now());
  expect(await readers(file, canary)).toEqual([]);
});

it('finds nothing by a wrong id, or by what is not an id', async () => {
  for (const id of [randomUUID(), '../../../etc/passwd', '', '%00'])
    expect((await get(id, cast.organiser)).status).toBe(404);
});

it('saves documents, shows our own pictures, and lets nothing run', async () => {
  const id = await model('register');
  const name = 'Kế hoạch "số 1"; đợt 2.pdf';
  const document = await get(await sent(id, 'plan', pdf(), name), cast.leader);
  expect(document.headers.get('content-disposition')).toBe(
    `attachment; filename="Ke hoach -so 1-_ dot 2.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20-s%E1%BB%91%201-%3B%20%C4%91%E1%BB%A3t%202.pdf`,
  );
  const pictureId = await sent(id, 'photo', await photo(1_600, 1_200), 'ảnh.jpg');
  const picture = await get(pictureId, cast.leader);
  expect(picture.headers.get('content-disposition')).toMatch(/^inline; /);
  const small = await get(pictureId, cast.leader, {}, true);
  expect(small.headers.get('content-type')).toBe('image/webp');
  expect((await small.bytes()).length).toBeLessThan((await picture.bytes()).length);
  for (const { headers } of [document, picture, small]) {
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect((await get(await sent(id, 'plan', pdf()), cast.leader, {}, true)).status).toBe(404);
});

it('hands out a film in parts', async () => {
  const bytes = mp4();
  const id = await sent(await model('register'), 'clip', bytes);
  const part = await get(id, cast.leader, { range: 'bytes=10-19' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
  expect(Buffer.from(await part.bytes()).equals(bytes.subarray(10, 20))).toBe(true);
  const tail = await get(id, cast.leader, { range: 'bytes=-5' });
  expect(Buffer.from(await tail.bytes()).equals(bytes.subarray(-5))).toBe(true);
  expect((await get(id, cast.leader, { range: `bytes=${bytes.length}-` })).status).toBe(416);
  const etag = part.headers.get('etag') ?? '';
  expect((await get(id, cast.leader, { 'if-none-match': etag })).status).toBe(304);
  expect((await get(id, cast.leader, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
  expect((await get(id, seats.other!, { 'if-none-match': etag })).status).toBe(404);
});
