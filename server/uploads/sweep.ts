import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@/domain/actor';
import { KEPT_DAYS } from '@/domain/file';
import { db } from '../io/db';
import { machineTime } from '../io/clock';
import { drop, inStorage } from '../io/files/places';
import { release } from '../io/files/store';
import { broken } from '../io/log';
import { found } from '../write';
import { checkedFirst, settle } from './settle';

const KEPT_MS = KEPT_DAYS * 86_400_000;

/** No paper of a model or of an entry has it. */
const unclaimed = { version: null, entryPapers: { none: {} } };

/** The nightly job: what nobody finished or made a paper of within seven days goes. @returns how many went */
export async function sweepUploads(now: Date): Promise<number> {
  const old = await db().storedFile.findMany({
    where: { ...unclaimed, createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
    take: 1000,
  });
  let count = 0;
  for (const file of old) count += await letGo(file);
  await dropOrphans();
  return count;
}

/** Takes back an upload of one's own that is no paper yet. @throws Absent */
export async function discard(id: string, by: Actor): Promise<void> {
  const where = { id, ownerId: by.personId ?? '', ...unclaimed };
  await checkedFirst(id);
  await letGo(found(await db().storedFile.findFirst({ where })));
}

/** The row first, and only if no paper has claimed it meanwhile; bytes without a row are nobody's. */
async function letGo(file: { id: string; store: string; storeKey: string; previewKey: string }) {
  const { count } = await db().storedFile.deleteMany({ where: { id: file.id, ...unclaimed } });
  if (count === 0) return 0;
  // Rows of the demonstration share the bytes of a sample.
  const shared =
    file.storeKey !== '' && (await db().storedFile.count({ where: { storeKey: file.storeKey } })) > 0;
  await release(file.id, shared ? undefined : file);
  return count;
}

/** Parts whose row is gone, by the clock of the disk. */
async function dropOrphans(): Promise<void> {
  const folder = inStorage('receiving');
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: machineTime() }));
    const id = name.split('.')[0] ?? '';
    if (mtimeMs > machineTime() - KEPT_MS || (await db().storedFile.count({ where: { id } })) > 0) continue;
    await drop(path);
  }
}

/**
 * The job every few minutes, with the service only: what arrived there while we could not fetch and check it.
 * @returns how many were settled
 */
export async function settleArrived(now: Date): Promise<number> {
  const waiting = await db().storedFile.findMany({
    where: { store: 'uploadthing', state: 'receiving', storeKey: { not: '' } },
    take: 20,
  });
  let count = 0;
  for (const { id, storeKey } of waiting) {
    try {
      await settle(id, now, storeKey);
      count += 1;
    } catch (error) {
      broken(error, 'settleArrived');
    }
  }
  return count;
}
