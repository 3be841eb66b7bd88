import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FileRefusal } from '@/domain/file';
import { accepted, type PaperKind } from '@/domain/paper';
import { forgetPlace } from './film';
import { redraw } from './picture';
import { sizeOf } from './places';
import { typeOf } from './type';

/** Checked bytes and where they lie now. */
export type Checked = {
  mime: string;
  path: string;
  size: number;
  sha256: string;
  preview: string | null;
  /** They are no longer the bytes that were sent. */
  altered: boolean;
  width: number | null;
  height: number | null;
};

/** Is it what this kind of paper may be? A photo comes back as a new drawing beside the old bytes. */
export async function check(path: string, kind: PaperKind): Promise<Checked | { refusal: FileRefusal }> {
  const told = await typeOf(path);
  if ('refusal' in told) return told;
  if (!accepted[kind].types.includes(told.mime)) return { refusal: 'wrongType' };
  if ((await sizeOf(path)) > accepted[kind].limit) return { refusal: 'tooLarge' };
  if (!told.mime.startsWith('image/')) {
    const altered = told.mime === 'video/mp4' && (await forgetPlace(path));
    if (altered === 'endless') return { refusal: 'damaged' };
    return { ...(await measured(path)), mime: told.mime, preview: null, altered, width: null, height: null };
  }
  const preview = `${path}.small`;
  const picture = await redraw(path, `${path}.drawn`, preview);
  if ('refusal' in picture) return picture;
  return { ...(await measured(`${path}.drawn`)), ...picture, preview, altered: true };
}

/** From the disk, not from what passed by: these are the bytes that will be handed out. */
async function measured(path: string) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { path, size: await sizeOf(path), sha256: hash.digest('hex') };
}
