import { forebearsByUnit } from '../../units/succession';
import { type Acting, type Actor, overseesAll } from '@/domain/actor';
import { lateFrom, yearOf } from '@/domain/date/calendar';
import {
  canLock,
  canSet,
  canSetDates,
  canUnlock,
  type Season,
  type SeasonDates,
  usualDates,
} from '@/domain/registry/duties/season';
import { groupDayOf, memberOn } from '@/domain/unit/group';
import { isBound } from '@/domain/unit/unit';
import { Denied, must, no } from '@/domain/verdict';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { stampGroupsOf } from '../../units/groups/stamps';
import { found, transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    seasonOpened: true;
  }
}

export const seasons = () => db().season.findMany({ orderBy: { year: 'desc' } });

export type SeasonRow = Awaited<ReturnType<typeof seasons>>[number];

export const seasonOf = (year: number) => db().season.findUnique({ where: { year } });

export const pastOf = async (by: Actor, year: number) =>
  overseesAll(by)
    ? db().history.findMany({
        where: { noun: 'season', subjectId: String(year) },
        orderBy: { id: 'desc' },
        take: 100,
      })
    : [];

export function currentOf<S extends { year: number }>(all: readonly S[], now: Date): S | null {
  const begun = all.filter((season) => season.year <= yearOf(now));
  return begun.toSorted((a, b) => b.year - a.year)[0] ?? null;
}

/** @throws Denied seasonOpened */
export const open = ({ by, now }: Acting, year: number): Promise<void> =>
  transact(async (tx) => {
    const allowed = must(canSet(by));
    const { count } = await tx.season.createMany({ data: usualDates(year), skipDuplicates: true });
    if (count === 0) throw new Denied(no('seasonOpened'));
    record(tx, allowed, { noun: 'season', subjectId: String(year), event: 'open', by, now });
  });

export const setDates = (
  { by, now }: Acting,
  { year, dates, reason }: { year: number; dates: SeasonDates; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const season = await hold(tx, year);
    const allowed = must(canSetDates({ by, now }, season, { after: dates, reason }));
    await tx.season.update({ where: { year }, data: dates });
    await markLate(tx, year, dates);
    await stampGroupsOf(tx, year);
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

export const lock = (
  { by, now }: Acting,
  { year, reason }: { year: number; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const season = await hold(tx, year);
    const allowed = must(canLock(by, season, reason));
    await tx.season.update({ where: { year }, data: { lockedAt: now, lockedReason: reason } });
    await keepBound(tx, season);
    record(tx, allowed, { noun: 'season', subjectId: String(year), event: 'lock', reason, by, now });
  });

export const unlock = (
  { by, now }: Acting,
  { year, reason }: { year: number; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const season = await hold(tx, year);
    const allowed = must(canUnlock(by, season, reason));
    await tx.season.update({ where: { year }, data: { lockedAt: null, lockedReason: '' } });
    await tx.boundUnit.deleteMany({ where: { year } });
    await stampGroupsOf(tx, year);
    record(tx, allowed, { noun: 'season', subjectId: String(year), event: 'unlock', reason, by, now });
  });

/** A locked year must not change when units are edited later. */
async function keepBound(tx: Tx, season: Season): Promise<void> {
  const select = { id: true, kind: true, validFrom: true, validTo: true, groups: true } as const;
  const units = await tx.unit.findMany({ select });
  const line = await forebearsByUnit(tx);
  const bound = units.filter((unit) => isBound(unit, season, line(unit.id)));
  await tx.boundUnit.createMany({
    data: bound.map((unit) => ({
      year: season.year,
      unitId: unit.id,
      validTo: unit.validTo,
      groupId: memberOn(unit.groups, groupDayOf(unit, season))?.groupId ?? null,
    })),
  });
}

async function hold(tx: Tx, year: number): Promise<Season> {
  await tx.$queryRaw`SELECT year FROM "Season" WHERE year = ${year} FOR UPDATE`;
  return found(await tx.season.findUnique({ where: { year } }));
}

async function markLate(tx: Tx, year: number, dates: SeasonDates): Promise<void> {
  const from = lateFrom(dates.registrationDue, { dueDayCounts: dates.dueDayCounts });
  await tx.model.updateMany({
    where: {
      year,
      late: false,
      submittedAt: { gte: from },
      unit: { validFrom: { lte: dates.registrationDue } },
    },
    data: { late: true },
  });
  await tx.model.updateMany({
    where: {
      year,
      late: true,
      OR: [{ submittedAt: { lt: from } }, { unit: { validFrom: { gt: dates.registrationDue } } }],
    },
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
