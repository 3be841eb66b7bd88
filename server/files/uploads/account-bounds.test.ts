import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { ACCOUNT_LIMIT, MODEL_LIMIT } from '@/domain/registry/papers/file';
import { MOST_DRAFTS } from '@/domain/registry/model/may';
import * as make from '@/prisma/factories';
import { db } from '../../io/db';
import { register } from '../../registry/models/models';
import { begin } from './begin';
import { discardUpload } from './sweep';

// Limits of one account before an office has received any of its files.

const year = 2004;
const now = new Date('2004-01-10T02:00:00Z');
let unitId: string;
let officer: Actor & { personId: string };

beforeAll(async () => {
  await make.season(year);
  unitId = (await make.unit()).id;
});
beforeEach(async () => {
  officer = await make.seated('unitOfficer', unitId);
});
afterAll(() => db().$disconnect());

const draft = async () => (await register({ by: officer, now }, { id: randomUUID(), unitId, year })).id;

/** As if it had been sent. */
const sent = (modelId: string, size: number, more = {}) =>
  db().storedFile.create({
    data: {
      ownerId: officer.personId,
      modelId,
      kind: 'clip',
      name: 'phim.mp4',
      size: BigInt(size),
      state: 'receiving',
      createdAt: now,
      ...more,
    },
  });
const upload = (modelId: string) =>
  begin({ by: officer, now }, { modelId, kind: 'clip', name: 'them.mp4', size: 1_000, lastModified: 1 });
const full = { refusal: 'accountFull' };

/** Drafts that hold all that an account may have lying open. */
async function filled(): Promise<string[]> {
  const ids = [];
  for (let bytes = 0; bytes < ACCOUNT_LIMIT; bytes += MODEL_LIMIT) {
    ids.push(await draft());
    await sent(ids.at(-1) ?? '', MODEL_LIMIT);
  }
  return ids;
}

test('bytes in drafts have a bound for each account, whatever drafts they are spread over', async () => {
  await filled();
  const another = await draft();
  expect(await upload(another)).toEqual(full);
  const colleague = await make.seated('unitOfficer', unitId);
  const theirs = { modelId: another, kind: 'clip' as const, name: 'x.mp4', size: 1_000, lastModified: 1 };
  expect(await begin({ by: colleague, now }, theirs)).toHaveProperty('id');
});

test('a begun upload counts with all that it announces, and one that was refused not at all', async () => {
  const [first = '', ...others] = await filled();
  const another = await draft();
  expect(await upload(another)).toEqual(full);
  await db().storedFile.updateMany({
    where: { modelId: first },
    data: { state: 'refused', refusal: 'damaged' },
  });
  expect(await upload(another)).toHaveProperty('id');
  expect(others).toHaveLength(4);
});

test('what was sent and is no paper yet counts wherever it lies, and makes room when it is discarded', async () => {
  const [waiting = '', used = ''] = await filled();
  const another = await draft();
  expect(await upload(another)).toEqual(full);
  const cast = { leader: await make.seated('unitLeader', unitId), organiser: await make.seated('organiser') };
  const received = await make.modelAt({ unitId, year, cast, now, upTo: 'submit' });
  const moved = await db().storedFile.findFirstOrThrow({ where: { modelId: waiting } });
  const row = { data: { modelId: received }, where: { id: moved.id } };
  await db().storedFile.update(row);
  // Sent to it, and used by no paper yet.
  expect(await upload(another)).toEqual(full);
  const file = await db().storedFile.findFirstOrThrow({ where: { modelId: used } });
  await discardUpload(officer, file.id);
  expect(await upload(another)).toHaveProperty('id');
});

test('drafts have a bound for each account; a form that was posted twice still finds its own', async () => {
  const first = await draft();
  const data = Array.from({ length: MOST_DRAFTS - 1 }, (_, n) => ({
    id: randomUUID(),
    year,
    unitId,
    unitKind: 'commune' as const,
    slug: `nhap-${officer.personId}-${n}`,
    createdAt: now,
    createdById: officer.personId,
    updatedAt: now,
    statusSince: now,
  }));
  await db().model.createMany({ data });
  await expect(draft()).rejects.toThrow('tooManyDrafts');
  expect(await register({ by: officer, now }, { id: first, unitId, year })).toEqual({ id: first });
  await db().model.update({ where: { id: first }, data: { status: 'withdrawn' } });
  expect(await draft()).toBeTruthy();
});
