import { readFile } from 'node:fs/promises';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { containerIn } from './cfb';

const BOOK = 16 * 1024 * 1024;

export async function oldOfficeType(path: string): Promise<{ mime: string } | { refusal: FileRefusal }> {
  const container = containerIn(await readFile(path));
  if (!container) return { refusal: 'damaged' };
  const { names, stream } = container;
  if (names.includes('EncryptedPackage')) return { refusal: 'locked' };
  const word = stream('WordDocument', 64);
  const book = stream('Workbook', BOOK) ?? stream('Book', BOOK);
  if ((word && isLockedWord(word)) || (book && isLockedBook(book))) return { refusal: 'locked' };
  if (names.some((name) => /^_VBA_PROJECT|^VBA$|^Macros$/u.test(name)) || (book && hasMacroPage(book)))
    return { refusal: 'macros' };
  if (packs(names)) return { refusal: 'packaged' };
  if (word) return { mime: 'application/msword' };
  return book ? { mime: 'application/vnd.ms-excel' } : { refusal: 'wrongType' };
}

/** A packed file can be run from within the document. */
const packs = (names: readonly string[]): boolean => names.some((name) => name === '\u0001Ole10Native');

/** Bit 8 of the flags (MS-DOC, FibBase). */
const isLockedWord = (head: Buffer): boolean => head.length >= 12 && (head.readUInt16LE(10) & 0x0100) !== 0;

function* recordsOf(book: Buffer): Generator<{ type: number; body: Buffer }> {
  for (let at = 0; at + 4 <= book.length; ) {
    const length = book.readUInt16LE(at + 2);
    yield { type: book.readUInt16LE(at), body: book.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

const FILE_PASS = 0x2f;
const PAGE = 0x85;
const END_OF_GLOBALS = 0x0a;

function isLockedBook(book: Buffer): boolean {
  for (const { type } of recordsOf(book)) {
    if (type === FILE_PASS) return true;
    if (type === END_OF_GLOBALS) return false;
  }
  return false;
}

/** Excel 4 macro sheets need no VBA project. */
function hasMacroPage(book: Buffer): boolean {
  for (const { type, body } of recordsOf(book)) {
    if (type === PAGE && body[5] === 1) return true;
    if (type === END_OF_GLOBALS) return false;
  }
  return false;
}
