import { expect, test } from 'vitest';
import { addDays, day } from '../../date/calendar';
import { no, yes } from '../../verdict';
import { canAskUntil } from './may';

test('a returned model is asked back from today on and within a year, or without a day', () => {
  const today = day(2022, 6, 20);
  const noon = new Date(today.getTime() + 12 * 3_600_000);
  expect(canAskUntil(null, noon)).toEqual(yes);
  for (const days of [0, 1, 366]) expect(canAskUntil(addDays(today, days), noon)).toEqual(yes);
  for (const days of [-1, 367])
    expect(canAskUntil(addDays(today, days), noon)).toEqual(no('correctionDayPast'));
});
