import { expect, test } from 'vitest';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { usualRules } from '@/domain/contest/setup/usual-rules';
import { countingWords } from './counting';

const usual = usualRules(null);
const dossier = usual.parts[0] as ContestRules['parts'][0];
const told = (over: Partial<ContestRules>): string =>
  countingWords({ ...usual, ...over })
    .map(({ term, value }) => `${term}: ${value}`)
    .join('\n');
const adding = (over: Partial<ContestRules['aggregation']>) => ({
  aggregation: { ...usual.aggregation, ...over },
});

test.each<[string, Partial<ContestRules>, string[], string[]]>([
  [
    'the usual rules',
    {},
    [
      'Làm tròn một lần',
      'không được xếp hạng',
      'cả hai nhận Giải Nhất',
      'nhận Giải Nhì',
      'không tính là 0 điểm',
    ],
    ['lần ba', 'lệch trung bình', 'từ 5 phiếu', 'Điểm sàn', 'quá giờ', 'Giải phụ', 'quy đổi'],
  ],
  ['a trimmed mean', adding({ method: 'trimmedMean' }), ['từ 5 phiếu'], []],
  ['an outlier', adding({ outlier: 150 }), ['1,5 điểm (thang 10)', 'giữ cả'], []],
  [
    'a third marking',
    adding({ thirdMarking: 2_000 }),
    ['20 điểm (thang 100)', 'chỉ tính phiếu chấm lần ba'],
    [],
  ],
  [
    'not all parts',
    { eligibility: { dutyYear: null, allParts: false } },
    ['không cộng thêm gì'],
    ['không có giải chính'],
  ],
  [
    'pass marks',
    { passMark: 5_000, parts: [{ ...dossier, passMark: 3_000 }] },
    ['Tổng điểm: 50', 'Hồ sơ mô hình: 30', 'bằng đúng mức này là đạt'],
    [],
  ],
  ['no tie rules', { ties: [] }, ['Bằng nhau thì đồng hạng'], ['Xét lần lượt']],
  ['a chair', { ties: [{ rule: 'chair' }] }, ['1. Trưởng Ban Giám khảo quyết định', 'nêu đủ các bài'], []],
  [
    'a clock',
    { parts: [{ ...dossier, time: { limit: 300, shape: 'perFullMinute', points: 50 } }] },
    ['không xuống dưới 0'],
    [],
  ],
  [
    'a side prize',
    { prizes: [{ key: 's', name: 'S', kind: 'side', part: 'ho-so', block: null, count: 1 }] },
    ['Giải phụ', 'bằng điểm với suất cuối'],
    ['Ví dụ hai bài'],
  ],
  ['one prize alone', { prizes: usual.prizes.slice(0, 1) }, ['hạng 3, không có giải'], []],
  ['a rescaled part', { parts: [{ ...dossier, points: 3_000 }] }, ['quy đổi về điểm tối đa'], []],
])('%s are told from their data, and nothing that they do not have', (_, over, there, absent) => {
  const text = told(over);
  for (const words of there) expect(text).toContain(words);
  for (const words of absent) expect(text).not.toContain(words);
});

test('the steps stand in the order in which they are computed', () => {
  const text = told(adding({ method: 'trimmedMean', outlier: 200, thirdMarking: 2_000 }));
  const places = [
    'Cộng điểm các tiêu chí',
    'chấm lần ba',
    'lệch trung bình',
    'từ 5 phiếu',
    'trung bình cộng',
    'Làm tròn',
  ].map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});
