import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanced as drawBalanced, everybody, type Pair } from './assignment';
import { drawnNumbers } from './draw';
import { sha256 } from '../results/frozen-testing';

const names = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n}`);

const ground = fc
  .record({
    entries: fc.integer({ min: 1, max: 30 }).map((count) => names('e', count)),
    judges: fc.integer({ min: 1, max: 9 }).map((count) => names('j', count)),
    each: fc.integer({ min: 1, max: 9 }),
    seed: fc.integer({ min: 1, max: 2 ** 31 }),
  })
  .chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      barred: fc.array(
        fc.record({ entry: fc.constantFrom(...drawn.entries), judge: fc.constantFrom(...drawn.judges) }),
        { maxLength: 12 },
      ),
    }),
  );

type Ground = { entries: string[]; judges: string[]; each: number; seed: number };
const balanced = ({ seed, ...ground }: Ground, barred: Pair[], there: Pair[] = []) =>
  drawBalanced({ ...ground, barred, there }, drawnNumbers(String(seed), sha256));

const judgesOf = (pairs: readonly Pair[], entry: string) =>
  pairs.filter((pair) => pair.entry === entry).map(({ judge }) => judge);
const isIn = (pairs: readonly Pair[], { entry, judge }: Pair) =>
  pairs.some((pair) => pair.entry === entry && pair.judge === judge);

test('each entry gets as many judges as asked, or as many as may judge it, and nobody twice or in conflict', () => {
  fc.assert(
    fc.property(ground, ({ drawn: ground, barred }) => {
      const { entries, judges, each } = ground;
      const pairs = balanced(ground, barred);
      expect(pairs.filter((pair) => isIn(barred, pair))).toEqual([]);
      for (const entry of entries) {
        const given = judgesOf(pairs, entry);
        const free = judges.filter((judge) => !isIn(barred, { entry, judge })).length;
        expect(given).toHaveLength(Math.min(each, free));
        expect(new Set(given).size).toBe(given.length);
      }
      expect(balanced(ground, barred)).toEqual(pairs);
    }),
  );
});

test('without conflicts no judge has more than one entry more than another', () => {
  fc.assert(
    fc.property(ground, ({ drawn: ground }) => {
      const pairs = balanced(ground, []);
      const loads = ground.judges.map((judge) => pairs.filter((pair) => pair.judge === judge).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a late entry gets its judges, and no other entry gets one more, whatever the seed', () => {
  fc.assert(
    fc.property(ground, fc.integer({ min: 1, max: 2 ** 31 }), ({ drawn, barred }, later) => {
      const { entries, judges, each } = drawn;
      const there = balanced(drawn, barred);
      const more = balanced({ ...drawn, entries: [...entries, 'late'], seed: later }, barred, there);
      expect(more.filter(({ entry }) => entry !== 'late')).toEqual([]);
      expect(more).toHaveLength(Math.min(each, judges.length));
    }),
  );
});

test('everybody judges everything but where a conflict forbids it', () => {
  expect(everybody(['e0', 'e1'], ['j0', 'j1'], [{ entry: 'e1', judge: 'j0' }])).toEqual([
    { entry: 'e0', judge: 'j0' },
    { entry: 'e0', judge: 'j1' },
    { entry: 'e1', judge: 'j1' },
  ]);
});
