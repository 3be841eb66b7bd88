import { randomBytes } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import type { PaperKind } from '@/domain/registry/papers/paper';
import type { ScanSubject } from '@/domain/registry/papers/signed-scan';
import { env } from '../io/env';
import { offset, take } from '../files/uploads/ingest';
import { uploadHandler } from '../files/uploads/router';
import type { Settled } from '../files/uploads/settle';

/** The browser's side of the protocol, for tests: every request goes through the real handlers. */

const whoIn = async (request: Request) => people.get(request.headers.get('x-who') ?? '')!;

export const uploads = uploadHandler(whoIn, whoIn);

const people = new Map<string, Actor>();

/** The person who asked for an address also sends to it. */
const askers = new Map<string, Actor>();

export type Sent = { name: string; bytes: Buffer; kind?: PaperKind; lastModified?: number };

/**
 * Asks for an address to send to, for a model, an entry or a signed paper; the answer of the
 * handler as it is.
 */
export function ask(
  by: Actor,
  home: string | { entryId: string } | { scanOf: ScanSubject } | { deliveryId: string },
  { name, bytes, kind = 'plan', lastModified = 1 }: Sent,
) {
  people.set(String(by.personId), by);
  return uploads.answer(
    new Request(`${env().PUBLIC_URL}/api/uploadthing?actionType=upload&slug=paper`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: env().PUBLIC_URL,
        'x-who': String(by.personId),
      },
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
  askers.set(url, by);
  return url;
}

const keyIn = (address: string) => new URL(address, 'http://x').pathname.split('/').at(-1) ?? '';

export async function rangeStart(address: string): Promise<number> {
  const response = await offset(new Request(new URL(address, 'http://ten-khac.vn')), keyIn(address));
  return response.ok ? Number(response.headers.get('x-ut-range-start')) : -response.status;
}

/** Sends bytes from `start`; with `upTo` the connection breaks there. */
export function put(
  address: string,
  { bytes, start = 0, upTo }: { bytes: Buffer; start?: number; upTo?: number },
): Promise<Response> {
  const who = String(askers.get(address)?.personId);
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
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      range: `bytes=${start}-`,
      'x-who': who,
    },
    body,
    duplex: 'half',
  } as RequestInit);
  return take(request, keyIn(address), uploads);
}

/** The whole way; what the browser would get. */
export async function send(
  by: Actor,
  home: string | { entryId: string } | { scanOf: ScanSubject } | { deliveryId: string },
  sent: Sent,
): Promise<{ status: number; settled?: Settled; error?: string }> {
  const asked = await ask(by, home, sent);
  if (!asked.ok)
    return { status: asked.status, error: ((await asked.json()) as { message: string }).message };
  const [{ url }] = (await asked.json()) as [{ url: string }];
  askers.set(url, by);
  const response = await put(url, { bytes: sent.bytes });
  const answer = (await response.json()) as { serverData?: Settled; error?: string };
  return { status: response.status, settled: answer.serverData, error: answer.error };
}

/** From now on another account is signed in where this address is sent to; null: nobody. */
export function signInElsewhere(by: Actor, address: string): void {
  people.set(String(by.personId), by);
  askers.set(address, by);
}
