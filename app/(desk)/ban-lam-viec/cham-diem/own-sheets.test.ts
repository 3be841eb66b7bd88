import { expect, test } from 'vitest';
import { usualRules } from '@/domain/contest/setup/usual-rules';
import type { JudgeTask } from '@/server/contest/sheets/queries';
import { ownSheets, type Order } from './own-sheets';
import { problemsIn } from '../../score-sheet/sheet-text';

const part = usualRules(null).parts[0] ?? expect.fail();

const task = (
  n: number,
  { block, points, more = {} }: { block: string; points: number[]; more?: Partial<JudgeTask['parts'][0]> },
): JudgeTask =>
  ({
    id: `e${n}`,
    code: `BDT-00${n}`,
    places: [],
    title: `Bài ${n}`,
    unitId: `u${n}`,
    unit: null,
    block,
    team: [],
    conflict: { kind: 'clear' },
    parts: [
      {
        part,
        status: 'draft',
        scored: points.length,
        late: false,
        receipt: null,
        sheet: { id: `s${n}`, revision: n },
        points: new Map(points.map((one, at) => [part.criteria[at]?.key ?? '', one])),
        ...more,
      },
    ],
  }) as JudgeTask;

const tasks = [
  task(1, { block: 'Khối sở', points: [800, 1_200, 1_500, 800, 400] }),
  task(2, { block: 'Khối huyện', points: [900, 1_200, 1_500, 800, 400] }),
  task(3, { block: 'Khối sở', points: [1_000, 1_500, 2_000, 1_000, 500], more: { status: 'submitted' } }),
  task(4, { block: 'Khối huyện', points: [1_000] }),
  {
    ...task(5, { block: 'Khối sở', points: [] }),
    conflict: { kind: 'conflicted', why: 'declared' },
  } as JudgeTask,
];

test.each<[Order, string[]]>([
  ['tong', ['BDT-003', 'BDT-002', 'BDT-001', 'BDT-004']],
  ['so', ['BDT-001', 'BDT-002', 'BDT-003', 'BDT-004']],
  ['khoi', ['BDT-002', 'BDT-004', 'BDT-003', 'BDT-001']],
])('own sheets side by side, by %s, without what is not judged', (order, codes) => {
  expect(ownSheets(tasks, part, order).map(({ code }) => code)).toEqual(codes);
});

test('only what is whole and not handed in yet goes in together', () => {
  const ready = ownSheets(tasks, part, 'so').map((row) => row.ready);
  expect(ready).toEqual([{ id: 's1', revision: 1 }, { id: 's2', revision: 2 }, null, null]);
});

test('what is missing is told in the order of the form, each with its criterion', () => {
  const errors = {
    'p.ho-so': 'Chưa nhập điểm',
    'p.sang-tao': 'Điểm từ 0 đến 10',
    'p.cach-lam': 'Chưa nhập điểm',
  };
  expect(problemsIn(part, errors)).toEqual([
    { field: 'p.sang-tao', message: '1. Tính mới, sáng tạo trong cách làm: điểm từ 0 đến 10' },
    {
      field: 'p.cach-lam',
      message: '2. Nội dung, cách thức vận động Nhân dân; huy động lực lượng: chưa nhập điểm',
    },
    { field: 'p.ho-so', message: '5. Chất lượng hồ sơ và clip giới thiệu: chưa nhập điểm' },
  ]);
});
