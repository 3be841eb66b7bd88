import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { flush, makeFolderOf, partFileOf, sizeOf } from './places';
import { storageFault } from './room';

export type Delivery = 'whole' | 'interrupted' | 'busy' | 'gap' | 'short' | 'long' | 'malformed';

const SILENCE_MS = 30_000;

const shared = globalThis as { portalWriters?: Set<string> };
shared.portalWriters ??= new Set();
const writers = shared.portalWriters;

/** Ensures one writer per upload in this process. */
export async function alone<T>(id: string, work: () => Promise<T>): Promise<T | 'busy'> {
  if (writers.has(id)) return 'busy';
  writers.add(id);
  try {
    return await work();
  } finally {
    writers.delete(id);
  }
}

/** Writes at fixed offsets, so that a second process could only write the same bytes. */
export async function receive(id: string, request: Request, size: number): Promise<Delivery> {
  const part = partFileOf(id);
  const start = rangeStart(request);
  if (start !== (await sizeOf(part))) return 'gap';
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) return 'malformed';
  await makeFolderOf(part);
  const outcome = await pour(request.body as ReadableStream, { type, path: part, start, rest: size - start });
  if (outcome !== 'poured') return outcome;
  const got = await sizeOf(part);
  if (got > size) return 'long';
  if (got < size) return 'short';
  if (size > 0) await flush(part);
  return 'whole';
}

function rangeStart(request: Request): number {
  const range = request.headers.get('range');
  const told = range === null ? '0' : /^bytes=(\d{1,15})-$/.exec(range)?.[1];
  return told === undefined ? Number.NaN : Number(told);
}

async function pour(
  body: ReadableStream,
  { type, path, start, rest }: { type: string; path: string; start: number; rest: number },
): Promise<'poured' | 'interrupted' | 'malformed'> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), SILENCE_MS);
  const source = Readable.fromWeb(body).on('data', () => timer.refresh());
  let writing: Promise<void> | undefined;
  let unwritten: unknown;
  try {
    // The limit triggers at equality, so one more byte is allowed and the size checked later.
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
      writing.catch((fault: unknown) => {
        unwritten = fault;
        silence.abort();
      });
    });
    await pipeline(source, parser, { signal: silence.signal });
    await writing;
    return writing ? 'poured' : 'malformed';
  } catch (error) {
    silence.abort();
    await writing?.catch(() => undefined);
    // The reader's error only says that it was aborted; the writer's has the cause.
    const fatal = [unwritten, error].find((fault) => storageFault(fault) !== null);
    if (fatal) throw fatal;
    return error instanceof Error && /boundary|multipart|dicer|form/iu.test(error.message)
      ? 'malformed'
      : 'interrupted';
  } finally {
    clearTimeout(timer);
  }
}
