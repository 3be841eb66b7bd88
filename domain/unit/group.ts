import type { Acting } from '../actor';
import { addDays, day } from '../date/calendar';
import type { Decider } from '../deciding/deciding';
import { mayDecide } from '../deciding/deciding';
import { mayKeepUnits } from '../people/person';
import { canJustify } from '../text/reason';
import { all, no, type Verdict, yes } from '../verdict';
import {
  boundKinds,
  districtOn,
  existsOn,
  hasDistrictsOn,
  lastDayOf,
  type Lifespan,
  type Placed,
  type UnitKind,
} from './unit';

declare module '../verdict' {
  interface Reasons {
    groupNamed: true;
    groupEnded: true;
    groupDateWrong: true;
    groupPlacedLater: true;
    groupHasUnit: true;
    groupLeft: true;
    unitNotThen: true;
  }
}

/** A unit in a group from a day until another; null: still there. */
export type GroupSpan = { from: Date; until: Date | null };
export type GroupMember = GroupSpan & { groupId: string };

export const isWithin = ({ from, until }: GroupSpan, on: Date): boolean =>
  existsOn(lifeOf({ from, until }), on);

export const memberOn = <M extends GroupSpan>(members: readonly M[], on: Date): M | null =>
  hasDistrictsOn(on) ? null : (members.find((member) => isWithin(member, on)) ?? null);

/** In the place of a group's id. */
export const UNGROUPED = 'khong';

export const hasGroupsIn = (year: number): boolean => !hasDistrictsOn(day(year, 1, 1));

/** The groups of a year may be drawn up a year ahead. */
export const hasGroupsSoon = (today: Date): boolean => !hasDistrictsOn(addDays(today, 365));

/** The day by which a unit's group in a year is told: that which binds it to the year. */
export const groupDayOf = (
  unit: { validFrom: Date },
  { registrationDue }: { registrationDue: Date },
): Date => (unit.validFrom > registrationDue ? unit.validFrom : registrationDue);

type Grouped<G> = { groups: readonly (GroupSpan & { group: G })[] };

/** Where a unit stands on a day: in its district, since districts ended in its group. */
export const standingOn = <G>(unit: Placed & Grouped<G>, on: Date) => ({
  district: districtOn(unit, on),
  group: memberOn(unit.groups, on)?.group ?? null,
});

/** Today, or on the last day of a unit that has ended. */
export const standingNow = <G>(unit: Placed & Grouped<G> & { validTo: Date | null }, today: Date) =>
  standingOn(unit, lastDayOf(unit, today));

type InYears<G> = { boundIn: readonly { year: number; group: G | null }[] };

/** The group by which a year tells a unit; a locked year keeps what it had. */
export function groupInYear<G>(
  unit: Grouped<G> & InYears<G> & { validFrom: Date },
  season: { year: number; registrationDue: Date; lockedAt: Date | null },
): G | null {
  return season.lockedAt
    ? (unit.boundIn.find(({ year }) => year === season.year)?.group ?? null)
    : (memberOn(unit.groups, groupDayOf(unit, season))?.group ?? null);
}

/** @param named groups that bear the name, whatever their time */
export const canAddGroup = ({ by }: Acting, { from }: { from: Date }, named: readonly Lifespan[]): Verdict =>
  all(
    mayKeepUnits(by),
    named.some(({ validTo }) => validTo === null || validTo > from) ? no('groupNamed') : yes,
  );

/** @param named other groups that bear the new name */
export const canRenameGroup = ({ by }: Acting, group: Lifespan, named: readonly Lifespan[]): Verdict =>
  all(mayKeepUnits(by), named.some((other) => meet(group, other)) ? no('groupNamed') : yes);

/** @param by towards the members @param members with everybody who was ever in it */
export const canEndGroup = (
  { by }: Acting<Decider>,
  group: Lifespan & { members: readonly GroupSpan[] },
  { on, note }: { on: Date; note: string },
): Verdict =>
  all(
    mayKeepUnits(by),
    mayDecide('keepUnit', by),
    group.validTo ? no('groupEnded') : yes,
    on > group.validFrom ? yes : no('groupDateWrong'),
    group.members.some(({ from }) => from >= on) ? no('groupPlacedLater') : yes,
    canJustify(note),
  );

/** Placing or moving: from that day on it stands in this group and no longer in another.
 * @param by towards the unit */
export const canPlace = (
  { by }: Acting<Decider>,
  unit: Lifespan & { kind: UnitKind; members: readonly GroupMember[] },
  { group, from }: { group: Lifespan & { id: string }; from: Date },
): Verdict =>
  all(
    mayKeepUnits(by),
    mayDecide('keepUnit', by),
    boundKinds.some((kind) => kind === unit.kind) ? yes : no('unitNotBound'),
    existsOn(group, from) ? yes : no('groupDateWrong'),
    existsOn(unit, from) ? yes : no('unitNotThen'),
    unit.members.some((one) => one.from > from) ? no('groupPlacedLater') : yes,
    unit.members.some((one) => one.groupId === group.id && isWithin(one, from)) ? no('groupHasUnit') : yes,
  );

/** @param by towards the unit */
export const canTakeOut = ({ by }: Acting<Decider>, member: GroupSpan, on: Date): Verdict =>
  all(
    mayKeepUnits(by),
    mayDecide('keepUnit', by),
    on < member.from ? no('groupDateWrong') : yes,
    member.until && member.until <= on ? no('groupLeft') : yes,
  );

/** What becomes of a unit's time in groups when it is placed: a place that would end on the day it
 * began was a mistake and is not kept. */
export function placing<M extends GroupMember>(members: readonly M[], from: Date) {
  const former = members.find((member) => isWithin(member, from)) ?? null;
  if (!former) return { drop: null, close: null };
  return former.from.getTime() === from.getTime()
    ? { drop: former, close: null }
    : { drop: null, close: former };
}

const lifeOf = ({ from, until }: GroupSpan): Lifespan => ({ validFrom: from, validTo: until });

const meet = (a: Lifespan, b: Lifespan): boolean =>
  (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo);
