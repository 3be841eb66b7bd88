import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, recompute } from '../../public/kiem-tra/tinh-lai.mjs';
import type { Bundle } from './bundle';
import { canonical } from './canonical';
import type { ContestRules, Part } from './rules';
import type { TallyInput } from './sheet';
import { tally } from './tally';
import { usualRules } from './usual';

// The stranger's program and our own tally are two programs: on any contest they must agree to the letter.

const points = fc.integer({ min: 0, max: 40 }).map((quarter) => quarter * 25);

const parts: fc.Arbitrary<Part[]> = fc.tuple(
  fc.record({
    key: fc.constant('a'),
    name: fc.constant('A'),
    kind: fc.constant('live' as const),
    scoredBy: fc.constant('judges' as const),
    points: fc.constantFrom(6_000, 3_333, 1_000),
    step: fc.constant(25),
    criteria: fc.constant(['x', 'y'].map((key) => ({ key, name: key, points: 1_000, levels: [] }))),
    passMark: fc.option(fc.constant(500)),
    time: fc.option(
      fc.oneof(
        fc.constant({ limit: 60, shape: 'perStartedMinute' as const, points: 100 }),
        fc.constant({ limit: 60, shape: 'bands' as const, underOneMinute: 25, fromOneMinute: 50 }),
      ),
    ),
  }),
  fc.record({
    key: fc.constant('q'),
    name: fc.constant('Q'),
    kind: fc.constant('quiz' as const),
    scoredBy: fc.constant('secretary' as const),
    points: fc.constant(4_000),
    step: fc.constant(25),
    criteria: fc.constant([]),
    passMark: fc.constant(null),
    time: fc.constant(null),
  }),
);

const rules: fc.Arbitrary<ContestRules> = fc
  .record({
    parts,
    method: fc.constantFrom('mean' as const, 'trimmedMean' as const),
    outlier: fc.option(fc.constant(200)),
    thirdMarking: fc.option(fc.constant(2_000)),
    allParts: fc.boolean(),
    passMark: fc.option(fc.constant(1_500)),
  })
  .map(({ parts: all, method, outlier, thirdMarking, allParts, passMark }) => ({
    ...usualRules(null),
    parts: all,
    aggregation: { method, outlier, thirdMarking },
    eligibility: { dutyYear: null, allParts },
    passMark,
    ties: [{ rule: 'higherPart', part: 'a' }, { rule: 'fasterPart', part: 'q' }, { rule: 'chair' }],
    prizes: [
      ...usualRules(null).prizes,
      { key: 'phu', name: 'Phụ', kind: 'side', part: 'a', block: null, count: 2 },
    ],
  }));

const ids = ['BDT-001', 'BDT-002', 'BDT-003', 'BDT-004', 'BDT-005'];
const judges = ['GK-01', 'GK-02', 'GK-03', 'GK-04', 'GK-05', 'GK-06'];
const seconds = fc.option(fc.integer({ min: 0, max: 400 }));

const input: fc.Arbitrary<TallyInput> = fc.record({
  entries: fc.constant(ids.map((id, at) => ({ id, block: at < 4 ? 'huyen' : 'so', withdrawn: at === 3 }))),
  sheets: fc
    .subarray(ids.flatMap((entry) => judges.map((judge) => ({ entry, judge }))))
    .chain((pairs) =>
      fc.tuple(
        ...pairs.map((pair) =>
          fc
            .record({ x: points, y: points, third: fc.boolean() })
            .map(({ x, y, third }) => ({ ...pair, part: 'a', points: { x, y }, third: third && x > 900 })),
        ),
      ),
    ),
  absences: fc.constant([{ entry: 'BDT-001', part: 'a', judge: 'GK-09', why: 'recused' as const }]),
  results: fc
    .tuple(...ids.map((entry) => fc.record({ points, seconds }).map((one) => ({ entry, part: 'q', ...one }))))
    .map((rows) => rows.slice(0, 4)),
  times: fc.tuple(
    ...ids.map((entry) => fc.integer({ min: 0, max: 400 }).map((s) => ({ entry, part: 'a', seconds: s }))),
  ),
  rulings: fc
    .shuffledSubarray(ids.slice(0, 3))
    .map((order) => [{ block: 'huyen', order, reason: 'biên bản' }]),
});

const bundleOf = (r: ContestRules, i: TallyInput): Bundle => {
  const outcome = tally(r, i);
  return { algorithm: outcome.algorithm, rules: r, input: i, outcome, awards: [] };
};
const published = (bundle: Bundle) => ({
  bundle,
  hash: createHash('sha256').update(canonical(bundle)).digest('hex'),
});

test('the stranger recomputes any contest to the letter', () => {
  fc.assert(
    fc.property(rules, input, (r, i) => {
      const bundle = bundleOf(r, i);
      expect(recompute(bundle)).toEqual(bundle.outcome);
      expect(check(published(bundle))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('one point changed in a sheet, in the outcome or in the hash does not pass', () => {
  const [r] = fc.sample(rules, { numRuns: 1, seed: 7 });
  const i: TallyInput = {
    entries: [{ id: 'BDT-001', block: 'so', withdrawn: false }],
    sheets: [{ entry: 'BDT-001', part: 'a', judge: 'GK-01', points: { x: 900, y: 900 }, third: false }],
    absences: [],
    results: [{ entry: 'BDT-001', part: 'q', points: 3_000, seconds: 60 }],
    times: [],
    rulings: [],
  };
  const good = published(bundleOf({ ...(r as ContestRules), passMark: null }, i));
  const tampered = structuredClone(good);
  (tampered.bundle.input.sheets[0] as { points: Record<string, number> }).points.x = 925;
  expect(check(good)).toEqual([]);
  expect(check(tampered)).toHaveLength(2);
  expect(check({ ...good, hash: '0'.repeat(64) })).toHaveLength(1);
});

test('it runs on the downloaded file alone, and its exit status tells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goi-'));
  const file = join(folder, 'goi-ket-qua.json');
  const [r] = fc.sample(rules, { numRuns: 1, seed: 3 });
  const [i] = fc.sample(input, { numRuns: 1, seed: 3 });
  writeFileSync(file, JSON.stringify(published(bundleOf(r as ContestRules, i as TallyInput))));
  const told = execFileSync(process.execPath, ['public/kiem-tra/tinh-lai.mjs', file], { encoding: 'utf8' });
  expect(told).toContain('KHỚP. Mã kiểm tra (SHA-256)');
});
