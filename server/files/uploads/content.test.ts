import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { seated, season, unit } from '@/prisma/factories';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { inStorage } from '../../io/files/places';
import { register } from '../../registry/models/models';
import { page, refused, taken } from '../../testing/content';
import { pdf, phoneFilm, photo, placedFilm } from '../../testing/samples';
import { send } from '../../testing/uploads';

let officer: Actor;
let modelId: string;

beforeAll(async () => {
  await season(2022);
  const { id } = await unit();
  officer = await seated('unitOfficer', id);
  modelId = (await register({ by: officer, now: now() }, { id: randomUUID(), unitId: id, year: 2022 })).id;
});

const sent = (bytes: Buffer, kind: PaperKind = 'plan', name = 'tệp') =>
  send(officer, modelId, { name: `${name}-${randomUUID()}.pdf`, bytes, kind });

it.each(taken)('takes %s as %s', async (_what, kind, bytes, mime) => {
  const { status, settled } = await sent(await bytes(), kind);
  expect(status).toBe(200);
  expect(await db().storedFile.findUnique({ where: { id: settled!.id } })).toMatchObject({
    state: 'ready',
    mime,
  });
});

it.each(refused)('refuses %s as %s', async (_what, kind, bytes, refusal) => {
  const { status, error, settled } = await sent(await bytes(), kind);
  expect([status, error]).toEqual([422, refusal]);
  expect(settled).toBeUndefined();
});

it('keeps why it refused and nothing of the bytes', async () => {
  const marked = Buffer.from(`${page}dau-vet-${randomUUID()}`);
  await sent(marked, 'plan', 'giả dạng');
  const row = await db().storedFile.findFirstOrThrow({ where: { name: { startsWith: 'giả dạng' } } });
  expect(row).toMatchObject({ state: 'refused', refusal: 'webPage', sha256: '', storeKey: '' });
  const files = readdirSync(inStorage('.'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const file of files) {
    expect(readFileSync(join(file.parentPath, file.name)).includes(marked)).toBe(false);
  }
});

it('draws a photo anew: no place, no camera, turned upright, and no original anywhere', async () => {
  const original = await photo(800, 600);
  expect((await sharp(original).metadata()).exif?.includes('SoMay-12345')).toBe(true);
  const { settled } = await sent(original, 'photo');
  const row = await db().storedFile.findUniqueOrThrow({ where: { id: settled!.id } });
  for (const key of [row.storeKey, row.previewKey]) {
    const bytes = readFileSync(inStorage(key));
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('SoMay-12345')).toBe(false);
  }
  expect(row).toMatchObject({ width: 800, height: 600 });
  expect(Number(row.size)).toBe(readFileSync(inStorage(row.storeKey)).length);
  expect(existsSync(inStorage(`receiving/${row.id}.part`))).toBe(false);
});

it('turns a photo taken on the side, and makes a huge one smaller', async () => {
  const side = await sharp(await photo(5_000, 1_000))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { settled } = await sent(side, 'photo');
  expect(settled).toMatchObject({ width: 768, height: 3_840 });
});

it('takes what an iPhone films where every browser plays it, and nothing else', async () => {
  const { settled } = await sent(phoneFilm('avc1'), 'clip');
  expect(await db().storedFile.findUnique({ where: { id: settled!.id } })).toMatchObject({
    mime: 'video/mp4',
  });
  expect(await sent(phoneFilm('hvc1'), 'clip')).toMatchObject({ status: 422, error: 'quickTime' });
});

it.each([
  ['an Android', () => placedFilm()],
  ['an iPhone', () => phoneFilm('avc1')],
])('lets a film of %s forget where it was taken, and moves nothing in it', async (_phone, made) => {
  const film = made();
  expect(film.includes('+21.3300')).toBe(true);
  const { settled } = await sent(film, 'clip');
  const row = await db().storedFile.findUniqueOrThrow({ where: { id: settled!.id } });
  const kept = readFileSync(inStorage(row.storeKey));
  expect(kept.includes('+21.3300')).toBe(false);
  expect(kept.length).toBe(film.length);
  expect(kept.indexOf('pictures')).toBe(film.indexOf('pictures'));
  expect(row.sha256).toBe(createHash('sha256').update(kept).digest('hex'));
});

it('remembers that somebody signed a document', async () => {
  const signature =
    '1 0 obj<</Type/Sig/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>endobj';
  const { settled } = await sent(Buffer.from(`%PDF-1.7\n${signature}\n%%EOF`));
  expect(await db().storedFile.findUnique({ where: { id: settled!.id } })).toMatchObject({ signed: true });
});

it('cleans a hostile name', async () => {
  const name = `../../\u202E\u0000CON<script>.pdf`;
  const { settled } = await send(officer, modelId, { name, bytes: pdf() });
  expect(settled?.name).toBe('CON-script-.pdf');
});
