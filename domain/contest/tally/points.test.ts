import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsOf, pointsTyped, stepped } from './points';

test('a comma and a point mean the same, and anything else is no number', () => {
  expect(['8,5', '8.5', ' 8,50 ', '0', '10,25', '8,555', '-1', '', '8,', 'tám', '1e3'].map(pointsOf)).toEqual(
    [850, 850, 850, 0, 1025, null, null, null, null, null, null],
  );
});

test('what is shown reads back as the same points', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (points) => {
      expect(pointsOf(pointsTyped(points))).toBe(points);
    }),
  );
});

test('the arrow keys stay on the scale and on its steps', () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 0, max: 2_000 })),
      fc.constantFrom(10, 25, 50, 100),
      fc.boolean(),
      (points, step, up) => {
        const next = stepped(points, { step, full: 2_000, up });
        expect(next % step).toBe(0);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(2_000);
        if (points !== null && up) expect(next).toBeGreaterThanOrEqual(Math.min(points, 2_000));
      },
    ),
  );
});
