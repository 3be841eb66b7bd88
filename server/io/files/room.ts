import { constants } from 'node:fs';
import { access, readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { machineTime } from '../clock';
import { env } from '../env';
import { dropFile, makeFolderOf, partFileOf, sizeOf } from './places';

export type StorageFault = 'noRoom' | 'notWritable' | 'notScanned';

const closed = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO']);
const full = new Set(['ENOSPC', 'EDQUOT']);

export function storageFault(error: unknown): StorageFault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (full.has(code)) return 'noRoom';
  if (code === 'ESCANNER') return 'notScanned';
  return closed.has(code) ? 'notWritable' : null;
}

/** An upload address lasts this long; an older partial file may be deleted on a full disk. */
const HOUR_MS = 3_600_000;

const shared = globalThis as { portalPromised?: Map<string, { size: number; at: number }> };
shared.portalPromised ??= new Map();
const promised = shared.portalPromised;

/** Reserves space besides other reservations, after deleting partial files idle for an hour if
 * needed.
 * @param size in bytes
 * @returns null if there is room */
export async function reserve(id: string, size: number): Promise<StorageFault | null> {
  const part = partFileOf(id);
  try {
    await makeFolderOf(part);
    await access(join(part, '..'), constants.W_OK);
    const wanted = size - (await sizeOf(part));
    if ((await roomBeside(id)) < wanted) await dropHalves(id);
    if ((await roomBeside(id)) < wanted) return 'noRoom';
  } catch (error) {
    const fault = storageFault(error);
    if (fault) return fault;
    throw error;
  }
  promised.set(id, { size, at: machineTime() });
  return null;
}

export const unreserve = (id: string): void => void promised.delete(id);

async function roomBeside(id: string): Promise<number> {
  const { bavail, bsize } = await statfs(env().STORAGE_DIR);
  let room = bavail * bsize - env().STORAGE_RESERVE_MB * 2 ** 20;
  for (const [other, { size, at }] of promised) {
    if (at < machineTime() - HOUR_MS) promised.delete(other);
    else if (other !== id) room -= Math.max(0, size - (await sizeOf(partFileOf(other))));
  }
  return room;
}

async function dropHalves(id: string): Promise<void> {
  const folder = join(partFileOf(id), '..');
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: machineTime() }));
    if (path !== partFileOf(id) && mtimeMs < machineTime() - HOUR_MS) await dropFile(path);
  }
}
