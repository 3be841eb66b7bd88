/** A calendar day is a Date at midnight UTC (as a database `date` arrives), read in Vietnam's
 * time (UTC+7, no daylight saving); an instant is an ordinary Date. */

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;

export const dayOf = (instant: Date): Date => new Date(Math.floor((instant.getTime() + OFFSET) / DAY) * DAY);

export const startOf = (day: Date): Date => new Date(day.getTime() - OFFSET);

export const day = (year: number, month: number, date: number): Date =>
  new Date(Date.UTC(year, month - 1, date));

export const addDays = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);

export const yearOf = (instant: Date): number => dayOf(instant).getUTCFullYear();

/** The first late instant. "Trước ngày 15/6" excludes 15/6 unless the season counts the due day. */
export const lateFrom = (due: Date, { dueDayCounts }: { dueDayCounts: boolean }): Date =>
  startOf(dueDayCounts ? addDays(due, 1) : due);

export const isLate = (at: Date, { due, dueDayCounts }: { due: Date; dueDayCounts: boolean }): boolean =>
  at.getTime() >= lateFrom(due, { dueDayCounts }).getTime();

export function daysLeft(now: Date, { due, dueDayCounts }: { due: Date; dueDayCounts: boolean }): number {
  const lastDay = dueDayCounts ? due : addDays(due, -1);
  return Math.round((lastDay.getTime() - dayOf(now).getTime()) / DAY);
}

export function instantWords(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET).toISOString();
  const [date = '', time = ''] = local.split('T');
  const [hour, minute, second] = time.slice(0, 8).split(':');
  return `${Number(hour)} giờ ${minute} phút ${second} giây ngày ${date.split('-').reverse().join('/')}`;
}
