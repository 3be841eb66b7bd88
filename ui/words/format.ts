/** Everything a person reads as a date or a number. Vietnamese days are UTC+7 all year, whatever the server thinks. */

export function formatDate(moment: Date): string {
  const { day, month, year } = vietnamese(moment);
  return `${two(day)}/${two(month)}/${four(year)}`;
}

/** "7 giờ 00 ngày 01/07/2020"; the hour and the day each stay on one line. */
export function formatMoment(moment: Date): string {
  return `${formatClock(moment)} ngày${NBSP}${formatDate(moment)}`;
}

/** An end that is itself too late: at midnight the day before is the last one. */
export function formatDeadline(end: Date): string {
  if (formatTime(end) !== '00:00') return `trước ${formatMoment(end)}`;
  return `hết ngày${NBSP}${formatDate(new Date(end.getTime() - dayLength))}`;
}

/** The hour in a sentence: "7 giờ 00". */
export function formatClock(moment: Date): string {
  const { hour, minute } = vietnamese(moment);
  return `${hour}${NBSP}giờ${NBSP}${two(minute)}`;
}

/** The hour as machines and spreadsheets take it: "07:00". */
export function formatTime(moment: Date): string {
  const { hour, minute } = vietnamese(moment);
  return `${two(hour)}:${two(minute)}`;
}

/** NĐ 30/2020, Phụ lục I: a 0 before days below 10 and before months 1 and 2 only. */
export function formatOfficeDate(moment: Date): string {
  const { day, month, year } = vietnamese(moment);
  return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${four(year)}`;
}

/** The value of a native date input, and of the datetime attribute of <time>. */
export function formatIsoDate(moment: Date): string {
  const { day, month, year } = vietnamese(moment);
  return `${four(year)}-${two(month)}-${two(day)}`;
}

/** What stands in a native date or datetime-local input, as a person reads it here; nothing for nothing. */
export function formatChosen(value: string): string {
  const [, year, month, date, time] = /^(\d+)-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/u.exec(value) ?? [];
  const day = `${date}/${month}/${year}`;
  if (!year) return '';
  return time ? `${time} ngày ${day}` : day;
}

/** The value of a native datetime-local input, as the clock on a Vietnamese wall. */
export const formatIsoMinute = (moment: Date): string => `${formatIsoDate(moment)}T${formatTime(moment)}`;

export function formatNumber(value: number, decimals = 1): string {
  return decimal(0, decimals).format(value);
}

export function formatScore(score: number): string {
  return decimal(2, 2).format(score);
}

/** Points in hundredths, as rules and sheets keep them: 8750 is "87,50". */
/** Until when something may be handed in: whether that day itself still counts, the rules of the year say. */
export const formatDueDay = (due: Date, { dueDayCounts }: { dueDayCounts: boolean }): string =>
  `${dueDayCounts ? 'chậm nhất ngày' : 'trước ngày'} ${formatDate(due)}`;

export const formatPoints = (hundredths: number): string => formatScore(hundredths / 100);

export const formatPointsOrDash = (hundredths: number | null | undefined): string =>
  hundredths === null || hundredths === undefined ? '–' : formatPoints(hundredths);

/** A difference: "+1,25", "−0,50", "0,00". */
export const formatSignedScore = (score: number): string =>
  `${score > 0 ? '+' : score < 0 ? '−' : ''}${formatScore(Math.abs(score))}`;

export const formatSignedPoints = (hundredths: number): string => formatSignedScore(hundredths / 100);

/** A share of 1: 0,885 is "88,5%". */
export function formatPercent(share: number): string {
  return `${decimal(0, 1).format(share * 100)}%`;
}

export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (unit < units.length - 1 && rounded(size, unit) >= 1024) {
    size /= 1024;
    unit += 1;
  }
  return `${decimal(0, 1).format(rounded(size, unit))}${NBSP}${units[unit]}`;
}

const NBSP = '\u00a0';
const units = ['byte', 'KB', 'MB', 'GB', 'TB'];
const rounded = (size: number, unit: number) => (unit < 2 ? Math.round(size) : Math.round(size * 10) / 10);

const offset = 7 * 60 * 60 * 1000;
const dayLength = 24 * 60 * 60 * 1000;
const two = (n: number) => String(n).padStart(2, '0');
const four = (year: number) => String(year).padStart(4, '0');

function vietnamese(moment: Date) {
  const shifted = new Date(moment.getTime() + offset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

const formats = new Map<string, Intl.NumberFormat>();

function decimal(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}
