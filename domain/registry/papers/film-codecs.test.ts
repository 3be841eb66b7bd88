import { expect, test } from 'vitest';
import { playsEverywhere } from './film-codecs';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const number = (value: number) =>
  String.fromCharCode(0, (value >> 16) & 255, (value >> 8) & 255, value & 255);
const box = (type: string, ...inside: string[]): string => {
  const body = inside.join('');
  return number(8 + body.length) + type + body;
};
const track = (handler: string, codec: string) =>
  box(
    'trak',
    box('tkhd', '\0'.repeat(84)),
    box(
      'mdia',
      box('mdhd', '\0'.repeat(24)),
      box('hdlr', `\0\0\0\0mhlr${handler}appl`),
      box('minf', box('stbl', box('stsd', number(0) + number(1) + box(codec, '\0'.repeat(70))))),
    ),
  );
const film = (...tracks: string[]) =>
  box('ftyp', 'qt  \0\0\0\0qt  ') +
  box('wide') +
  box('mdat', 'x'.repeat(5_000)) +
  box('moov', box('mvhd'), ...tracks);

const plays = (text: string) => {
  const all = bytes(text);
  return playsEverywhere(async (at, length) => all.subarray(at, at + length), all.length);
};

test.each<[string, string, boolean]>([
  [
    '"Tương thích nhất" of an iPhone',
    film(track('vide', 'avc1'), track('soun', 'mp4a'), track('meta', 'mebx')),
    true,
  ],
  ['without sound', film(track('vide', 'avc1')), true],
  ['"Hiệu quả cao" of an iPhone', film(track('vide', 'hvc1'), track('soun', 'mp4a')), false],
  ['ProRes', film(track('vide', 'apcn'), track('soun', 'lpcm')), false],
  ['sound as it comes from a camera', film(track('vide', 'avc1'), track('soun', 'sowt')), false],
  ['two pictures, one of them HEVC', film(track('vide', 'avc1'), track('vide', 'hvc1')), false],
  ['sound alone', film(track('soun', 'mp4a')), false],
  ['cut before its table', film(track('vide', 'avc1')).slice(0, 5_100), false],
  ['nothing', '', false],
  ['boxes without end', box('free').repeat(3_000) + film(track('vide', 'avc1')), false],
])('%s', async (_what, text, answer) => {
  expect(await plays(text)).toBe(answer);
});
