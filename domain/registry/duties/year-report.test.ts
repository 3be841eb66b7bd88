import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Duty, type DutyState, duties, dutyStates } from './obligation';
import { usualDates } from './season';
import type { DutyRecord } from './duty-record';
import { shareOf, yearReport } from './year-report';

const season = { ...usualDates(2022), lockedAt: null, lockedReason: '' };
const now = new Date('2022-06-20T02:00:00Z');

const dutyRecord = (
  name: string,
  district: string,
  states: Partial<Record<Duty, DutyState>>,
): DutyRecord => ({
  unit: {
    id: name,
    slug: name,
    code: '',
    name,
    bodyName: name,
    kind: 'commune',
    district: { id: district, name: district },
  },
  year: 2022,
  states: { registration: 'due', plan: 'due', interim: 'due', final: 'due', evaluation: 'due', ...states },
});

const all = { registration: 'onTime', plan: 'onTime', interim: 'late' } as const;
const none = { registration: 'missing', plan: 'missing', interim: 'missing' } as const;
const groupOf = ({ unit }: DutyRecord) => unit.district?.name ?? '';
const given = (dutyRecords: DutyRecord[], before: DutyRecord[] = []) =>
  yearReport({ season, now, dutyRecords, sameDay: before, wholeYear: before, groupOf });

test('shares per duty, the year before beside them, and what is due next', () => {
  const report = given([dutyRecord('a', 'X', all), dutyRecord('b', 'X', none)], [dutyRecord('a', 'X', none)]);
  expect(report.registered).toEqual({ done: 1, of: 2 });
  expect(report.registeredBefore).toEqual({ done: 0, of: 1 });
  expect(report.due).toEqual({ done: 3, of: 6 });
  expect(report.duties[2]).toEqual({
    duty: 'interim',
    now: { done: 1, of: 2 },
    late: 1,
    overdue: 1,
    sameDay: { done: 0, of: 1 },
    wholeYear: { done: 0, of: 1 },
  });
  expect(report.overdue).toBe(1);
  expect(report.next?.duties).toEqual(['final', 'evaluation']);
});

test('groups stand from best to worst; equal ones by who owes less, then by name', () => {
  const rows = [
    dutyRecord('1', 'Yếu', none),
    dutyRecord('2', 'Ân', all),
    dutyRecord('3', 'Đà', all),
    dutyRecord('4', 'Vừa', all),
    dutyRecord('5', 'Vừa', none),
  ];
  expect(given(rows).groups.map(({ name }) => name)).toEqual(['Ân', 'Đà', 'Vừa', 'Yếu']);
});

test('a unit that was dissolved before the day is in no share', () => {
  const { duties: lines } = given([
    dutyRecord('a', 'X', { registration: 'exempt' }),
    dutyRecord('b', 'X', all),
  ]);
  expect(lines[0]?.now).toEqual({ done: 1, of: 1 });
});

test('nothing to be a share of is no number', () => {
  expect(shareOf({ done: 0, of: 0 })).toBeNull();
  expect(given([]).groups).toEqual([]);
});

test('the groups add up to the province, whatever the states', () => {
  const state = fc.constantFrom(...dutyStates);
  const any = fc.record(Object.fromEntries(duties.map((duty) => [duty, state])));
  fc.assert(
    fc.property(fc.array(fc.tuple(any, fc.constantFrom('X', 'Y', 'Z')), { maxLength: 30 }), (units) => {
      const rows = units.map(([states, district], at) => dutyRecord(`${at}`, district, states));
      const report = given(rows);
      const sum = (of: (line: (typeof report.groups)[number]) => number) =>
        report.groups.reduce((total, line) => total + of(line), 0);
      expect(sum(({ due }) => due.done)).toBe(report.due.done);
      expect(sum(({ registered }) => registered.of)).toBe(report.registered.of);
      expect(sum(({ overdue }) => overdue)).toBe(report.overdue);
      expect(sum(({ units: count }) => count)).toBe(report.units);
    }),
  );
});
