import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { type Cast, go, modelAt, seated, season, unit } from '@/prisma/factories';
import { decide } from '../registry/decisions/decisions';
import { downloadFile } from './downloads';
import { now } from '../io/clock';
import { papersOf } from '../registry/models/paper-queries';
import { advance } from '../registry/models/models';
import { attach, describe, remove, revise } from '../registry/models/papers';
import { mp4, pdf, photo } from '../testing/samples';
import { send } from '../testing/uploads';

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

async function sent(
  modelId: string,
  { kind, bytes, name = `${randomUUID()}.pdf` }: { kind: PaperKind; bytes: Buffer; name?: string },
) {
  const { settled } = await send(cast.leader, modelId, { name, bytes, kind });
  if (settled?.state !== 'ready') throw new Error('not taken');
  return settled.id;
}

const recognise = (id: string) =>
  decide(
    { by: cast.organiser, now: now() },
    {
      year: 2022,
      number: `${randomUUID().slice(0, 8)}/QĐ`,
      issuedOn: dayOf(now()),
      authority: 'Ủy ban nhân dân tỉnh',
      summary: '',
      recognise: [id],
      decline: [],
    },
  );

const get = (
  by: Actor,
  id: string,
  { headers = {}, small = false }: { headers?: Record<string, string>; small?: boolean } = {},
) => downloadFile(by, id, { small, request: new Request('http://localhost:3000/', { headers }) });

/** Readers who get these very bytes; all others must get a 404 without them. */
async function readers(fileId: string, canary: string): Promise<string[]> {
  const found: string[] = [];
  for (const [seat, actor] of Object.entries(seats)) {
    const answer = await get(actor, fileId);
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
  expect(await readers(await sent(await model('submit'), { kind: 'plan', bytes }), canary)).toEqual(['own']);
});

it('answers HEAD without opening the file, which nobody would read to its end', async () => {
  const { bytes } = marked();
  const id = await sent(await model('submit'), { kind: 'plan', bytes });
  const head = new Request('http://localhost:3000/', { method: 'HEAD' });
  const answer = await downloadFile(cast.leader, id, { small: false, request: head });
  expect([answer.status, answer.body]).toEqual([200, null]);
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
});

it('shows the papers of a draft inside the unit, and of a submitted model to the offices', async () => {
  const { canary, bytes } = marked();
  const id = await model('register');
  const file = await sent(id, { kind: 'plan', bytes });
  await attach({ by: cast.leader, now: now() }, { modelId: id, fileId: file, text: { audience: 'public' } });
  expect(await readers(file, canary)).toEqual(['own']);
  await go(id, { stop: 'submit', cast, now: now() });
  expect(await readers(file, canary)).toEqual(['own', 'superior', 'organiser', 'viewer']);
});

it('opens a public paper with the recognition, closes it with the revocation, and never opens the other', async () => {
  const [open, closed, replaced] = [marked(), marked(), marked()];
  const id = await modelAt({ unitId, year: 2022, cast, now: now(), upTo: 'receive' });
  const files = {
    replaced: await sent(id, { kind: 'plan', bytes: replaced.bytes }),
    open: await sent(id, { kind: 'plan', bytes: open.bytes }),
    closed: await sent(id, { kind: 'interim', bytes: closed.bytes }),
  };
  const paper = await attach(
    { by: cast.leader, now: now() },
    { modelId: id, fileId: files.replaced, text: { audience: 'public' } },
  );
  await revise({ by: cast.leader, now: now() }, { paperId: paper.id, fileId: files.open });
  await attach({ by: cast.leader, now: now() }, { modelId: id, fileId: files.closed, text: {} });
  for (const stop of ['run', 'reviewInterim', 'reviewFinal', 'propose', 'beginAppraisal', 'rate'] as const) {
    await go(id, { stop, cast, now: now() });
  }
  const inside = ['own', 'superior', 'organiser', 'viewer'];
  const everybody = [...inside, 'administrator', 'other', 'public'];
  expect(await readers(files.open, open.canary)).toEqual(inside);
  await recognise(id);
  expect(await readers(files.open, open.canary)).toEqual(everybody);
  expect(await readers(files.closed, closed.canary)).toEqual(inside);
  expect(await readers(files.replaced, replaced.canary)).toEqual(inside);
  expect((await papersOf(PUBLIC, id)).flatMap((p) => p.versions.map((v) => [v.fileId, v.by]))).toEqual([
    [files.open, null],
  ]);
  expect((await get(PUBLIC, files.open)).headers.get('cache-control')).toMatch(/^public, max-age=60\b/);
  expect((await get(cast.leader, files.closed)).headers.get('cache-control')).toBe('private, no-store');

  await describe({ by: cast.organiser, now: now() }, { paperId: paper.id, text: { audience: 'offices' } });
  expect(await readers(files.open, open.canary)).toEqual(inside);
  await describe({ by: cast.leader, now: now() }, { paperId: paper.id, text: { audience: 'public' } });
  await advance({ by: cast.organiser, now: now() }, { id, event: 'revoke', reason: 'Kê khai không đúng.' });
  expect(await readers(files.open, open.canary)).toEqual(inside);
}, 60_000);

