import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, startOf } from '../date/calendar';
import { deliveryStatuses } from './delivery';
import {
  answerStates,
  type Given,
  groupOfAnswer,
  isDone,
  leftOf,
  obligationState,
  tallyOfAnswers,
} from './record';

const due = { on: day(2022, 6, 15), dueDayCounts: false };
const at = (text: string) => new Date(text);
const sent = (text: string, status: Given['status'] = 'submitted'): Given => ({
  status,
  submittedAt: at(text),
});
const state = (given: Given[], now: string, waived = false) =>
  obligationState({ due }, { given, waived, now: at(now) });

test.each([
  [[], '2022-06-14T16:59:59.999Z', 'due'],
  [[], '2022-06-14T17:00:00Z', 'missing'],
  [[sent('2022-06-14T16:59:59.999Z')], '2022-07-01T00:00:00Z', 'onTime'],
  [[sent('2022-06-14T17:00:00Z')], '2022-07-01T00:00:00Z', 'late'],
  [[sent('2022-06-01T00:00:00Z', 'returned')], '2022-07-01T00:00:00Z', 'returned'],
  [[{ status: 'draft', submittedAt: null }], '2022-07-01T00:00:00Z', 'missing'],
  [
    [sent('2022-06-20T00:00:00Z'), sent('2022-06-01T00:00:00Z', 'accepted')],
    '2022-07-01T00:00:00Z',
    'onTime',
  ],
] as [Given[], string, string][])('%j at %s is %s', (given, now, expected) => {
  expect(state(given, now)).toBe(expected);
});

test('a waiver holds until something is delivered', () => {
  expect(state([], '2022-07-01T00:00:00Z', true)).toBe('waived');
  expect(state([sent('2022-06-20T00:00:00Z')], '2022-07-01T00:00:00Z', true)).toBe('late');
});

test('a commitment is never late, whenever it is answered', () => {
  const of = (given: Given[]) =>
    obligationState({ due: null }, { given, waived: false, now: at('2030-01-01') });
  expect([of([]), of([sent('2029-12-31T00:00:00Z')]), leftOf({ due: null }, at('2030-01-01'))]).toEqual([
    'open',
    'onTime',
    null,
  ]);
});

const moments = fc.date({ min: at('2022-01-01'), max: at('2023-01-01'), noInvalidDate: true });
const given: fc.Arbitrary<Given> = fc
  .record({ status: fc.constantFrom(...deliveryStatuses), at: moments })
  .map(({ status, at: submittedAt }) => ({ status, submittedAt: status === 'draft' ? null : submittedAt }));

test('one submission more never makes it worse, and time alone only turns due into missing', () => {
  const worth = ['missing', 'returned', 'due', 'late', 'onTime'];
  fc.assert(
    fc.property(fc.array(given), moments, moments, moments, (all, more, now, later) => {
      const of = (list: Given[], when: Date) =>
        obligationState({ due }, { given: list, waived: false, now: when });
      const before = of(all, now);
      const after = of([...all, { status: 'submitted', submittedAt: more }], now);
      expect(worth.indexOf(after)).toBeGreaterThanOrEqual(worth.indexOf(before));
      if (later >= now) {
        const turned = now < startOf(due.on) && later >= startOf(due.on) && before === 'due';
        expect(of(all, later)).toBe(turned ? 'missing' : before);
      }
    }),
  );
});

test('every row of a unit stands in one group, and what is done in no other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...answerStates),
      fc.option(fc.integer({ min: -400, max: 400 })),
      (of, left) => {
        const group = groupOfAnswer({ state: of, left });
        expect(group === 'done').toBe(isDone(of));
        if (group === 'overdue') expect(left).toBeLessThan(0);
      },
    ),
  );
  expect(groupOfAnswer({ state: 'due', left: 30 })).toBe('soon');
  expect(groupOfAnswer({ state: 'due', left: 31 })).toBe('later');
  expect(groupOfAnswer({ state: 'missing', left: -1 })).toBe('overdue');
});

test('the tally shares all out', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...answerStates)), (states) => {
      const { owed, ...each } = tallyOfAnswers(states);
      expect(owed).toBe(states.length);
      expect(Object.values(each).reduce((a, b) => a + b, 0)).toBe(states.length);
    }),
  );
});
