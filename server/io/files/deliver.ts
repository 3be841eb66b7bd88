import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { inStorage, sizeOf } from './places';

/** A part of a file, from the first to the last byte. */
export type Span = { start: number; end: number };

/** The one span that is asked for; null for the whole, `beyond` when there is no such byte. */
export function spanIn(range: string | null, size: number): Span | null | 'beyond' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const [from, to] = [asked[1] ?? '', asked[2] ?? ''];
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'beyond' : { start, end };
}

/**
 * Bytes from the shelf as an answer; nothing of them is held in memory.
 * @param headers who may keep it, how it is shown: decided by the caller
 */
export async function deliver(key: string, request: Request, headers: Headers): Promise<Response> {
  const path = inStorage(key);
  const size = await sizeOf(path);
  headers.set('accept-ranges', 'bytes');
  const same = request.headers.get('if-none-match');
  if (same !== null && same === headers.get('etag')) return new Response(null, { status: 304, headers });
  const condition = request.headers.get('if-range');
  const current = condition === null || condition === headers.get('etag');
  const span = spanIn(current ? request.headers.get('range') : null, size);
  if (span === 'beyond') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (span) headers.set('content-range', `bytes ${span.start}-${span.end}/${size}`);
  headers.set('content-length', String(span ? span.end - span.start + 1 : size));
  // Next answers HEAD by GET and never reads the body: a stream that is not read would hold its file open for good.
  if (request.method === 'HEAD') return new Response(null, { status: span ? 206 : 200, headers });
  const stream = createReadStream(path, span ?? {});
  return new Response(Readable.toWeb(stream) as ReadableStream, { status: span ? 206 : 200, headers });
}
