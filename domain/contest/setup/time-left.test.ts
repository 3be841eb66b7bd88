import { expect, test } from 'vitest';
import { endsLate, timeLeftWords } from './time-left';

const until = new Date('2020-08-15T15:00:00Z');
const before = (seconds: number) => new Date(until.getTime() - seconds * 1_000);

test.each([
  [10 * 86_400 + 7_200, '10 ngày 2 giờ'],
  [86_400 + 3_600, '25 giờ 0 phút'],
  [2 * 3_600 + 5 * 60 + 9, '2 giờ 5 phút'],
  [45 * 60 + 30, '45 phút'],
  [9 * 60 + 59, '9 phút 59 giây'],
  [60, '1 phút 0 giây'],
  [59, '59 giây'],
  [1, '1 giây'],
  [0, null],
  [-1, null],
])('%d seconds before the close: %s', (seconds, words) => {
  expect(timeLeftWords(until, before(seconds))).toBe(words);
});

test.each([
  [120, 119, true],
  [120, 120, false],
  [120, 600, false],
  [Number.POSITIVE_INFINITY, 1, false],
])('sending for %d seconds with %d left', (seconds, left, late) => {
  expect(endsLate(seconds, until, before(left))).toBe(late);
});
