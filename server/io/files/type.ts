import { open } from 'node:fs/promises';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { HEAD_BYTES, headOf } from '@/domain/registry/papers/file-head';
import { playsEverywhere } from '@/domain/registry/papers/film-codecs';
import { officeType } from './new-office';
import { oldOfficeType } from './old-office';

export type TypeFinding = { mime: string } | { refusal: FileRefusal };

export async function typeOf(path: string): Promise<TypeFinding> {
  const { head, tail } = await endsOf(path);
  if (head.length === 0) return { refusal: 'empty' };
  const told = headOf(head);
  if ('refusal' in told) return told;
  if (told.is === 'zip') return officeType(path);
  if (told.is === 'oldOffice') return oldOfficeType(path);
  if (told.is === 'pdf' && !tail.includes('%%EOF')) return { refusal: 'damaged' };
  if (told.is === 'quickTime') return (await playsAt(path)) ? { mime: mimes.mp4 } : { refusal: 'quickTime' };
  return { mime: mimes[told.is] };
}

const mimes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

async function playsAt(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const read = async (at: number, length: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    };
    return await playsEverywhere(read, (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}

async function endsOf(path: string): Promise<{ head: Buffer; tail: Buffer }> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const part = async (at: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, at);
      return buffer.subarray(0, bytesRead);
    };
    // Some scanners pad files with zeros.
    let end = size;
    for (let pad = await part(Math.max(0, end - HEAD_BYTES)); end > HEAD_BYTES && isNothing(pad); ) {
      end -= HEAD_BYTES;
      pad = await part(Math.max(0, end - HEAD_BYTES));
    }
    const tail: Buffer[] = [];
    for (let pages = PAGES_OF_TAIL; pages > 0; pages--)
      if (pages === 1 || end > pages * HEAD_BYTES - HEAD_BYTES)
        tail.push(await part(Math.max(0, end - pages * HEAD_BYTES)));
    return { head: await part(0), tail: Buffer.concat(tail) };
  } finally {
    await handle.close();
  }
}

/** Programs append less than this behind a PDF. */
const PAGES_OF_TAIL = 4;

const isNothing = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);
