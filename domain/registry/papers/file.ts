import { nfc } from '../../text/text';

export const fileRefusals = [
  'empty',
  'tooLarge',
  'sizeDiffers',
  'wrongType',
  'webPage',
  'richText',
  'heic',
  'quickTime',
  'locked',
  'macros',
  'fetches',
  'packaged',
  'script',
  'attachments',
  'harmful',
  'bomb',
  'damaged',
  'tooManyPixels',
  'modelFull',
  'accountFull',
  'tooManyUnfinished',
  'noRoom',
  'notWritable',
  'notScanned',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export const isFileRefusal = (text: string): text is FileRefusal =>
  (fileRefusals as readonly string[]).includes(text);

const MB = 1024 * 1024;

export const MODEL_LIMIT = 2048 * MB;

/** Bytes that one person has sent and no office received yet; begun uploads count in full. */
export const ACCOUNT_LIMIT = 5 * MODEL_LIMIT;

export const UNFINISHED_LIMIT = 40;

export const KEPT_DAYS = 7;

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
const NAME_LETTERS = 1_000;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/iu;

/** Safe to show, store and save: last path segment, NFC, no control, invisible, bidirectional or
 * Windows-reserved characters, bounded length. */
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

/** Adds the extension of the content: a PDF "báo cáo.pdf.exe" becomes "báo cáo.pdf.pdf". */
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

/** File systems limit bytes, of which a Vietnamese letter takes up to three. */
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
