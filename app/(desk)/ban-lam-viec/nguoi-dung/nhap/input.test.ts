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
  const typed = ['912345678', '0912345678', '', '2123852000', '0212 3852 000', '+84 912 345 678'];
  expect(typed.map(phoneOf)).toEqual([
    '0912345678',
    '0912345678',
    '',
    '02123852000',
    '0212 3852 000',
    '+84 912 345 678',
  ]);
});
