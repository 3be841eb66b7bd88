import { expect, test } from 'vitest';
import { datesChanged } from './changes';

test('a change of dates is read as old and new', () => {
  const before = { interimDue: '2022-06-15', finalDue: '2022-11-25', dueDayCounts: false };
  const after = { interimDue: '2022-06-30', finalDue: '2022-11-25', dueDayCounts: true };
  expect(datesChanged({ before, after })).toEqual([
    'Sơ kết: 15/06/2022 → 30/06/2022',
    'Nộp trong ngày cuối: nộp muộn → đúng hạn',
  ]);
  expect(datesChanged({})).toEqual([]);
});
