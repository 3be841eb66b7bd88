import { expect, test } from 'vitest';
import { isOneSlip, respelt } from './spelling';

test.each([
  ['hoa', 'hao', true],
  ['hoa', 'ho', true],
  ['hoa', 'hooa', true],
  ['hoa', 'hoe', true],
  ['hoa', 'hoa', false],
  ['hoa', 'aoh', false],
  ['hoa', 'hoabc', false],
  ['abcd', 'badc', false],
  ['', 'a', true],
])('%s and %s: %s', (one, other, slip) => {
  expect([isOneSlip(one, other), isOneSlip(other, one)]).toEqual([slip, slip]);
});

test('a pair that nobody writes gives way to the nearest that is written most', () => {
  const written = new Map(
    Object.entries({ duong_hoa: 9, duong_hot: 1, chieng_ban: 5, duong: 9, nong: 3, hoa_xanh: 2 }),
  );
  expect(respelt(['duong', 'hao'], written)).toEqual(['duong', 'hoa']);
  expect(respelt(['chieng', 'bna'], written)).toEqual(['chieng', 'ban']);
  expect(respelt(['duongg'], written)).toEqual(['duong']);
  expect(respelt(['duong', 'hoa'], written)).toBeNull();
  expect(respelt(['xe', 'may'], written)).toBeNull();
  expect(respelt([], written)).toBeNull();
});
