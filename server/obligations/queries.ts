import { type Acting, type Actor, overseesAll, unitsOf } from '@/domain/actor';
import { endOfYear, unitAt } from '@/domain/date/named-at';
import { obligationState, type ObligationState, leftOf } from '@/domain/obligation/record';
import type { DeliveryStatus } from '@/domain/obligation/delivery';
import { type Asked, dayOwedOn, type SetDay } from '@/domain/obligation/obligation';
import { inOrder } from '@/domain/text/text';
import { usualDates } from '@/domain/registry/duties/season';
import { groupInYear } from '@/domain/unit/group';
import { districtOn, isUnder, type UnitKind } from '@/domain/unit/unit';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { bareGroup, bareName, formerNames } from '../units/names';
import { called, withKin } from '../units/queries';
import { type ForebearsOf, forebearsByUnit } from '../units/succession';
import * as visible from '../visible/obligations';
import { dutiful } from '../visible/registry';
import { type AskedOfYear, askedOfYear, type KnownObligation, owedOf, rowOf } from './asked';

const shown = {
  id: true,
  obligationId: true,
  unitId: true,
  status: true,
  submittedAt: true,
  onPaper: true,
} satisfies Prisma.DeliverySelect;

export type ShownDelivery = Prisma.DeliveryGetPayload<{ select: typeof shown }>;

export type UnitAnswer = {
  obligation: KnownObligation;
  also: KnownObligation[];
  due: Asked['due'];
  planned: Asked['planned'];
  state: ObligationState;
  /** Whole days to the last day in time; null for what is never late. */
  left: number | null;
  delivery: ShownDelivery | null;
  /** What was sent and stands: its own, or else those of whom it goes on from. */
  standing: ShownDelivery[];
};

export type AnsweringUnit = {
  id: string;
  slug: string;
  code: string;
  name: string;
  bodyName: string;
  kind: UnitKind;
  district: { id: string; name: string } | null;
  group: { id: string; name: string } | null;
};

export type UnitAnswers = { unit: AnsweringUnit; year: number; answers: UnitAnswer[] };

export type AnswersOfYear = Pick<AskedOfYear, 'year' | 'scheme'> & {
  asked: { obligation: KnownObligation; also: KnownObligation[]; due: Asked['due'] }[];
  units: UnitAnswers[];
};

/** What each unit that the actor follows owes of a year's scheme, and what it gave.
 * @param only the units asked for; all that the actor follows without it */
export async function answersOf(
  { by, now }: Acting,
  { year, only }: { year: number; only?: readonly string[] },
): Promise<AnswersOfYear> {
  const line = await forebearsByUnit(db());
  const lines = only?.flatMap((unitId) => [unitId, ...line(unitId).map(({ id }) => id)]);
  const within = { year, ...(lines && { unitId: { in: lines } }) };
  const [of, season, units, given, waivers] = await Promise.all([
    askedOfYear(db(), year),
    db().season.findUnique({ where: { year } }),
    unitsFollowed(by, only),
    db().delivery.findMany({ where: { AND: [visible.deliveries(by), within] }, select: shown }),
    db().waiver.findMany({ where: { ...within, unit: dutiful(by) } }),
  ]);
  const byKey = new Map(given.map((one) => [`${one.obligationId} ${one.unitId}`, one]));
  const waived = new Set(waivers.map((one) => `${one.obligationId} ${one.unitId}`));
  const daysOf = byUnit(of.days);
  const known = { of, daysOf, line, byKey, waived, now, by };
  const answering = units
    .map((unit) => ({
      unit: placedIn(unit, season ?? unopened(year)),
      year,
      answers: answersIn(unit, known),
    }))
    .filter(({ answers }) => answers.length > 0);
  return {
    year,
    scheme: of.scheme,
    asked: of.asked.map((one) => ({
      obligation: rowOf(one),
      also: one.also as KnownObligation[],
      due: one.due,
    })),
    units: answering.sort((a, b) => inOrder(a.unit.name, b.unit.name) || (a.unit.id < b.unit.id ? -1 : 1)),
  };
}

/** The days set for one unit alone: each of thousands would look through those of all. */
function byUnit(days: readonly SetDay[]): Map<string, SetDay[]> {
  const own = new Map<string, SetDay[]>();
  for (const one of days) {
    const known = one.unitId === null ? null : own.get(one.unitId);
    if (known) known.push(one);
    else if (one.unitId !== null) own.set(one.unitId, [one]);
  }
  return own;
}

type FollowedUnit = Awaited<ReturnType<typeof unitsFollowed>>[number];

