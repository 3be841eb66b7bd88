import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaledLevels } from './scaled-levels';

const from = (...points: number[]) => points.map((one) => ({ from: one }));

test('levels of 20 points are brought to 6, by steps', () => {
  expect(scaledLevels(from(0, 1_000, 1_600), { was: 2_000, points: 600, step: 25 })).toEqual(
    from(0, 300, 475),
  );
});

test('no level stands above the points, and none off the step', () => {
  const number = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(
      fc.array(fc.nat(20_000)),
      number,
      number,
      fc.integer({ min: 1, max: 100 }),
      (all, was, points, step) => {
        for (const level of scaledLevels(from(...all), { was, points: points * step, step })) {
          expect(level.from).toBeLessThanOrEqual(points * step);
          expect(level.from % step).toBe(0);
        }
      },
    ),
  );
});
