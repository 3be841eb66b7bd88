import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asksNothing,
  clean,
  fold,
  inOrder,
  isBlank,
  line,
  lines,
  nfc,
  personOrder,
  slugOf,
  tonesLast,
} from './text';

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

test.each([
  ['\ufeffan@sonla.gov.vn', 'an@sonla.gov.vn'],
  ['\u202aan@sonla.gov.vn\u202c', 'an@sonla.gov.vn'],
  ['Mai\u00adSơn', 'MaiSơn'],
  ['Mai\u00a0Sơn\u2009và\u3000Vân\u202fHồ', 'Mai Sơn và Vân Hồ'],
  ['Lò\u3164Văn\u2800An', 'Lò Văn An'],
  ['A\u034f\u115fB\ufff9\ufffc', 'A B'],
  ['Tiê\u200b\u0301ng', 'Tiếng'],
  ['\u0301Ơi', 'Ơi'],
  ['a\u2028b\u0085c\vd', 'a b c d'],
  ['nông dân 👨‍👩‍👧‍👦 ❤️ 🏳️‍🌈 👍🏽 1️⃣ ☎️', 'nông dân 👨‍👩‍👧‍👦 ❤️ 🏳️‍🌈 👍🏽 1️⃣ ☎️'],
  ['a\u200db\ufe0fc', 'abc'],
  [
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}x\u{e0041}',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}x',
  ],
])('%j is kept as %j', (typed, kept) => {
  expect(line(typed)).toBe(kept);
});

test('what is clean stays as it is, and is blank only when it is empty', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(any, vietnamese, fc.string()), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
      expect(line(line(text))).toBe(line(text));
      expect(isBlank(text)).toBe(line(text) === '');
      expect(isBlank(text)).toBe(lines(text) === '');
    }),
  );
});

test('a tone moves to the end of its syllable, so two customs are one', () => {
  expect(tonesLast('hòa thủy quý')).toBe(tonesLast('hoà thuỷ qúy'));
  expect(tonesLast('hương')).not.toBe(tonesLast('hường'));
  expect(tonesLast('tiên')).not.toBe(tonesLast('tiến'));
});

test('numbers in names are sorted as people count', () => {
  expect(['Phường 10', 'Phường 2', 'Phường 1', 'Tổ 2', 'Tổ 11'].toSorted(inOrder)).toEqual([
    'Phường 1',
    'Phường 2',
    'Phường 10',
    'Tổ 2',
    'Tổ 11',
  ]);
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

test.each([nfc, clean, fold, line, lines, slugOf, tonesLast, isBlank])(
  'a megabyte of marks costs no more than its length (%o)',
  (read) => {
    const marks = `a${'\u0301\u0323'.repeat(500_000)}`;
    const began = performance.now();
    read(marks);
    const once = performance.now() - began;
    const plain = `${'ạ́'.repeat(330_000)}`;
    const from = performance.now();
    read(plain);
    // Quadratic sorting takes a minute; the ratio leaves room for a busy machine.
    expect(once).toBeLessThan(20 * (performance.now() - from) + 50);
  },
);

test('only letters that nobody writes lose marks', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      fc.pre(!/\p{M}{9}/u.test(text));
      expect(nfc(text)).toBe(text.normalize('NFC'));
    }),
  );
  const stacked = `e${'\u0301'.repeat(20)}x`;
  expect(nfc(stacked)).toBe(`e${'\u0301'.repeat(8)}x`.normalize('NFC'));
});

test.each(['%', '…', ' – ', '\u200b', ''])('%j asks for nothing', (q) => expect(asksNothing(q)).toBe(true));
test.each(['100%', 'a', 'Đ', '04120'])('%j asks for something', (q) => expect(asksNothing(q)).toBe(false));
