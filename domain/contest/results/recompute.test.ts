import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examine, recompute } from '../../../public/kiem-tra/tinh-lai.mjs';
import type { Bundle } from './bundle';
import { canonical } from '../../proof/canonical';
import { proposed, sha256 } from './frozen-testing';
import type { ContestRules, Part } from '../setup/rules';
import type { TallyInput } from '../tally/input';
import { tally } from '../tally/tally';
import { usualRules } from '../setup/usual-rules';

// The stranger's program and our own tally are two programs: on any contest they must agree to the
// letter.

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
  return { algorithm: outcome.algorithm, rules: r, input: i, outcome, awards: proposed(outcome) };
};
/** As results were published before they named everybody: the hash inside. */
const published = (bundle: Bundle, hash = sha256(canonical(bundle))) => {
  const file = { contest: 'Hội thi', version: 1, publishedAt: '2026-11-01T00:00:00.000Z', hash, bundle };
  return Buffer.from(JSON.stringify(file, null, 1));
};
const wrongIn = (bytes: Buffer): string[] => (examine(bytes) as { wrong: string[] }).wrong;

test('the stranger recomputes any contest to the letter', () => {
  fc.assert(
    fc.property(rules, input, (r, i) => {
      const bundle = bundleOf(r, i);
      expect(recompute(bundle)).toEqual(bundle.outcome);
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
  const good = bundleOf({ ...(r as ContestRules), passMark: null }, i);
  const tampered = structuredClone(good);
  (tampered.input.sheets[0] as { points: Record<string, number> }).points.x = 925;
  expect(wrongIn(published(good))).toEqual([]);
  expect(wrongIn(published(tampered))).toEqual(['Kết quả tính lại khác kết quả trong tệp.']);
  expect(wrongIn(published(tampered, sha256(canonical(good))))).toHaveLength(2);
  expect(wrongIn(published(good, '0'.repeat(64)))).toHaveLength(1);
  expect(
    wrongIn(
      Buffer.from(published(good).toString().replace('"third": false', '"third": false, "third": false')),
    ),
  ).toEqual([expect.stringContaining('dạng chuẩn')]);
});

test('a file of the old form still agrees, and says what it does not prove', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goi-'));
  const file = join(folder, 'goi-ket-qua.json');
  const [r] = fc.sample(rules, { numRuns: 1, seed: 3 });
  const noSheets = { ...(fc.sample(input, { numRuns: 1, seed: 3 })[0] as TallyInput), sheets: [] };
  writeFileSync(file, published(bundleOf(r as ContestRules, noSheets)));
  const told = execFileSync(process.execPath, ['public/kiem-tra/tinh-lai.mjs', file], { encoding: 'utf8' });
  expect(told).toContain('TỆP TỰ KHỚP');
  expect(told).toContain('mã không bao gồm tên hội thi, tên đơn vị');
});
