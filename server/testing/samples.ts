import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { aroundNoise, noisePdf } from './noise';

/** Test bytes: well-formed archives and hostile ones. */

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

type Stream = string | { name: string; bytes: Buffer };
const SECTOR = 512;

/** OLE container whose directory is far from both ends. */
export function oldOffice(...streams: Stream[]): Buffer {
  const entries: Buffer[] = [entry('Root Entry', { kind: 5, first: 0xfffffffe, size: 0 })];
  const table: number[] = [];
  const bodies: Buffer[] = [];
  const put = (bytes: Buffer): number => {
    const first = table.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let at = 0; at < count; at++) table.push(at === count - 1 ? 0xfffffffe : first + at + 1);
    bodies.push(bytes, Buffer.alloc(count * SECTOR - bytes.length));
    return first;
  };
  for (const stream of streams) {
    const { name, bytes } = typeof stream === 'string' ? { name: stream, bytes: Buffer.alloc(0) } : stream;
    const body = Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))]);
    entries.push(entry(name, { kind: 2, first: put(body), size: body.length }));
  }
  put(randomBytes(70_000));
  const directory = put(Buffer.concat(entries));
  put(randomBytes(70_000));
  const own = Math.ceil((table.length + 4) / 128);
  const at = table.length;
  for (let one = 0; one < own; one++) table.push(0xfffffffd);
  const head = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('D0CF11E0A1B11AE1', 'hex').copy(head);
  head.fill(0, 8, 76);
  for (const [place, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, place);
  for (const [place, value] of [
    [44, own],
    [48, directory],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
  ] as const)
    head.writeUInt32LE(value, place);
  for (let one = 0; one < own; one++) head.writeUInt32LE(at + one, 76 + one * 4);
  const words = Buffer.alloc(own * SECTOR, 0xff);
  for (const [index, value] of table.entries()) words.writeUInt32LE(value, index * 4);
  return Buffer.concat([head, ...bodies, words]);
}

function entry(name: string, { kind, first, size }: { kind: number; first: number; size: number }): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = kind;
  bytes.writeUInt32LE(first, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0"?>${text}`);

const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const link = (
  type: string,
  { target, outside = false }: { target: string; outside?: boolean },
): string =>
  `<Relationship Id="r" Type="${KIND}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`;

export const rels = (...all: string[]): Buffer => xml(`<Relationships>${all.join('')}</Relationships>`);

const newOffice = (main: string, type: string, more: Part[]): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      bytes: xml(`<Types><Override PartName="/${main}" ContentType="application/${type}"/></Types>`),
    },
    { name: '_rels/.rels', bytes: rels(link('officeDocument', { target: main })) },
    { name: main, bytes: Buffer.from('<w:document>Kế hoạch</w:document>') },
    ...more,
  ]);

const WORD = 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const docx = (more: Part[] = [], type = WORD, main = 'word/document.xml'): Buffer =>
  newOffice(main, type, more);

export const xlsx = (more: Part[] = []): Buffer =>
  newOffice('xl/workbook.xml', 'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', more);

export const mp4 = (brand = 'isom'): Buffer =>
  Buffer.concat([
    Buffer.from(`\u0000\u0000\u0000\u0018ftyp${brand}\u0000\u0000\u0002\u0000isommp41`, 'latin1'),
    Buffer.alloc(500),
  ]);

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

/** What an iPhone films: pictures first, the table of its tracks behind them, and where it was. */
export function phoneFilm(codec: 'avc1' | 'hvc1'): Buffer {
  const track = (handler: string, entry: string) =>
    box(
      'trak',
      box(
        'mdia',
        box('hdlr', Buffer.from(`\0\0\0\0mhlr${handler}appl`)),
        box('minf', box('stbl', table(entry))),
      ),
    );
  const table = (entry: string) =>
    box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), box(entry, Buffer.alloc(78)));
  const place = box('meta', Buffer.from('+21.3300+103.9200/'));
  return Buffer.concat([
    box('ftyp', Buffer.from('qt  \0\0\0\0qt  ')),
    box('wide'),
    box('mdat', Buffer.from('pictures'.repeat(2_000))),
    box('moov', box('mvhd', Buffer.alloc(100)), track('vide', codec), track('soun', 'mp4a'), place),
  ]);
}

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

export const pdf = (size = 2_000): Buffer => noisePdf(randomBytes(Math.max(0, size - aroundNoise)));

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
