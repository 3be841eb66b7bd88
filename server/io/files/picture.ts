import sharp from 'sharp';
import type { FileRefusal } from '@/domain/registry/papers/file';

const PIXELS = 60_000_000;
const EDGE = 3840;
const SMALL = 640;

export type Picture = { mime: string; width: number; height: number };

/** Drops place and camera with all metadata; only this copy is kept. */
export async function redraw(
  from: string,
  to: string,
  small: string,
): Promise<Picture | { refusal: FileRefusal }> {
  try {
    const { width, height, hasAlpha, pages = 1 } = await sharp(from, { limitInputPixels: false }).metadata();
    if (width * height * pages > PIXELS) return { refusal: 'tooManyPixels' };
    const source = sharp(from, { limitInputPixels: PIXELS, failOn: 'error' }).rotate();
    const fitted = source.resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true });
    const drawn = await (hasAlpha
      ? fitted.webp({ quality: 88 })
      : fitted.jpeg({ quality: 86, mozjpeg: true })
    ).toFile(to);
    await drawSmall(to, small);
    return { mime: hasAlpha ? 'image/webp' : 'image/jpeg', width: drawn.width, height: drawn.height };
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    return { refusal: 'damaged' };
  }
}

export const drawSmall = (from: string, to: string) =>
  sharp(from)
    .resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 76 })
    .toFile(to);
