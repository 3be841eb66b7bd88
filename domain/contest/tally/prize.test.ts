import { expect, test } from 'vitest';
import { overGiven } from './prize';
import { usualRules } from '../setup/usual-rules';

test('a prize that is given more often than the table has it is named with both numbers', () => {
  const rules = usualRules(null);
  const [first] = rules.prizes.filter(({ kind }) => kind === 'main');
  if (!first) throw new Error('no prize');
  const give = (times: number) => Array.from({ length: times }, () => ({ prize: first.key }));
  expect(overGiven(rules, give(first.count))).toEqual([]);
  const { name, block, count } = first;
  expect(overGiven(rules, give(count + 1))).toEqual([{ name, block, given: count + 1, count }]);
});
