import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { FileRefusal } from '@/domain/file';
import { machineTime } from '../io/clock';
import { db } from '../io/db';
import { env } from '../io/env';
import { partOf, sizeOf } from '../io/files/places';
import { alone, type Delivery, receive } from '../io/files/receive';
import { broken } from '../io/log';
import { ingestUrl, localKey, type uploads } from './router';
import { refuse, type Settled } from './settle';

type Uploads = Pick<ReturnType<typeof uploads>, 'answer' | 'resultOf'>;

/** How many bytes we have: the client of uploadthing sends the rest. */
export async function offset(request: Request, key: string): Promise<Response> {
  const upload = verified(request, key);
  if (!upload) return refusal(403, 'signature');
  return new Response(null, { headers: { 'x-ut-range-start': String(await sizeOf(partOf(upload.id))) } });
}

/** Takes the bytes, and when they are all there calls the uploadthing handler back as its service would. */
export async function take(request: Request, key: string, uploads: Uploads): Promise<Response> {
  const upload = verified(request, key);
  if (!upload) return refusal(403, 'signature');
  try {
    const answer = await alone(upload.id, () => takeAlone(request, upload, uploads));
    return answer === 'busy' ? refusal(409, 'busy') : answer;
  } catch (error) {
    return refusal(500, broken(error, 'ingest'));
  }
}

async function takeAlone(request: Request, upload: Signed, uploads: Uploads): Promise<Response> {
  const row = await db().storedFile.findUnique({ where: { id: upload.id } });
  if (!row || row.store !== 'disk' || Number(row.size) !== upload.size) return refusal(410, 'gone');
  if (row.state === 'ready') return refusal(409, 'alreadyExists');
  if (row.state === 'refused') return refusal(422, row.refusal);
  const delivery = await receive(upload.id, request, upload.size);
  if (delivery === 'whole') return callBack(upload, uploads);
  if (delivery === 'long' || delivery === 'short') await refuse(upload.id, 'sizeDiffers');
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
  // The SDK's own key is 31 bits of hash, too few to tell uploads apart.
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
  const settled = resultOf(key) as Settled | undefined;
  // The SDK swallows what onUploadComplete throws: no result means that it failed. The bytes stay for another try.
  if (!response.ok || !settled) return refusal(500, 'unsettled');
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

/** The address as it was signed: the canonical one, never the name by which this request came in. */
function verified(request: Request, key: string): Signed | null {
  const query = new URL(request.url).search.slice(1);
  const cut = query.lastIndexOf('&signature=');
  if (cut < 0 || !/^[A-Za-z0-9_-]+$/.test(key)) return null;
  const told = query.slice(cut + '&signature='.length);
  const right = `hmac-sha256%3D${sign(`${ingestUrl()}/${key}?${query.slice(0, cut)}`)}`;
  if (!equal(told, right)) return null;
  const search = new URLSearchParams(query.slice(0, cut));
  // Values were percent-encoded before they were put into the query.
  const parsed = parameters.safeParse(
    Object.fromEntries([...search].map(([name, value]) => [name, decodeURIComponent(value)])),
  );
  // The SDK signs by the clock of the machine, not by ours.
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
