import { expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { dateErrors, proposedLater } from './dates';

const told = (issuedOn: Date) => dateErrors({ year: 2022, issuedOn }, '2022-12-01').issuedOn;

test('a day to come, or before the year, is refused while the decision is still being read', () => {
  expect(told(day(2022, 12, 2))).toContain('sau hôm nay');
  expect(told(day(2021, 12, 31))).toBeTruthy();
  expect(told(day(2022, 12, 1))).toBeUndefined();
});

test('models that were proposed after the day of the decision are told, if they are chosen', () => {
  const candidates = [
    { id: 'a', proposedOn: '2022-06-20' },
    { id: 'b', proposedOn: '2022-06-01' },
    { id: 'c', proposedOn: '' },
    { id: 'd', proposedOn: '2022-06-20' },
  ];
  const typed = { issuedOn: '2022-06-10', recognise: ['a', 'b', 'c'], decline: [] };
  expect(proposedLater(typed, candidates).map(({ id }) => id)).toEqual(['a']);
});
