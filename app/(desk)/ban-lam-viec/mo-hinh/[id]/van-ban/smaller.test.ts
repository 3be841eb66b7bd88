import { expect, test } from 'vitest';
import { batchesOf, isWorthWork } from './smaller';

const file = (name: string, type = 'image/jpeg', size = 10) =>
  new File([new Uint8Array(size)], name, { type });
const names = (batches: File[][]) => batches.map((batch) => batch.map(({ name }) => name));
const MB = 1024 * 1024;

test.each(['plan', 'interim', 'final', 'evaluation', 'other'] as const)(
  'pages of %s become one paper, in order',
  (kind) => {
    const chosen = [
      file('trang-10.jpg'),
      file('trang-2.jpg'),
      file('phu-luc.pdf', 'application/pdf'),
      file('trang-1.png', 'image/png'),
    ];
    expect(names(batchesOf(chosen, { kind, original: false }))).toEqual([
      ['trang-1.png', 'trang-2.jpg', 'trang-10.jpg'],
      ['phu-luc.pdf'],
    ]);
  },
);

test('photos of the work stay single photos, and so do pages that are to be sent as they are', () => {
  const chosen = [file('b.jpg'), file('a.jpg')];
  expect(names(batchesOf(chosen, { kind: 'photo', original: false }))).toEqual([['b.jpg'], ['a.jpg']]);
  expect(names(batchesOf(chosen, { kind: 'plan', original: true }))).toEqual([['b.jpg'], ['a.jpg']]);
  expect(names(batchesOf([file('a.jpg')], { kind: 'plan', original: false }))).toEqual([['a.jpg']]);
});

test.each([
  ['a photo of a phone', 'photo', 'image/jpeg', 4 * MB, true],
  ['a small photo', 'photo', 'image/jpeg', 0.3 * MB, false],
  ['a photographed page', 'plan', 'image/jpeg', 4 * MB, true],
  ['a page that a scanner wrote', 'plan', 'image/jpeg', 0.9 * MB, false],
  ['a scan as PDF', 'plan', 'application/pdf', 20 * MB, false],
  ['a drawing', 'photo', 'image/png', 4 * MB, false],
  ['a clip', 'clip', 'video/mp4', 20 * MB, false],
] as const)('%s is drawn smaller or not', (_what, kind, type, size, worth) => {
  expect(isWorthWork([file('a', type, size)], kind)).toBe(worth);
});
