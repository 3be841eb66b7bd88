import fc from 'fast-check';
import { expect, test } from 'vitest';
import { input, part, rules, sheet } from '../tally/testing';
import type { Sheet } from '../tally/input';
import { tally } from '../tally/tally';
import { withoutEachJudge } from './absent-judge';
import { closeNeighbours, fairAverages } from './fair-average';
import { fitOf } from './judge-fit';
import { agreements, FEW, severities } from './severity';

const ids = ['a', 'b', 'c', 'd', 'e'];
const judges = ['j1', 'j2', 'j3', 'j4'];
const points = fc.integer({ min: 0, max: 400 }).map((quarter) => quarter * 25);

/** Everybody marks everything, with any points. */
const complete = fc
  .array(points, { minLength: ids.length * judges.length, maxLength: ids.length * judges.length })
  .map((all) =>
    ids.flatMap((e, at) =>
      judges.map((j, n) => sheet(e, { judge: j, points: all[at * judges.length + n] ?? 0 })),
    ),
  );

const fairOf = (sheets: Sheet[]) => {
  const all = input({ ids, sheets });
  const outcome = tally(rules(), all);
  return { ...fairAverages(rules(), sheets, outcome), outcome, all };
};

test('where everybody marks everything, the fair average is the mean and no place differs', () => {
  fc.assert(
    fc.property(complete, (sheets) => {
      for (const line of fairOf(sheets).lines) {
        expect(Math.abs(line.fair - line.total)).toBeLessThanOrEqual(0.51);
        expect(line.incomplete).toBe(false);
      }
    }),
  );
});

test('hands that were planted are found again, whoever is missing, as long as judges join the entries', () => {
  const holes = fc.subarray(
    ids.flatMap((e) => judges.map((j) => `${e} ${j}`)),
    { minLength: 12 },
  );
  fc.assert(
    fc.property(
      holes,
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }),
      (there, hands) => {
        const middle = hands.reduce((sum, hand) => sum + hand, 0) / hands.length;
        const marks = there.map((at) => {
          const [entry = '', judge = ''] = at.split(' ');
          const level = 40 + 5 * ids.indexOf(entry);
          return { entry, judge, part: 'p', percent: level + (hands[judges.indexOf(judge)] ?? 0) - middle };
        });
        const fit = fitOf(marks);
        fc.pre(fit.joined && fit.hands.size === judges.length);
        for (const [entry, { level }] of fit.levels)
          expect(level).toBeCloseTo(40 + 5 * ids.indexOf(entry), 4);
      },
    ),
  );
});

test('groups that no judge joins are said to be apart', () => {
  const mark = (entry: string, judge: string) => ({ entry, judge, part: 'p', percent: 50 });
  expect(fitOf([mark('a', 'j1'), mark('b', 'j2')]).joined).toBe(false);
  expect(fitOf([mark('a', 'j1'), mark('b', 'j1'), mark('b', 'j2')]).joined).toBe(true);
  expect(fitOf([]).joined).toBe(true);
});

test('advice changes nothing: outcome and input stay as they were', () => {
  fc.assert(
    fc.property(complete, (sheets) => {
      const all = input({ ids, sheets });
      const outcome = tally(rules(), all);
      const before = JSON.stringify([all, outcome]);
      fairAverages(rules(), sheets, outcome);
      severities(rules(), sheets);
      withoutEachJudge(rules(), all);
      expect(JSON.stringify([all, outcome])).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test('without a judge the moves are those of a tally without the judge, and nobody else is named', () => {
  fc.assert(
    fc.property(complete, (sheets) => {
      const all = input({ ids, sheets });
      const rankIn = (some: Sheet[]) =>
        new Map(tally(rules(), { ...all, sheets: some }).blocks[0]?.lines.map((l) => [l.entry, l.rank]));
      const whole = rankIn(sheets);
      for (const { judge, prizes, ranks } of withoutEachJudge(rules(), all)) {
        const without = rankIn(sheets.filter((one) => one.judge !== judge));
        const moved = ids.filter((id) => whole.get(id) !== without.get(id));
        expect([...prizes, ...ranks].map(({ entry }) => entry).sort()).toEqual(moved);
      }
    }),
    { numRuns: 50 },
  );
});

test('neighbours nearer than the standard error of their difference are named, and only those', () => {
  const noisy = ids.flatMap((e, at) =>
    judges.map((j, n) =>
      sheet(e, { judge: j, points: 5_000 + (at < 2 ? at * 25 : at * 1_000) + (((n + at) % 4) - 1) * 100 }),
    ),
  );
  const { lines } = fairOf(noisy);
  expect(lines.every(({ error }) => error !== null && error > 0)).toBe(true);
  expect(closeNeighbours(lines)).toMatchObject([{ above: 'b', below: 'a' }]);
  expect(
    closeNeighbours(
      fairOf([sheet('a', { judge: 'j1', points: 50 }), sheet('b', { judge: 'j1', points: 25 })]).lines,
    ),
  ).toEqual([]);
});

test('few is counted in entries, not in entry and part', () => {
  const two = rules({ parts: ['p', 'q', 'r'].map((key) => part({ key })) });
  const sheets = ['a', 'b'].flatMap((e) =>
    ['p', 'q', 'r'].flatMap((key) => [
      sheet(e, { judge: 'j1', points: 5_000, more: { part: key } }),
      sheet(e, { judge: 'j2', points: 6_000, more: { part: key } }),
    ]),
  );
  expect(FEW).toBeLessThan(6);
  expect(severities(two, sheets)).toMatchObject([
    { judge: 'j1', shared: 2, few: true, toPanel: -10 },
    { judge: 'j2', shared: 2, few: true, toPanel: 10 },
  ]);
});

test('the spread is that of a sample, and one sheet has none', () => {
  const [own] = severities(rules(), [
    sheet('a', { judge: 'j', points: 4_000 }),
    sheet('b', { judge: 'j', points: 6_000 }),
  ]);
  expect(own?.spread).toBeCloseTo(Math.sqrt(200), 9);
  expect(severities(rules(), [sheet('a', { judge: 'j', points: 4_000 })])[0]?.spread).toBeNull();
});

test('where no entry is shared there is no agreement to speak of', () => {
  const alone = [sheet('a', { judge: 'j1', points: 4_000 }), sheet('b', { judge: 'j2', points: 6_000 })];
  expect(agreements(rules(), alone)).toMatchObject([{ sheets: 2, gap: null }]);
  expect(agreements(rules(), [...alone, sheet('a', { judge: 'j2', points: 5_000 })])).toMatchObject([
    { gap: 10 },
  ]);
});

test('a third marking tells nothing of the hand of whoever was asked for it', () => {
  const sheets = [
    sheet('a', { judge: 'j1', points: 4_000 }),
    sheet('a', { judge: 'j2', points: 6_000 }),
    sheet('a', { judge: 'j3', points: 9_000, more: { third: true } }),
  ];
  expect(severities(rules(), sheets).map(({ judge }) => judge)).toEqual(['j1', 'j2']);
});
