import { expect, test } from 'vitest';
import { permissionLines } from './permission-list';

const of = (name: string, act: string, number = '7/QĐ') => ({
  name,
  act,
  number,
  issuedOn: '2020-05-26T00:00:00.000Z',
  reason: 'Sở chỉ có ba người.',
});

test('a decision says its number and reason once, whatever it lets how many do', () => {
  const lines = permissionLines([
    of('An', 'Thể lệ'),
    of('An', 'Giải'),
    of('Bình', 'Giải'),
    of('An', 'Ký', '8/QĐ'),
  ]);
  expect(lines).toEqual([
    'Quyết định số 7/QĐ ngày 26/05/2020 (Sở chỉ có ba người): An (Thể lệ; Giải), Bình (Giải).',
    'Quyết định số 8/QĐ ngày 26/05/2020 (Sở chỉ có ba người): An (Ký).',
  ]);
});
