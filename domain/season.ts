import { type Actor, organises } from './actor';
import { day, dayOf } from './calendar';
import { all, no, type Verdict, yes } from './verdict';

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

/** What the organiser sets. */
export type SeasonDates = Omit<Season, 'year' | 'lockedAt' | 'lockedReason'>;

/** The years that the plan speaks of (KH 04: giai đoạn 2018-2022). */
export const planYears = [2018, 2019, 2020, 2021, 2022] as const;

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

/** In the order in which they fall due. */
export const seasonDateNames = [
  'registrationDue',
  'planDue',
  'interimDue',
  'finalDue',
  'evaluationDue',
] as const;
export type SeasonDateName = (typeof seasonDateNames)[number];

/** The first date that comes before the one it should follow. */
export const outOfOrder = (dates: Record<SeasonDateName, Date>): SeasonDateName | null =>
  seasonDateNames.find((name, index) => {
    const former = seasonDateNames[index - 1];
    return former && dates[name].getTime() < dates[former].getTime();
  }) ?? null;

/** Once registration has been due, units have acted by the dates: whoever moves one says why. */
export function needsReason(before: SeasonDates, after: SeasonDates, now: Date): boolean {
  const today = dayOf(now).getTime();
  const moved = seasonDateNames.filter((name) => before[name].getTime() !== after[name].getTime());
  if (moved.length === 0 && before.dueDayCounts === after.dueDayCounts) return false;
  const passed = (dates: SeasonDates, name: SeasonDateName) => dates[name].getTime() <= today;
  return (
    passed(before, 'registrationDue') || moved.some((name) => passed(before, name) || passed(after, name))
  );
}

/** May the actor set these dates in place of those that stand? */
export const canSetDates = (
  before: SeasonDates,
  after: SeasonDates,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    canSet(actor),
    outOfOrder(after) ? no('datesOutOfOrder') : yes,
    needsReason(before, after, now) && reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** A due date belongs to its year or to the first months after it; anything else is a slip of the hand. */
export const fitsYear = (year: number, due: Date): boolean =>
  due.getTime() >= day(year, 1, 1).getTime() && due.getTime() <= day(year + 1, 3, 31).getTime();

/** A date once passed never closes the door silently; only a locked season does. */
export const isOpen = (season: Pick<Season, 'lockedAt'> | null): Verdict => {
  if (!season) return no('seasonAbsent');
  return season.lockedAt ? no('seasonLocked') : yes;
};

/** May the actor open a year, or set the dates of one? */
export const canSet = (actor: Actor): Verdict => organises(actor);

export const canLock = (season: Pick<Season, 'lockedAt'>, actor: Actor, reason: string): Verdict =>
  all(
    canSet(actor),
    season.lockedAt ? no('changedMeanwhile') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

export const canUnlock = (season: Pick<Season, 'lockedAt'>, actor: Actor, reason: string): Verdict =>
  all(
    canSet(actor),
    season.lockedAt ? yes : no('changedMeanwhile'),
    reason.trim() === '' ? no('reasonMissing') : yes,
  );
