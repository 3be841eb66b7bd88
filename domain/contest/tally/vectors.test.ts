import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recompute } from '../../../public/kiem-tra/tinh-lai.mjs';
import type { TallyOutcome } from './outcome';
import type { ContestRules } from '../setup/rules';
import type { TallyInput } from './input';
import { ALGORITHM, tally } from './tally';

// The test vectors of docs/tally.md, which anybody may download: both programs run them.

type Vector = {
  name: string;
  rules: string;
  given: { rules: ContestRules; input: TallyInput };
  outcome: TallyOutcome;
};
const { algorithm, vectors } = JSON.parse(readFileSync('public/kiem-tra/vectors.json', 'utf8')) as {
  algorithm: string;
  vectors: Vector[];
};
const written = readFileSync('docs/tally.md', 'utf8');

test.each(vectors)('$rules: $name', ({ given, outcome }) => {
  expect(tally(given.rules, given.input)).toEqual(outcome);
  expect(recompute(given)).toEqual(outcome);
});

test('every numbered rule has a vector, and every vector names rules that are written', () => {
  const rules = [...written.matchAll(/^\*\*(T\d+)\*\*/gmu)].map(([, rule]) => rule);
  const named = new Set(vectors.flatMap((vector) => vector.rules.split(' ')));
  expect(algorithm).toBe(ALGORITHM);
  expect(rules.length).toBeGreaterThan(10);
  expect(named).toEqual(new Set(rules));
});
