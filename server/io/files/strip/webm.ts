import { type FileHandle, open } from 'node:fs/promises';

/** Replaces tags, attachments, title, date, programs, track names and ids by void elements of
 * equal size, so offsets stay valid.
 * @returns false if there was nothing */
export async function forgetTags(path: string): Promise<boolean> {
  const handle = await open(path, 'r+');
  try {
    const { size } = await handle.stat();
    return await clean(handle, { from: 0, end: size, most: MOST });
  } finally {
    await handle.close();
  }
}

const telling = new Set([
  0x1254c367, 0x1941a469, 0x7ba9, 0x4461, 0x5741, 0x4d80, 0x73a4, 0x7384, 0x536e, 0x1043a770,
]);
const inner = new Set([0x18538067, 0x1549a966, 0x1654ae6b, 0xae]);
const MOST = 1_000_000;

type Element = { at: number; id: number; head: number; size: number };

async function clean(
  handle: FileHandle,
  { from, end, most }: { from: number; end: number; most: number },
): Promise<boolean> {
  let found = false;
  for (let at = from, seen = 0; at < end && seen < most; seen += 1) {
    const element = await elementAt(handle, at, end);
    if (!element) return found;
    const { id, head, size } = element;
    if (telling.has(id)) {
      await blank(handle, element);
      found = true;
    } else if (inner.has(id)) {
      found = (await clean(handle, { from: at + head, end: at + head + size, most })) || found;
    }
    at += head + size;
  }
  return found;
}

/** Null if the rest is not an element. An unknown size extends to the end. */
async function elementAt(handle: FileHandle, at: number, end: number): Promise<Element | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, at);
  const first = buffer[0] ?? 0;
  const idLength = Math.clz32(first) - 23;
  if (bytesRead < 2 || first === 0 || idLength > 4) return null;
  const sizeByte = buffer[idLength] ?? 0;
  const sizeLength = Math.clz32(sizeByte) - 23;
  const head = idLength + sizeLength;
  if (sizeByte === 0 || bytesRead < head) return null;
  let size = BigInt(sizeByte & (0xff >> sizeLength));
  for (let n = 1; n < sizeLength; n += 1) size = (size << 8n) | BigInt(buffer[idLength + n] ?? 0);
  const unknown = size === (1n << BigInt(7 * sizeLength)) - 1n;
  const told = unknown ? end - at - head : Number(size);
  if (at + head + told > end) return null;
  return { at, id: buffer.readUIntBE(0, idLength), head, size: told };
}

const VOID = 0xec;

async function blank(handle: FileHandle, { at, head, size }: Element): Promise<void> {
  const bytes = Buffer.alloc(head + size);
  bytes[0] = VOID;
  const width = head - 1;
  let rest = BigInt(size) | (1n << BigInt(7 * width));
  for (let n = width; n >= 1; n -= 1) {
    bytes[n] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  await handle.write(bytes, 0, bytes.length, at);
}
