import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatChosen,
  formatDate,
  formatDeadline,
  formatDueDay,
  formatIsoDate,
  formatMoment,
  formatNumber,
  formatOfficeDate,
  formatPercent,
  formatScore,
  formatSignedPoints,
} from './format';

describe('dates are Vietnamese days', () => {
  test('the last second before midnight UTC+7 and the first after', () => {
    expect(formatDate(new Date('2018-01-02T16:59:59Z'))).toBe('02/01/2018');
    expect(formatDate(new Date('2018-01-02T17:00:00Z'))).toBe('03/01/2018');
  });

  test('moment puts the hour first', () => {
    expect(formatMoment(new Date('2020-09-15T01:15:00Z'))).toBe('8\u00a0giờ\u00a015 ngày\u00a015/09/2020');
  });

  test('an end is exclusive: midnight names the day before', () => {
    expect(formatDeadline(new Date('2020-08-19T17:00:00Z'))).toBe('hết ngày\u00a019/08/2020');
    expect(formatDeadline(new Date('2020-08-19T10:00:00Z'))).toBe(
      'trước 17\u00a0giờ\u00a000 ngày\u00a019/08/2020',
    );
  });

  test.each([
    ['2018-01-03', 'ngày 03 tháng 01 năm 2018'],
    ['2018-02-28', 'ngày 28 tháng 02 năm 2018'],
    ['2018-03-09', 'ngày 09 tháng 3 năm 2018'],
    ['2018-12-10', 'ngày 10 tháng 12 năm 2018'],
  ])('office date of %s', (day, words) => {
    expect(formatOfficeDate(new Date(`${day}T05:00:00Z`))).toBe(words);
  });

  test('the value of a date input is the same Vietnamese day for every moment', () => {
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(formatIsoDate(moment).split('-').reverse().join('/')).toBe(formatDate(moment));
      }),
    );
  });
});

test('the last day counts, or it does not', () => {
  const due = new Date('2022-01-31T05:00:00Z');
  expect(formatDueDay(due, { dueDayCounts: true })).toBe('chậm nhất ngày 31/01/2022');
  expect(formatDueDay(due, { dueDayCounts: false })).toBe('trước ngày 31/01/2022');
});

describe('numbers', () => {
  test('dot for thousands, comma for decimals', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatNumber(2665)).toBe('2.665');
    expect(formatNumber(0)).toBe('0');
  });
  test('a difference carries its sign, and none when there is none', () => {
    expect([125, -50, 0].map(formatSignedPoints)).toEqual(['+1,25', '−0,50', '0,00']);
  });

  test('a score always shows two decimals, half up', () => {
    expect(formatScore(87.5)).toBe('87,50');
    expect(formatScore(100)).toBe('100,00');
    expect(formatScore(0.125)).toBe('0,13');
  });
  test('percent', () => {
    expect(formatPercent(0.885)).toBe('88,5%');
  });
  test.each([
    [0, '0\u00a0byte'],
    [1023, '1.023\u00a0byte'],
    [1024, '1\u00a0KB'],
    [21_390_950, '20,4\u00a0MB'],
    [200 * 1024 * 1024, '200\u00a0MB'],
    [1024 * 1024 - 1, '1\u00a0MB'],
    [5 * 1024 ** 3, '5\u00a0GB'],
  ])('%d bytes', (bytes, words) => expect(formatBytes(bytes)).toBe(words));
});

test('reads what was chosen in a picker', () => {
  expect(formatChosen('2022-03-01')).toBe('01/03/2022');
  expect(formatChosen('2022-03-01T08:05')).toBe('08:05 ngày 01/03/2022');
  expect(formatChosen('')).toBe('');
});
