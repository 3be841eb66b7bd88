import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, inOrder, line, lines, nfc, personOrder, slugOf } from './text';

const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...Array.from('aăâđeêoôơuưyAĂÂĐEÊOÔƠUƯY bchklmnt-'),
    '\u0301',
    '\u0300',
    '\u0309',
    '\u0303',
    '\u0323',
  ),
});

test('folds every letter of the alphabet, đ too', () => {
  expect(fold('Đường Điện Biên Phủ, ấp Ẵ Ỹ')).toBe('duong dien bien phu, ap a y');
  expect(fold('  Cò   Nòi ')).toBe('co noi');
});

test('what is folded is the same however it was typed', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('different communes share a key, so the key names nothing', () => {
  for (const [one, other] of [
    ['Chiềng Ơn', 'Chiềng On'],
    ['Chiềng Hắc', 'Chiềng Hặc'],
    ['Mường Sại', 'Mường Sai'],
    ['Chiềng Đông', 'Chiềng Dong'],
  ] as const) {
    expect(one).not.toBe(other);
    expect(fold(one)).toBe(fold(other));
  }
});

test('hòa and hoà stay as typed and are found by each other', () => {
  expect(nfc('hòa')).not.toBe(nfc('hoà'));
  expect(fold('Hòa Bình, thủy lợi')).toBe(fold('Hoà Bình, thuỷ lợi'));
});

test('a line is NFC with single spaces, lines keep their breaks', () => {
  expect(line('  Tie\u0302\u0301ng\u00a0 Vie\u0302\u0323t\n')).toBe('Tiếng Việt');
  expect(lines('một\r\nhai\rba \n')).toBe('một\nhai\nba');
});

test('a slug has only letters, digits and inner hyphens, and never more than asked for', () => {
  expect(slugOf('Ủy ban nhân dân xã Chiềng Ơn (Quỳnh Nhai)')).toBe('uy-ban-nhan-dan-xa-chieng-on-quynh-nhai');
  fc.assert(
    fc.property(fc.oneof(vietnamese, fc.string()), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const slug = slugOf(text, limit);
      expect(slug.length).toBeLessThanOrEqual(limit);
      expect(slug === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slug)).toBe(true);
    }),
  );
});

test('sorts as a Vietnamese dictionary does', () => {
  expect(['mạ', 'má', 'ma', 'mã', 'mả', 'mà'].toSorted(inOrder)).toEqual([
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
  ]);
  expect(['Đường', 'Ơn', 'Dân', 'Ăn', 'Ông', 'An', 'Ân', 'Ong'].toSorted(inOrder)).toEqual([
    'An',
    'Ăn',
    'Ân',
    'Dân',
    'Đường',
    'Ong',
    'Ông',
    'Ơn',
  ]);
});

test('sorts people by their given name', () => {
  expect(['Lò Văn Bình', 'Cầm Thị Ân', 'Vì An', 'Bạc Cầm Ân'].toSorted(personOrder)).toEqual([
    'Vì An',
    'Bạc Cầm Ân',
    'Cầm Thị Ân',
    'Lò Văn Bình',
  ]);
});
