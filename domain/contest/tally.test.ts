import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line, Outcome } from './outcome';
import { penaltyOf } from './penalty';
import type { Aggregation, ContestRules, Part, TimeRule } from './rules';
import type { Sheet, TallyInput } from './sheet';
import { tally } from './tally';
import { usualRules } from './usual';

const part = (over: Partial<Part> = {}): Part => ({
  key: 'p',
  name: 'Phần thi',
  kind: 'live',
  scoredBy: 'judges',
  points: 10_000,
  step: 25,
  criteria: [{ key: 'c', name: 'Tiêu chí', points: 10_000, levels: [] }],
  passMark: null,
  time: null,
  ...over,
});

const rules = (over: Partial<ContestRules> = {}): ContestRules => ({
  ...usualRules(null),
  blocks: [{ key: 'b', name: 'Khối', kinds: ['district'], admitted: [] }],
  parts: [part()],
  ties: [],
  prizes: [],
  ...over,
});

const sheet = (entry: string, judge: string, points: number, more: Partial<Sheet> = {}): Sheet => ({
  entry,
  judge,
  part: 'p',
  points: { c: points },
  third: false,
  ...more,
});

const input = (over: Partial<TallyInput> & { ids: string[] }): TallyInput => ({
  entries: over.ids.map((id) => ({ id, block: 'b', withdrawn: false })),
  sheets: [],
  absences: [],
  results: [],
  times: [],
  rulings: [],
  ...over,
});

const lines = (outcome: Outcome): Line[] => outcome.blocks[0]?.lines ?? [];
const lineOf = (outcome: Outcome, entry: string) => lines(outcome).find((line) => line.entry === entry);
const places = (outcome: Outcome) => lines(outcome).map(({ entry, rank }) => [entry, rank]);

const marked = (aggregation: Partial<Aggregation>, ...sums: number[]) => {
  const sheets = sums.map((sum, at) => sheet('e', `j${at}`, sum));
  const all = rules({ aggregation: { method: 'mean', outlier: null, thirdMarking: null, ...aggregation } });
  return lineOf(tally(all, input({ ids: ['e'], sheets })), 'e')?.parts[0];
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
    const sheets = [sheet('e', 'a', 875), sheet('e', 'b', 900)];
    expect(lineOf(tally(scaled, input({ ids: ['e'], sheets })), 'e')?.total).toBe(5_325);
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
    const sheets = [sheet('e', 'a', 6_000), sheet('e', 'b', 8_000), sheet('e', 'c', 7_600, { third: true })];
    const line = lineOf(tally(rules(), input({ ids: ['e'], sheets })), 'e')?.parts[0];
    expect(line?.points).toBe(7_600);
    expect(line?.left.map(({ judge, why }) => `${judge} ${why}`)).toEqual([
      'a replacedByThird',
      'b replacedByThird',
    ]);
    expect(line?.thirdNeeded).toBe(false);
  });

  test('an absent judge is named with the reason and never counts as zero', () => {
    const absences = [{ entry: 'e', part: 'p', judge: 'b', why: 'conflict' as const }];
    const line = lineOf(
      tally(rules(), input({ ids: ['e'], sheets: [sheet('e', 'a', 9_000)], absences })),
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
      lineOf(tally(strict, input({ ids: ['e'], sheets: [sheet('e', 'a', 5_000)], times })), 'e')?.total,
    ).toBe(0);
  });
});

