import type { Tone } from '@/ui/words/tone';

/** Made-up rows for the design page; nothing here is a fact about a unit. */

export const now = new Date('2020-09-15T01:15:00Z');

export type SampleRow = {
  id: string;
  name: string;
  unit: string;
  parent: string;
  status: string;
  tone: Tone;
  score: number;
};

const communes = [
  'Chiềng Ban',
  'Hát Lót',
  'Mường Bú',
  'Púng Bánh',
  'Nà Ớt',
  'Chiềng Khừa',
  'Tà Xùa',
  'Mường Giôn',
];
const districts = ['huyện Mai Sơn', 'huyện Mai Sơn', 'huyện Mường La', 'huyện Sốp Cộp'];
const names = [
  'Tổ dân vận vận động Nhân dân hiến đất làm đường liên bản',
  'Ngày thứ Bảy giúp dân: cán bộ, công chức xuống bản hướng dẫn thủ tục hành chính và dịch vụ công trực tuyến',
  'Nói không với tảo hôn',
  'Vận động Nhân dân chuyển đổi đất dốc trồng ngô sang trồng cây ăn quả, liên kết tiêu thụ sản phẩm theo chuỗi giá trị, gắn với xây dựng nông thôn mới',
];
const states: [string, Tone][] = [
  ['Dự thảo', 'neutral'],
  ['Đã nộp', 'info'],
  ['Bị trả lại, chờ bổ sung', 'warning'],
  ['Đang triển khai', 'progress'],
  ['Được công nhận', 'success'],
  ['Không công nhận', 'danger'],
];

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

export const rowsOf = (count: number): SampleRow[] =>
  Array.from({ length: count }, (_, index) => {
    const [status, tone] = pick(states, index);
    return {
      id: String(index + 1),
      name: pick(names, index),
      unit: `Xã ${pick(communes, index)}`,
      parent: pick(districts, index),
      status,
      tone,
      score: 60 + ((index * 7.25) % 40),
    };
  });

export const parts = [
  { key: 'onTime', label: 'Đúng hạn', fill: 'success' },
  { key: 'late', label: 'Nộp muộn', fill: 'warning' },
  { key: 'missing', label: 'Chưa nộp', fill: 'danger' },
] as const;

export const years = [2018, 2019, 2020, 2021, 2022].map((year, index) => ({
  label: String(year),
  values: { onTime: 98 + index * 22, late: 40 - index * 5, missing: 98 - index * 17 },
}));

export const unitRows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `${index + 1}. UBND xã ${pick(communes, index)}`,
    href: `?don-vi=${index + 1}`,
    values: { onTime: (index * 5) % 7, late: (index * 3) % 4, missing: index % 3 },
  }));

export const barsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index),
    label: `UBND xã ${pick(communes, index)}, ${pick(districts, index)}`,
    value: Math.max(0, 24 - ((index * 5) % 25)),
    href: `?xa=${index}`,
  }));
