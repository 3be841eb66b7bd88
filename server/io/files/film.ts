import { type FileHandle, open } from 'node:fs/promises';

/**
 * A telephone writes into a film where and with which device it was taken: in boxes beside the pictures (`udta`,
 * `meta`, `uuid`). Their names become `free`, which every player skips, and their bytes become nothing. Sizes stay,
 * so no offset moves. Running it again changes nothing.
 * @returns whether anything was there
 */
export async function forgetPlace(path: string): Promise<boolean> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    return await clean(handle, 0, size, 0);
  } finally {
    await handle.close();
  }
}

const telling = new Set(['udta', 'meta', 'uuid']);
const inner = new Set(['moov', 'trak', 'moof', 'traf', 'mdia', 'minf']);
const DEEP = 6;

async function clean(handle: FileHandle, from: number, end: number, depth: number): Promise<boolean> {
  let found = false;
  for (let at = from; at + 8 <= end; ) {
    const box = await boxAt(handle, at, end);
    if (!box) break;
    if (telling.has(box.type)) {
      await erase(handle, box);
      found = true;
    } else if (inner.has(box.type) && depth < DEEP) {
      found = (await clean(handle, at + box.head, at + box.size, depth + 1)) || found;
    }
    at += box.size;
  }
  return found;
}

type Box = { at: number; type: string; head: number; size: number };

/** Null when the rest is no box: it is left as it is. */
async function boxAt(handle: FileHandle, at: number, end: number): Promise<Box | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, at);
  if (bytesRead < 8) return null;
  const told = buffer.readUInt32BE(0);
  const head = told === 1 ? 16 : 8;
  const size = told === 1 ? Number(buffer.readBigUInt64BE(8)) : told === 0 ? end - at : told;
  if (size < head || at + size > end) return null;
  return { at, type: buffer.toString('latin1', 4, 8), head, size };
}

const NOTHING = Buffer.alloc(64 * 1024);

async function erase(handle: FileHandle, { at, head, size }: Box): Promise<void> {
  await handle.write(Buffer.from('free'), 0, 4, at + 4);
  for (let done = head; done < size; done += NOTHING.length) {
    await handle.write(NOTHING, 0, Math.min(NOTHING.length, size - done), at + done);
  }
}
