import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileRefusal } from '@/domain/file';
import { entriesOf, unpacked } from './zip';

export type Told = { mime: string } | { refusal: FileRefusal };

const refuse = (refusal: FileRefusal): Told => ({ refusal });

/** What a file is, told by its content. The name and the sender's word count for nothing. */
export async function typeOf(path: string): Promise<Told> {
  const { head, tail } = await endsOf(path);
  if (head.length === 0) return refuse('empty');
  if (starts(head, '%PDF-')) return tail.includes('%%EOF') ? { mime: 'application/pdf' } : refuse('damaged');
  if (starts(head, 'PK\u0003\u0004')) return officeType(path);
  // The old container of Office, in which an encrypted new document comes too.
  if (starts(head, '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')) return oldOfficeType(path);
  if (starts(head, '\u00FF\u00D8\u00FF')) return { mime: 'image/jpeg' };
  if (starts(head, '\u0089PNG\r\n\u001A\n')) return { mime: 'image/png' };
  if (starts(head, 'RIFF') && head.toString('latin1', 8, 12) === 'WEBP') return { mime: 'image/webp' };
  if (isMp4(head)) return { mime: 'video/mp4' };
  if (isWebm(head)) return { mime: 'video/webm' };
  return refuse(isWebPage(head) ? 'webPage' : 'wrongType');
}

async function endsOf(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const part = async (at: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, at);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await part(0), tail: await part(Math.max(0, size - 8192)) };
  } finally {
    await handle.close();
  }
}

const starts = (head: Buffer, magic: string): boolean =>
  head.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'));

/** Streams of the old container, by the names in its directory, which may lie anywhere in the file. */
async function oldOfficeType(path: string): Promise<Told> {
  const has = await namesIn(path, ['EncryptedPackage', '_VBA_PROJECT', 'WordDocument', 'Workbook']);
  if (has.has('EncryptedPackage')) return refuse('locked');
  if (has.has('_VBA_PROJECT')) return refuse('macros');
  if (has.has('WordDocument')) return { mime: 'application/msword' };
  return has.has('Workbook') ? { mime: 'application/vnd.ms-excel' } : refuse('wrongType');
}

async function namesIn(path: string, names: readonly string[]): Promise<Set<string>> {
  const signs = names.map((name) => ({ name, bytes: Buffer.from(name, 'utf16le') }));
  const longest = Math.max(...signs.map(({ bytes }) => bytes.length));
  const seen = new Set<string>();
  let before = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const part = Buffer.concat([before, chunk as Buffer]);
    for (const { name, bytes } of signs) if (part.includes(bytes)) seen.add(name);
    before = part.subarray(-longest);
  }
  return seen;
}

const mp4Brands = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|f4v )$/;

/** QuickTime and HEIC share the box but not the brand. */
const isMp4 = (head: Buffer): boolean =>
  head.toString('latin1', 4, 8) === 'ftyp' && mp4Brands.test(head.toString('latin1', 8, 12));

const isWebm = (head: Buffer): boolean =>
  starts(head, '\u001A\u0045\u00DF\u00A3') && head.subarray(0, 80).includes('webm');

const isWebPage = (head: Buffer): boolean =>
  /<(!doctype\s+html|html|head|body|script|svg|iframe|\?xml)/iu.test(
    head.toString('utf8').replaceAll('\u0000', ''),
  );

const mainParts: Record<string, { part: string; mime: string }> = {
  'wordprocessingml.document.main+xml': {
    part: 'word/document.xml',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  'spreadsheetml.sheet.main+xml': {
    part: 'xl/workbook.xml',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

const active = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/iu;

async function officeType(path: string): Promise<Told> {
  const entries = await entriesOf(path);
  if (typeof entries === 'string') return refuse(entries);
  const types = await unpacked(path, entries, '[Content_Types].xml');
  if (typeof types === 'string') return refuse(types);
  const text = types.toString('utf8');
  if (/macroEnabled/iu.test(text) || entries.some(({ name }) => active.test(name))) return refuse('macros');
  for (const [type, { part, mime }] of Object.entries(mainParts)) {
    if (text.includes(type) && entries.some(({ name }) => name === part)) return { mime };
  }
  return refuse('wrongType');
}
