import { openAsBlob } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { UTApi, UTFile } from 'uploadthing/server';
import { env } from '../env';
import type { Checked } from './check';
import { drop, inStorage, keyOf, makeFolderOf, partOf, shelve } from './places';

/** Where bytes are kept: on our disk, or at the UploadThing service when its token is set. */
export type StoreName = 'disk' | 'uploadthing';

export const storeInUse = (): StoreName => (env().UPLOADTHING_TOKEN ? 'uploadthing' : 'disk');

export type Kept = { store: StoreName; storeKey: string; previewKey: string };

/** Keeps what was checked. For the service `arrived` is the key under which it holds what was sent. */
export const keep = (id: string, checked: Checked, arrived?: string): Promise<Kept> =>
  arrived === undefined ? keepOnDisk(id, checked) : keepAtService(id, checked, arrived);

async function keepOnDisk(id: string, checked: Checked): Promise<Kept> {
  const storeKey = keyOf('files', id);
  const previewKey = checked.preview ? keyOf('previews', id) : '';
  // What lies there can only be left over from a try that ended before the row was written.
  await Promise.all([storeKey, previewKey].filter(Boolean).map((key) => drop(inStorage(key))));
  await shelve(checked.path, storeKey);
  if (checked.preview) await shelve(checked.preview, previewKey);
  return { store: 'disk', storeKey, previewKey };
}

/** The service holds the sender's bytes; where we changed them (photos, films), ours take their place. */
async function keepAtService(id: string, checked: Checked, arrived: string): Promise<Kept> {
  const storeKey = checked.altered ? await send(checked.path, `${id}-new`) : arrived;
  const previewKey = checked.preview ? await send(checked.preview, `${id}-small`) : '';
  if (checked.altered) await service().deleteFiles(arrived);
  return { store: 'uploadthing', storeKey, previewKey };
}

async function send(path: string, name: string): Promise<string> {
  const file = new UTFile([await openAsBlob(path)], name, { customId: name });
  const { data, error } = await service().uploadFiles(file, {
    acl: 'private',
    contentDisposition: 'attachment',
  });
  if (error) throw new Error(`The storage service did not take the file: ${error.code}`);
  return data.key;
}

/** Brings what the service received here, to be checked. */
export async function fetchArrived(id: string, key: string, limit: number): Promise<'here' | 'tooLarge'> {
  const path = partOf(id);
  await makeFolderOf(path);
  const answer = await fetch(await signedUrl(key), { redirect: 'error' });
  if (!answer.ok || !answer.body) throw new Error(`The storage service answered ${answer.status}`);
  let count = 0;
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      count += chunk.length;
      if (count > limit) return;
      yield chunk;
    }
  };
  await pipeline(
    Readable.fromWeb(answer.body as ReadableStream),
    counted,
    createWriteStream(path, { flags: 'w', mode: 0o600 }),
  );
  return count > limit ? 'tooLarge' : 'here';
}

/** An address at the service that works for five minutes. */
export async function signedUrl(key: string): Promise<string> {
  const { ufsUrl } = await service().generateSignedURL(key, { expiresIn: '5 minutes' });
  return ufsUrl;
}

/** Lets go of everything that is held for the upload. */
export async function release(id: string, kept?: { store: string; storeKey: string; previewKey: string }) {
  const part = partOf(id);
  await Promise.all([part, `${part}.drawn`, `${part}.small`].map(drop));
  const keys = [kept?.storeKey, kept?.previewKey].filter(
    (key) => key !== undefined && key !== '',
  ) as string[];
  if (kept?.store === 'uploadthing') {
    if (keys.length > 0) await service().deleteFiles(keys);
  } else {
    await Promise.all(keys.map((key) => drop(inStorage(key))));
  }
}

const service = () => new UTApi({ token: env().UPLOADTHING_TOKEN ?? '', logLevel: 'Warning' });
