import { accepted, type PaperKind } from '@/domain/registry/papers/paper';

/**
 * Photos are made small on the phone before they travel: 4 MB take 80 seconds at 400 kbit/s. Pages of one paper that are
 * photographed and chosen together become one PDF.
 */

const MB = 1024 * 1024;
/** Less is not worth the work, and what a scanner writes is mostly less. */
const WORTH = { photo: 0.6 * MB, page: MB };
/** Of the longer side. A page of A4 keeps 250 points to the inch. */
const EDGE = { photo: 2560, page: 3000 };
const PATIENCE = 60_000;
type Purpose = keyof typeof EDGE;

const purposeOf = (kind: PaperKind): Purpose => (kind === 'photo' ? 'photo' : 'page');
const isPicture = ({ type }: File): boolean => type === 'image/jpeg' || type === 'image/png';
const inOrder = new Intl.Collator('vi', { numeric: true });

/** What is sent together: pictures of a paper as its pages, in the order of their names; anything else by itself. */
export function batchesOf(
  files: readonly File[],
  { kind, original }: { kind: PaperKind; original: boolean },
): File[][] {
  const pages = original || !joinsPictures(kind) ? [] : files.filter(isPicture);
  if (pages.length < 2) return files.map((file) => [file]);
  const rest = files.filter((file) => !pages.includes(file));
  return [pages.sort((a, b) => inOrder.compare(a.name, b.name)), ...rest.map((file) => [file])];
}

export const takesPictures = (kind: PaperKind): boolean => accepted[kind].types.includes('image/jpeg');
export const joinsPictures = (kind: PaperKind): boolean =>
  takesPictures(kind) && accepted[kind].types.includes('application/pdf');

export function isWorthWork(batch: readonly File[], kind: PaperKind): boolean {
  const [only] = batch;
  return batch.length > 1 || (only?.type === 'image/jpeg' && only.size > WORTH[purposeOf(kind)]);
}

/** Null: the pages cannot be put together, because one of them is no picture that a browser can draw. */
export async function prepared(batch: readonly File[], kind: PaperKind, name: string): Promise<File | null> {
  const [only] = batch;
  if (batch.length === 1 && only) return smaller(only, purposeOf(kind));
  try {
    return await joined(batch, name);
  } catch {
    return null;
  }
}

/** The photo drawn smaller and upright; as it was when that fails or gains nothing. */
async function smaller(file: File, purpose: Purpose): Promise<File> {
  try {
    const { blob } = await Promise.race([drawn(file, EDGE[purpose]), tooLong()]);
    if (blob.size > file.size * 0.9) return file;
    return new File([blob], file.name, { type: 'image/jpeg', lastModified: file.lastModified });
  } catch {
    return file;
  }
}

/** A weak phone is not kept drawing for longer than sending would take. */
const tooLong = (): Promise<never> =>
  new Promise((_, fail) => {
    setTimeout(() => fail(new Error('too long')), PATIENCE);
  });

async function joined(pages: readonly File[], name: string): Promise<File> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const paper = await PDFDocument.create();
  // The same pictures give the same file, so that an upload that was cut off can go on.
  const lastModified = Math.max(...pages.map((page) => page.lastModified));
  paper.setCreationDate(new Date(lastModified));
  paper.setModificationDate(new Date(lastModified));
  for (const page of pages) {
    const { blob, width, height } = await drawn(page, EDGE.page);
    const picture = await paper.embedJpg(await blob.arrayBuffer());
    const side = 842 / Math.max(width, height);
    const size = { width: width * side, height: height * side };
    paper.addPage([size.width, size.height]).drawImage(picture, { x: 0, y: 0, ...size });
  }
  const bytes = new Uint8Array(await paper.save());
  return new File([bytes], name, { type: 'application/pdf', lastModified });
}

/** An image element turns the photo upright by itself, in every browser of the floor. */
async function drawn(file: File, edge: number): Promise<{ blob: Blob; width: number; height: number }> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const share = Math.min(1, edge / Math.max(picture.naturalWidth, picture.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.naturalWidth * share);
    canvas.height = Math.round(picture.naturalHeight * share);
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('no canvas');
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
    if (!blob) throw new Error('nothing drawn');
    return { blob, width: canvas.width, height: canvas.height };
  } finally {
    URL.revokeObjectURL(address);
  }
}
