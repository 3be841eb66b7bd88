import { expect, test } from 'vitest';
import type { SeatKind } from '../actor';
import { type FactorScope, mustHaveFactor, needAfterPassword } from './factor';

const cases: [SeatKind, FactorScope[]][] = [
  ['organiser', ['usual', 'deciding', 'everybody']],
  ['administrator', ['usual', 'deciding', 'everybody']],
  ['chiefJudge', ['usual', 'deciding', 'everybody']],
  ['auditor', ['usual', 'deciding', 'everybody']],
  ['deputyJudge', ['deciding', 'everybody']],
  ['judge', ['everybody']],
  ['secretary', ['everybody']],
  ['viewer', ['everybody']],
  ['unitLeader', ['everybody']],
  ['unitOfficer', ['everybody']],
];

test.each(cases)('a %s must have a second factor where the setting is one of %j', (kind, scopes) => {
  for (const scope of ['usual', 'deciding', 'everybody'] as const)
    expect([scope, mustHaveFactor([kind], scope)]).toEqual([scope, scopes.includes(scope)]);
});

test('one seat of several is enough; without a seat only everybody counts', () => {
  expect(mustHaveFactor(['unitOfficer', 'auditor'], 'usual')).toBe(true);
  expect(mustHaveFactor([], 'deciding')).toBe(false);
  expect(mustHaveFactor([], 'everybody')).toBe(true);
});

test('who has a factor shows it, whether or not one is asked for', () => {
  expect(needAfterPassword({ has: true, must: false })).toBe('prove');
  expect(needAfterPassword({ has: true, must: true })).toBe('prove');
  expect(needAfterPassword({ has: false, must: true })).toBe('enrol');
  expect(needAfterPassword({ has: false, must: false })).toBeNull();
});
