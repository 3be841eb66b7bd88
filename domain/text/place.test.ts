import { expect, test } from 'vitest';
import { districtOf, nameInLine, placeLine, standingLine, standsIn } from './place';

const town = { name: 'Thành phố Sơn La', kind: 'district' };

test.each([
  ['Xã Bó Mười', 'xã Bó Mười'],
  ['Phường Chiềng Lề', 'phường Chiềng Lề'],
  ['Thị trấn Hát Lót', 'thị trấn Hát Lót'],
  ['Huyện Thuận Châu', 'huyện Thuận Châu'],
  ['Thành phố Sơn La', 'thành phố Sơn La'],
  ['Tỉnh Sơn La', 'tỉnh Sơn La'],
  ['Phường Tô Hiệu', 'Phường Tô Hiệu'],
  ['Phường 1', 'Phường 1'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['Huyện ủy Mộc Châu', 'Huyện ủy Mộc Châu'],
])('%s inside a line is %s', (name, inLine) => {
  expect(nameInLine(name)).toBe(inLine);
});

test('a place stands with its district, not with the province and not with itself', () => {
  expect(placeLine('Xã Chiềng Ngần', town)).toBe('Xã Chiềng Ngần, thành phố Sơn La');
  expect(placeLine('Thành phố Sơn La', town)).toBe('Thành phố Sơn La');
  expect(placeLine('Huyện Mai Sơn', { name: 'Tỉnh Sơn La', kind: 'province' })).toBe('Huyện Mai Sơn');
  expect(placeLine('Sở Nội vụ', null)).toBe('Sở Nội vụ');
  expect(districtOf({ name: 'Tỉnh Sơn La' })).toBeUndefined();
});

test('a unit stands in its district, later in its group, by the name that the group bears', () => {
  const group = { name: 'Cụm thi đua số 1' };
  expect(standingLine('Xã Chiềng Ngần', { district: town, group: null })).toBe(
    'Xã Chiềng Ngần, thành phố Sơn La',
  );
  expect(standingLine('Xã Chiềng Mai', { district: null, group })).toBe('Xã Chiềng Mai, Cụm thi đua số 1');
  expect(standingLine('Thành phố Sơn La', { district: town, group })).toBe('Thành phố Sơn La');
  expect(standingLine('Sở Nội vụ', {})).toBe('Sở Nội vụ');
  expect([
    standsIn({ kind: 'commune', district: town, group }),
    standsIn({ kind: 'commune', group }),
  ]).toEqual([town.name, group.name]);
  expect(standsIn({ kind: 'district', district: town })).toBeUndefined();
});
