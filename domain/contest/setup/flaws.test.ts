import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cautionsOf, type Flaw, flawsAtFields, flawsOf } from './flaws';
import type { Aggregation, ContestRules } from './rules';
import { input, lineOfEntry, rules as smallest, sheet } from '../tally/testing';
import { tally } from '../tally/tally';
import { usualRules } from './usual-rules';

const usual = usualRules(null);
const withPart = (over: Partial<ContestRules['parts'][0]>): ContestRules => ({
  ...usual,
  parts: usual.parts.map((part, at) => (at === 0 ? { ...part, ...over } : part)),
});
const asked = (rules: ContestRules) => ({ rules, year: 2020, name: 'Hội thi “Dân vận khéo” năm 2020' });
const withLevels = (points: number, ...from: number[]): ContestRules => {
  const levels = from.map((one) => ({ from: one, text: 'Đạt' }));
  return withPart({ criteria: [{ key: 'moi', name: 'Tính mới', points, levels }] });
};
const adding = (over: Partial<Aggregation>): ContestRules => ({
  ...usual,
  aggregation: { ...usual.aggregation, ...over },
});

test.each<[string, ContestRules, Flaw, string]>([
  ['an outlier of 0', adding({ outlier: 0 }), 'outlierZero', 'aggregation.outlier'],
  ['a gap of 0', adding({ thirdMarking: 0 }), 'thirdZero', 'aggregation.thirdMarking'],
  ['a pass mark above the whole', { ...usual, passMark: 10_001 }, 'passMarkAbove', 'passMark'],
  ['a pass mark above its part', withPart({ passMark: 6_001 }), 'partPassMarkAbove', 'parts.0.passMark'],
  ['an outlier beyond its scale', adding({ outlier: 1_001 }), 'outlierAbove', 'aggregation.outlier'],
  ['a gap beyond its scale', adding({ thirdMarking: 10_001 }), 'thirdAbove', 'aggregation.thirdMarking'],
  ['a level above', withLevels(600, 0, 1_200, 1_600), 'levelAbove', 'parts.0.criteria.0.levels.1.from'],
  ['the highest level above', withLevels(600, 0, 601), 'levelAbove', 'parts.0.criteria.0.levels.1.from'],
  ['two levels from one', withLevels(600, 0, 300, 300), 'levelTwice', 'parts.0.criteria.0.levels.2.from'],
  ['a criterion worth nothing', withLevels(0), 'criterionWithoutPoints', 'parts.0.criteria.0.points'],
  ['points off the step', withLevels(610), 'offStep', 'parts.0.criteria.0.points'],
  ['no step', withPart({ step: 0 }), 'offStep', 'parts.0.step'],
  ['a team of nobody', { ...usual, team: { least: 0, most: 5, reserves: 2 } }, 'teamBounds', 'team.most'],
  ['a team upside down', { ...usual, team: { least: 6, most: 5, reserves: 2 } }, 'teamBounds', 'team.most'],
  ['a part worth nothing', withPart({ points: 0 }), 'partWithoutPoints', 'parts.0.points'],
])('%s is named, at its field too', (_, rules, flaw, at) => {
  expect(flawsOf(rules)).toContain(flaw);
  expect(flawsAtFields(rules)).toContainEqual({ flaw, at });
});

test('numbers at the very edge are no flaw', () => {
  expect(flawsOf(usual)).toEqual([]);
  expect(flawsOf({ ...withPart({ passMark: 6_000 }), passMark: 10_000 })).toEqual([]);
  expect(flawsOf(withLevels(600, 0, 300, 600))).toEqual([]);
  expect(flawsOf(adding({ outlier: 1_000, thirdMarking: 10_000 }))).toEqual([]);
  expect(flawsOf(adding({ outlier: 25, thirdMarking: 25 }))).toEqual([]);
});

describe('the outlier rule', () => {
  const result = (reach: number, ...sums: number[]) => {
    const rules = smallest({ aggregation: { method: 'mean', outlier: reach, thirdMarking: null } });
    const sheets = sums.map((sum, at) => sheet('e', { judge: `j${at}`, points: sum }));
    return lineOfEntry(tally(rules, input({ ids: ['e'], sheets })), 'e')?.parts[0];
  };

  test('may leave one judge alone, and more points may lower a result, as the words say', () => {
    expect(result(200, 10_000, 10_000, 10_000, 5_000, 0)).toMatchObject({ points: 5_000, counted: ['j3'] });
    expect(result(100, 5_000, 5_000, 6_400)?.points).toBe(5_467);
    expect(result(100, 5_000, 5_000, 6_600)?.points).toBe(5_000);
    expect(cautionsOf(asked(adding({ outlier: 200 })))).toEqual(['outlierLeavesOne', 'outlierLowers']);
    expect(cautionsOf(asked(adding({ outlier: null })))).toEqual([]);
  });

  test('from half of the scale on, no three sheets are left as one', () => {
    expect(cautionsOf(asked(adding({ outlier: 500 })))).toEqual(['outlierLowers']);
    const sums = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(sums, fc.integer({ min: 500, max: 1_000 }), (all, reach) => {
        expect(result(reach, ...all)?.counted.length).toBeGreaterThan(1);
      }),
    );
  });
});

test.each([
  ['the same year', 2020, 'Hội thi năm 2020', 2020, []],
  ['no models asked for, no year named', 2020, 'Hội thi', null, []],
  ['a name of two years', 2021, 'Hội thi giai đoạn 2020-2021', 2021, []],
  ['models of another year', 2026, 'Hội thi năm 2026', 2020, ['modelsOfAnotherYear']],
  ['models of a year to come', 2020, 'Hội thi', 2021, ['modelsOfAnotherYear']],
  ['a name of another year', 2020, 'Hội thi năm 2026', 2020, ['nameOfAnotherYear']],
])('%s: what may surprise about the year', (_, year, name, dutyYear, due) => {
  const eligibility = { ...usual.eligibility, dutyYear };
  expect(cautionsOf({ rules: { ...usual, eligibility }, year, name })).toEqual(due);
});
