import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { asksForPassword } from './pdf-lock';

/** Limits for object streams, above what a document of 1,000 pages has. */
const ONE = 8 * 1024 * 1024;
const ALL = 48 * 1024 * 1024;

export type Looked = { refusal: FileRefusal } | { signed: boolean };

export async function lookAtPdf(path: string): Promise<Looked> {
  const bytes = await readFile(path);
  const text = structureOf(bytes);
  if (text === null) return { refusal: 'bomb' };
  if (asksForPassword(text)) return { refusal: 'locked' };
  const names = spelledOut(text);
  if (/\/(?:JavaScript|JS|Launch|RichMedia)(?![A-Za-z])/u.test(names)) return { refusal: 'script' };
  if (opensElsewhere(names)) return { refusal: 'script' };
  if (/\/EmbeddedFiles?(?![A-Za-z])/u.test(names)) return { refusal: 'attachments' };
  return {
    signed: /\/ByteRange\s*\[/u.test(names) && /\/(?:Sig|ETSI\.[\w.]+|adbe\.[\w.]+)(?![A-Za-z])/u.test(names),
  };
}

/** Everything outside streams, and object streams; linear time. Null if too large. */
function structureOf(bytes: Buffer): string | null {
  const parts: string[] = [];
  let left = ALL;
  let at = 0;
  for (;;) {
    const start = streamFrom(bytes, at);
    if (start === null) break;
    const before = bytes.toString('latin1', at, start);
    parts.push(before);
    const end = bytes.indexOf('endstream', start);
    if (end < 0) break;
    if (/\/Type\s*\/ObjStm/u.test(before.slice(before.lastIndexOf(' obj')))) {
      const objects = unpacked(bytes.subarray(start, end), Math.min(ONE, left));
      if (objects === null) return null;
      left -= objects.length;
      parts.push(objects);
    }
    at = end;
  }
  parts.push(bytes.toString('latin1', at));
  return parts.join('\n');
}

function streamFrom(bytes: Buffer, from: number): number | null {
  for (let at = from; ; at += 6) {
    at = bytes.indexOf('stream', at);
    if (at < 0) return null;
    if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    if (bytes[at + 6] === 0x0a) return at + 7;
    if (bytes[at + 6] === 0x0d) return at + (bytes[at + 7] === 0x0a ? 8 : 7);
  }
}

/** Empty if encrypted or packed by another filter; null for a bomb. */
function unpacked(packed: Buffer, most: number): string | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: 2 }).toString('latin1');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? null : '';
  }
}

const spelledOut = (text: string): string =>
  text.replace(/\/[^\s/<>()[\]{}%]*#[^\s/<>()[\]{}%]*/gu, (name) =>
    name.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

/** Jumping to a page on opening is harmless and allowed. */
function opensElsewhere(names: string): boolean {
  const at = names.lastIndexOf('/OpenAction');
  if (at < 0) return false;
  const here = names.slice(at, at + 400);
  const [, number] = /^\/OpenAction\s+(\d+)\s+\d+\s+R/u.exec(here) ?? [];
  const away = /\/S\s*\/(?:URI|SubmitForm|ImportData|GoToR|GoToE)(?![A-Za-z])/u;
  if (number === undefined) return away.test(here.slice(0, Math.max(0, here.indexOf('>>'))));
  const begin = names.search(new RegExp(`(?<!\\d)${number}\\s+0\\s+obj`, 'u'));
  return begin >= 0 && away.test(names.slice(begin, begin + 400).split('endobj')[0] ?? '');
}
