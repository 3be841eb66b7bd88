import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '@/domain/actor';
import { type FileRefusal, fileName, MODEL_LIMIT, UNFINISHED_LIMIT } from '@/domain/file';
import { canAttachEntry, entryPaperKinds } from '@/domain/contest/entry-paper';
import { accepted, canAttach, modelPaperKinds } from '@/domain/paper';
import { must } from '@/domain/verdict';
import type { Tx } from '../io/db';
import { holdEntry } from '../entries';
import { storeInUse } from '../io/files/store';
import { hold } from '../models';
import { transact } from '../write';

/** What the sender says beside the file: for which model or entry, and as which paper. */
export const purpose = z.union([
  z.object({ modelId: z.uuid(), kind: z.enum(modelPaperKinds) }),
  z.object({ entryId: z.uuid(), kind: z.enum(entryPaperKinds) }),
]);

type Purpose = z.infer<typeof purpose>;

export type Upload = Purpose & { name: string; size: number; lastModified: number };

/**
 * Opens an upload, or finds the unfinished one of the same person, model, kind, name, size and time of change,
 * so that it goes on where it stopped, even after the tab was closed.
 * @throws Denied Absent
 */
export const begin = (
  upload: Upload,
  by: Actor,
  now: Date,
): Promise<{ id: string; name: string } | { refusal: FileRefusal }> =>
  transact(async (tx) => {
    const { kind, size } = upload;
    const home = await homeOf(tx, upload, by);
    const name = fileName(upload.name);
    const same = {
      ownerId: by.personId ?? '',
      ...home,
      kind,
      name,
      size: BigInt(size),
      lastModified: BigInt(Math.max(0, Math.trunc(upload.lastModified))),
    };
    const unfinished = await tx.storedFile.findFirst({
      where: { ...same, state: 'receiving', store: storeInUse(), storeKey: '' },
      orderBy: { createdAt: 'desc' },
    });
    if (unfinished) return { id: unfinished.id, name };
    const refusal = size === 0 ? 'empty' : size > accepted[kind].limit ? 'tooLarge' : await full(tx, same);
    if (refusal) return { refusal };
    const { id } = await tx.storedFile.create({
      data: { id: sortableId(now), ...same, store: storeInUse(), createdAt: now },
    });
    return { id, name };
  });

type Home = { modelId: string; entryId: null } | { modelId: null; entryId: string };

/** Where the file is to belong, once it is sure that the sender may add to it. */
async function homeOf(tx: Tx, purposed: Purpose, by: Actor): Promise<Home> {
  if ('entryId' in purposed) {
    must(canAttachEntry(await holdEntry(tx, purposed.entryId, by), by));
    return { modelId: null, entryId: purposed.entryId };
  }
  must(canAttach(await hold(tx, purposed.modelId, by), by));
  return { modelId: purposed.modelId, entryId: null };
}

async function full(
  tx: Tx,
  { modelId, entryId, ownerId, size }: Home & { ownerId: string; size: bigint },
): Promise<FileRefusal | null> {
  const home = { modelId, entryId };
  const open = await tx.storedFile.count({ where: { ownerId, ...home, state: 'receiving' } });
  if (open >= UNFINISHED_LIMIT) return 'tooManyUnfinished';
  const { _sum } = await tx.storedFile.aggregate({
    where: { ...home, state: { not: 'refused' } },
    _sum: { size: true },
  });
  return (_sum.size ?? 0n) + size > MODEL_LIMIT ? 'modelFull' : null;
}

/** UUID v7 by our clock. */
function sortableId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
