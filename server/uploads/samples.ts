import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** Bytes for tests: archives as an honest program writes them, and as nobody should. */

type Part = {
  name: string;
  bytes: Buffer /** What the directory claims instead of the truth. */;
  claims?: number;
  locked?: boolean;
};

export function zip(parts: Part[], claimedCount = parts.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claims = bytes.length, locked } of parts) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name);
    const facts = Buffer.alloc(24);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(locked ? 1 : 0, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims, 18);
    facts.writeUInt16LE(title.length, 22);
    const extra = Buffer.alloc(2);
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, extra, title, packed);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(at, 12);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, tail, title);
    at += 4 + facts.length + extra.length + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(claimedCount, 4);
  end.writeUInt16LE(claimedCount, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

/** The old container of Office with streams of these names, the directory far from both ends. */
export const oldOffice = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    randomBytes(70_000),
    ...names.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
    randomBytes(70_000),
  ]);

const types = (type: string) =>
  Buffer.from(
    `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/${type}"/></Types>`,
  );

const WORD = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const docx = (more: Part[] = [], type = WORD): Buffer =>
  zip([
    { name: '[Content_Types].xml', bytes: types(type) },
    { name: 'word/document.xml', bytes: Buffer.from('<w:document>Kế hoạch</w:document>') },
    ...more,
  ]);

export const xlsx = (): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      bytes: types('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    },
    { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
  ]);

export const mp4 = (brand = 'isom'): Buffer =>
  Buffer.concat([
    Buffer.from(`\u0000\u0000\u0000\u0018ftyp${brand}\u0000\u0000\u0002\u0000isommp41`, 'latin1'),
    Buffer.alloc(500),
  ]);

/** A film that tells where it was taken, in the box of Android and in that of Apple. */
export function placedFilm(): Buffer {
  const place = Buffer.from('+21.3300+103.9200/');
  const track = box('trak', box('mdia', Buffer.alloc(40)), box('meta', place));
  return Buffer.concat([
    mp4().subarray(0, 24),
    box('moov', box('mvhd', Buffer.alloc(100)), track, box('udta', box('\u00A9xyz', place))),
    box('mdat', Buffer.from('pictures')),
    box('uuid', place),
  ]);
}

/** So many boxes with nothing in them. */
export const hollowFilm = (boxes: number): Buffer =>
  Buffer.concat([mp4().subarray(0, 24), ...Array.from({ length: boxes }, () => box('free'))]);

function box(type: string, ...inside: Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.reduce((sum, { length }) => sum + length, 0), 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...inside]);
}

export const webm = (doctype = 'webm'): Buffer =>
  Buffer.concat([
    Buffer.from('\u001A\u0045\u00DF\u00A3\u009F\u0042\u0082\u0084', 'latin1'),
    Buffer.from(doctype),
    Buffer.alloc(200),
  ]);

/** A PDF of about this many bytes. */
export const pdf = (size = 2_000): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(Math.max(0, size - 15)), Buffer.from('\n%%EOF')]);

/** A photo that knows where it was taken. */
export const photo = (width = 800, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#284' } })
    .withExif({
      IFD0: { Make: 'MayAnh', Model: 'SoMay-12345' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 20/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '103/1 55/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