it('hands out nothing of a paper that was taken away', async () => {
  const { canary, bytes } = marked();
  const id = await model('register');
  const file = await sent(id, { kind: 'plan', bytes });
  const paper = await attach({ by: cast.leader, now: now() }, { modelId: id, fileId: file, text: {} });
  await remove({ by: cast.leader, now: now() }, paper.id);
  expect(await readers(file, canary)).toEqual([]);
});

it('finds nothing by a wrong id, or by what is not an id', async () => {
  for (const id of [randomUUID(), '../../../etc/passwd', '', '%00'])
    expect((await get(cast.organiser, id)).status).toBe(404);
});

it('saves documents, shows our own pictures, and lets nothing run', async () => {
  const id = await model('register');
  const name = 'Kế hoạch "số 1"; đợt 2.pdf';
  const document = await get(cast.leader, await sent(id, { kind: 'plan', bytes: pdf(), name }));
  expect(document.headers.get('content-disposition')).toBe(
    `attachment; filename="Ke hoach -so 1-_ dot 2.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20-s%E1%BB%91%201-%3B%20%C4%91%E1%BB%A3t%202.pdf`,
  );
  const pictureId = await sent(id, { kind: 'photo', bytes: await photo(1_600, 1_200), name: 'ảnh.jpg' });
  const picture = await get(cast.leader, pictureId);
  expect(picture.headers.get('content-disposition')).toMatch(/^inline; /);
  const small = await get(cast.leader, pictureId, { headers: {}, small: true });
  expect(small.headers.get('content-type')).toBe('image/webp');
  expect((await small.bytes()).length).toBeLessThan((await picture.bytes()).length);
  for (const { headers } of [document, picture, small]) {
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(
    (await get(cast.leader, await sent(id, { kind: 'plan', bytes: pdf() }), { headers: {}, small: true }))
      .status,
  ).toBe(404);
});

it('hands out a film in parts', async () => {
  const bytes = mp4();
  const id = await sent(await model('register'), { kind: 'clip', bytes });
  const part = await get(cast.leader, id, { headers: { range: 'bytes=10-19' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
  expect(Buffer.from(await part.bytes()).equals(bytes.subarray(10, 20))).toBe(true);
  const tail = await get(cast.leader, id, { headers: { range: 'bytes=-5' } });
  expect(Buffer.from(await tail.bytes()).equals(bytes.subarray(-5))).toBe(true);
  expect((await get(cast.leader, id, { headers: { range: `bytes=${bytes.length}-` } })).status).toBe(416);
  const etag = part.headers.get('etag') ?? '';
  expect((await get(cast.leader, id, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect(
    (await get(cast.leader, id, { headers: { range: 'bytes=0-1', 'if-range': '"other"' } })).status,
  ).toBe(200);
  expect((await get(seats.other!, id, { headers: { 'if-none-match': etag } })).status).toBe(404);
});
