import { type Duty, type DutyState, duties, dutyStates, type OwedModel, stateOf } from './obligation';
import type { Season } from './season';
import { inOrder } from '../../text/text';
import { hasGroupsIn, UNGROUPED } from '../../unit/group';
import type { UnitKind } from '../../unit/unit';
import { type CalledUnit, unitsCalled } from '../../text/unit-name';

export type DutyRecord = { unit: DutyUnit; year: number; states: Record<Duty, DutyState> };

export type DutyUnit = {
  id: string;
  slug: string;
  code: string;
  name: string;
  bodyName: string;
  kind: UnitKind;
  altNames?: readonly string[];
  kin?: CalledUnit['kin'];
  validFrom?: Date;
  validTo?: Date | null;
  /** The unit's district, or the unit itself if it is one. */
  district: { id: string; name: string } | null;
  /** Its group, in years without districts. */
  group?: { id: string; name: string } | null;
};

export const dutyRecordOf = (
  unit: DutyUnit,
  { models, season, now }: { models: readonly OwedModel[]; season: Season; now: Date },
): DutyRecord => ({
  unit,
  year: season.year,
  states: Object.fromEntries(
    duties.map((duty) => [duty, stateOf(duty, { models, season, now }, unit)]),
  ) as Record<Duty, DutyState>,
});

export const askedStates = [...dutyStates, 'delivered', 'owed'] as const;
export type AskedState = (typeof askedStates)[number];

const covers: Record<AskedState, readonly DutyState[]> = {
  onTime: ['onTime'],
  late: ['late'],
  due: ['due'],
  missing: ['missing'],
  exempt: ['exempt'],
  delivered: ['onTime', 'late'],
  owed: ['due', 'missing'],
};

/** Without a duty, these need every duty, all others just one: "đã nộp đủ" and "còn nợ" then add
 * up. */
const ofEvery: readonly AskedState[] = ['onTime', 'delivered'];

export function isIn(dutyRecord: DutyRecord, state: AskedState, duty: Duty | null = null): boolean {
  const on = (one: Duty) => covers[state].includes(dutyRecord.states[one]);
  if (duty) return on(duty);
  const settled = (one: Duty) => on(one) || dutyRecord.states[one] === 'exempt';
  return ofEvery.includes(state) ? duties.every(settled) : duties.some(on);
}

export const overdueOf = (dutyRecord: DutyRecord, duty: Duty | null): Duty[] =>
  duties.filter((one) => (!duty || one === duty) && isIn(dutyRecord, 'missing', one));

export const owes = (dutyRecord: DutyRecord): Duty[] =>
  duties.filter((duty) => isIn(dutyRecord, 'owed', duty));

export const dutyOrders = ['name', 'district', 'owing'] as const;
export type DutyOrder = (typeof dutyOrders)[number];

export type DutyAsk = {
  kind: UnitKind | null;
  districtId: string | null;
  /** A group, or those that stand in none: UNGROUPED. */
  groupId?: string | null;
  duty: Duty | null;
  state: AskedState | null;
  q: string;
  order: DutyOrder;
  reversed?: boolean;
};

export function asked(dutyRecords: readonly DutyRecord[], ask: DutyAsk): DutyRecord[] {
  const kept = dutyRecords.filter(
    (s) =>
      (!ask.kind || s.unit.kind === ask.kind) &&
      (!ask.districtId || s.unit.district?.id === ask.districtId) &&
      (!ask.groupId || isInGroup(s, ask.groupId)) &&
      (!ask.state || isIn(s, ask.state, ask.duty)),
  );
  const sign = ask.reversed ? -1 : 1;
  const called = kept.map((dutyRecord) => ({
    ...dutyRecord.unit,
    parent: dutyRecord.unit.district,
    dutyRecord,
  }));
  return unitsCalled(called, ask.q)
    .map(({ dutyRecord }) => dutyRecord)
    .sort((a, b) => sign * orders[ask.order](a, b) || orders.name(a, b) || b.year - a.year);
}

const orders: Record<DutyOrder, (a: DutyRecord, b: DutyRecord) => number> = {
  name: (a, b) => inOrder(a.unit.name, b.unit.name) || inOrder(place(a), place(b)),
  district: (a, b) => inOrder(place(a), place(b)),
  owing: (a, b) => overdue(b) - overdue(a) || owes(b).length - owes(a).length,
};

const place = ({ unit }: DutyRecord): string => unit.district?.name ?? unit.group?.name ?? '';

const isInGroup = ({ unit, year }: DutyRecord, groupId: string): boolean =>
  groupId === UNGROUPED ? !unit.group && hasGroupsIn(year) : unit.group?.id === groupId;
const overdue = (s: DutyRecord): number => duties.filter((duty) => isIn(s, 'missing', duty)).length;

export type Tally = {
  bound: number;
  registered: number;
  unregistered: number;
  complete: number;
  overdue: number;
  duties: Record<Duty, Record<DutyState, number>>;
};

export const tallyOf = (dutyRecords: readonly DutyRecord[]): Tally => {
  const count = (state: AskedState, duty: Duty | null = null) =>
    dutyRecords.filter((dutyRecord) => isIn(dutyRecord, state, duty)).length;
  const ofDuty = (duty: Duty) => Object.fromEntries(dutyStates.map((state) => [state, count(state, duty)]));
  return {
    bound: dutyRecords.length,
    registered: count('delivered', 'registration'),
    unregistered: count('owed', 'registration'),
    complete: count('delivered'),
    overdue: count('missing'),
    duties: Object.fromEntries(duties.map((duty) => [duty, ofDuty(duty)])) as Tally['duties'],
  };
};
