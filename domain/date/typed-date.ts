import { z } from 'zod';
import { day, startOf } from './calendar';
import { line } from '../text/text';

/** Parses every typed day and hour. A native date field hands over a year of "22" as 0022, which
 * once opened a contest at once. */

/** A unit may be as old as the state; no paper or contest is older than the plan. */
export type Years = { from: number; until: number };
export const yearsOfUnits: Years = { from: 1945, until: 2100 };
export const yearsOfPapers: Years = { from: 2000, until: 2100 };
export const yearsOfContests: Years = { from: 2018, until: 2100 };
export const anyYears = yearsOfUnits;

const machineOrder = /^(?<year>\d{4,6})-(?<month>\d{1,2})-(?<date>\d{1,2})(?:T00:00:00(?:\.000)?Z)?$/u;
const ourOrder = /^(?<date>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{1,6})$/u;
const hourFirst = /^(?<hour>\d{1,2}):(?<minute>\d{2})(?:\s*,)?\s+(?:ngày\s+)?(?<day>\S+)$/u;
const dayFirst =
  /^(?<day>[^\sT]+)(?:T|\s+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?$/u;

export function dayTyped(typed: string, years: Years): Date | string {
  const text = line(typed);
  const found = (machineOrder.exec(text) ?? ourOrder.exec(text))?.groups;
  if (!found) return 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/07/2022';
  const [year, month, date] = [Number(found.year), Number(found.month), Number(found.date)];
  if (year < 1000) return `Năm phải có đủ bốn chữ số, ví dụ 2022 (đang là ${found.year})`;
  if (year < years.from || year > years.until)
    return `Năm phải từ ${years.from} đến ${years.until} (đang là ${year})`;
  const read = day(year, month, date);
  const real = read.getUTCMonth() + 1 === month && read.getUTCDate() === date;
  return real ? read : `Ngày ${date}/${month}/${year} không có trong lịch`;
}

export function momentTyped(typed: string, years: Years): Date | string {
  const text = line(typed);
  const found = (dayFirst.exec(text) ?? hourFirst.exec(text))?.groups;
  if (!found) return 'Nhập cả ngày và giờ, ví dụ 05/07/2022 08:00';
  const [hour, minute, second] = [Number(found.hour), Number(found.minute), Number(found.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return 'Giờ phải từ 00:00 đến 23:59';
  const read = dayTyped(found.day ?? '', years);
  if (typeof read === 'string') return read;
  return new Date(startOf(read).getTime() + ((hour * 60 + minute) * 60 + second) * 1000);
}

/** @param missing the sentence for an empty field */
export const dayInput = (missing: string, years: Years) => dated(missing, (typed) => dayTyped(typed, years));

export const momentInput = (missing: string, years: Years) =>
  dated(missing, (typed) => momentTyped(typed, years));

export const dayIfAny = (years: Years) =>
  z
    .string()
    .overwrite(line)
    .transform(orNothing((typed) => dayTyped(typed, years)));

export const momentIfAny = (years: Years) =>
  z
    .string()
    .overwrite(line)
    .transform(orNothing((typed) => momentTyped(typed, years)));

export const dayAsked = z
  .string()
  .transform((typed) => dayTyped(typed, anyYears))
  .pipe(z.date())
  .optional()
  .catch(undefined);

type Read = (typed: string) => Date | string;

const dated = (missing: string, read: Read) =>
  z
    .string({ error: missing })
    .overwrite(line)
    .min(1, { error: missing, abort: true })
    .transform(orIssue(read));

const orIssue = (read: Read) => (typed: string, ctx: z.RefinementCtx) => {
  const at = read(typed);
  if (typeof at !== 'string') return at;
  ctx.addIssue({ code: 'custom', message: at });
  return z.NEVER;
};

const orNothing = (read: Read) => (typed: string, ctx: z.RefinementCtx) =>
  typed === '' ? null : orIssue(read)(typed, ctx);
