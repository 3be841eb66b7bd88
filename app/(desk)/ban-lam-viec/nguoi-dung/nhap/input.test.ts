import { expect, test } from 'vitest';
import { personLine } from './input';

const phoneOf = (phone: string) =>
  personLine.parse({
    name: 'Lò Văn An',
    email: 'an@sonla.example',
    title: '',
    phone,
    unit: 'Xã Chiềng Ban',
    seat: 'Cán bộ đơn vị',
  }).phone;

test('a telephone that a spreadsheet took for a number gets its 0 back', () => {
  expect([phoneOf('912345678'), phoneOf('0912345678'), phoneOf('')]).toEqual([
    '0912345678',
    '0912345678',
    '',
  ]);
});
