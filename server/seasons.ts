import { type Actor, overseesAll } from '@/domain/actor';
import { lateFrom, yearOf } from '@/domain/calendar';
import {
  canLock,
  canSet,
  canSetDates,
  canUnlock,
  type Season,
  type SeasonDates,
  usualDates,
} from '@/domain/season';
import { Denied, must, no } from '@/domain/verdict';
import { record } from './history';
import { db, type Tx } from './io/db';
import { found, transact } from './write';

/** Newest first. The dates of a year are everybody's. */
export const seasons = () => db().season.findMany({ orderBy: { year: 'desc' } });

export type SeasonRow = Awaited<ReturnType<typeof seasons>>[number];

export const seasonOf = (year: number) => db().season.findUnique({ where: { year } });

/** What was done to the year, newest first, for the province's eyes. */
export const pastOf = async (year: number, by: Actor) =>
  overseesAll(by)
    ? db().history.findMany({
        where: { noun: 'season', subjectId: String(year) },
        orderBy: { id: 'desc' },
        take: 100,
      })
    : [];

/** The season of today's year, or the last one before it. */
export function currentOf<S extends { year: number }>(all: readonly S[], now: Date): S | null {
  const begun = all.filter((season) => season.year <= yearOf(now));
  return begun.toSorted((a, b) => b.year - a.year)[0] ?? null;
}

/** Opens a year with the usual dates. @throws Denied seasonOpened */
export const open = (year: number, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const allowed = must(canSet(by));
    const { count } = await tx.season.createMany({ data: usualDates(year), skipDuplicates: true });
    if (count === 0) throw new Denied(no('seasonOpened'));
    record(tx, allowed, { noun: 'season', subjectId: String(year), event: 'open', by, now });
  });

/** Sets the dates; what was late by the old registration date is told anew by the new one. */
export const setDates = (
  year: number,
  dates: SeasonDates,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const season = await hold(tx, year);
    const allowed = must(canSetDates(season, dates, by, reason, now));
    await tx.season.update({ where: { year }, data: dates });
    await markLate(tx, year, dates);
    record(tx, allowed, {
      noun: 'season',
      subjectId: String(year),
      event: 'setDates',
      reason: reason.trim(),
      detail: { before: worded(season), after: worded(dates) },
      by,
      now,
    });
  });

export const lock = (year: number, reason: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const season = await hold(tx, year);
    const allowed = must(canLock(season, by, reason));
    await tx.season.update({ where: { year }, data: { lockedAt: now, lockedReason: reason } });
    record(tx, allowed, { noun: 'season', subjectId: String(year), event: 'lock', reason, by, now });
  });

export const unlock = (year: number, reason: string, by: Actor, now: Date): Promise<void> =>
  transact(async (tx) => {
    const season = await hold(tx, year);
    const allowed = must(canUnlock(season, by, reason));
    await tx.season.update({ where: { year }, data: { lockedAt: null, lockedReason: '' } });
    record(tx, allowed, { noun: 'season', subjectId: String(year), event: 'unlock', reason, by, now });
  });

async function hold(tx: Tx, year: number): Promise<Season> {
  await tx.$queryRaw`SELECT year FROM "Season" WHERE year = ${year} FOR UPDATE`;
  return found(await tx.season.findUnique({ where: { year } }));
}

async function markLate(tx: Tx, year: number, dates: SeasonDates): Promise<void> {
  const from = lateFrom(dates.registrationDue, dates.dueDayCounts);
  await tx.model.updateMany({
    where: { year, late: false, submittedAt: { gte: from } },
    data: { late: true },
  });
  await tx.model.updateMany({
    where: { year, late: true, submittedAt: { lt: from } },
    data: { late: false },
  });
}

const worded = (dates: SeasonDates) => ({
  registrationDue: dates.registrationDue.toISOString().slice(0, 10),
  planDue: dates.planDue.toISOString().slice(0, 10),
  interimDue: dates.interimDue.toISOString().slice(0, 10),
  finalDue: dates.finalDue.toISOString().slice(0, 10),
  evaluationDue: dates.evaluationDue.toISOString().slice(0, 10),
  dueDayCounts: dates.dueDayCounts,
});
