import { randomUUID } from 'node:crypto';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/actor';
import { addDays } from '@/domain/date/calendar';
import { seated, season, unit } from '@/prisma/factories';
import { now } from '../../io/clock';
import { db } from '../../io/db';
import { inStorage, partFileOf } from '../../io/files/places';
import { register } from '../../registry/models/models';
import { attach } from '../../registry/models/papers';
import { Absent } from '../../write';
import { discardUpload, sweepUploads } from './sweep';
import { pdf, photo } from '../../testing/samples';
import { addressFor, put, send } from '../../testing/uploads';

let officer: Actor;
let modelId: string;

beforeAll(async () => {
  await season(2022);
  const { id } = await unit();
  officer = await seated('unitOfficer', id);
  modelId = (await register({ by: officer, now: now() }, { id: randomUUID(), unitId: id, year: 2022 })).id;
});

const sent = async (kind: 'plan' | 'photo' = 'plan') => {
  const bytes = kind === 'photo' ? await photo() : pdf();
  const { settled } = await send(officer, modelId, { name: randomUUID(), bytes, kind });
  return db().storedFile.findUniqueOrThrow({ where: { id: settled!.id } });
};

async function broken() {
  const bytes = pdf(400_000);
  const address = await addressFor(officer, modelId, { name: randomUUID(), bytes });
  await put(address, { bytes, start: 0, upTo: 200_000 });
  return new URL(address, 'http://x').searchParams.get('x-ut-custom-id') ?? '';
}

it('sweeps what nobody finished or claimed in seven days, and keeps every paper', async () => {
  const [claimed, unclaimed, unfinished] = [await sent(), await sent('photo'), await broken()];
  await attach({ by: officer, now: now() }, { modelId, fileId: claimed.id, text: {} });
  expect(await sweepUploads(addDays(now(), 6))).toBe(0);
  expect(existsSync(partFileOf(unfinished))).toBe(true);
  expect(await sweepUploads(addDays(now(), 8))).toBe(2);
  expect(existsSync(inStorage(claimed.storeKey))).toBe(true);
  expect(existsSync(inStorage(unclaimed.storeKey))).toBe(false);
  expect(existsSync(inStorage(unclaimed.previewKey))).toBe(false);
  expect(existsSync(partFileOf(unfinished))).toBe(false);
  expect(await db().storedFile.findMany({ select: { id: true } })).toEqual([{ id: claimed.id }]);
});

it('sweeps parts whose row is gone, by their age on the disk', async () => {
  const [old, fresh] = [partFileOf(randomUUID()), partFileOf(randomUUID())];
  for (const path of [old, fresh]) writeFileSync(path, 'x');
  const long = Date.now() / 1000 - 8 * 86_400;
  utimesSync(old, long, long);
  await sweepUploads(now());
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
});

it('lets a person take back an upload of their own that is no paper yet', async () => {
  const [file, paper] = [await sent(), await sent()];
  await attach({ by: officer, now: now() }, { modelId, fileId: paper.id, text: {} });
  const stranger = await seated('organiser');
  await expect(discardUpload(stranger, file.id)).rejects.toBeInstanceOf(Absent);
  await expect(discardUpload(officer, paper.id)).rejects.toBeInstanceOf(Absent);
  await discardUpload(officer, file.id);
  expect(existsSync(inStorage(file.storeKey))).toBe(false);
  expect(existsSync(inStorage(paper.storeKey))).toBe(true);
});
