import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { inStorage, sizeOf } from './places';
import { signedUrl } from './store';

export type Span = { start: number; end: number };

export function spanIn(range: string | null, size: number): Span | null | 'beyond' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const [from, to] = [asked[1] ?? '', asked[2] ?? ''];
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'beyond' : { start, end };
}

type Source = { size: number; open: (span: Span | null) => Promise<ReadableStream> };

/** Streams from disk or from the service, holding nothing in memory.
 * @param headers set caching and disposition */
export async function deliver({ size, open }: Source, request: Request, headers: Headers): Promise<Response> {
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
  const length = String(span ? span.end - span.start + 1 : size);
  headers.set('content-length', length);
  // Next drops content-length; scripts/start/lengths.mjs restores it from this header.
  headers.set('x-content-length', length);
  const status = span ? 206 : 200;
  // Next answers HEAD by GET and never reads the body, so a stream would keep its file open.
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Response(await open(span), { status, headers });
}

export async function onDisk(key: string): Promise<Source> {
  const path = inStorage(key);
  const open = async (span: Span | null) =>
    Readable.toWeb(createReadStream(path, span ?? {})) as ReadableStream;
  return { size: await sizeOf(path), open };
}

export const atService = (key: string, size: number, gone: AbortSignal): Source => ({
  size,
  open: async (span) => {
    const asked = span ? { range: `bytes=${span.start}-${span.end}` } : undefined;
    const answer = await fetch(await signedUrl(key), { headers: asked, redirect: 'error', signal: gone });
    if (answer.status !== (span ? 206 : 200) || !answer.body)
      throw new Error(`The storage service answered ${answer.status}`);
    return answer.body;
  },
});
