import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { input, lineOfEntry, linesIn, part, rules, sheet } from './testing';
import { penaltyOf } from './penalty';
import type { Aggregation, TimeRule } from '../setup/rules';
import { tally } from './tally';

const marked = (aggregation: Partial<Aggregation>, ...sums: number[]) => {
  const sheets = sums.map((sum, at) => sheet('e', { judge: `j${at}`, points: sum }));
  const all = rules({ aggregation: { method: 'mean', outlier: null, thirdMarking: null, ...aggregation } });
  return lineOfEntry(tally(all, input({ ids: ['e'], sheets })), 'e')?.parts[0];
};

describe('the sheets of a part', () => {
  test('the mean is rounded half up, once', () => {
    expect(marked({}, 8_000, 8_001)?.points).toBe(8_001);
    expect(marked({}, 8_000, 8_000, 8_001)?.points).toBe(8_000);
  });

  test('criteria are scaled to the weight of the part before the rounding', () => {
    const scaled = rules({
      parts: [part({ points: 6_000, criteria: [{ key: 'c', name: '', points: 1_000, levels: [] }] })],
    });
    const sheets = [sheet('e', { judge: 'a', points: 875 }), sheet('e', { judge: 'b', points: 900 })];
    expect(lineOfEntry(tally(scaled, input({ ids: ['e'], sheets })), 'e')?.total).toBe(5_325);
  });

  test.each([
    [[5_000, 7_000, 8_000, 9_000], 7_250, []],
    [[5_000, 7_000, 8_000, 9_000, 9_500], 8_000, ['highest', 'lowest']],
  ])('the trimmed mean drops the ends of five or more: %j', (sums, points, left) => {
    const line = marked({ method: 'trimmedMean' }, ...sums);
    expect(line?.points).toBe(points);
    expect(line?.left.map(({ why }) => why)).toEqual(left);
  });

  test('a sheet exactly 2 points of 10 from the mean stays, one further is left out', () => {
    expect(marked({ outlier: 200 }, 8_000, 8_000, 8_000, 5_000)?.left).toEqual([
      { judge: 'j3', why: 'outlier' },
    ]);
    expect(marked({ outlier: 200 }, 7_000, 3_000)?.left).toEqual([]);
  });

  test('where the outlier rule would leave nobody, nobody is left out', () => {
    expect(marked({ outlier: 200 }, 0, 10_000)?.points).toBe(5_000);
  });

  test('a gap of 20 of 100 asks for a third marking, which then decides alone', () => {
    expect(marked({ thirdMarking: 2_000 }, 6_000, 7_999)?.thirdNeeded).toBe(false);
    expect(marked({ thirdMarking: 2_000 }, 6_000, 8_000)?.thirdNeeded).toBe(true);
    const sheets = [
      sheet('e', { judge: 'a', points: 6_000 }),
      sheet('e', { judge: 'b', points: 8_000 }),
      sheet('e', { judge: 'c', points: 7_600, more: { third: true } }),
    ];
    const line = lineOfEntry(tally(rules(), input({ ids: ['e'], sheets })), 'e')?.parts[0];
    expect(line?.points).toBe(7_600);
    expect(line?.left.map(({ judge, why }) => `${judge} ${why}`)).toEqual([
      'a replacedByThird',
      'b replacedByThird',
    ]);
    expect(line?.thirdNeeded).toBe(false);
  });

  test('an absent judge is named with the reason and never counts as zero', () => {
    const absences = [{ entry: 'e', part: 'p', judge: 'b', why: 'conflict' as const }];
    const line = lineOfEntry(
      tally(rules(), input({ ids: ['e'], sheets: [sheet('e', { judge: 'a', points: 9_000 })], absences })),
      'e',
    );
    expect(line?.total).toBe(9_000);
    expect(line?.parts[0]?.left).toEqual([{ judge: 'b', why: 'conflict' }]);
  });
});

describe('penalties', () => {
  const started: TimeRule = { limit: 300, shape: 'perStartedMinute', points: 100 };
  const full: TimeRule = { limit: 300, shape: 'perFullMinute', points: 100 };
  const bands: TimeRule = { limit: 180, shape: 'bands', underOneMinute: 25, fromOneMinute: 50 };
  test.each([
    [started, 300, 0],
    [started, 301, 100],
    [started, 360, 100],
    [started, 361, 200],
    [full, 359, 0],
    [full, 360, 100],
    [bands, 180, 0],
    [bands, 239, 25],
    [bands, 240, 50],
    [{ limit: 60, shape: 'cutOff' } as const, 900, 0],
    [null, 900, 0],
  ])('%j after %i seconds costs %i', (rule, seconds, cost) => {
    expect(penaltyOf(rule, seconds)).toBe(cost);
  });

  test('never takes a part below nothing', () => {
    const strict = rules({ parts: [part({ time: { ...started, points: 9_000 } })] });
    const times = [{ entry: 'e', part: 'p', seconds: 9_999 }];
    expect(
      lineOfEntry(
        tally(strict, input({ ids: ['e'], sheets: [sheet('e', { judge: 'a', points: 5_000 })], times })),
        'e',
      )?.total,
    ).toBe(0);
  });
});

describe('for any scores', () => {
  const scores = fc.array(
    fc.integer({ min: 0, max: 400 }).map((quarter) => quarter * 25),
    { minLength: 1, maxLength: 9 },
  );
  const field = fc.array(scores, { minLength: 1, maxLength: 8 });
  const built = (all: number[][]) =>
    input({
      ids: all.map((_, at) => `e${at}`),
      sheets: all.flatMap((sums, at) =>
        sums.map((sum, j) => sheet(`e${at}`, { judge: `j${j}`, points: sum })),
      ),
    });

  test('the order in which sheets came in changes nothing', () => {
    fc.assert(
      fc.property(field, fc.infiniteStream(fc.nat()), (all, keys) => {
        const one = built(all);
        const shuffled = one.sheets
          .map((s) => ({ s, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ s }) => s);
        const trimming = rules({ aggregation: { method: 'trimmedMean', outlier: 200, thirdMarking: 2_000 } });
        expect(tally(trimming, { ...one, sheets: shuffled })).toEqual(tally(trimming, one));
      }),
    );
  });

  test('a part lies between its lowest and its highest sheet', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom('mean' as const, 'trimmedMean' as const), (sums, method) => {
        const points = marked({ method, outlier: 200 }, ...sums)?.points ?? -1;
        expect(points).toBeGreaterThanOrEqual(Math.min(...sums));
        expect(points).toBeLessThanOrEqual(Math.max(...sums));
      }),
    );
  });

  test('a higher total never has a worse rank, equal totals without a rule share it, and ranks count entries', () => {
    fc.assert(
      fc.property(field, (all) => {
        const ranked = linesIn(tally(rules(), built(all)));
        for (const a of ranked) {
          const better = ranked.filter((b) => (b.total ?? 0) > (a.total ?? 0)).length;
          expect(a.rank).toBe(better + 1);
        }
      }),
    );
  });

  test('every sheet is either counted or left out with a reason', () => {
    fc.assert(
      fc.property(scores, (sums) => {
        const line = marked({ method: 'trimmedMean', outlier: 200 }, ...sums);
        const judges = [...(line?.counted ?? []), ...(line?.left ?? []).map(({ judge }) => judge)].sort();
        expect(judges).toEqual(sums.map((_, at) => `j${at}`).sort());
      }),
    );
  });
});
