/** Phases follow from dates and the act of publication; nothing stores them. */

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
  closesAt: Date;
  /** Hidden from entrants: lets an upload begun before the close arrive on a slow line. */
  graceMinutes: number;
  judgingFrom: Date;
  judgingUntil: Date;
  publishedAt: Date | null;
};

/** Publication wins over dates, also for a request that waited for a lock meanwhile.
 * @param now each boundary belongs to the later phase */
export function phaseOf(dates: Dates, now: Date): Phase {
  if (dates.publishedAt) return 'published';
  if (now < dates.opensAt) return 'announced';
  if (now < dates.closesAt) return 'open';
  if (now < graceEnd(dates)) return 'grace';
  if (now < dates.judgingFrom) return 'screening';
  return now < dates.judgingUntil ? 'judging' : 'deliberating';
}

/** Shows the contest as closed during the hidden grace. */
export const shownPhase = (dates: Omit<Dates, 'graceMinutes'>, now: Date): Phase =>
  phaseOf({ ...dates, graceMinutes: 0 }, now);

export const graceEnd = (dates: Pick<Dates, 'closesAt' | 'graceMinutes'>): Date =>
  new Date(dates.closesAt.getTime() + dates.graceMinutes * 60_000);

/** The next moment at which a contest looks different although nobody does anything. */
export function nextChange(
  { showcaseAt, announcedAt, ...dates }: Dates & { showcaseAt: Date | null; announcedAt: Date | null },
  now: Date,
): Date | null {
  const { opensAt, closesAt, judgingFrom, judgingUntil, publishedAt } = dates;
  const own = [opensAt, closesAt, graceEnd(dates), judgingFrom, judgingUntil];
  const all = [...own, showcaseAt, announcedAt, publishedAt].filter((date) => date !== null);
  const coming = all.filter((date) => date > now).map((date) => date.getTime());
  return coming.length === 0 ? null : new Date(Math.min(...coming));
}

export const takesEntries = (dates: Dates, extendedUntil: Date | null, now: Date): boolean => {
  const phase = phaseOf(dates, now);
  if (phase === 'open' || phase === 'grace') return true;
  return phase !== 'announced' && phase !== 'published' && extendedUntil !== null && now < extendedUntil;
};
