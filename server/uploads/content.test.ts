import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import type { PaperKind } from '@/domain/paper';
import { seated, season, unit } from '@/prisma/factories';
import { now } from '../io/clock';
import { db } from '../io/db';
import { inStorage } from '../io/files/places';
import { register } from '../models';
import { docx, hollowFilm, mp4, oldOffice, pdf, photo, placedFilm, webm, xlsx, zip } from './samples';
import { send } from './testing';

let officer: Actor;
let modelId: string;

beforeAll(async () => {
  await season(2022);
  const { id } = await unit();
  officer = await seated('unitOfficer', id);
  modelId = (await register({ id: randomUUID(), unitId: id, year: 2022 }, officer, now())).id;
});

const sent = (bytes: Buffer, kind: PaperKind = 'plan', name = 'tệp') =>
  send(officer, modelId, { name: `${name}-${randomUUID()}.pdf`, bytes, kind });

const part = (name: string, bytes: Buffer | string = 'x') => ({ name, bytes: Buffer.from(bytes) });

const taken: [string, PaperKind, () => Buffer | Promise<Buffer>, string][] = [
  ['a PDF', 'plan', () => pdf(), 'application/pdf'],
  ['a printed PDF', 'plan', () => readFileSync('prisma/seed/papers/files/plan.pdf'), 'application/pdf'],
  [
    'a Word document',
    'final',
    () => docx(),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'an Excel sheet',
    'other',
    () => xlsx(),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['a JPEG', 'photo', () => photo(), 'image/jpeg'],
  [
    'a PNG',
    'photo',
    async () =>
      sharp(await photo())
        .png()
        .toBuffer(),
    'image/jpeg',
  ],
  [
    'a WebP with clear parts',
    'photo',
    async () =>
      sharp(await photo())
        .ensureAlpha(0.5)
        .webp()
        .toBuffer(),
    'image/webp',
  ],
  ['a scan of a plan', 'plan', () => photo(), 'image/jpeg'],
  ['an old Word document', 'plan', () => oldOffice('WordDocument'), 'application/msword'],
  ['an old Excel sheet', 'final', () => oldOffice('Workbook'), 'application/vnd.ms-excel'],
  ['an MP4', 'clip', () => mp4(), 'video/mp4'],
  ['a WebM', 'clip', () => webm(), 'video/webm'],
];

it.each(taken)('takes %s as %s', async (_what, kind, bytes, mime) => {
  const { status, settled } = await sent(await bytes(), kind);
  expect(status).toBe(200);
  expect(await db().storedFile.findUnique({ where: { id: settled!.id } })).toMatchObject({
    state: 'ready',
    mime,
  });
});

const page = '<!DOCTYPE html><html><script>alert(document.cookie)</script></html>';

const refused: [string, PaperKind, () => Buffer | Promise<Buffer>, string][] = [
  ['a web page dressed as PDF', 'plan', () => Buffer.from(page), 'webPage'],
  ['a web page with a PDF behind it', 'plan', () => Buffer.concat([Buffer.from(page), pdf()]), 'webPage'],
  [
    'an SVG as photo',
    'photo',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'webPage',
  ],
  ['a program', 'plan', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(999)]), 'wrongType'],
  ['a PDF without its end', 'plan', () => pdf().subarray(0, 1000), 'damaged'],
  ['a PDF as photo', 'photo', () => pdf(), 'wrongType'],
  ['a photo as film', 'clip', () => photo(), 'wrongType'],
  ['an old document with macros', 'plan', () => oldOffice('WordDocument', '_VBA_PROJECT'), 'macros'],
  ['a new document with a password', 'plan', () => oldOffice('EncryptedPackage'), 'locked'],
  ['an old container of something else', 'plan', () => oldOffice('Mail'), 'wrongType'],
  ['any archive', 'plan', () => zip([part('a.txt')]), 'wrongType'],
  ['a Word document with macros', 'plan', () => docx([part('word/vbaProject.bin')]), 'macros'],
  ['a macro type', 'plan', () => docx([], 'vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
  [
    'a document with a password',
    'plan',
    () => zip([{ ...part('[Content_Types].xml'), locked: true }]),
    'locked',
  ],
  ['a name that climbs out', 'plan', () => docx([part('../../x')]), 'damaged'],
  ['a bomb', 'plan', () => docx([part('word/media/a', Buffer.alloc(30_000_000))]), 'bomb'],
  [
    'a bomb that lies about its size',
    'plan',
    () => docx([{ name: 'a', bytes: Buffer.alloc(30_000_000), claims: 100 }]),
    'bomb',
  ],
  [
    'a bomb that claims too much',
    'plan',
    () => docx([{ name: 'a', bytes: Buffer.alloc(10), claims: 4_000_000_000 }]),
    'bomb',
  ],
  ['too many entries', 'plan', () => zip([part('[Content_Types].xml')], 60_000), 'bomb'],
  ['a cut archive', 'plan', () => docx().subarray(0, 200), 'damaged'],
  ['a film of a phone in another container', 'clip', () => mp4('qt  '), 'wrongType'],
  ['a film of more boxes than films have', 'clip', () => hollowFilm(100_001), 'damaged'],
  ['a picture in a film container', 'photo', () => mp4('heic'), 'wrongType'],
  ['another kind of matroska', 'clip', () => webm('matroska'), 'wrongType'],
  ['a broken photo', 'photo', async () => (await photo()).subarray(0, 900), 'damaged'],
  ['a flood of points', 'photo', () => flood(), 'tooManyPixels'],
];

/** 61 million points in a few kilobytes. */
const flood = () =>
  sharp({ create: { width: 8_000, height: 7_700, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 1 })
    .toBuffer();

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

it('lets a film forget where it was taken, and moves nothing in it', async () => {
  const film = placedFilm();
  expect(film.includes('+21.3300')).toBe(true);
  const { settled } = await sent(film, 'clip');
  const row = await db().storedFile.findUniqueOrThrow({ where: { id: settled!.id } });
  const kept = readFileSync(inStorage(row.storeKey));
  expect(kept.includes('+21.3300')).toBe(false);
  expect(kept.length).toBe(film.length);
  expect(kept.indexOf('pictures')).toBe(film.indexOf('pictures'));
  expect(row.sha256).toBe(createHash('sha256').update(kept).digest('hex'));
});

it('cleans a hostile name', async () => {
  const name = `../../\u202E\u0000CON<script>.pdf`;
  const { settled } = await send(officer, modelId, { name, bytes: pdf() });
  expect(settled?.name).toBe('CON-script-.pdf');
});
