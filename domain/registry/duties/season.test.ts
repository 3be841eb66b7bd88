import { expect, test } from 'vitest';
import type { Actor } from '../../actor';
import { day } from '../../date/calendar';
import { canSetDates, needsReason, usualDates } from './season';

const organiser: Actor = { personId: 'o', name: 'O', seats: [{ kind: 'organiser' }] };
const { year: _year, ...dates } = usualDates(2022);
const later = { ...dates, interimDue: day(2022, 6, 30) };
const may = (after: typeof dates, reason: string, now: string) =>
  canSetDates({ by: organiser, now: new Date(now) }, dates, { after, reason });

test('an impossible order is refused whatever the reason', () => {
  const wrong = { ...dates, interimDue: day(2022, 1, 15) };
  expect(may(wrong, 'Lý do', '2021-12-01T00:00:00Z')).toMatchObject({ reason: 'datesOutOfOrder' });
  expect(may(later, '', '2021-12-01T00:00:00Z').ok).toBe(true);
});

test('after the registration date every change needs a reason, before it only one that touches a passed day', () => {
  const spring = '2022-03-01T00:00:00Z';
  expect(may(later, ' ', spring)).toMatchObject({ reason: 'reasonMissing' });
  expect(may(later, 'Theo văn bản mới.', spring).ok).toBe(true);
  expect(may({ ...dates, dueDayCounts: true }, '', spring)).toMatchObject({ reason: 'reasonMissing' });
  expect(needsReason(dates, dates, new Date(spring))).toBe(false);
  const early = { ...dates, registrationDue: day(2022, 1, 5) };
  expect(needsReason(dates, early, new Date('2022-01-10T00:00:00Z'))).toBe(true);
  expect(needsReason(dates, later, new Date('2022-01-10T00:00:00Z'))).toBe(false);
});
