import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from './calendar';
import { dayInput, dayTyped, momentInput, momentTyped, yearsOfContests, yearsOfPapers } from './typed-date';

const paper = (typed: string) => dayTyped(typed, yearsOfPapers);
const contest = (typed: string) => momentTyped(typed, yearsOfContests);

describe('a day', () => {
  test.each(['2022-07-10', '10/07/2022', '10/7/2022', '10-07-2022', '10.07.2022', ' 10/07/2022 '])(
    '%s is the tenth of July',
    (typed) => expect(paper(typed)).toEqual(day(2022, 7, 10)),
  );

  test.each([
    ['0022-07-10', 'bốn chữ số'],
    ['0202-07-10', 'bốn chữ số'],
    ['10/07/22', 'bốn chữ số'],
    ['10/07/022', 'bốn chữ số'],
    ['1022-07-10', 'từ 2000 đến 2100'],
    ['2202-07-10', 'từ 2000 đến 2100'],
    ['20222-07-10', 'từ 2000 đến 2100'],
    ['122022-07-10', 'từ 2000 đến 2100'],
    ['1999-12-31', 'từ 2000 đến 2100'],
    ['2101-01-01', 'từ 2000 đến 2100'],
    ['30/02/2022', 'không có trong lịch'],
    ['2021-02-29', 'không có trong lịch'],
    ['2022-13-01', 'không có trong lịch'],
    ['00/07/2022', 'không có trong lịch'],
    ['10/07-2022', 'ngày/tháng/năm'],
    ['mai', 'ngày/tháng/năm'],
    ['Infinity', 'ngày/tháng/năm'],
  ])('%s is refused with a sentence', (typed, words) => expect(paper(typed)).toContain(words));

  test('every day of the range is read back from both ways of writing it', () => {
    const days = fc.date({ min: day(2000, 1, 1), max: day(2100, 12, 31), noInvalidDate: true });
    fc.assert(
      fc.property(days, (at) => {
        const iso = at.toISOString().slice(0, 10);
        const same = new Date(`${iso}T00:00:00Z`);
        expect(paper(iso)).toEqual(same);
        expect(paper(iso.split('-').reverse().join('/'))).toEqual(same);
      }),
    );
  });
});

describe('a moment', () => {
  test.each([
    '2022-07-10T08:30',
    '2022-07-10T08:30:00',
    '2022-07-10 08:30',
    '10/07/2022 8:30',
    '8:30 10/7/2022',
    '08:30 ngày 10/07/2022',
  ])('%s is half past eight in Vietnam', (typed) =>
    expect(contest(typed)).toEqual(new Date('2022-07-10T01:30:00Z')),
  );

  test.each([
    ['0022-07-10T08:30', 'bốn chữ số'],
    ['10/07/22 08:30', 'bốn chữ số'],
    ['2017-12-31T23:59', 'từ 2018 đến 2100'],
    ['20220-07-10T08:30', 'từ 2018 đến 2100'],
    ['2022-02-30T08:30', 'không có trong lịch'],
    ['2022-07-10T24:00', '23:59'],
    ['2022-07-10T08:60', '23:59'],
    ['2022-07-10', 'cả ngày và giờ'],
    ['08:30', 'cả ngày và giờ'],
  ])('%s is refused with a sentence', (typed, words) => expect(contest(typed)).toContain(words));
});

test('an empty field gets its own sentence, once', () => {
  for (const empty of ['', '  ', undefined]) {
    for (const input of [
      dayInput('Chưa chọn ngày', yearsOfPapers),
      momentInput('Chưa chọn ngày', yearsOfPapers),
    ])
      expect(input.safeParse(empty).error?.issues.map(({ message }) => message)).toEqual(['Chưa chọn ngày']);
  }
});
