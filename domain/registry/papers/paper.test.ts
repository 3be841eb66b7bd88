import { expect, it } from 'vitest';
import { day } from '../../date/calendar';
import { canDatePaper } from './paper';

const now = new Date('2022-06-20T01:00:00Z');

it.each([
  ['today', day(2022, 6, 20), true],
  ['tomorrow', day(2022, 6, 21), 'paperInFuture'],
  ['far ahead', day(2031, 12, 31), 'paperInFuture'],
  ['the first day of 2017', day(2017, 1, 1), true],
  ['before the plan', day(2016, 12, 31), 'paperTooOld'],
  ['no date', null, true],
])('a document of %s', (_what, issuedOn, answer) => {
  const verdict = canDatePaper(issuedOn, now);
  expect(verdict.ok || verdict.reason).toBe(answer);
});
