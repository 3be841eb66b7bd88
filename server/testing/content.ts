import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { docx, hollowFilm, link, rels, mp4, oldOffice, pdf, photo, webm, xlsx, zip } from './samples';

const part = (name: string, bytes: Buffer | string = 'x') => ({ name, bytes: Buffer.from(bytes) });

const outside = (type: string, target: string) => ({
  name: 'word/_rels/settings.xml.rels',
  bytes: rels(link(type, { target, outside: true })),
});

/** The first records of an old workbook: its beginning, these, its end. */
const oldBook = (...records: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('0908040000060500', 'hex'), ...records, Buffer.from('0A000000', 'hex')]);
/** A page, of cells (0) or of macros (1). */
const pageOf = (kind: number): Buffer => Buffer.from([0x85, 0, 8, 0, 0, 0, 0, 0, 0, kind, 1, 65]);

const testVirus = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Accepted files: kind of paper and recognised type. */
export const taken: [string, PaperKind, () => Buffer | Promise<Buffer>, string][] = [
  ['a PDF', 'plan', () => pdf(), 'application/pdf'],
  ['a printed PDF', 'plan', () => readFileSync('prisma/seed/papers/files/plan.pdf'), 'application/pdf'],
  [
    'a Word document',
    'final',
    () => docx(),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'an Excel sheet',
    'other',
    () => xlsx(),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['a JPEG', 'photo', () => photo(), 'image/jpeg'],
  [
    'a PNG',
    'photo',
    async () =>
      sharp(await photo())
        .png()
        .toBuffer(),
    'image/jpeg',
  ],
  [
    'a WebP with clear parts',
    'photo',
    async () =>
      sharp(await photo())
        .ensureAlpha(0.5)
        .webp()
        .toBuffer(),
    'image/webp',
  ],
  ['a scan of a plan', 'plan', () => photo(), 'image/jpeg'],
  ['an old Word document', 'plan', () => oldOffice('WordDocument'), 'application/msword'],
  ['an old Excel sheet', 'final', () => oldOffice('Workbook'), 'application/vnd.ms-excel'],
  [
    'a PDF after a byte order mark',
    'plan',
    () => Buffer.concat([Buffer.from('\uFEFF'), pdf()]),
    'application/pdf',
  ],
  [
    'a PDF as it came by mail',
    'plan',
    () => Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), pdf()]),
    'application/pdf',
  ],
  [
    'a PDF that is filled up with nothing',
    'plan',
    () => Buffer.concat([pdf(), Buffer.alloc(40_000)]),
    'application/pdf',
  ],
  [
    'a PDF with a few lines behind it',
    'plan',
    () => Buffer.concat([pdf(), Buffer.alloc(3_000, 'x\r\n')]),
    'application/pdf',
  ],
  [
    'a document whose main part has another name',
    'plan',
    () => docx([], undefined, 'word/document2.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'a document with a template of its own computer',
    'plan',
    () => docx([outside('attachedTemplate', 'file:///C:\\Users\\ADMIN\\VanBan.dotm')]),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'a document with links, a formula and a drawing',
    'plan',
    () =>
      docx([
        outside('hyperlink', 'https://sonla.gov.vn'),
        part('word/embeddings/oleObject1.bin', oldOffice('Equation Native')),
      ]),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'an old sheet of plain pages',
    'final',
    () => oldOffice({ name: 'Workbook', bytes: oldBook(pageOf(0)) }),
    'application/vnd.ms-excel',
  ],
  ['an MP4', 'clip', () => mp4(), 'video/mp4'],
  ['a film of an older phone', 'clip', () => mp4('3gp4'), 'video/mp4'],
  ['a film for a phone', 'clip', () => mp4('M4V '), 'video/mp4'],
  ['a film whose own brand nobody knows, and that plays', 'clip', () => mp4('CAEP'), 'video/mp4'],
  ['a WebM', 'clip', () => webm(), 'video/webm'],
];

export const page = '<!DOCTYPE html><html><script>alert(document.cookie)</script></html>';

