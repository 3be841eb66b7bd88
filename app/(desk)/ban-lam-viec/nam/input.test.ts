import { expect, test } from 'vitest';
import { datesInput, openInput } from './input';

const errorOf = (year: string) => {
  const parsed = openInput.safeParse({ year });
  return parsed.success ? parsed.data.year : parsed.error.issues[0]?.message;
};

test('a year is a number, and what is wrong with it is said as it is', () => {
  expect([errorOf(''), errorOf('abc'), errorOf('2017'), errorOf(' 2023 ')]).toEqual([
    'Chưa nhập năm',
    'Năm phải là số, ví dụ 2023',
    'Năm phải từ 2018 trở đi',
    2023,
  ]);
});

test('the dates of a year follow one another', () => {
  const typed = {
    year: '2023',
    registrationDue: '2023-01-31',
    planDue: '2023-01-31',
    interimDue: '2023-06-15',
    finalDue: '2023-11-25',
    evaluationDue: '2023-11-25',
  };
  const wrongIn = (more: object) => {
    const parsed = datesInput.safeParse({ ...typed, ...more });
    return parsed.success ? null : parsed.error.issues.map(({ path }) => path[0]);
  };
  expect(wrongIn({})).toBeNull();
  expect(wrongIn({ interimDue: '2023-01-15' })).toEqual(['interimDue']);
  expect(wrongIn({ planDue: '2023-01-15' })).toEqual(['planDue']);
  expect(wrongIn({ evaluationDue: '2023-11-24' })).toEqual(['evaluationDue']);
});