describe('ranks', () => {
  const two = rules({
    parts: [part(), part({ key: 'q', scoredBy: 'secretary', criteria: [] })],
    ties: [{ rule: 'higherPart', part: 'p' }, { rule: 'fasterPart', part: 'q' }, { rule: 'chair' }],
  });
  const quiz = (entry: string, points: number, seconds: number | null) => ({
    entry,
    part: 'q',
    points,
    seconds,
  });

  test('equal totals are separated by the higher part, and the line says so', () => {
    const outcome = tally(
      two,
      input({
        ids: ['a', 'b'],
        sheets: [sheet('a', 'j', 5_000), sheet('b', 'j', 6_000)],
        results: [quiz('a', 6_000, 9), quiz('b', 5_000, 9)],
      }),
    );
    expect(places(outcome)).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(lineOf(outcome, 'b')?.tie).toEqual({ rule: 'higherPart', part: 'p' });
  });

  const even = (rulings: TallyInput['rulings'], seconds: [number | null, number | null, number | null]) =>
    tally(
      two,
      input({
        ids: ['a', 'b', 'c'],
        sheets: ['a', 'b', 'c'].map((e) => sheet(e, 'j', 5_000)),
        results: ['a', 'b', 'c'].map((e, at) => quiz(e, 5_000, seconds[at] ?? null)),
        rulings,
      }),
    );

  test('then by the faster one; a time that was not taken comes last', () => {
    expect(places(even([], [null, 70, 64]))).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
  });

  test('then by the chair, whose ruling must name all of the equal entries', () => {
    expect(places(even([{ block: 'b', order: ['b', 'c'], reason: 'thiếu a' }], [9, 9, 9]))).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    const ruled = even([{ block: 'b', order: ['b', 'c', 'a'], reason: 'theo biên bản' }], [9, 9, 9]);
    expect(places(ruled)).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 3],
    ]);
    expect(lineOf(ruled, 'b')?.tie).toEqual({ rule: 'chair' });
  });

  test('who stays equal shares the rank, and the next rank is skipped', () => {
    const outcome = tally(
      rules(),
      input({ ids: ['a', 'b', 'c'], sheets: [sheet('a', 'j', 9), sheet('b', 'j', 9), sheet('c', 'j', 8)] }),
    );
    expect(places(outcome)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
    expect(lineOf(outcome, 'a')?.tie).toBe('shared');
  });

  test('withdrawn, incomplete and failing entries are told apart and not ranked', () => {
    const strict = rules({ ...two, parts: two.parts, passMark: 3_000 });
    const withdrawn = { id: 'w', block: 'b', withdrawn: true };
    const base = input({
      ids: ['ok', 'part', 'low'],
      sheets: ['ok', 'part', 'w'].map((e) => sheet(e, 'j', 5_000)).concat(sheet('low', 'j', 0)),
      results: ['ok', 'low', 'w'].map((e) => quiz(e, 100, null)),
    });
    const outcome = tally(strict, { ...base, entries: [...base.entries, withdrawn] });
    expect(Object.fromEntries(lines(outcome).map(({ entry, unranked }) => [entry, unranked]))).toEqual({
      ok: null,
      part: 'partMissing',
      low: 'belowPassMark',
      w: 'withdrawn',
    });
  });
});

describe('prizes', () => {
  const prizes: ContestRules['prizes'] = [
    { key: 'nhi', name: 'Nhì', kind: 'main', block: 'b', rank: 'second', count: 2 },
    { key: 'nhat', name: 'Nhất', kind: 'main', block: 'b', rank: 'first', count: 1 },
    { key: 'phu', name: 'Phụ', kind: 'side', part: 'p', block: null, count: 1 },
  ];

  test('go down the table; equal entries share the better prize and use up the places', () => {
    const sheets = [sheet('a', 'j', 9), sheet('b', 'j', 9), sheet('c', 'j', 8), sheet('d', 'j', 7)];
    const outcome = tally(rules({ prizes }), input({ ids: ['a', 'b', 'c', 'd'], sheets }));
    expect(lines(outcome).map(({ entry, prize }) => [entry, prize])).toEqual([
      ['a', 'nhat'],
      ['b', 'nhat'],
      ['c', 'nhi'],
      ['d', null],
    ]);
    expect(outcome.side).toEqual([{ prize: 'phu', entries: ['a', 'b'] }]);
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
      sheets: all.flatMap((sums, at) => sums.map((sum, j) => sheet(`e${at}`, `j${j}`, sum))),
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
        const ranked = lines(tally(rules(), built(all)));
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
