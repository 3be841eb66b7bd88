import { type Acting, type Actor, mayOrganise } from '../../actor';
import { day, dayOf, isLate } from '../../date/calendar';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';

declare module '../../verdict' {
  interface Reasons {
    seasonLocked: true;
    seasonAbsent: true;
    datesOutOfOrder: true;
  }
}

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

export type SeasonDates = Omit<Season, 'year' | 'lockedAt' | 'lockedReason'>;

/** Defaults for a new year. The plan dates no papers of a model; interim and final reviews go
 * with the reports of "trước ngày 15/6" and "trước ngày 25/11" (KH 04, IV.1). */
export const usualDates = (year: number): Omit<Season, 'lockedAt' | 'lockedReason'> => ({
  year,
  registrationDue: day(year, 1, 31),
  planDue: day(year, 1, 31),
  interimDue: day(year, 6, 15),
  finalDue: day(year, 11, 25),
  evaluationDue: day(year, 11, 25),
  dueDayCounts: false,
});

export const seasonDateNames = [
  'registrationDue',
  'planDue',
  'interimDue',
  'finalDue',
  'evaluationDue',
] as const;
export type SeasonDateName = (typeof seasonDateNames)[number];

export const outOfOrder = (dates: Record<SeasonDateName, Date>): SeasonDateName | null =>
  seasonDateNames.find((name, index) => {
    const former = seasonDateNames[index - 1];
    return former && dates[name].getTime() < dates[former].getTime();
  }) ?? null;

export function needsReason(before: SeasonDates, after: SeasonDates, now: Date): boolean {
  const today = dayOf(now).getTime();
  const moved = seasonDateNames.filter((name) => before[name].getTime() !== after[name].getTime());
  if (moved.length === 0 && before.dueDayCounts === after.dueDayCounts) return false;
  const passed = (dates: SeasonDates, name: SeasonDateName) => dates[name].getTime() <= today;
  return (
    passed(before, 'registrationDue') || moved.some((name) => passed(before, name) || passed(after, name))
  );
}

export const canSetDates = (
  { by, now }: Acting,
  before: SeasonDates,
  { after, reason }: { after: SeasonDates; reason: string },
): Verdict =>
  all(
    canSet(by),
    outOfOrder(after) ? no('datesOutOfOrder') : yes,
    needsReason(before, after, now) ? canJustify(reason) : yes,
  );

/** Who began after the day is not late by it. */
export const registersLate = (
  at: Date,
  unit: { validFrom: Date },
  { registrationDue, dueDayCounts }: Pick<Season, 'registrationDue' | 'dueDayCounts'>,
): boolean => unit.validFrom <= registrationDue && isLate(at, { due: registrationDue, dueDayCounts });

export const fitsYear = (year: number, due: Date): boolean =>
  due.getTime() >= day(year, 1, 1).getTime() && due.getTime() <= day(year + 1, 3, 31).getTime();

/** Only a locked season closes; a passed date makes work late, never impossible. */
export const canRegisterIn = (season: Pick<Season, 'lockedAt'> | null): Verdict => {
  if (!season) return no('seasonAbsent');
  return season.lockedAt ? no('seasonLocked') : yes;
};

export const canSet = (actor: Actor): Verdict => mayOrganise(actor);

export const canLock = (actor: Actor, season: Pick<Season, 'lockedAt'>, reason: string): Verdict =>
  all(canSet(actor), season.lockedAt ? no('changedMeanwhile') : yes, canJustify(reason));

export const canUnlock = (actor: Actor, season: Pick<Season, 'lockedAt'>, reason: string): Verdict =>
  all(canSet(actor), season.lockedAt ? yes : no('changedMeanwhile'), canJustify(reason));
