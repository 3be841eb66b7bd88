/** Phases follow from the dates and from one human decision, the publication; nothing stores them. */

export const phases = [
  'announced',
  'open',
  'grace',
  'screening',
  'judging',
  'deliberating',
  'published',
] as const;
export type Phase = (typeof phases)[number];

export type Dates = {
  opensAt: Date;
  /** The first instant that is too late for everybody without an extension. */
  closesAt: Date;
  /** Hidden from entrants: what begins before the close may still arrive when the line is slow. */
  graceMinutes: number;
  judgingFrom: Date;
  judgingUntil: Date;
  publishedAt: Date | null;
};

/**
 * The publication is an act and no date: once it is there, it is there for everybody, also for who pressed a moment
 * before and waited for a lock until after.
 * @param now an instant; each boundary belongs to the later phase
 */
export function phaseOf(dates: Dates, now: Date): Phase {
  if (dates.publishedAt) return 'published';
  if (now < dates.opensAt) return 'announced';
  if (now < dates.closesAt) return 'open';
  if (now < graceEnd(dates)) return 'grace';
  if (now < dates.judgingFrom) return 'screening';
  return now < dates.judgingUntil ? 'judging' : 'deliberating';
}

/** What a phase looks like from the outside: the grace is hidden, the contest is closed when its date says so. */
export const shownPhase = (dates: Omit<Dates, 'graceMinutes'>, now: Date): Phase =>
  phaseOf({ ...dates, graceMinutes: 0 }, now);

export const graceEnd = (dates: Pick<Dates, 'closesAt' | 'graceMinutes'>): Date =>
  new Date(dates.closesAt.getTime() + dates.graceMinutes * 60_000);

/** Whether an entry of this unit may still be submitted: open, in grace, or within its own extension. */
export const takesEntries = (dates: Dates, extendedUntil: Date | null, now: Date): boolean => {
  const phase = phaseOf(dates, now);
  if (phase === 'open' || phase === 'grace') return true;
  return phase !== 'announced' && phase !== 'published' && extendedUntil !== null && now < extendedUntil;
};
