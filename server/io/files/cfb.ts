/** OLE container of old Office files (MS-CFB). */

const END = 0xfffffffa;
const NAME_BYTES = 64;

export type Container = { names: string[]; stream: (name: string, most: number) => Buffer | null };

/** Null if malformed. Chains stop after as many steps as there are sectors, so cycles end. */
export function containerIn(bytes: Buffer): Container | null {
  if (bytes.length < 1536) return null;
  const size = 1 << bytes.readUInt16LE(30);
  if (size !== 512 && size !== 4096) return null;
  const small = 64;
  const sectors = Math.floor((bytes.length - 1) / size);
  const sector = (at: number) => bytes.subarray((at + 1) * size, (at + 2) * size);
  const table = tableOf(bytes, { size, sectors, sector });
  const chain = (first: number, next: readonly number[], most: number): number[] => {
    const way: number[] = [];
    for (let at = first; at < END && way.length < Math.min(most, next.length + 1); at = next[at] ?? END)
      way.push(at);
    return way;
  };
  const read = (first: number, length: number) =>
    Buffer.concat(chain(first, table, Math.ceil(length / size)).map(sector)).subarray(0, length);
  const entries = entriesIn(read(bytes.readUInt32LE(48), sectors * size));
  const root = entries.find(({ kind }) => kind === 5);
  if (!root) return null;
  const stream = (name: string, most: number): Buffer | null => {
    const entry = entries.find((one) => one.kind === 2 && one.name === name);
    if (!entry) return null;
    const length = Math.min(entry.size, most);
    if (entry.size >= 4096) return read(entry.first, length);
    const little = words(read(bytes.readUInt32LE(60), bytes.readUInt32LE(64) * size));
    const pool = read(root.first, root.size);
    const way = chain(entry.first, little, Math.ceil(length / small));
    return Buffer.concat(way.map((at) => pool.subarray(at * small, (at + 1) * small))).subarray(0, length);
  };
  return { names: entries.map(({ name }) => name), stream };
}

type Disk = { size: number; sectors: number; sector: (at: number) => Buffer };

function tableOf(bytes: Buffer, { size, sectors, sector }: Disk): number[] {
  const own = Array.from({ length: 109 }, (_, at) => bytes.readUInt32LE(76 + at * 4));
  let next = bytes.readUInt32LE(68);
  for (let step = 0; next < END && step <= sectors; step++) {
    const list = words(sector(next));
    own.push(...list.slice(0, size / 4 - 1));
    next = list[size / 4 - 1] ?? END;
  }
  return own
    .filter((at) => at < sectors)
    .slice(0, sectors)
    .flatMap((at) => words(sector(at)));
}

const words = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4));

type Entry = { name: string; kind: number; first: number; size: number };

function entriesIn(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(NAME_BYTES, directory.readUInt16LE(at + 64));
    const kind = directory[at + 66] ?? 0;
    if (kind === 0 || length < 2) continue;
    const name = directory.toString('utf16le', at, at + length - 2);
    entries.push({
      name,
      kind,
      first: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
