import { addDays, day, startOf } from '@/domain/date/calendar';
import type { Random } from '../content/random';

/** A moment in office hours within `days` days from that day on; nobody works on a Sunday. */
export function officeTime(by: Random, from: Date, days = 0): Date {
  const drawn = addDays(from, by.whole(0, days));
  const open = drawn.getUTCDay() === 0 ? addDays(drawn, days > 0 ? -1 : 1) : drawn;
  const minute = by.pick([by.whole(7 * 60 + 30, 11 * 60 + 30), by.whole(13 * 60 + 30, 16 * 60 + 50)]);
  return new Date(startOf(open).getTime() + minute * 60_000 + by.whole(0, 59) * 1000);
}

/** A moment so many days after another, never before it. */
export function after(by: Random, { moment, from, to }: { moment: Date; from: number; to: number }): Date {
  const days = by.whole(from, to);
  const least = new Date(moment.getTime() + by.whole(5, 90) * 60_000);
  if (days === 0) return least;
  const later = officeTime(
    by,
    day(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate() + days),
  );
  return later > least ? later : least;
}

type MonthAndDate = readonly [month: number, date: number];

/** A moment between two days of a year, both included, written as [month, date]. */
export function between(
  by: Random,
  year: number,
  { from, to }: { from: MonthAndDate; to: MonthAndDate },
): Date {
  const first = day(year, ...from);
  const days = Math.round((day(year, ...to).getTime() - first.getTime()) / 86_400_000);
  return officeTime(by, first, days);
}

export const later = (a: Date, b: Date): Date => (a > b ? a : b);
