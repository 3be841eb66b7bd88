import { type Actor, mayOrganise } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    periodWrong: true;
    yearsAnswered: true;
    periodTaken: true;
  }
}

export type Scheme = {
  id: string;
  number: string;
  title: string;
  firstYear: number;
  lastYear: number;
};

type Years = Pick<Scheme, 'firstYear' | 'lastYear'>;

export const coversYear = ({ firstYear, lastYear }: Years, year: number): boolean =>
  firstYear <= year && year <= lastYear;

const overlaps = (a: Years, b: Years): boolean => a.firstYear <= b.lastYear && b.firstYear <= a.lastYear;

export const periodOf = ({ firstYear, lastYear }: Years): string => `${firstYear}–${lastYear}`;

export const MOST_YEARS = 20;

export const isPeriod = ({ firstYear, lastYear }: Years): boolean =>
  firstYear <= lastYear && lastYear - firstYear < MOST_YEARS;

export const canKeepSchemes = (by: Actor): Verdict => mayOrganise(by);

/** Years in which something was answered already stay in their scheme. */
export const canSetYears = (
  by: Actor,
  years: Years,
  { answered, others }: { answered: readonly number[]; others: readonly Years[] },
): Verdict =>
  all(
    canKeepSchemes(by),
    isPeriod(years) ? yes : no('periodWrong'),
    others.some((other) => overlaps(other, years)) ? no('periodTaken') : yes,
    answered.every((year) => coversYear(years, year)) ? yes : no('yearsAnswered'),
  );
