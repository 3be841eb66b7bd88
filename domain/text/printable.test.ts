import { expect, test } from 'vitest';
import { isPrintable, unprintable } from './printable';

test.each([
  ['“Dân vận khéo” – Hội thi lần Ⅲ → Hʼmông, 1.000 m²', []],
  ['Hội thi ก ở bản ข, ก', ['ก', 'ข']],
  ['模范', ['模', '范']],
  ['Giúp dân \u{1fae0}', ['\u{1fae0}']],
  ['', []],
])('%s', (text, lost) => {
  expect(unprintable(text)).toEqual(lost);
});

test('every letter of Vietnamese is printed, however it was typed', () => {
  for (const vowel of 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐ')
    for (const tone of ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'])
      for (const form of ['NFC', 'NFD'] as const)
        for (const letter of (vowel + tone).normalize(form)) expect(isPrintable(letter), letter).toBe(true);
});
