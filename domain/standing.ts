import { type Duty, type DutyState, duties, dutyStates, type OwedModel, stateOf } from './obligation';
import { named } from './named';
import type { Season } from './season';
import { inOrder } from './text';
import type { UnitKind } from './unit';

/** How a unit stands for a year: the state of each duty. */
export type Standing = { unit: StandingUnit; year: number; states: Record<Duty, DutyState> };

export type StandingUnit = {
  id: string;
  slug: string;
  name: string;
  bodyName: string;
  kind: UnitKind;
  folded: string;
  /** The first day on which it no longer exists. */
  validTo?: Date | null;
  /** The district that the unit is, or lies in. */
  district: { id: string; name: string } | null;
};

export const standingOf = (
  unit: StandingUnit,
  models: readonly OwedModel[],
  season: Season,
  now: Date,
): Standing => ({
  unit,
  year: season.year,
  states: Object.fromEntries(
    duties.map((duty) => [duty, stateOf(duty, models, season, now, unit.validTo)]),
  ) as Record<Duty, DutyState>,
});

/** What a list may be asked for: a state, or the two that say whether the duty is done. */
export const askedStates = [...dutyStates, 'delivered', 'owed'] as const;
export type AskedState = (typeof askedStates)[number];

const covers: Record<AskedState, readonly DutyState[]> = {
  onTime: ['onTime'],
  late: ['late'],
  due: ['due'],
  missing: ['missing'],
  ended: ['ended'],
  delivered: ['onTime', 'late'],
  owed: ['due', 'missing'],
};

/** Praise asks for every duty, blame for any one: "đã nộp đủ" and "còn nợ" share the units out between them. */
const ofEvery: readonly AskedState[] = ['onTime', 'delivered'];

/** Whether the standing is in the state: on the duty, or on the year as a whole when no duty is named. */
export function isIn(standing: Standing, state: AskedState, duty: Duty | null = null): boolean {
  const on = (one: Duty) => covers[state].includes(standing.states[one]);
  if (duty) return on(duty);
  const settled = (one: Duty) => on(one) || standing.states[one] === 'ended';
  return ofEvery.includes(state) ? duties.every(settled) : duties.some(on);
}

/** What the unit is reminded of: what is overdue, or of that the one duty that is asked for. */
export const overdueOf = (standing: Standing, duty: Duty | null): Duty[] =>
  duties.filter((one) => (!duty || one === duty) && isIn(standing, 'missing', one));

/** What the unit still owes, past the day or not. */
export const owes = (standing: Standing): Duty[] => duties.filter((duty) => isIn(standing, 'owed', duty));

export const standingOrders = ['name', 'district', 'owing'] as const;
export type StandingOrder = (typeof standingOrders)[number];

export type StandingAsk = {
  kind: UnitKind | null;
  districtId: string | null;
  duty: Duty | null;
  state: AskedState | null;
  q: string;
  order: StandingOrder;
};

/** The rows that a screen, its numbers and its export are all made of. */
export function asked(standings: readonly Standing[], ask: StandingAsk): Standing[] {
  const kept = standings.filter(
    (s) =>
      (!ask.kind || s.unit.kind === ask.kind) &&
      (!ask.districtId || s.unit.district?.id === ask.districtId) &&
      (!ask.state || isIn(s, ask.state, ask.duty)),
  );
  return named(kept, ask.q, (s) => s.unit.folded).sort(
    (a, b) => orders[ask.order](a, b) || orders.name(a, b) || b.year - a.year,
  );
}

const orders: Record<StandingOrder, (a: Standing, b: Standing) => number> = {
  name: (a, b) => inOrder(a.unit.name, b.unit.name) || inOrder(place(a), place(b)),
  district: (a, b) => inOrder(place(a), place(b)),
  owing: (a, b) => overdue(b) - overdue(a) || owes(b).length - owes(a).length,
};

const place = (s: Standing): string => s.unit.district?.name ?? '';
const overdue = (s: Standing): number => duties.filter((duty) => isIn(s, 'missing', duty)).length;

/** The counts of the year at a glance. */
export type Tally = {
  bound: number;
  registered: number;
  complete: number;
  overdue: number;
  duties: Record<Duty, Record<DutyState, number>>;
};

export const tallyOf = (standings: readonly Standing[]): Tally => {
  const count = (state: AskedState, duty: Duty | null = null) =>
    standings.filter((standing) => isIn(standing, state, duty)).length;
  const ofDuty = (duty: Duty) => Object.fromEntries(dutyStates.map((state) => [state, count(state, duty)]));
  return {
    bound: standings.length,
    registered: count('delivered', 'registration'),
    complete: count('delivered'),
    overdue: count('missing'),
    duties: Object.fromEntries(duties.map((duty) => [duty, ofDuty(duty)])) as Tally['duties'],
  };
};
