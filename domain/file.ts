import { nfc } from './text';

/** Why bytes were not taken. Kept on the file, turned into a sentence by ui/file-words.ts. */
export const fileRefusals = [
  'empty',
  'tooLarge',
  'sizeDiffers',
  'wrongType',
  'webPage',
  'locked',
  'macros',
  'bomb',
  'damaged',
  'tooManyPixels',
  'modelFull',
  'tooManyUnfinished',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export const isFileRefusal = (text: string): text is FileRefusal =>
  (fileRefusals as readonly string[]).includes(text);

const MB = 1024 * 1024;

/** All papers of one model together, every version counted. */
export const MODEL_LIMIT = 2048 * MB;

/** Uploads that one person has begun for one model and not finished. */
export const UNFINISHED_LIMIT = 40;

/** Unfinished and unclaimed uploads are swept away after this many days. */
export const KEPT_DAYS = 7;

/** The ending that a type is given when it is downloaded. */
export const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
};

const NAME_BYTES = 180;
/** No system names a file so long; what is longer is read from its end, where its ending stands. */
const NAME_LETTERS = 1_000;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/iu;

/**
 * A name that is safe to show, to store and to save on any system: the last part of a path, NFC, without
 * controls, invisible and direction-turning signs, without what Windows forbids, and of bounded length.
 */
export function fileName(typed: string): string {
  const last = nfc(typed.slice(-NAME_LETTERS)).split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}]/gu, '')
    .replace(/[<>:"|?*]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const named = plain === '' ? 'tep' : plain;
  return shortened(reserved.test(named) ? `tep-${named}` : named);
}

/** The name with the ending that its content deserves: "báo cáo.pdf.exe" that is a PDF becomes "báo cáo.pdf.pdf". */
export function namedAs(name: string, mime: string): string {
  const ending = endings[mime];
  if (!ending) return name;
  const [stem, own] = parted(name);
  const same = own.toLowerCase() === ending || (ending === 'jpg' && own.toLowerCase() === 'jpeg');
  return same ? name : `${stem}.${ending}`;
}

function parted(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
}

/** File systems count bytes, and a Vietnamese letter takes up to three; the ending stays. */
function shortened(name: string): string {
  if (bytes(name) <= NAME_BYTES) return name;
  const [stem, ending] = parted(name);
  const tail = ending !== '' && bytes(ending) <= 10 ? `.${ending}` : '';
  let head = '';
  for (const letter of tail === '' ? name : stem) {
    if (bytes(head + letter + tail) > NAME_BYTES) break;
    head += letter;
  }
  return head.trimEnd() + tail;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;
