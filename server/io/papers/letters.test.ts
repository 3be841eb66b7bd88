import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isPrintable } from '@/domain/text/printable';
import { certificatePdf } from './certificate';
import { faces } from './fonts';
import { receiptPdf } from './receipt';

// Reads the printed paper: the characters of its glyphs, none of which may be empty.

const vowels = Array.from('aăâeêioôơuưyAĂÂEÊIOÔƠUƯY');
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const vietnamese = vowels
  .map((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')).join(''))
  .join(' ');

const papers: [string, (title: string) => Promise<Buffer>][] = [
  [
    'a receipt',
    (title) =>
      receiptPdf({
        contest: title,
        organiser: 'Sở Nội vụ',
        number: 'BDT-001',
        at: '22:03:09 ngày 15/08/2020',
        body: title,
        title,
        files: [{ name: title, size: '1 MB', sha256: 'a'.repeat(64) }],
        head: null,
      }),
  ],
  [
    'a certificate',
    (title) =>
      certificatePdf({
        contest: title,
        organiser: 'Sở Nội vụ',
        body: title,
        title,
        prize: title,
        team: [],
        date: 'ngày 25 tháng 9 năm 2020',
        code: 'ABCD',
        address: 'https://x.vn/xac-minh/ABCD',
        version: 1,
        hash: 'b'.repeat(64),
      }),
  ],
];

/**
 * The letters that the fonts of a paper say their glyphs are, the glyphs that are drawn, and the
 * fonts.
 */
function readBack(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n/gu)].map((found) => {
    const start = found.index + found[0].length;
    try {
      return inflateSync(pdf.subarray(start, text.indexOf('endstream', start)), { finishFlush: 2 }).toString(
        'latin1',
      );
    } catch {
      return '';
    }
  });
  const maps = streams.filter((stream) => stream.includes('beginbfrange')).join('\n');
  const hex = (group: string) => Buffer.from(group.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
  const letters = [...maps.matchAll(/\[([^\]]*)\]/gu)].flatMap(([, row = '']) =>
    [...row.matchAll(/<([0-9a-f ]+)>/giu)].map(([, group = '']) => hex(group)),
  );
  const drawn = streams
    .filter((stream) => stream.includes('BT'))
    .flatMap((stream) => [...stream.matchAll(/<([0-9a-f]{4,})>/giu)])
    .flatMap(([, run = '']) => run.match(/.{4}/gu) ?? []);
  return {
    letters: letters.join(''),
    drawn,
    fonts: [...text.matchAll(/\/BaseFont\s*\/(\S+)/gu)].map(([, font]) => font),
  };
}

test.each(papers)('%s prints every letter that it was given, each as itself', async (_what, print) => {
  const title = `Hội thi lần Ⅲ → Hʼmông ă̂ ③ № √ 😀 ${vietnamese}`;
  const { letters, drawn, fonts } = readBack(await print(title));
  for (const letter of new Set(Array.from(title.replace(/\s/gu, '')))) expect(letters).toContain(letter);
  expect(drawn.length).toBeGreaterThan(200);
  expect(drawn).not.toContain('0000');
  expect(fonts.filter((font) => !/BeVietnamPro|DejaVuSans/u.test(font ?? ''))).toEqual([]);
});

test.each(papers)('%s names the letters that it cannot print', async (_what, print) => {
  const { letters, drawn } = readBack(await print('Hội thi ก ở bản'));
  expect(letters).toContain('□');
  expect(letters).not.toContain('ก');
  expect(drawn).not.toContain('0000');
});

test.each(papers)('%s carries no second font when its own has every letter', async (_what, print) => {
  const { fonts } = readBack(await print(`“Dân vận khéo” – ${vietnamese}`));
  expect(fonts.some((font) => font?.includes('DejaVu'))).toBe(false);
});

test('what is told at a title is what the fonts have, in every weight, letter by letter', async () => {
  const families = await faces();
  const strange = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\uFE00-\uFE0F]/u;
  const wrong: string[] = [];
  for (let point = 0x20; point < 0x20000; point++) {
    const letter = String.fromCodePoint(point);
    if (strange.test(letter)) continue;
    const has = families.some((family) => family.every((face) => face.hasGlyphForCodePoint(point)));
    if (has !== isPrintable(letter)) wrong.push(point.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each(papers)('%s prints no letter as nothing that only the thin weight has', async (_what, print) => {
  const [, wide = []] = await faces();
  const thin = Array.from({ length: 0xffff }, (_, point) => point).find(
    (point) => wide[0]?.hasGlyphForCodePoint(point) && !wide[2]?.hasGlyphForCodePoint(point),
  );
  const { letters, drawn } = readBack(await print(`Hội thi ${String.fromCodePoint(thin ?? 0)} ở bản`));
  expect(letters).toContain('□');
  expect(drawn).not.toContain('0000');
});
