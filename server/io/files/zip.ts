import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { watchForTestVirus } from './look/test-virus';

/** Far above what Word writes and far below what exhausts memory. */
const ENTRIES = 5_000;
const TOTAL = 512 * 1024 * 1024;
const RATIO = 200;

export type ZipEntry = { name: string; method: number; packed: number; size: number; at: number };

export async function zipEntriesOf(path: string): Promise<ZipEntry[] | FileRefusal> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const end = await endOf(handle, size);
    if (!end || end.count === 0xffff || end.at === 0xffffffff) return 'damaged';
    if (end.count > ENTRIES) return 'bomb';
    if (end.at + end.length > size) return 'damaged';
    const directory = await slice(handle, end.at, end.length);
    return parsed(directory, end.count);
  } finally {
    await handle.close();
  }
}

/** Larger than the text of 1,000 pages. */
const KEPT = 24 * 1024 * 1024;

/** Decompresses and counts everything, since declared sizes may lie and entries may overlap.
 * @param keep entry to return */
export async function unpacked(
  path: string,
  entries: ZipEntry[],
  keep: string,
): Promise<Buffer | FileRefusal> {
  const parts = await unpackedParts(path, entries, (name) => name === keep);
  return typeof parts === 'string' ? parts : (parts.get(keep) ?? 'wrongType');
}

export async function unpackedParts(
  path: string,
  entries: ZipEntry[],
  wanted: (name: string) => boolean,
): Promise<Map<string, Buffer> | FileRefusal> {
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (declared > TOTAL || declared > packed * RATIO + 1024 * 1024) return 'bomb';
  const kept = new Map<string, Buffer>();
  let left = KEPT;
  for (const entry of entries) {
    const keep = wanted(entry.name) && entry.size <= left;
    if (keep) left -= entry.size;
    const bytes = await unpack(path, { entry, wanted: keep });
    if (typeof bytes === 'string') return bytes;
    if (keep) kept.set(entry.name, bytes);
  }
  return kept;
}

async function unpack(
  path: string,
  { entry, wanted }: { entry: ZipEntry; wanted: boolean },
): Promise<Buffer | FileRefusal> {
  const at = await startOf(path, entry);
  if (at === null) return 'damaged';
  if (entry.packed === 0) return entry.size === 0 ? Buffer.alloc(0) : 'bomb';
  const chunks: Buffer[] = [];
  let count = 0;
  let harmful = false;
  const sees = watchForTestVirus();
  const tally = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      count += chunk.length;
      if (count > entry.size) throw new Error('More than the directory says');
      harmful ||= sees(chunk);
      if (wanted) chunks.push(chunk);
    }
  };
  const source = createReadStream(path, { start: at, end: at + entry.packed - 1 });
  try {
    if (entry.method === 8) await pipeline(source, createInflateRaw(), tally);
    else if (entry.method === 0) await pipeline(source, tally);
    else return 'damaged';
  } catch {
    return count > entry.size ? 'bomb' : 'damaged';
  }
  if (harmful) return 'harmful';
  return count === entry.size ? Buffer.concat(chunks) : 'damaged';
}

async function startOf(path: string, entry: ZipEntry): Promise<number | null> {
  const handle = await open(path, 'r');
  try {
    const local = await slice(handle, entry.at, 30);
    if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) return null;
    return entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

async function endOf(handle: FileHandle, size: number) {
  const tail = await slice(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const found = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (found < 0 || found + 22 > tail.length) return null;
  return {
    count: tail.readUInt16LE(found + 10),
    length: tail.readUInt32LE(found + 12),
    at: tail.readUInt32LE(found + 16),
  };
}

async function slice(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

function parsed(directory: Buffer, count: number): ZipEntry[] | FileRefusal {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return 'damaged';
    if ((directory.readUInt16LE(at + 8) & 1) === 1) return 'locked';
    const length = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + length);
    if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/iu.test(name)) return 'damaged';
    entries.push({
      name,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
