import { randomBytes } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import type { PaperKind } from '@/domain/paper';
import { offset, take } from './ingest';
import { uploadHandler } from './router';
import type { Settled } from './settle';

/** The browser's side of the protocol, for tests: every request goes through the real handlers. */

export const uploads = uploadHandler(async (request) => people.get(request.headers.get('x-who') ?? '')!);

const people = new Map<string, Actor>();

export type Sent = { name: string; bytes: Buffer; kind?: PaperKind; lastModified?: number };

/** Asks for an address to send to, for a model or an entry; the answer of the handler as it is. */
export function ask(
  by: Actor,
  home: string | { entryId: string },
  { name, bytes, kind = 'plan', lastModified = 1 }: Sent,
) {
  people.set(String(by.personId), by);
  return uploads.answer(
    new Request('http://localhost:3000/api/uploadthing?actionType=upload&slug=paper', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': String(by.personId) },
      body: JSON.stringify({
        input: { ...(typeof home === 'string' ? { modelId: home } : home), kind },
        files: [{ name, size: bytes.length, type: 'application/octet-stream', lastModified }],
      }),
    }),
  );
}

export async function addressFor(by: Actor, modelId: string, sent: Sent): Promise<string> {
  const response = await ask(by, modelId, sent);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const [{ url }] = (await response.json()) as [{ url: string }];
  return url;
}

const keyIn = (address: string) => new URL(address, 'http://x').pathname.split('/').at(-1) ?? '';

export async function rangeStart(address: string): Promise<number> {
  const response = await offset(new Request(new URL(address, 'http://ten-khac.vn')), keyIn(address));
  return response.ok ? Number(response.headers.get('x-ut-range-start')) : -response.status;
}

/** Sends bytes from `start`; with `upTo` the connection breaks there. */
export function put(address: string, bytes: Buffer, start = 0, upTo?: number): Promise<Response> {
  const boundary = `----thu${randomBytes(8).toString('hex')}`;
  const opening = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="x"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const sent = bytes.subarray(start, upTo);
  const parts = [
    Buffer.from(opening),
    sent,
    ...(upTo === undefined ? [Buffer.from(`\r\n--${boundary}--\r\n`)] : []),
  ];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = parts.shift();
      if (part)
        for (let at = 0; at < part.length; at += 65_536) controller.enqueue(part.subarray(at, at + 65_536));
      else if (upTo === undefined) controller.close();
      else controller.error(new Error('connection lost'));
    },
  });
  const request = new Request(new URL(address, 'http://ten-khac.vn'), {
    method: 'PUT',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, range: `bytes=${start}-` },
    body,
    duplex: 'half',
  } as RequestInit);
  return take(request, keyIn(address), uploads);
}

/** The whole way; what the browser would get. */
export async function send(
  by: Actor,
  home: string | { entryId: string },
  sent: Sent,
): Promise<{ status: number; settled?: Settled; error?: string }> {
  const asked = await ask(by, home, sent);
  if (!asked.ok)
    return { status: asked.status, error: ((await asked.json()) as { message: string }).message };
  const [{ url }] = (await asked.json()) as [{ url: string }];
  const response = await put(url, sent.bytes);
  const answer = (await response.json()) as { serverData?: Settled; error?: string };
  return { status: response.status, settled: answer.serverData, error: answer.error };
}
