import sharp from 'sharp';
import type { FileRefusal } from '@/domain/file';

const PIXELS = 60_000_000;
const EDGE = 3840;
const SMALL = 640;

export type Picture = { mime: string; width: number; height: number };

/**
 * Draws the photo anew: turned upright, at most 3840 points wide, and without anything but its points, so the
 * place where it was taken and the camera's number do not go on. Only the new drawing is kept.
 */
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
    await sharp(to)
      .resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 76 })
      .toFile(small);
    return { mime: hasAlpha ? 'image/webp' : 'image/jpeg', width: drawn.width, height: drawn.height };
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    return { refusal: 'damaged' };
  }
}
