/** The days of the contest of the tests, from its preparation to its publication. */

export const at = (text: string) => new Date(`${text}+07:00`);

export const when = {
  prepared: at('2020-05-01T08:00:00'),
  open: at('2020-07-10T08:00:00'),
  screening: at('2020-08-16T08:00:00'),
  judging: at('2020-08-25T08:00:00'),
  deciding: at('2020-09-20T08:00:00'),
  published: at('2020-10-02T08:00:00'),
};

export const dates = {
  opensAt: at('2020-07-01T07:00:00'),
  closesAt: at('2020-08-15T22:00:00'),
  graceMinutes: 30,
  judgingFrom: at('2020-08-20T00:00:00'),
  judgingUntil: at('2020-09-15T17:00:00'),
  showcaseAt: null,
};

/** The same day and hour of another year. */
export const inYear = (moment: Date, year: number): Date => new Date(new Date(moment).setFullYear(year));

export const datesIn = (year: number): typeof dates => ({
  ...dates,
  opensAt: inYear(dates.opensAt, year),
  closesAt: inYear(dates.closesAt, year),
  judgingFrom: inYear(dates.judgingFrom, year),
  judgingUntil: inYear(dates.judgingUntil, year),
});
