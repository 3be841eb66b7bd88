import { openAsBlob } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { UTApi, UTFile } from 'uploadthing/server';
import { env } from '../env';
import type { Checked } from './check';
import { dropFile, inStorage, keyOf, makeFolderOf, partFileOf, shelve } from './places';

export type StoreName = 'disk' | 'uploadthing';

export const storeInUse = (): StoreName => (env().UPLOADTHING_TOKEN ? 'uploadthing' : 'disk');

export type KeptFile = { store: StoreName; storeKey: string; previewKey: string };

export const keep = (id: string, checked: Checked, arrived?: string): Promise<KeptFile> =>
  arrived === undefined ? keepOnDisk(id, checked) : keepAtService(id, checked, arrived);

export async function keepMade(id: string, made: Checked): Promise<KeptFile> {
  if (storeInUse() === 'disk') return keepOnDisk(id, made);
  const storeKey = await send(made.path, id);
  const previewKey = made.preview ? await send(made.preview, `${id}-small`) : '';
  return { store: 'uploadthing', storeKey, previewKey };
}

async function keepOnDisk(id: string, checked: Checked): Promise<KeptFile> {
  const storeKey = keyOf('files', id);
  const previewKey = checked.preview ? keyOf('previews', id) : '';
  await Promise.all([storeKey, previewKey].filter(Boolean).map((key) => dropFile(inStorage(key))));
  await shelve(checked.path, storeKey);
  if (checked.preview) await shelve(checked.preview, previewKey);
  return { store: 'disk', storeKey, previewKey };
}

/** Re-encoded photos and films replace the sender's bytes. */
async function keepAtService(id: string, checked: Checked, arrived: string): Promise<KeptFile> {
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

export async function fetchArrived(id: string, key: string, limit: number): Promise<'here' | 'tooLarge'> {
  const path = partFileOf(id);
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

export async function signedUrl(key: string): Promise<string> {
  const { ufsUrl } = await service().generateSignedURL(key, { expiresIn: '5 minutes' });
  return ufsUrl;
}

export async function release(id: string, kept?: { store: string; storeKey: string; previewKey: string }) {
  const part = partFileOf(id);
  await Promise.all([part, `${part}.drawn`, `${part}.small`].map(dropFile));
  const keys = [kept?.storeKey, kept?.previewKey].filter(
    (key) => key !== undefined && key !== '',
  ) as string[];
  if (kept?.store === 'uploadthing') {
    if (keys.length > 0) await service().deleteFiles(keys);
  } else {
    await Promise.all(keys.map((key) => dropFile(inStorage(key))));
  }
}

const service = () => new UTApi({ token: env().UPLOADTHING_TOKEN ?? '', logLevel: 'Warning' });
