import { expect, test } from 'vitest';
import { recompute } from '../../../public/kiem-tra/tinh-lai.mjs';
import { agreements, severities, wideGaps } from '../advice/severity';
import type { Aggregation, ContestRules } from '../setup/rules';
import { part, rules as smallest } from './testing';
import type { Sheet, TallyInput } from './input';
import { tally } from './tally';
import { usualRules } from '../setup/usual-rules';

// Costs are ratios within one run, so that a slow machine slows both sides. The bounds are
// generous, to be passed while others use the machine; scripts/bench/tally.bench.mjs measures.

const criteria = Array.from({ length: 10 }, (_, n) => ({
  key: `c${n}`,
  name: '',
  points: 1_000,
  levels: [],
}));
const rules: ContestRules = {
  ...smallest({ parts: [part({ criteria })], ties: [{ rule: 'higherPart', part: 'p' }, { rule: 'chair' }] }),
  prizes: usualRules(null).prizes.map((prize) => ({ ...prize, block: 'b' })),
};

/** mulberry32: numbers in [0, 1), the same for one seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param equal every sheet the same, and a ruling on all of them */
function contest(entries: number, { equal = false } = {}): TallyInput {
  const ids = Array.from({ length: entries }, (_, n) => `BDT-${String(n).padStart(5, '0')}`);
  const roll = createRandom(entries);
  const points = () =>
    Object.fromEntries(criteria.map(({ key }) => [key, equal ? 500 : 25 * Math.floor(roll() * 41)]));
  const sheets = ids.flatMap((entry) =>
    Array.from(
      { length: 9 },
      (_, j): Sheet => ({ entry, part: 'p', judge: `GK-${j}`, points: points(), third: false }),
    ),
  );
  return {
    entries: ids.map((id) => ({ id, block: 'b', withdrawn: false })),
    sheets,
    absences: [],
    results: [],
    times: [],
    rulings: equal ? [{ block: 'b', order: [...ids].reverse(), reason: 'biên bản' }] : [],
  };
}

/** Microseconds of the processor: others who use the machine do not count. */
function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const best = (work: () => unknown): number => Math.min(...Array.from({ length: 8 }, () => once(work)));

/** The work of a spreadsheet: adding up and dividing. */
function plain({ sheets }: TallyInput): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { entry, points } of sheets) {
    let sum = sums.get(entry) ?? 0;
    for (const key in points) sum += points[key] ?? 0;
    sums.set(entry, sum);
  }
  return new Map([...sums].map(([entry, sum]) => [entry, Math.floor(sum / 9 + 0.5)]));
}

/** The cheapest of runs that take turns, so that what else the machine does slows both. */
function ratio(work: () => unknown, beside: () => unknown): number {
  let [taken, plainly] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 15; run += 1) {
    taken = Math.min(taken, once(work));
    plainly = Math.min(plainly, once(beside));
  }
  return taken / plainly;
}

const aggregations: [string, Aggregation][] = [
  ['mean', { method: 'mean', outlier: null, thirdMarking: null }],
  ['trimmed mean', { method: 'trimmedMean', outlier: null, thirdMarking: null }],
  ['mean without outliers', { method: 'mean', outlier: 200, thirdMarking: 20 }],
];

// The bench shows at most 6 for ten thousand entries; the rest is room for a busy machine.
test.each(aggregations)('the tally by %s costs a few plain loops', (_, aggregation) => {
  const input = contest(4_000);
  expect(
    ratio(
      () => tally({ ...rules, aggregation }, input),
      () => plain(input),
    ),
  ).toBeLessThan(10);
});

test('sheets whose criteria come in another order each are added up as well', () => {
  const input = contest(200);
  const turned = input.sheets.map((sheet, at) => {
    const points = Object.entries(sheet.points);
    return { ...sheet, points: Object.fromEntries([...points.slice(at % 10), ...points.slice(0, at % 10)]) };
  });
  expect(tally(rules, { ...input, sheets: turned })).toEqual(tally(rules, input));
});

test.each<[string, (input: TallyInput) => unknown]>([
  ['the tally', (input) => tally(rules, input)],
  ['the stranger’s program', (input) => recompute({ rules, input })],
])('%s of equal entries with a ruling costs no more than a few times that of others', (_, work) => {
  const [same, other] = [contest(1_500, { equal: true }), contest(1_500)];
  expect(best(() => work(same)) / best(() => work(other))).toBeLessThan(8);
});

test.each<[string, (input: TallyInput) => unknown]>([
  ['the stranger’s program', (input) => recompute({ rules, input })],
  ['the severity of judges', ({ sheets }) => severities(rules, sheets)],
  ['their agreement', ({ sheets }) => agreements(rules, sheets)],
  ['wide gaps', ({ sheets }) => wideGaps(rules, sheets, 15)],
])('%s grows with the number of sheets and not with its square', (_, work) => {
  const [small, large] = [contest(150), contest(2_400)];
  // Sixteen times the sheets: 16 where it is linear, 256 where it is quadratic.
  expect(best(() => work(large)) / best(() => work(small))).toBeLessThan(100);
});