async function unitsFollowed(by: Actor, only?: readonly string[]) {
  const rows = await db().unit.findMany({
    where: {
      AND: [dutiful(by), { kind: { not: 'province' } }, only ? { id: { in: [...only] } } : {}],
    },
    include: {
      formerNames,
      boundIn: { include: { group: bareGroup } },
      groups: { include: { group: bareGroup } },
      parent: { select: { id: true, kind: true, validTo: true, ...bareName } },
      predecessors: called.predecessors,
      successors: called.successors,
    },
  });
  return rows.map(withKin);
}

type Known = {
  of: AskedOfYear;
  daysOf: ReadonlyMap<string, SetDay[]>;
  line: ForebearsOf;
  byKey: Map<string, ShownDelivery>;
  waived: Set<string>;
  now: Date;
  by: Actor;
};

function answersIn(unit: FollowedUnit, { of, daysOf, line, byKey, waived, now, by }: Known): UnitAnswer[] {
  const forebears = line(unit.id);
  const days = daysOf.get(unit.id) ?? [];
  const followed = owedOf({ asked: of.asked, days }, unit, forebears).filter((asked) =>
    isFollowed(by, unit, asked),
  );
  return followed.map((asked) => {
    const obligation = rowOf(asked);
    const own = byKey.get(`${obligation.id} ${unit.id}`) ?? null;
    const before = forebears
      .filter(({ since }) => !asked.due || since <= asked.due.on)
      .flatMap(({ id }) => byKey.get(`${obligation.id} ${id}`) ?? []);
    const given = [...(own ? [own] : []), ...before].filter(
      (one) => !one.submittedAt || one.submittedAt <= now,
    );
    const state = obligationState(asked, {
      given: given.map(({ status, submittedAt }) => ({ status: status as DeliveryStatus, submittedAt })),
      waived: waived.has(`${obligation.id} ${unit.id}`),
      now,
    });
    const also = asked.also as KnownObligation[];
    const { due, planned } = asked;
    return {
      obligation,
      also,
      due,
      planned,
      state,
      left: leftOf(asked, now),
      delivery: own ?? before[0] ?? null,
      standing: standingIn(own ? [own] : [], before, now),
    };
  });
}

function standingIn(own: ShownDelivery[], before: ShownDelivery[], now: Date): ShownDelivery[] {
  const stands = ({ status, submittedAt }: ShownDelivery): boolean =>
    (status === 'submitted' || status === 'accepted') && submittedAt !== null && submittedAt <= now;
  const first = own.filter(stands);
  return first.length > 0 ? first : before.filter(stands);
}

/** A district follows what its communes owe while it stands. */
const isFollowed = (by: Actor, unit: FollowedUnit, asked: Asked): boolean =>
  overseesAll(by) || isUnder(unit, unitsOf(by), dayOwedOn(asked));

type GroupYear = { year: number; registrationDue: Date; lockedAt: Date | null };
const unopened = (year: number): GroupYear => ({ ...usualDates(year), lockedAt: null });

function placedIn(unit: FollowedUnit, season: GroupYear): AnsweringUnit {
  const { year } = season;
  const { id, slug, code, name, bodyName, kind } = unitAt(unit, endOfYear(year));
  return {
    id,
    slug,
    code,
    name,
    bodyName,
    kind,
    district: districtOn(unit, new Date(Date.UTC(year, 5, 30))),
    group: groupInYear(unit, season),
  };
}

export type OneAnswer = UnitAnswers['answers'][number] & {
  unit: AnsweringUnit;
  year: number;
  scheme: AskedOfYear['scheme'];
  waiver: { reason: string; waivedAt: Date } | null;
  extension: { on: Date; reason: string } | null;
  setForAll: { on: Date; reason: string } | null;
};

/** One obligation of one unit, for whoever follows the unit. */
export async function answerOf(
  acting: Acting,
  { code, year, slug }: { code: string; year: number; slug: string },
): Promise<OneAnswer | null> {
  const unit = await db().unit.findFirst({
    where: { AND: [dutiful(acting.by), { slug }] },
    select: { id: true },
  });
  if (!unit) return null;
  const { units, scheme } = await answersOf(acting, { year, only: [unit.id] });
  const found = units[0]?.answers.find(({ obligation }) => obligation.code === code);
  if (!found || !units[0]) return null;
  const of = { obligationId: found.obligation.id, year };
  const [waiver, days] = await Promise.all([
    db().waiver.findFirst({ where: { ...of, unitId: unit.id }, select: { reason: true, waivedAt: true } }),
    db().setDay.findMany({ where: { ...of, OR: [{ unitId: null }, { unitId: unit.id }] } }),
  ]);
  return {
    ...found,
    unit: units[0].unit,
    year,
    scheme,
    waiver,
    extension: days.find(({ unitId }) => unitId !== null) ?? null,
    setForAll: days.find(({ unitId }) => unitId === null) ?? null,
  };
}
