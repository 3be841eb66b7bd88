import { day } from '../date/calendar';

/** When an obligation falls due. Months and days are numbers from 1; a day is "2018-01-15". */
export type DueRule =
  /** "trước ngày 15/6": each year, strict. */
  | { kind: 'before'; month: number; day: number }
  /** "trước ngày 15/01/2018": once, strict. */
  | { kind: 'beforeDay'; on: string }
  /** "trong quý III/2020": once; the last day of the quarter counts. */
  | { kind: 'quarter'; year: number; quarter: number }
  /** "đến năm 2022", "trong năm 2018 và 2019": once; the last day counts. */
  | { kind: 'by'; on: string }
  /** Falls due together with another obligation of the scheme. */
  | { kind: 'with'; code: string }
  /** "hằng năm" without a day: the organiser may set another one for a year; the day counts. */
  | { kind: 'yearly'; month: number; day: number }
  /** "thường xuyên", "kịp thời": never late. */
  | { kind: 'standing' };

export const dueKinds = [
  'before',
  'beforeDay',
  'quarter',
  'by',
  'with',
  'yearly',
  'standing',
] as const satisfies readonly DueRule['kind'][];
export type DueKind = (typeof dueKinds)[number];

export type Due = { on: Date; dueDayCounts: boolean };

type Dated = { code: string; due: DueRule };

/** A rule that leads back to itself gives no day. */
export function followed(rule: DueRule, all: readonly Dated[], seen: readonly string[] = []): DueRule | null {
  if (rule.kind !== 'with') return rule;
  const { code } = rule;
  const other = all.find((one) => one.code === code);
  if (!other || seen.includes(code)) return null;
  return followed(other.due, all, [...seen, code]);
}

/** @returns null in a year in which the rule asks for nothing */
export function dueIn(rule: DueRule, year: number): Due | null {
  switch (rule.kind) {
    case 'before':
      return { on: inMonth(year, rule), dueDayCounts: false };
    case 'yearly':
      return { on: inMonth(year, rule), dueDayCounts: true };
    case 'beforeDay':
      return inItsYear(year, { on: dayIn(rule.on), dueDayCounts: false });
    case 'by':
      return inItsYear(year, { on: dayIn(rule.on), dueDayCounts: true });
    case 'quarter':
      return inItsYear(year, { on: day(rule.year, rule.quarter * 3 + 1, 0), dueDayCounts: true });
    default:
      return null;
  }
}

export const isYearly = (rule: DueRule): boolean => rule.kind === 'before' || rule.kind === 'yearly';

export function yearOfOnce(rule: DueRule): number | null {
  if (rule.kind === 'quarter') return rule.year;
  return rule.kind === 'beforeDay' || rule.kind === 'by' ? dayIn(rule.on).getUTCFullYear() : null;
}

/** Of two rules for one paper the earlier last day counts. */
export const earlier = (a: Due, b: Due): Due => (lastDay(a) <= lastDay(b) ? a : b);

const lastDay = ({ on, dueDayCounts }: Due): number => on.getTime() + (dueDayCounts ? 1 : 0);

const inItsYear = (year: number, due: Due): Due | null => (due.on.getUTCFullYear() === year ? due : null);

function inMonth(year: number, { month, day: date }: { month: number; day: number }): Date {
  const last = day(year, month + 1, 0);
  const on = day(year, month, date);
  return on > last ? last : on;
}

const dayIn = (text: string): Date => new Date(`${text}T00:00:00Z`);

export const isDueRule = (rule: DueRule): boolean => {
  switch (rule.kind) {
    case 'before':
    case 'yearly':
      return (
        inRange(rule.month, [1, 12]) && inRange(rule.day, [1, day(2024, rule.month + 1, 0).getUTCDate()])
      );
    case 'beforeDay':
    case 'by':
      return isDay(rule.on);
    case 'quarter':
      return inRange(rule.year, [2000, 2100]) && inRange(rule.quarter, [1, 4]);
    case 'with':
      return rule.code !== '';
    default:
      return true;
  }
};

const inRange = (n: number, [from, to]: [number, number]): boolean =>
  Number.isInteger(n) && n >= from && n <= to;

const isDay = (text: string): boolean => {
  const on = dayIn(text);
  return !Number.isNaN(on.getTime()) && on.toISOString().startsWith(text);
};
