import { type FileHandle, open } from 'node:fs/promises';

/** Blanks place and device in `udta`, `meta` and `uuid` boxes: renamed to `free`, which players
 * skip, at unchanged size, so offsets stay valid. Idempotent.
 * @returns false if there was nothing; `endless` for more boxes than any film has */
export async function forgetPlace(path: string): Promise<boolean | 'endless'> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    const film: Film = { handle, boxesLeft: MOST_BOXES, page: { at: 0, bytes: Buffer.alloc(0) } };
    const found = await clean(film, { from: 0, end: size, depth: 0 });
    return film.boxesLeft < 0 ? 'endless' : found;
  } finally {
    await handle.close();
  }
}

const telling = new Set(['udta', 'meta', 'uuid']);
const inner = new Set(['moov', 'trak', 'moof', 'traf', 'mdia', 'minf']);
const DEEP = 6;
/** Two hours in one-second fragments have fewer, while 256 MB of empty boxes hold 32 million. */
const MOST_BOXES = 100_000;

type Film = { handle: FileHandle; boxesLeft: number; page: { at: number; bytes: Buffer } };

async function clean(
  film: Film,
  { from, end, depth }: { from: number; end: number; depth: number },
): Promise<boolean> {
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
      found = (await clean(film, { from: at + box.head, end: at + box.size, depth: depth + 1 })) || found;
    }
    at += box.size;
  }
  return found;
}

type Box = { at: number; type: string; head: number; size: number };

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
