import { type Actor, mayOrganise } from '../actor';
import { canJustify } from '../text/reason';
import { isBlank } from '../text/text';
import { all, no, type Verdict, yes } from '../verdict';
import type { ReportRow, Totals } from './consolidated';

declare module '../verdict' {
  interface Reasons {
    nothingToFreeze: true;
    sectionsMissing: true;
    frozenAlready: true;
  }
}

export const sectionKeys = ['situation', 'results', 'limits', 'ahead', 'proposals'] as const;
export type SectionKey = (typeof sectionKeys)[number];
export type Sections = Record<SectionKey, string>;

export const emptySections: Sections = { situation: '', results: '', limits: '', ahead: '', proposals: '' };

export const sectionsOf = (stored: unknown): Sections => ({
  ...emptySections,
  ...(typeof stored === 'object' ? (stored as Partial<Sections>) : {}),
});

/** The half-year and the year are one column each; a review has one for each year. */
export type ConsolidatedColumn = {
  year: number;
  code: string;
  revision: number;
  owed: number;
  rows: readonly ReportRow[];
  totals: Totals;
  /** Names of units that owe it and have not sent it. */
  missing: readonly string[];
};

export const REPORT_FORMAT = 'dan-van-kheo/bao-cao-tong-hop-1';

/** Everything that a frozen report says; its canonical bytes are hashed (domain/proof). */
export type FrozenReport = {
  format: typeof REPORT_FORMAT;
  code: string;
  words: string;
  year: number;
  scheme: string;
  version: number;
  previous: string | null;
  reason: string;
  frozenAt: string;
  columns: readonly ConsolidatedColumn[];
  difficulties: readonly { unit: string; words: string; reportedOn: string; forwardedTo: string }[];
  sections: Sections;
};

export const canWriteReport = (by: Actor): Verdict => mayOrganise(by);

type Freezing = {
  version: number;
  reason: string;
  columns: readonly Pick<ConsolidatedColumn, 'rows'>[];
  sections: Sections;
  /** Nothing but the moment would be another. */
  same: boolean;
};

/** A report needs figures and its first two parts in words; from version 2 on it says why. */
export const canFreezeReport = (by: Actor, { version, reason, columns, sections, same }: Freezing): Verdict =>
  all(
    mayOrganise(by),
    columns.some(({ rows }) => rows.length > 0) ? yes : no('nothingToFreeze'),
    isBlank(sections.situation) || isBlank(sections.results) ? no('sectionsMissing') : yes,
    same ? no('frozenAlready') : yes,
    version > 1 ? canJustify(reason) : yes,
  );

const addedUp: Readonly<Record<string, string>> = { R10: 'R6', R11: 'R7' };

/** The consolidated report in which the reports of one obligation are added up. */
export const reportOn = (code: string): string | undefined =>
  Object.keys(addedUp).find((one) => addedUp[one] === code);

/** The reviews of the plan, with a column for each of its years (KH 04, II.6). */
export const isReview = (code: string): boolean => code === 'A6a' || code === 'A6b';

/** Which reports a consolidated one adds up, column by column; null for any other obligation. */
export function columnsFor(
  code: string,
  { year, firstYear }: { year: number; firstYear: number },
): { year: number; code: string }[] | null {
  const only = addedUp[code];
  if (only) return [{ year, code: only }];
  if (!isReview(code)) return null;
  const years = Array.from({ length: Math.max(1, year - firstYear + 1) }, (_, n) => firstYear + n);
  // The year of a review is not over: its half-year reports stand for it.
  return years.map((one) => ({ year: one, code: one < year ? 'R7' : 'R6' }));
}

export const contentOf = ({ columns, difficulties, sections }: FrozenReport) => ({
  columns,
  difficulties,
  sections,
});
