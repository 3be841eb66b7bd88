import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isLate, startOf } from '../date/calendar';
import { readPlan } from '@/prisma/seed/scheme';
import {
  type Due,
  dueIn,
  dueKinds,
  type DueRule,
  earlier,
  followed,
  isDueRule,
  isYearly,
  yearOfOnce,
} from './due';

const day = (due: Due | null) =>
  due && `${due.on.toISOString().slice(0, 10)}${due.dueDayCounts ? '' : ' trước'}`;
const late = ({ on, dueDayCounts }: Due, at: Date) => isLate(at, { due: on, dueDayCounts });

const months = fc.integer({ min: 1, max: 12 });
const inYear = fc.record({ month: months, day: fc.integer({ min: 1, max: 31 }) });
const years = fc.integer({ min: 2018, max: 2100 });
const dates = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const rules: fc.Arbitrary<DueRule> = fc.oneof(
  inYear.map((on): DueRule => ({ kind: 'before', ...on })),
  inYear.map((on): DueRule => ({ kind: 'yearly', ...on })),
  dates.map((on): DueRule => ({ kind: 'beforeDay', on })),
  dates.map((on): DueRule => ({ kind: 'by', on })),
  fc
    .record({ year: years, quarter: fc.integer({ min: 1, max: 4 }) })
    .map((of): DueRule => ({ kind: 'quarter', ...of })),
);

describe('the days of the plan', () => {
  test.each([
    [{ kind: 'before', month: 6, day: 15 }, 2022, '2022-06-15 trước'],
    [{ kind: 'beforeDay', on: '2018-01-15' }, 2018, '2018-01-15 trước'],
    [{ kind: 'beforeDay', on: '2018-01-15' }, 2019, null],
    [{ kind: 'quarter', year: 2018, quarter: 1 }, 2018, '2018-03-31'],
    [{ kind: 'quarter', year: 2020, quarter: 3 }, 2020, '2020-09-30'],
    [{ kind: 'quarter', year: 2020, quarter: 4 }, 2020, '2020-12-31'],
    [{ kind: 'by', on: '2022-12-31' }, 2022, '2022-12-31'],
    [{ kind: 'yearly', month: 2, day: 29 }, 2021, '2021-02-28'],
    [{ kind: 'yearly', month: 2, day: 29 }, 2024, '2024-02-29'],
    [{ kind: 'standing' }, 2022, null],
  ] as [DueRule, number, string | null][])('%j in %i is %s', (rule, year, expected) => {
    expect(day(dueIn(rule, year))).toBe(expected);
  });

  test('"trước ngày 15/6" is late from its first moment, "chậm nhất" from the moment after its last', () => {
    const strict = dueIn({ kind: 'before', month: 6, day: 15 }, 2022) as Due;
    const until = dueIn({ kind: 'yearly', month: 6, day: 15 }, 2022) as Due;
    const [first, last] = [startOf(strict.on), new Date(startOf(addDays(strict.on, 1)).getTime() - 1)];
    expect([late(strict, first), late(strict, new Date(first.getTime() - 1))]).toEqual([true, false]);
    expect([late(until, last), late(until, new Date(last.getTime() + 1))]).toEqual([false, true]);
  });
});

test('a rule gives a day of the year that was asked for, or none', () => {
  fc.assert(
    fc.property(rules, years, (rule, year) => {
      const due = dueIn(rule, year);
      if (due) expect(due.on.getUTCFullYear()).toBe(year);
      else expect(yearOfOnce(rule)).not.toBe(year);
      if (isYearly(rule)) expect(due).not.toBeNull();
    }),
  );
});

test('of two rules for one paper, whatever is late by the earlier is late by no other sooner', () => {
  fc.assert(
    fc.property(rules, rules, years, fc.integer({ min: -400, max: 400 }), (a, b, year, days) => {
      const [one, two] = [dueIn(a, year), dueIn(b, year)];
      if (!one || !two) return;
      const at = addDays(one.on, days);
      expect(late(earlier(one, two), at)).toBe(late(one, at) || late(two, at));
      expect(earlier(one, two).on.getTime()).toBe(earlier(two, one).on.getTime());
    }),
  );
});

test('a rule that follows another follows it to its end, and one that goes round leads nowhere', () => {
  const end: DueRule = { kind: 'before', month: 11, day: 25 };
  const all = [
    { code: 'R7', due: end },
    { code: 'T1b', due: { kind: 'with', code: 'R7' } as DueRule },
    { code: 'X', due: { kind: 'with', code: 'Y' } as DueRule },
    { code: 'Y', due: { kind: 'with', code: 'X' } as DueRule },
  ];
  expect(followed({ kind: 'with', code: 'T1b' }, all)).toEqual(end);
  expect(followed({ kind: 'with', code: 'X' }, all)).toBeNull();
  expect(followed({ kind: 'with', code: 'không có' }, all)).toBeNull();
});

test('a rule that no calendar has is none', () => {
  const wrong: DueRule[] = [
    { kind: 'before', month: 13, day: 1 },
    { kind: 'before', month: 6, day: 31 },
    { kind: 'yearly', month: 0, day: 5 },
    { kind: 'by', on: '2022-02-30' },
    { kind: 'by', on: '' },
    { kind: 'quarter', year: 2022, quarter: 5 },
    { kind: 'with', code: '' },
  ];
  expect(wrong.filter(isDueRule)).toEqual([]);
  fc.assert(fc.property(rules, (rule) => isDueRule(rule) || isYearly(rule)));
});

test('the 44 obligations of the plan have a rule each, and no kind of rule is without use', () => {
  const plan = readPlan();
  expect(plan).toHaveLength(44);
  expect(plan.filter(({ due }) => !isDueRule(due))).toEqual([]);
  expect(new Set(plan.map(({ due }) => due.kind))).toEqual(new Set(dueKinds));
});
