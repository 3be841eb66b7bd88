import type { Block, ContestRules, Criterion } from './rules';
import { hasDistrictsOn } from '../../unit/unit';

const districtBlock: Block = {
  key: 'huyen',
  name: 'Khối huyện, thành phố',
  kinds: ['district'],
  admitted: [],
};
const communeBlock: Block = { key: 'xa', name: 'Khối xã, phường', kinds: ['commune'], admitted: [] };

/** @param groups those in which communes stand on that day */
export function localBlocksOn(on: Date, groups: readonly { id: string; name: string }[]): Block[] {
  if (hasDistrictsOn(on)) return [districtBlock];
  if (groups.length === 0) return [communeBlock];
  return groups.map(({ id, name }, at) => ({
    key: `cum-${at + 1}`,
    name,
    kinds: ['commune'],
    groupId: id,
    admitted: [],
  }));
}

/** After Sóc Trăng 2020. @param dutyYear year of the model that a unit must have, or null */
export const usualRules = (
  dutyYear: number | null,
  locals: readonly Block[] = [districtBlock],
): ContestRules => ({
  blocks: [
    {
      key: 'so',
      name: 'Khối sở, ban, ngành, đơn vị sự nghiệp',
      kinds: ['department', 'publicServiceUnit'],
      admitted: [],
    },
    ...locals,
  ],
  parts: [
    {
      key: 'ho-so',
      name: 'Hồ sơ mô hình',
      kind: 'dossier',
      scoredBy: 'judges',
      points: 6_000,
      step: 25,
      criteria: dossierCriteria,
      passMark: null,
      time: null,
    },
    {
      key: 'kien-thuc',
      name: 'Kiến thức',
      kind: 'quiz',
      scoredBy: 'secretary',
      points: 4_000,
      step: 25,
      criteria: [],
      passMark: null,
      time: null,
    },
  ],
  aggregation: { method: 'mean', outlier: null, thirdMarking: null },
  ties: [
    { rule: 'higherPart', part: 'ho-so' },
    { rule: 'higherPart', part: 'kien-thuc' },
    { rule: 'fasterPart', part: 'kien-thuc' },
    { rule: 'chair' },
  ],
  prizes: ['so', ...locals.map(({ key }) => key)].flatMap((block) => [
    { key: `${block}-nhat`, name: 'Giải Nhất', kind: 'main', block, rank: 'first', count: 1 } as const,
    { key: `${block}-nhi`, name: 'Giải Nhì', kind: 'main', block, rank: 'second', count: 2 } as const,
    { key: `${block}-ba`, name: 'Giải Ba', kind: 'main', block, rank: 'third', count: 3 } as const,
    {
      key: `${block}-kk`,
      name: 'Giải Khuyến khích',
      kind: 'main',
      block,
      rank: 'consolation',
      count: 4,
    } as const,
  ]),
  eligibility: { dutyYear, allParts: true },
  passMark: null,
  returnsAllowed: 1,
  team: { least: 1, most: 5, reserves: 2 },
  blind: false,
  othersScores: 'afterAll',
  juryPublic: true,
  meansPublic: true,
});

const levels = (points: number): Criterion['levels'] => [
  { from: 0, text: 'Chưa đáp ứng' },
  { from: points / 2, text: 'Đáp ứng một phần, minh chứng còn thiếu' },
  { from: (points * 4) / 5, text: 'Đáp ứng tốt, có minh chứng rõ ràng, kiểm chứng được' },
];

const criterion = (key: string, name: string, points: number): Criterion => ({
  key,
  name,
  points,
  levels: levels(points),
});

const dossierCriteria: Criterion[] = [
  criterion('sang-tao', 'Tính mới, sáng tạo trong cách làm', 1_000),
  criterion('cach-lam', 'Nội dung, cách thức vận động Nhân dân; huy động lực lượng', 1_500),
  criterion('hieu-qua', 'Hiệu quả thực tế, có minh chứng', 2_000),
  criterion('lan-toa', 'Khả năng duy trì, nhân rộng', 1_000),
  criterion('ho-so', 'Chất lượng hồ sơ và clip giới thiệu', 500),
];
