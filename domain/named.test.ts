import { expect, test } from 'vitest';
import { named } from './named';
import { fold } from './text';

const units = ['Xã Chiềng Ban', 'Xã Chiềng Bằng', 'Xã Chiềng Mung', 'Xã Mường Bằng', 'Sở Ban ngành Chiềng'];
const found = (q: string) =>
  named(units, q, (name) => fold(`${name} Ủy ban nhân dân ${name.toLowerCase()}, Cơ quan`));

test('words side by side come alone, and "Ủy ban nhân dân" names nobody', () => {
  expect(found('chieng ban')).toEqual(['Xã Chiềng Ban']);
  expect(found('Ủy ban nhân dân xã Chiềng Mung')).toEqual(['Xã Chiềng Mung']);
  expect(found('xã mường')).toEqual(['Xã Mường Bằng']);
});

test('words that are only begun, and words apart, are found when nothing stands side by side', () => {
  expect(found('chieng ba')).toEqual(['Xã Chiềng Ban', 'Xã Chiềng Bằng']);
  expect(found('ban chieng')).toEqual(['Xã Chiềng Ban', 'Xã Chiềng Bằng', 'Sở Ban ngành Chiềng']);
  expect(found('bắc kạn')).toEqual([]);
});

test('nothing asked, or nothing but what every office is called, leaves nobody out', () => {
  expect(found(' , ')).toEqual(units);
  expect(found('ủy ban nhân dân')).toEqual(units);
});
