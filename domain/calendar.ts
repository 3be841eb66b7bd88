/**
 * Days are Vietnamese days: UTC+7, without daylight saving time. A calendar day travels as a Date at
 * midnight UTC (what a database `date` becomes); an instant as an ordinary Date.
 */

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;

/** The calendar day in Vietnam at this instant. */
export const dayOf = (instant: Date): Date => new Date(Math.floor((instant.getTime() + OFFSET) / DAY) * DAY);

/** The instant at which this calendar day begins in Vietnam. */
export const startOf = (day: Date): Date => new Date(day.getTime() - OFFSET);

/** A calendar day; month from 1. */
export const day = (year: number, month: number, date: number): Date =>
  new Date(Date.UTC(year, month - 1, date));

export const addDays = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);

export const yearOf = (instant: Date): number => dayOf(instant).getUTCFullYear();

/**
 * The first instant that is late. "Trước ngày 15/6" is strict: 15/6 itself is late, unless the season
 * says that the due day still counts.
 */
export const lateFrom = (due: Date, dueDayCounts: boolean): Date =>
  startOf(dueDayCounts ? addDays(due, 1) : due);

export const isLate = (at: Date, due: Date, dueDayCounts: boolean): boolean =>
  at.getTime() >= lateFrom(due, dueDayCounts).getTime();

/** Whole days from today until the last day on time: 0 = today is the last day, negative = overdue by so many. */
export function daysLeft(now: Date, due: Date, dueDayCounts: boolean): number {
  const lastDay = dueDayCounts ? due : addDays(due, -1);
  return Math.round((lastDay.getTime() - dayOf(now).getTime()) / DAY);
}

/** To the second, as receipts and letters say it: "22 giờ 03 phút 09 giây ngày 15/08/2020". */
export function instantWords(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET).toISOString();
  const [date = '', time = ''] = local.split('T');
  const [hour, minute, second] = time.slice(0, 8).split(':');
  return `${Number(hour)} giờ ${minute} phút ${second} giây ngày ${date.split('-').reverse().join('/')}`;
}