/** Refused files and the reason. */
export const refused: [string, PaperKind, () => Buffer | Promise<Buffer>, string][] = [
  ['a web page dressed as PDF', 'plan', () => Buffer.from(page), 'webPage'],
  ['a web page with a PDF behind it', 'plan', () => Buffer.concat([Buffer.from(page), pdf()]), 'webPage'],
  [
    'an SVG as photo',
    'photo',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'webPage',
  ],
  ['a program', 'plan', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(999)]), 'wrongType'],
  ['a PDF without its end', 'plan', () => pdf().subarray(0, 1000), 'damaged'],
  ['a PDF as photo', 'photo', () => pdf(), 'wrongType'],
  ['a photo as film', 'clip', () => photo(), 'wrongType'],
  ['an old document with macros', 'plan', () => oldOffice('WordDocument', '_VBA_PROJECT'), 'macros'],
  ['a new document with a password', 'plan', () => oldOffice('EncryptedPackage'), 'locked'],
  ['an old container of something else', 'plan', () => oldOffice('Mail'), 'wrongType'],
  ['any archive', 'plan', () => zip([part('a.txt')]), 'wrongType'],
  ['a Word document with macros', 'plan', () => docx([part('word/vbaProject.bin')]), 'macros'],
  ['a macro type', 'plan', () => docx([], 'vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
  [
    'a document with a password',
    'plan',
    () => zip([{ ...part('[Content_Types].xml'), locked: true }]),
    'locked',
  ],
  ['a name that climbs out', 'plan', () => docx([part('../../x')]), 'damaged'],
  ['a bomb', 'plan', () => docx([part('word/media/a', Buffer.alloc(30_000_000))]), 'bomb'],
  [
    'a bomb that lies about its size',
    'plan',
    () => docx([{ name: 'a', bytes: Buffer.alloc(30_000_000), claims: 100 }]),
    'bomb',
  ],
  [
    'a bomb that claims too much',
    'plan',
    () => docx([{ name: 'a', bytes: Buffer.alloc(10), claims: 4_000_000_000 }]),
    'bomb',
  ],
  ['too many entries', 'plan', () => zip([part('[Content_Types].xml')], 60_000), 'bomb'],
  ['a cut archive', 'plan', () => docx().subarray(0, 200), 'damaged'],
  ['a film of a phone in another container', 'clip', () => mp4('qt  '), 'quickTime'],
  ['a text that Word writes for everybody', 'plan', () => Buffer.from('{\\rtf1\\ansi Kế hoạch}'), 'richText'],
  [
    'a template from another computer',
    'plan',
    () => docx([outside('attachedTemplate', 'https://x.vn/a.dotm')]),
    'fetches',
  ],
  [
    'a template from a share',
    'plan',
    () => docx([outside('attachedTemplate', 'file://///10.0.0.9/a/b.dotm')]),
    'fetches',
  ],
  ['an object from elsewhere', 'plan', () => docx([outside('oleObject', '\\\\may-la\\a.docx')]), 'fetches'],
  [
    'a packed program',
    'plan',
    () => docx([part('word/embeddings/oleObject1.bin', oldOffice('\u0001Ole10Native'))]),
    'packaged',
  ],
  [
    'a packed program in an old document',
    'plan',
    () => oldOffice('WordDocument', '\u0001Ole10Native'),
    'packaged',
  ],
  [
    'a field that starts a program',
    'plan',
    () =>
      docx([
        part(
          'word/header1.xml',
          '<w:p><w:fldChar w:fldCharType="begin"/><w:instrText> DDE</w:instrText><w:instrText>AUTO c:\\cmd.exe</w:instrText></w:p>',
        ),
      ]),
    'script',
  ],
  [
    'macros under another name',
    'plan',
    () => docx([part('[Content_Types].xml.bak'), part('word/x.bin', oldOffice('_VBA_PROJECT'))]),
    'macros',
  ],
  ['a page of Excel 4 macros', 'plan', () => xlsx([part('xl/macrosheets/sheet1.xml', '<x/>')]), 'macros'],
  [
    'a page of Excel 4 macros in an old sheet',
    'final',
    () => oldOffice({ name: 'Workbook', bytes: oldBook(pageOf(1)) }),
    'macros',
  ],
  [
    'an old sheet with a password',
    'final',
    () => oldOffice({ name: 'Workbook', bytes: oldBook(Buffer.from('2F00020000FF', 'hex')) }),
    'locked',
  ],
  [
    'an old document with a password',
    'plan',
    () => oldOffice({ name: 'WordDocument', bytes: Buffer.from('ECA5C1000000000000000001', 'hex') }),
    'locked',
  ],
  [
    'a script in a PDF',
    'plan',
    () => Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(x)>>>>endobj\n%%EOF'),
    'script',
  ],
  ['the file that tries out scanners', 'plan', () => Buffer.concat([pdf(), testVirus]), 'harmful'],
  ['the same, packed in a document', 'plan', () => docx([part('word/media/a.txt', testVirus)]), 'harmful'],
  ['a film of more boxes than films have', 'clip', () => hollowFilm(100_001), 'damaged'],
  ['a picture in a film container', 'photo', () => mp4('heic'), 'heic'],
  ['another kind of matroska', 'clip', () => webm('matroska'), 'wrongType'],
  ['a broken photo', 'photo', async () => (await photo()).subarray(0, 900), 'damaged'],
  ['a flood of points', 'photo', () => flood(), 'tooManyPixels'],
];

/** 61 million points in a few kilobytes. */
const flood = () =>
  sharp({ create: { width: 8_000, height: 7_700, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 1 })
    .toBuffer();
