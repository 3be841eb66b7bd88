import { link, mkdir, open, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '../env';

/**
 * STORAGE_DIR:
 *   receiving/<id>.part    bytes still coming in
 *   files/<xy>/<id>        checked bytes, never changed
 *   previews/<xy>/<id>     a smaller picture of them
 * An id is ours (UUID v7, random at its end); no name that a person typed ever becomes a path.
 */
export type Shelf = 'files' | 'previews';

export const inStorage = (key: string): string => join(env().STORAGE_DIR, key);

export const partFileOf = (id: string): string => inStorage(`receiving/${known(id)}.part`);

export const keyOf = (shelf: Shelf, id: string): string => `${shelf}/${known(id).slice(-2)}/${id}`;

function known(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error('Not an id of a file');
  return id;
}

export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

export const makeFolderOf = (path: string) => mkdir(dirname(path), { recursive: true, mode: 0o700 });

/** The bytes survive a power cut from here on. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `link` refuses to overwrite, so stored bytes never change and always have a name. */
export async function shelve(from: string, key: string): Promise<void> {
  const to = inStorage(key);
  await makeFolderOf(to);
  await flush(from);
  await link(from, to);
  await flush(dirname(to));
  await unlink(from);
}

export const dropFile = (path: string) => rm(path, { force: true });
