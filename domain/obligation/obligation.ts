import { type Actor, mayOrganise } from '../actor';
import type { Forebear } from '../unit/succession';
import { existsOn, type Lifespan, type UnitKind } from '../unit/unit';
import { day } from '../date/calendar';
import { all, no, type Verdict, yes } from '../verdict';
import { type Due, dueIn, type DueRule, earlier, followed, yearOfOnce } from './due';

declare module '../verdict' {
  interface Reasons {
    yearsOutside: true;
    obligationFlawed: true;
  }
}

export const natures = [
  /** By what the registry or the contest knows already. */
  'registry',
  'paper',
  'figure',
  'post',
  'activity',
  'consolidated',
  /** Once a year in words; never late. */
  'commitment',
  'channel',
] as const;
export type Nature = (typeof natures)[number];

const deliveredNatures: readonly Nature[] = ['paper', 'figure', 'post', 'commitment'];

export const isDelivered = (nature: Nature): boolean => deliveredNatures.includes(nature);

/** Answered by a frozen report of the organiser. */
export const isConsolidated = (nature: Nature): boolean => nature === 'consolidated';

export type Obligation = {
  code: string;
  nature: Nature;
  /** Who owes it: kinds of unit, or one unit by name and whoever follows it. */
  kinds: readonly UnitKind[];
  unitId: string | null;
  /** Somebody outside of the portal, in words. */
  outside?: string;
  due: DueRule;
  /** Another obligation whose paper answers this one as well. */
  sameAs: string | null;
  firstYear: number;
  lastYear: number;
};

export type SetDay = { code: string; year: number; unitId: string | null; on: Date };

/** What one delivery of a year answers: the obligation, with those whose paper is the same. */
export type Asked = {
  obligation: Obligation;
  also: Obligation[];
  year: number;
  /** null: never late. */
  due: Due | null;
  /** The day that the scheme itself gives, where the organiser set another. */
  planned: Due | null;
};

export type AskedYear = {
  all: readonly Obligation[];
  year: number;
  days?: readonly SetDay[];
  /** What units deliver, unless others are asked for. */
  meant?: (nature: Nature) => boolean;
};

/** What a scheme asks of anybody in a year, in the order of the scheme. */
export function askedIn({ all: known, year, days = [], meant = isDelivered }: AskedYear): Asked[] {
  const current = known.filter((one) => one.firstYear <= year && year <= one.lastYear);
  return current.flatMap((obligation): Asked[] => {
    if (!meant(obligation.nature) || mainOf(obligation, current) !== obligation) return [];
    const also = current.filter((one) => one !== obligation && mainOf(one, current) === obligation);
    const planned = [obligation, ...also]
      .map((one) => plannedIn(one, current, year))
      .filter((due) => due !== null)
      .reduce<Due | null>((a, b) => (a ? earlier(a, b) : b), null);
    const standing = obligation.due.kind === 'standing';
    if (!planned && !standing) return [];
    const set = days.find((one) => one.code === obligation.code && one.year === year && one.unitId === null);
    return [{ obligation, also, year, planned, due: set ? { on: set.on, dueDayCounts: true } : planned }];
  });
}

function mainOf(obligation: Obligation, all: readonly Obligation[]): Obligation {
  const main = all.find((one) => one.code === obligation.sameAs);
  return main && main.sameAs === null ? main : obligation;
}

function plannedIn(obligation: Obligation, all: readonly Obligation[], year: number): Due | null {
  const rule = followed(obligation.due, all, [obligation.code]);
  return rule && dueIn(rule, year);
}

export function askedOf(asked: Asked, unitId: string, days: readonly SetDay[]): Asked {
  const own = days.find(
    (one) => one.code === asked.obligation.code && one.year === asked.year && one.unitId === unitId,
  );
  return own ? { ...asked, due: { on: own.on, dueDayCounts: true } } : asked;
}

/** The day that decides which units owe it, and to which district; what is never late has the last
 * day of its year. */
export const dayOwedOn = ({ due, year }: Pick<Asked, 'due' | 'year'>): Date => due?.on ?? day(year, 12, 31);

export type OwingUnit = Lifespan & { id: string; kind: UnitKind };

/** A unit owes what falls due while it is there; after its end its successor does. */
export function isOwedBy(asked: Asked, unit: OwingUnit, line: readonly Forebear[] = []): boolean {
  const on = dayOwedOn(asked);
  const before = line.filter(({ since }) => since <= on).map(({ id }) => id);
  return isMeant(asked.obligation, unit, before) && existsOn(unit, on);
}

const isMeant = ({ kinds, unitId }: Obligation, unit: OwingUnit, line: readonly string[]): boolean =>
  unitId ? unitId === unit.id || line.includes(unitId) : kinds.includes(unit.kind);

export const obligationFlaws = [
  'codeTakenHere',
  'nobodyOwes',
  'noDay',
  'yearsOutside',
  'leadsNowhere',
] as const;
export type ObligationFlaw = (typeof obligationFlaws)[number];

export function flawOf(
  obligation: Obligation,
  { others, scheme }: { others: readonly Obligation[]; scheme: { firstYear: number; lastYear: number } },
): ObligationFlaw | null {
  const all = [...others, obligation];
  if (others.some(({ code }) => code === obligation.code)) return 'codeTakenHere';
  if (obligation.kinds.length === 0 && !obligation.unitId && !obligation.outside) return 'nobodyOwes';
  const { firstYear, lastYear } = obligation;
  if (firstYear > lastYear || firstYear < scheme.firstYear || lastYear > scheme.lastYear)
    return 'yearsOutside';
  if (obligation.sameAs !== null && !others.some(({ code }) => code === obligation.sameAs))
    return 'leadsNowhere';
  const rule = followed(obligation.due, all, [obligation.code]);
  if (rule === null) return 'leadsNowhere';
  if (rule.kind === 'standing') return obligation.nature === 'paper' ? 'noDay' : null;
  const once = yearOfOnce(rule);
  return once !== null && (once < firstYear || once > lastYear) ? 'noDay' : null;
}

export function canStandSo(obligation: Obligation, among: Parameters<typeof flawOf>[1]): Verdict {
  const flaw = flawOf(obligation, among);
  return flaw ? no('obligationFlawed', [flaw]) : yes;
}

export const canKeepObligations = (by: Actor): Verdict => mayOrganise(by);

export const canEndObligation = (
  by: Actor,
  obligation: Obligation,
  { lastYear, answered }: { lastYear: number; answered: readonly number[] },
): Verdict =>
  all(
    canKeepObligations(by),
    lastYear < obligation.firstYear || lastYear > obligation.lastYear ? no('yearsOutside') : yes,
    answered.some((year) => year > lastYear) ? no('yearsAnswered') : yes,
  );
