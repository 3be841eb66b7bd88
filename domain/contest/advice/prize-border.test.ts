import { expect, test } from 'vitest';
import { input, rules as smallest, sheet } from '../tally/testing';
import { tally } from '../tally/tally';
import { prizeBorders } from './prize-border';

const prize = { key: 'nhat', name: 'Giải Nhất', kind: 'main', block: 'b', rank: 'first', count: 1 } as const;
const rules = smallest({ prizes: [prize] });

/**
 * Three entries by three judges, of whom one gives ten points less; the strict one misses those
 * that are named.
 */
function borders(strictMisses: string[], levels: Record<string, number>) {
  const sheets = Object.entries(levels).flatMap(([entry, level]) => [
    sheet(entry, { judge: 'a', points: level }),
    sheet(entry, { judge: 'b', points: level }),
    ...(strictMisses.includes(entry) ? [] : [sheet(entry, { judge: 'strict', points: level - 1_000 })]),
  ]);
  const outcome = tally(rules, input({ ids: Object.keys(levels), sheets }));
  return prizeBorders(rules, sheets, outcome);
}

test('where an absent strict judge made the winner, the border says so, with the judge', () => {
  const [border, ...more] = borders(['e1'], { e1: 8_800, e2: 9_000, e3: 5_000 });
  expect(more).toEqual([]);
  expect(border).toMatchObject({
    block: 'b',
    above: { entry: 'e1', prize: 'nhat', missing: [{ judge: 'strict' }] },
    below: { entry: 'e2', prize: null, missing: [] },
    gap: 133,
  });
  expect(border?.above.missing[0]?.toPanel).toBeLessThan(0);
  expect(border?.fairGap).toBeLessThan(0);
});

test.each([
  ['everybody marked everything', [], { e1: 8_800, e2: 9_000, e3: 5_000 }],
  ['the winner would win all the same', ['e1'], { e1: 9_500, e2: 9_000, e3: 5_000 }],
  ['no prize lies between them', ['e2'], { e1: 9_900, e2: 8_800, e3: 9_000 }],
])('%s: no border is named', (_, misses, levels) => {
  expect(borders(misses, levels)).toEqual([]);
});
