import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import type { Acting } from '@/domain/actor';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { db } from '@/server/io/db';
import { check, type Checked, measured } from '@/server/io/files/check';
import { makeFolderOf, partFileOf } from '@/server/io/files/places';
import { keep, type KeptFile, release } from '@/server/io/files/store';
import { H, W } from './photos/paint';
import { nameSent, sampleOf } from './samples';

type Stocked = KeptFile & {
  mime: string;
  sha256: string;
  size: bigint;
  width: number | null;
  height: number | null;
};

const kept = new Map<string, Promise<Stocked>>();

/**
 * A file as if its owner had just sent it for this model. The bytes of each sample go once
 * onto the shelf; every further upload is a row that points there, because a hundred models share a sample.
 */
export async function upload(
  { by, now }: Acting,
  sent: ({ modelId: string } | { entryId: string } | { deliveryId: string }) & {
    kind: PaperKind;
    file: string;
  },
): Promise<string> {
  const { kind, file, ...whose } = sent;
  const stocked = kept.get(file) ?? stock(file, kind);
  kept.set(file, stocked);
  const { id } = await db().storedFile.create({
    data: {
      ...(await stocked),
      ownerId: by.personId ?? '',
      ...whose,
      kind,
      name: nameSent(file),
      state: 'ready',
      createdAt: now,
      readyAt: now,
    },
    select: { id: true },
  });
  return id;
}

async function stock(file: string, kind: PaperKind): Promise<Stocked> {
  const id = randomUUID();
  const part = partFileOf(id);
  await makeFolderOf(part);
  const sample = sampleOf(file, kind);
  await copyFile(sample.file, part);
  const checked = sample.small ? await drawing(part, sample.small) : await check(part, kind);
  if ('refusal' in checked) throw new Error(`${file}: ${checked.refusal}`);
  const { mime, sha256, size, width, height } = checked;
  const stocked = { ...(await keep(id, checked)), mime, sha256, size: BigInt(size), width, height };
  await release(id);
  return stocked;
}

/** Our drawings keep their bytes on every machine: an encoder may write others on the next. */
async function drawing(part: string, small: URL): Promise<Checked> {
  const preview = `${part}.small`;
  await copyFile(small, preview);
  const size = { width: W, height: H };
  return { ...(await measured(part)), ...size, mime: 'image/jpeg', preview, altered: false };
}
