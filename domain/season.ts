import { day } from './calendar';
import { no, type Verdict, yes } from './verdict';

export type Season = {
  year: number;
  registrationDue: Date;
  planDue: Date;
  interimDue: Date;
  finalDue: Date;
  evaluationDue: Date;
  dueDayCounts: boolean;
  lockedAt: Date | null;
  lockedReason: string;
};

/**
 * The dates of a new year until the organiser sets them. The plan gives none for the model's papers; the
 * interim and final reviews go with the reports of "trước ngày 15/6" and "trước ngày 25/11" (KH 04, IV.1).
 */
export const usualDates = (year: number): Omit<Season, 'lockedAt' | 'lockedReason'> => ({
  year,
  registrationDue: day(year, 1, 31),
  planDue: day(year, 1, 31),
  interimDue: day(year, 6, 15),
  finalDue: day(year, 11, 25),
  evaluationDue: day(year, 11, 25),
  dueDayCounts: false,
});

/** A date once passed never closes the door silently; only a locked season does. */
export const isOpen = (season: Pick<Season, 'lockedAt'> | null): Verdict => {
  if (!season) return no('seasonAbsent');
  return season.lockedAt ? no('seasonLocked') : yes;
};
