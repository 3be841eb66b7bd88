import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import type { Actor } from '@/domain/actor';
import type { PaperKind } from '@/domain/paper';
import { db } from '@/server/io/db';
import { check } from '@/server/io/files/check';
import { makeFolderOf, partOf } from '@/server/io/files/places';
import { keep, type Kept, release } from '@/server/io/files/store';

type Stocked = Kept & {
  mime: string;
  sha256: string;
  size: bigint;
  width: number | null;
  height: number | null;
};

const kept = new Map<string, Promise<Stocked>>();

/**
 * A file as if its owner had just sent it for this model. The bytes of each sample go once through the real check
 * and onto the shelf; every further upload is a row that points there, because a hundred models share a sample.
 */
export async function upload(
  sent: ({ modelId: string } | { entryId: string }) & { kind: PaperKind; file: string },
  by: Actor,
  now: Date,
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
      name: namesSent[file] ?? file,
      state: 'ready',
      createdAt: now,
      readyAt: now,
    },
    select: { id: true },
  });
  return id;
}

/** What an officer would have called the file. */
const namesSent: Record<string, string> = {
  'plan.pdf': 'ke-hoach-thuc-hien.pdf',
  'interim.pdf': 'bao-cao-so-ket.pdf',
  'final.pdf': 'bao-cao-tong-ket.pdf',
  'evaluation.pdf': 'phieu-danh-gia-hieu-qua.pdf',
};

async function stock(file: string, kind: PaperKind): Promise<Stocked> {
  const id = randomUUID();
  const folder = kind === 'photo' ? 'photos' : 'papers';
  await makeFolderOf(partOf(id));
  await copyFile(new URL(`${folder}/files/${file}`, import.meta.url), partOf(id));
  const checked = await check(partOf(id), kind);
  if ('refusal' in checked) throw new Error(`${file}: ${checked.refusal}`);
  const { mime, sha256, size, width, height } = checked;
  const stocked = { ...(await keep(id, checked)), mime, sha256, size: BigInt(size), width, height };
  await release(id);
  return stocked;
}
