import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { db } from '../../io/db';
import { inStorage, keyOf } from '../../io/files/places';

/** Gives a stored file bytes of its own. */
export async function fill(
  id: string,
  { bytes, mime, at }: { bytes: Uint8Array; mime: string; at: Date },
): Promise<void> {
  const storeKey = keyOf('files', id);
  mkdirSync(dirname(inStorage(storeKey)), { recursive: true });
  writeFileSync(inStorage(storeKey), bytes);
  const facts = { storeKey, mime, size: BigInt(bytes.length), state: 'ready' as const, readyAt: at };
  await db().storedFile.update({ where: { id }, data: { ...facts, sha256: sha(bytes) } });
}

const sha = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(-32), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .padStart(64, '0');

/** A document that says inside who made it. */
export async function report(author: string): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.addPage([200, 200]).drawText('Bao cao');
  doc.setAuthor(author);
  doc.setProducer(author);
  return doc.save({ useObjectStreams: false });
}
