import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { machineTime } from '../../io/clock';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { dropFile, partFileOf, sizeOf } from '../../io/files/places';
import { alone, type Delivery, receive } from '../../io/files/receive';
import { storageFault, unreserve } from '../../io/files/room';
import { broken } from '../../io/log';
import { ingestUrl, localKey, type uploads } from './router';
import { refuse, type Settled, type UnsettledUpload } from './settle';

type Uploads = Pick<ReturnType<typeof uploads>, 'answer' | 'resultOf' | 'sentBy'>;

export async function offset(request: Request, key: string): Promise<Response> {
  const upload = verified(request, key);
  if (!upload) return refusal(403, 'signature');
  return new Response(null, { headers: { 'x-ut-range-start': String(await sizeOf(partFileOf(upload.id))) } });
}

/** After the last byte it calls the uploadthing handler, as its service would. */
export async function take(request: Request, key: string, uploads: Uploads): Promise<Response> {
  const upload = verified(request, key);
  if (!upload) return refusal(403, 'signature');
  try {
    const answer = await alone(upload.id, () => takeAlone(request, upload, uploads));
    return answer === 'busy' ? refusal(409, 'busy') : answer;
  } catch (error) {
    const number = broken(error, 'ingest');
    const fault = storageFault(error);
    if (!fault) return refusal(500, number);
    // A partial file would keep the disk full for everybody, so it is dropped and sent again.
    if (fault === 'noRoom') await dropFile(partFileOf(upload.id)).catch(() => undefined);
    unreserve(upload.id);
    return refusal(507, fault);
  }
}

async function takeAlone(request: Request, upload: Signed, uploads: Uploads): Promise<Response> {
  const row = await db().storedFile.findUnique({ where: { id: upload.id } });
  if (!row || row.store !== 'disk' || Number(row.size) !== upload.size) return refusal(410, 'gone');
  // The signature proves the address, not the sender: another account may have signed in since.
  const { personId } = await uploads.sentBy(request);
  if (personId === null) return refusal(401, 'notSignedIn');
  if (personId !== row.ownerId) return refusal(409, 'drawnForAnother');
  if (row.state === 'ready') return refusal(409, 'alreadyExists');
  if (row.state === 'refused') return refusal(422, row.refusal);
  const delivery = await receive(upload.id, request, upload.size);
  if (delivery === 'whole') return callBack(upload, uploads);
  if (delivery === 'long' || delivery === 'short') {
    await refuse(upload.id, 'sizeDiffers');
    unreserve(upload.id);
  }
  return undelivered[delivery]();
}

const undelivered: Record<Exclude<Delivery, 'whole'>, () => Response> = {
  busy: () => refusal(409, 'busy'),
  gap: () => refusal(416, 'gap'),
  interrupted: () => refusal(408, 'interrupted'),
  malformed: () => refusal(400, 'malformed'),
  short: () => refusal(422, 'sizeDiffers'),
  long: () => refusal(422, 'sizeDiffers'),
};

async function callBack(upload: Signed, { answer, resultOf }: Uploads): Promise<Response> {
  const { id, name, size, type } = upload;
  // The SDK's own key is a 31-bit hash, which is too short to be unique.
  const key = randomUUID();
  const place = { url: '', appUrl: '', ufsUrl: '', fileHash: '' };
  const body = JSON.stringify({
    status: 'uploaded',
    origin: 'https://tep.invalid',
    metadata: { fileId: id },
    file: { name, size, type, key, customId: id, ...place },
  });
  const response = await answer(
    new Request(`${new URL(env().PUBLIC_URL).origin}/api/uploadthing?slug=paper`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'uploadthing-hook': 'callback',
        'x-uploadthing-signature': `hmac-sha256=${sign(body)}`,
      },
      body,
    }),
  );
  const settled = resultOf(key) as Settled | UnsettledUpload | undefined;
  // The SDK swallows errors of onUploadComplete, so a missing result is a failure; the bytes stay.
  if (!response.ok || !settled) return refusal(500, 'unsettled');
  if (settled.state === 'receiving') return refusal(507, settled.fault);
  unreserve(id);
  if (settled.state === 'refused') return refusal(422, settled.refusal);
  return Response.json({ ...place, serverData: settled });
}

const refusal = (status: number, error: FileRefusal | (string & {})): Response =>
  Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } });

const sign = (text: string): string => createHmac('sha256', localKey()).update(text).digest('hex');

type Signed = { id: string; key: string; name: string; size: number; type: string };

const parameters = z.object({
  expires: z.coerce.number(),
  'x-ut-slug': z.literal('paper'),
  'x-ut-custom-id': z.uuid(),
  'x-ut-file-name': z.string(),
  'x-ut-file-size': z.coerce.number().int().positive(),
  'x-ut-file-type': z.string(),
});

/** Verifies the canonical address, whatever host name the request used. */
function verified(request: Request, key: string): Signed | null {
  const query = new URL(request.url).search.slice(1);
  const cut = query.lastIndexOf('&signature=');
  if (cut < 0 || !/^[A-Za-z0-9_-]+$/.test(key)) return null;
  const told = query.slice(cut + '&signature='.length);
  const right = `hmac-sha256%3D${sign(`${ingestUrl()}/${key}?${query.slice(0, cut)}`)}`;
  if (!equal(told, right)) return null;
  const search = new URLSearchParams(query.slice(0, cut));
  // The SDK percent-encodes values before building the query.
  const parsed = parameters.safeParse(
    Object.fromEntries([...search].map(([name, value]) => [name, decodeURIComponent(value)])),
  );
  // The SDK signs with the machine's clock, not the demonstration's.
  if (!parsed.success || parsed.data.expires < machineTime()) return null;
  return {
    key,
    id: parsed.data['x-ut-custom-id'],
    name: parsed.data['x-ut-file-name'],
    size: parsed.data['x-ut-file-size'],
    type: parsed.data['x-ut-file-type'],
  };
}

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
