import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { accepted, type PaperKind } from '@/domain/registry/papers/paper';
import { env } from '../env';
import { isHarmful } from './look/clamd';
import { holdsTestVirus } from './look/test-virus';
import { type Looked, lookAtPdf } from './look/pdf';
import { forgetPlace } from './film';
import { redraw } from './picture';
import { sizeOf } from './places';
import { typeOf } from './type';

export type Checked = {
  mime: string;
  path: string;
  size: number;
  sha256: string;
  preview: string | null;
  altered: boolean;
  width: number | null;
  height: number | null;
  /** A signature exists; its validity was not checked. */
  signed?: boolean;
};

/** Photos are re-encoded and stored instead of the bytes sent. */
export async function check(path: string, kind: PaperKind): Promise<Checked | { refusal: FileRefusal }> {
  const told = await typeOf(path);
  if ('refusal' in told) return told;
  if (!accepted[kind].types.includes(told.mime)) return { refusal: 'wrongType' };
  if ((await sizeOf(path)) > accepted[kind].limit) return { refusal: 'tooLarge' };
  const looked = await lookedInto(path, told.mime);
  if ('refusal' in looked) return looked;
  const { signed } = looked;
  if (!told.mime.startsWith('image/')) {
    const altered = told.mime === 'video/mp4' && (await forgetPlace(path));
    if (altered === 'endless') return { refusal: 'damaged' };
    const plain = { preview: null, width: null, height: null };
    return { ...(await measured(path)), mime: told.mime, altered, signed, ...plain };
  }
  const preview = `${path}.small`;
  const picture = await redraw(path, `${path}.drawn`, preview);
  if ('refusal' in picture) return picture;
  return { ...(await measured(`${path}.drawn`)), ...picture, preview, altered: true, signed };
}

async function lookedInto(path: string, mime: string): Promise<Looked> {
  const scanner = env().CLAMD_ADDRESS;
  const harmful = (await holdsTestVirus(path)) || (scanner !== undefined && (await isHarmful(path, scanner)));
  if (harmful) return { refusal: 'harmful' };
  return mime === 'application/pdf' ? lookAtPdf(path) : { signed: false };
}

export async function measured(path: string) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { path, size: await sizeOf(path), sha256: hash.digest('hex') };
}
