import type { FileRefusal } from './file';
import { playsEverywhere, type ReadFilm } from './film-codecs';
import { accepted, type PaperKind } from './paper';

/** Recognises a file by its first bytes; the browser asks before sending, the server again. */

export type HeadKind = 'pdf' | 'zip' | 'oldOffice' | 'jpeg' | 'png' | 'webp' | 'mp4' | 'quickTime' | 'webm';

export const HEAD_BYTES = 8192;
/** Readers accept bytes before a PDF up to here (ISO 32000, H.3); scanners add some. */
const PDF_WITHIN = 1024;

export function headOf(head: Uint8Array): { is: HeadKind } | { refusal: FileRefusal } {
  const text = latin(head);
  const begun = begins.find(([sign]) => text.startsWith(sign));
  if (begun) return { is: begun[1] };
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return { is: 'webp' };
  if (text.slice(4, 8) === 'ftyp') return film(head, text);
  if (text.startsWith('\u001A\u0045\u00DF\u00A3') && text.slice(0, 80).includes('webm'))
    return { is: 'webm' };
  if (text.startsWith('{\\rtf')) return { refusal: 'richText' };
  if (text.startsWith('MZ')) return { refusal: 'wrongType' };
  if (isWebPage(text)) return { refusal: 'webPage' };
  return text.slice(0, PDF_WITHIN).includes('%PDF-') ? { is: 'pdf' } : { refusal: 'wrongType' };
}

const begins: [string, HeadKind][] = [
  ['PK\u0003\u0004', 'zip'],
  // OLE container of old Office, also used for encrypted new documents.
  ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'oldOffice'],
  ['\u00FF\u00D8\u00FF', 'jpeg'],
  ['\u0089PNG\r\n\u001A\n', 'png'],
];

const latin = (head: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < head.length; at += 4096) text += String.fromCharCode(...head.subarray(at, at + 4096));
  return text;
};

/** Some brands (ISO 14496-12) play in browsers; a film lists its main brand first. */
const plays =
  /^(?:isom|iso[2-9a-c]|mp4[12]|avc[1-4]|av01|M4V[ HP]|MSNV|NDS[CHMPSX]|dash|f4v |3g[pg2][\da-z]|mmp4|XAVC)$/iu;
const pictures = /^(?:hei[cfmsx]|hev[cx]|mif1|msf1|avi[fs])$/u;

function film(head: Uint8Array, text: string): { is: HeadKind } | { refusal: FileRefusal } {
  const own = text.slice(8, 12);
  if (pictures.test(own)) return { refusal: 'heic' };
  if (own === 'qt  ') return { is: 'quickTime' };
  const told = head.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
  const length = Math.min(told, head.length);
  const fits = Array.from({ length: Math.max(0, Math.floor((length - 16) / 4)) }, (_, at) =>
    text.slice(16 + at * 4, 20 + at * 4),
  );
  return [own, ...fits].some((brand) => plays.test(brand)) ? { is: 'mp4' } : { refusal: 'wrongType' };
}

const isWebPage = (text: string): boolean =>
  /<(?:!doctype\s+html|html|head|body|script|svg|iframe|\?xml)/iu.test(text.replaceAll('\u0000', ''));

const OOXML = 'application/vnd.openxmlformats-officedocument';
const mimes: Record<HeadKind, readonly string[]> = {
  pdf: ['application/pdf'],
  zip: [`${OOXML}.wordprocessingml.document`, `${OOXML}.spreadsheetml.sheet`],
  // Encrypted and old documents share the container, so either type is possible.
  oldOffice: ['application/msword', 'application/vnd.ms-excel', `${OOXML}.wordprocessingml.document`],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  webp: ['image/webp'],
  mp4: ['video/mp4'],
  quickTime: ['video/mp4'],
  webm: ['video/webm'],
};

/** Refuses before sending when head and tracks are conclusive; null leaves it to the server. */
export async function refusedUnsent(
  size: number,
  read: ReadFilm,
  kind: PaperKind,
): Promise<FileRefusal | null> {
  if (size === 0) return 'empty';
  const head = await read(0, HEAD_BYTES);
  const told = headOf(head);
  if ('refusal' in told) return told.refusal;
  const { types, limit } = accepted[kind];
  if (!mimes[told.is].some((mime) => types.includes(mime))) return 'wrongType';
  if (told.is === 'quickTime' && !(await playsEverywhere(read, size))) return 'quickTime';
  return size > limit ? 'tooLarge' : null;
}
