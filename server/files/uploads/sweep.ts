import { randomInt } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@/domain/actor';
import { KEPT_DAYS } from '@/domain/registry/papers/file';
import { db } from '../../io/db';
import { machineTime } from '../../io/clock';
import { dropFile, inStorage, partFileOf } from '../../io/files/places';
import { release } from '../../io/files/store';
import { storageFault, unreserve } from '../../io/files/room';
import { broken } from '../../io/log';
import { unclaimed } from '../../visible/registry';
import { found } from '../../write';
import { checkedFirst, settleUpload } from './settle';

const KEPT_MS = KEPT_DAYS * 86_400_000;

/** @returns number deleted */
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

/** @throws Absent */
export async function discardUpload(by: Actor, id: string): Promise<void> {
  const where = { id, ownerId: by.personId ?? '', ...unclaimed };
  await checkedFirst(id);
  await letGo(found(await db().storedFile.findFirst({ where })));
}

/** Deletes the row first, if still unclaimed; bytes without a row are never served. */
async function letGo(file: { id: string; store: string; storeKey: string; previewKey: string }) {
  const { count } = await db().storedFile.deleteMany({ where: { id: file.id, ...unclaimed } });
  if (count === 0) return 0;
  unreserve(file.id);
  const shared =
    file.storeKey !== '' && (await db().storedFile.count({ where: { storeKey: file.storeKey } })) > 0;
  await release(file.id, shared ? undefined : file);
  return count;
}

/** Uses the disk's clock, for the demonstration's may differ. */
async function dropOrphans(): Promise<void> {
  const folder = inStorage('receiving');
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: machineTime() }));
    const id = name.split('.')[0] ?? '';
    if (mtimeMs > machineTime() - KEPT_MS || (await db().storedFile.count({ where: { id } })) > 0) continue;
    await dropFile(path);
  }
}

/** Retries whole files that an absent scanner, disk or service left unchecked. */
export async function settleArrived(now: Date): Promise<number> {
  let [count, unscanned] = [0, 0];
  for (const { id, store, storeKey } of await wholeButUnsettled()) {
    try {
      await settleUpload(id, now, store === 'disk' ? undefined : storeKey);
      count += 1;
    } catch (error) {
      broken(error, 'settleArrived');
      if (storageFault(error) === 'notScanned') unscanned += 1;
      // One file alone may exceed the scanner's limit.
      if (unscanned === 3) break;
    }
  }
  return count;
}

async function wholeButUnsettled() {
  const waiting = await db().storedFile.findMany({
    where: { state: 'receiving', OR: [{ store: 'disk' }, { storeKey: { not: '' } }] },
    orderBy: { createdAt: 'desc' },
    take: 1000,
  });
  const here: typeof waiting = [];
  for (const file of waiting)
    if (file.store !== 'disk' || (await isWhole(partFileOf(file.id), file.size))) here.push(file);
  // Files that never settle would starve the others.
  const from = here.length > AT_ONCE ? randomInt(here.length) : 0;
  return [...here.slice(from), ...here.slice(0, from)].slice(0, AT_ONCE);
}

const AT_ONCE = 20;
/** The request that sent the last byte may still be checking, in another process. */
const BESIDE_MS = 10 * 60 * 1000;

async function isWhole(path: string, size: bigint): Promise<boolean> {
  const part = await stat(path).catch(() => null);
  return part !== null && BigInt(part.size) === size && part.mtimeMs < machineTime() - BESIDE_MS;
}
