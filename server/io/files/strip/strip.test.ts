import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { oldOffice, photo, placedFilm, zip } from '@/server/testing/samples';
import { typeOf } from '../type';
import { strip } from './strip';

// Files that name the bird in every place where programs write who made them; what is shown says
// "Kế hoạch".

const folder = mkdtempSync(join(tmpdir(), 'strip-'));
let count = 0;

async function stripped(bytes: Uint8Array, mime: string) {
  const from = join(folder, `${(count += 1)}`);
  writeFileSync(from, bytes);
  const { stripped: told } = await strip(from, mime, `${from}.out`);
  return { ...told, bytes: readFileSync(`${from}.out`), path: `${from}.out` };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function document() {
  const part = (name: string, text: string | Buffer) => ({ name, bytes: Buffer.from(text) });
  return zip([
    part(
      '[Content_Types].xml',
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/custom.xml" ContentType="x"/></Types>',
    ),
    part(
      '_rels/.rels',
      '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Target="docProps/custom.xml"/></Relationships>',
    ),
    part(
      'word/_rels/document.xml.rels',
      '<Relationships><Relationship Id="r1" Target="people.xml"/><Relationship Id="r2" Target="../customXml/item1.xml"/><Relationship Id="r3" Target="media/image1.jpeg"/></Relationships>',
    ),
    part('docProps/core.xml', '<cp:coreProperties><dc:creator>Chim Yến</dc:creator></cp:coreProperties>'),
    part('docProps/app.xml', '<Properties><Company>Chim Yến</Company></Properties>'),
    part('docProps/custom.xml', '<Properties>Chim Yến</Properties>'),
    part('word/people.xml', '<w15:people><w15:person w15:author="Chim Yến"/></w15:people>'),
    part('customXml/item1.xml', '<x>Chim Yến</x>'),
    part(
      'word/comments.xml',
      '<w:comment w:author="Chim Yến" w:initials="CY"><w:t>Xem lại</w:t></w:comment>',
    ),
    part('word/settings.xml', '<w:settings><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>'),
    part(
      'word/document.xml',
      '<w:p w:rsidR="00AB12CD"><w:ins w:author="Chim Yến"><w:t>Kế hoạch</w:t></w:ins></w:p>',
    ),
    part('word/media/image1.jpeg', await photo()),
  ]);
}

test('Word: properties, authors, sessions and the camera go; the words stay and the file opens', async () => {
  const { removed, left, bytes, path } = await stripped(await document(), DOCX);
  const parts = unzipSync(bytes);
  const all = Object.values(parts)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
  expect(all).toContain('Kế hoạch');
  expect(all).toContain('Xem lại');
  expect(all).not.toMatch(/Chim Yến|00AB12CD|"CY"|SoMay-12345|MayAnh/u);
  expect(Object.keys(parts)).not.toContain('docProps/custom.xml');
  expect(all).not.toMatch(/people\.xml|customXml|custom\.xml/u);
  expect(all).toContain('media/image1.jpeg');
  expect(new Set(removed)).toEqual(new Set(['properties', 'authors', 'sessions', 'hidden', 'photo']));
  expect(left).toEqual([]);
  expect(await typeOf(path)).toEqual({ mime: DOCX });
});

async function paper() {
  const doc = await PDFDocument.create();
  const page = doc.addPage([300, 300]);
  page.drawText('Ke hoach');
  page.drawImage(await doc.embedJpg(await photo()), { x: 0, y: 0, width: 20, height: 20 });
  doc.setTitle('Chim Yen');
  doc.setAuthor('Chim Yen');
  const note = doc.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 10, 10] });
  note.set(PDFName.of('T'), PDFString.of('Chim Yen'));
  note.set(PDFName.of('Contents'), PDFString.of('Xem lai'));
  page.node.addAnnot(doc.context.register(note));
  const xmp = doc.context.stream('<x:xmpmeta>Chim Yen</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' });
  doc.catalog.set(PDFName.of('Metadata'), doc.context.register(xmp));
  await doc.attach(Buffer.from('Chim Yen'), 'chim-yen.txt');
  doc.context.trailerInfo.ID = doc.context.obj([PDFHexString.of('c41d'), PDFHexString.of('c41d')]);
  return doc.save({ useObjectStreams: false });
}

test('PDF: Info, XMP, id, attachments, authors of notes and the camera go; the page stays', async () => {
  const { removed, left, bytes } = await stripped(await paper(), 'application/pdf');
  const again = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(again.getPageCount()).toBe(1);
  const { Info, ID } = again.context.trailerInfo;
  expect([Info, ID]).toEqual([undefined, undefined]);
  const objects = again.context.enumerateIndirectObjects().map(([, object]) => object);
  const told = objects
    .map((object) => (object instanceof PDFStream ? object.dict : object).toString())
    .join('\n');
  expect(told).toContain('Xem lai');
  expect(told).not.toMatch(/Chim Yen|chim-yen|Metadata|EmbeddedFile|pdf-lib/u);
  expect(objects.some((object) => object instanceof PDFDict)).toBe(true);
  expect(bytes.toString('latin1')).not.toMatch(/Chim Yen|SoMay-12345|pdf-lib/u);
  expect(new Set(removed)).toEqual(new Set(['properties', 'attachments', 'authors', 'photo']));
  expect(left).toEqual([]);
});

test('a photo is drawn anew, a film forgets its place, a WebM its tags; none keeps its bytes', async () => {
  const shot = await photo();
  const drawn = await stripped(shot, 'image/jpeg');
  expect(drawn.bytes.toString('latin1')).not.toMatch(/SoMay-12345|MayAnh/u);
  expect(drawn.bytes.equals(shot)).toBe(false);
  const film = await stripped(placedFilm(), 'video/mp4');
  expect(film.bytes.toString('latin1')).not.toContain('+21.3300');
  const clip = await stripped(taggedWebm(), 'video/webm');
  expect(clip.removed).toEqual(['properties']);
  expect(clip.bytes.toString('latin1')).not.toMatch(/Chim Yen/u);
  expect(clip.bytes.toString('latin1')).toContain('pictures');
  expect(clip.bytes.length).toBe(taggedWebm().length);
});

test('what cannot be taken apart goes on as it is and is named', async () => {
  const word = oldOffice('WordDocument');
  const old = await stripped(word, 'application/msword');
  expect([old.removed, old.left, old.bytes.equals(word)]).toEqual([[], ['oldOffice'], true]);
  const torn = Buffer.from('%PDF-1.7\nChim Yen\n%%EOF');
  expect((await stripped(torn, 'application/pdf')).left).toEqual(['damaged']);
});

const element = (id: string, ...inside: Buffer[]): Buffer => {
  const body = Buffer.concat(inside);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10000000 | body.length, 0);
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
};

const taggedWebm = (): Buffer =>
  Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    element(
      '18538067',
      element('1549a966', element('7ba9', Buffer.from('Chim Yen')), element('5741', Buffer.from('Chim Yen'))),
      element('1f43b675', Buffer.from('pictures')),
      element('1254c367', element('7373', Buffer.from('Chim Yen'))),
    ),
  ]);
