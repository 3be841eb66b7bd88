import { expect, test } from 'vitest';
import type { ContestRules } from './rules';
import { rulesInput } from './rules-input';
import { typedRules } from './typed-rules';
import { usualRules } from './usual-rules';

const full = (): ContestRules => {
  const rules = usualRules(2020);
  const [dossier, quiz] = rules.parts as [ContestRules['parts'][0], ContestRules['parts'][0]];
  return {
    ...rules,
    blocks: rules.blocks.map((block) => ({
      ...block,
      admitted: [{ unitId: 'u-1', decision: '12/QĐ-SNV' }],
    })),
    parts: [
      { ...dossier, passMark: 3_050, time: { limit: 305, shape: 'perStartedMinute', points: 25 } },
      { ...quiz, time: { limit: 600, shape: 'cutOff' } },
      {
        ...dossier,
        key: 'tieu-pham',
        time: { limit: 360, shape: 'bands', underOneMinute: 25, fromOneMinute: 50 },
      },
    ],
    aggregation: { method: 'trimmedMean', outlier: 200, thirdMarking: 2_000, leastSheets: 3 },
    prizes: [
      ...rules.prizes,
      { key: 'phu', name: 'Chào hỏi hay nhất', kind: 'side', part: 'ho-so', block: null, count: 2 },
    ],
    passMark: 5_000,
  };
};

test.each([
  ['the usual rules', usualRules(2020)],
  ['rules without the duty', usualRules(null)],
  ['rules with everything', full()],
])('%s come back from the form as they were', (_, rules) => {
  expect(rulesInput.parse(typedRules(rules))).toEqual(rules);
});

test('what cannot be read is told where it stands', () => {
  const typed = typedRules(full());
  const [first] = typed.parts;
  if (!first) throw new Error('no part');
  first.points = 'sáu mươi';
  first.time.limit = '5 phút';
  typed.prizes = typed.prizes.map((prize, at) => (at === 1 ? { ...prize, count: '0' } : prize));
  const read = rulesInput.safeParse(typed);
  expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([
    'parts.0.points',
    'parts.0.time.limit',
    'prizes.1.count',
  ]);
});
