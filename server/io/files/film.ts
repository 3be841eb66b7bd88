import { type FileHandle, open } from 'node:fs/promises';

/**
 * A telephone writes into a film where and with which device it was taken: in boxes beside the pictures (`udta`,
 * `meta`, `uuid`). Their names become `free`, which every player skips, and their bytes become nothing. Sizes stay,
 * so no offset moves. Running it again changes nothing.
 * @returns whether anything was there; `endless` when it has more boxes than any film
 */
export async function forgetPlace(path: string): Promise<boolean | 'endless'> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    const film: Film = { handle, boxesLeft: MOST_BOXES, page: { at: 0, bytes: Buffer.alloc(0) } };
    const found = await clean(film, 0, size, 0);
    return film.boxesLeft < 0 ? 'endless' : found;
  } finally {
    await handle.close();
  }
}

const telling = new Set(['udta', 'meta', 'uuid']);
const inner = new Set(['moov', 'trak', 'moof', 'traf', 'mdia', 'minf']);
const DEEP = 6;
/** Two hours in pieces of a second have fewer; 256 MB hold 32 millions of empty ones. */
const MOST_BOXES = 100_000;

/** `page` is what was read last: boxes that stand close together cost one read */
type Film = { handle: FileHandle; boxesLeft: number; page: { at: number; bytes: Buffer } };

async function clean(film: Film, from: number, end: number, depth: number): Promise<boolean> {
  const { handle } = film;
  let found = false;
  for (let at = from; at + 8 <= end; ) {
    film.boxesLeft -= 1;
    const box = film.boxesLeft < 0 ? null : await boxAt(film, at, end);
    if (!box) break;
    if (telling.has(box.type)) {
      await erase(handle, box);
      found = true;
    } else if (inner.has(box.type) && depth < DEEP) {
      found = (await clean(film, at + box.head, at + box.size, depth + 1)) || found;
    }
    at += box.size;
  }
  return found;
}

type Box = { at: number; type: string; head: number; size: number };

/** Null when the rest is no box: it is left as it is. */
async function boxAt(film: Film, at: number, end: number): Promise<Box | null> {
  const buffer = await headAt(film, at);
  if (buffer.length < 8) return null;
  const told = buffer.readUInt32BE(0);
  const head = told === 1 ? 16 : 8;
  if (buffer.length < head) return null;
  const size = told === 1 ? Number(buffer.readBigUInt64BE(8)) : told === 0 ? end - at : told;
  if (size < head || at + size > end) return null;
  return { at, type: buffer.toString('latin1', 4, 8), head, size };
}

async function headAt(film: Film, at: number): Promise<Buffer> {
  const { page, handle } = film;
  if (at < page.at || at + 16 > page.at + page.bytes.length) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, at);
    film.page = { at, bytes: buffer.subarray(0, bytesRead) };
  }
  return film.page.bytes.subarray(at - film.page.at, at - film.page.at + 16);
}

const NOTHING = Buffer.alloc(64 * 1024);

async function erase(handle: FileHandle, { at, head, size }: Box): Promise<void> {
  await handle.write(Buffer.from('free'), 0, 4, at + 4);
  for (let done = head; done < size; done += NOTHING.length) {
    await handle.write(NOTHING, 0, Math.min(NOTHING.length, size - done), at + done);
  }
}
