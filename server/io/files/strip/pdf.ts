import { readFile, writeFile } from 'node:fs/promises';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { withoutSegments } from './jpeg';
import { type Stripped, Trace, type TraceKind } from './traces';

/** Copying pages drops everything else; unreadable files pass unchanged. */
export async function stripPdf(from: string, to: string): Promise<Stripped> {
  const bytes = await readFile(from);
  const trace = new Trace();
  const source = await opened(bytes);
  if (typeof source === 'string') {
    await writeFile(to, bytes);
    trace.left(source);
    return trace.told();
  }
  const fresh = await PDFDocument.create({ updateMetadata: false });
  for (const page of await fresh.copyPages(source, source.getPageIndices())) fresh.addPage(page);
  noteWhatIsGone(source, bytes, trace);
  for (const [ref, object] of fresh.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) forget(object, trace);
    else if (object instanceof PDFArray) forgetIn(object, trace);
    else if (object instanceof PDFStream) {
      forget(object.dict, trace);
      const picture = object instanceof PDFRawStream ? repainted(object) : null;
      if (picture) {
        trace.removed('photo');
        fresh.context.assign(ref, picture);
      }
    }
  }
  delete fresh.context.trailerInfo.Info;
  delete fresh.context.trailerInfo.ID;
  await writeFile(to, await fresh.save({ useObjectStreams: true, updateFieldAppearances: false }));
  return trace.told();
}

async function opened(bytes: Uint8Array): Promise<PDFDocument | 'locked' | 'damaged'> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    if (source.isEncrypted) return 'locked';
    return source.getPageCount() > 0 ? source : 'damaged';
  } catch {
    return 'damaged';
  }
}

function noteWhatIsGone(source: PDFDocument, bytes: Buffer, trace: Trace): void {
  const { trailerInfo } = source.context;
  if (trailerInfo.Info || trailerInfo.ID || source.catalog.has(PDFName.of('Metadata')))
    trace.removed('properties');
  if (bytes.indexOf('startxref') !== bytes.lastIndexOf('startxref')) trace.removed('sessions');
  const names = source.catalog.lookupMaybe(PDFName.of('Names'), PDFDict);
  if (names?.has(PDFName.of('EmbeddedFiles')) || source.catalog.has(PDFName.of('AF')))
    trace.removed('attachments');
}

const telling: Record<string, TraceKind> = {
  Metadata: 'properties',
  PieceInfo: 'properties',
  LastModified: 'properties',
  AF: 'attachments',
};
const inNotes: Record<string, TraceKind> = {
  T: 'authors',
  M: 'authors',
  CreationDate: 'authors',
  NM: 'authors',
};

function forget(dict: PDFDict, trace: Trace): void {
  const isNote = dict.lookup(PDFName.of('Subtype')) !== undefined && dict.has(PDFName.of('Rect'));
  for (const [key, kind] of Object.entries({ ...telling, ...(isNote && inNotes) })) {
    if (!dict.has(PDFName.of(key))) continue;
    dict.delete(PDFName.of(key));
    trace.removed(kind);
  }
  for (const [, value] of dict.entries()) {
    if (value instanceof PDFDict) forget(value, trace);
    else if (value instanceof PDFArray) forgetIn(value, trace);
  }
}

function forgetIn(array: PDFArray, trace: Trace): void {
  for (const value of array.asArray()) {
    if (value instanceof PDFDict) forget(value, trace);
    else if (value instanceof PDFArray) forgetIn(value, trace);
  }
}

/** Embedded photos are whole JPEGs with camera data. Null if there is nothing to remove. */
function repainted(stream: PDFRawStream): PDFRawStream | null {
  if (stream.dict.lookup(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) return null;
  const { bytes, found } = withoutSegments(stream.contents);
  return found ? PDFRawStream.of(stream.dict, bytes) : null;
}
