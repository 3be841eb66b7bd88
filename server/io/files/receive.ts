import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { flush, makeFolderOf, partOf, sizeOf } from './places';

/** How a delivery of bytes ended. `interrupted` may go on later from what is on disk. */
export type Delivery = 'whole' | 'interrupted' | 'busy' | 'gap' | 'short' | 'long' | 'malformed';

const SILENCE_MS = 30_000;

// Every route of Next is its own bundle, so what the process shares hangs on globalThis.
const shared = globalThis as { portalWriters?: Set<string> };
shared.portalWriters ??= new Set();
const writers = shared.portalWriters;

/** Runs the work as the only writer of this upload in the process. */
export async function alone<T>(id: string, work: () => Promise<T>): Promise<T | 'busy'> {
  if (writers.has(id)) return 'busy';
  writers.add(id);
  try {
    return await work();
  } finally {
    writers.delete(id);
  }
}

/**
 * Takes the rest of an upload from a multipart body, straight to disk: nothing of it is held in memory.
 * Bytes are written at their place, so even a second process could only write the same again.
 */
export async function receive(id: string, request: Request, size: number): Promise<Delivery> {
  const part = partOf(id);
  const start = rangeStart(request);
  if (start !== (await sizeOf(part))) return 'gap';
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) return 'malformed';
  await makeFolderOf(part);
  const outcome = await pour(request.body as ReadableStream, type, part, start, size - start);
  if (outcome !== 'poured') return outcome;
  const got = await sizeOf(part);
  if (got > size) return 'long';
  if (got < size) return 'short';
  if (size > 0) await flush(part);
  return 'whole';
}

/** `bytes=N-`, as the client of uploadthing sends it; without it, from the beginning. */
function rangeStart(request: Request): number {
  const range = request.headers.get('range');
  const told = range === null ? '0' : /^bytes=(\d{1,15})-$/.exec(range)?.[1];
  return told === undefined ? Number.NaN : Number(told);
}

async function pour(
  body: ReadableStream,
  type: string,
  path: string,
  start: number,
  rest: number,
): Promise<'poured' | 'interrupted' | 'malformed'> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const source = Readable.fromWeb(body).on('data', () => timer.refresh());
  let writing: Promise<void> | undefined;
  try {
    // The limit fires AT the limit, so one byte more is let in and the size on disk is compared afterwards.
    const parser = Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields: 0, fileSize: rest + 1, headerPairs: 20 },
    });
    parser.on('file', (field, file) => {
      if (field !== 'file' || writing) {
        file.resume();
        return;
      }
      const flags = start > 0 ? 'r+' : 'w';
      writing = pipeline(file, createWriteStream(path, { flags, start, mode: 0o600 }), {
        signal: silence.signal,
      });
      writing.catch(() => silence.abort());
    });
    await pipeline(source, parser, { signal: silence.signal });
    await writing;
    return writing ? 'poured' : 'malformed';
  } catch (error) {
    silence.abort();
    await writing?.catch(() => undefined);
    if (fatal(error)) throw error;
    return error instanceof Error && /boundary|multipart|dicer|form/iu.test(error.message)
      ? 'malformed'
      : 'interrupted';
  } finally {
    clearTimeout(timer);
  }
}

/** The disk is full or closed to us: nothing that the sender could repair. */
const fatal = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EIO'].includes(String(error.code));
