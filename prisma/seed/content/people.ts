import type { Random } from './random';

// Names that sound of Sơn La and belong to nobody: family, middle and given names are drawn apart.

export type People = 'kinh' | 'thai' | 'mong' | 'dao';
export type Person = { name: string; woman: boolean; of: People };

const families: Record<People, readonly string[]> = {
  kinh: ['Nguyễn', 'Trần', 'Phạm', 'Hoàng', 'Đỗ', 'Bùi', 'Vũ', 'Đặng', 'Ngô'],
  thai: ['Lò', 'Quàng', 'Cầm', 'Tòng', 'Lường', 'Hà', 'Vì', 'Cà', 'Lèo', 'Bạc'],
  mong: ['Giàng', 'Mùa', 'Vàng', 'Sồng', 'Thào', 'Hạng', 'Lầu', 'Phàng'],
  dao: ['Bàn', 'Triệu', 'Đặng', 'Lý', 'Phùng'],
};

const men: Record<People, readonly string[]> = {
  kinh: [
    'Văn Bình',
    'Đức Hải',
    'Quang Huy',
    'Mạnh Cường',
    'Minh Tuấn',
    'Hữu Thắng',
    'Xuân Trường',
    'Tiến Đạt',
  ],
  thai: ['Văn Ơn', 'Văn Thoan', 'Văn Xiển', 'Văn Panh', 'Văn Hặc', 'Văn Inh', 'Văn Tiên', 'Văn Chung'],
  mong: ['A Chư', 'A Sếnh', 'A Dơ', 'A Páo', 'A Lử', 'A Tủa', 'A Chống', 'A Nhìa'],
  dao: ['Văn Quyên', 'Văn Phúc', 'Văn Sinh', 'Văn Thanh', 'Kim Sơn'],
};

const women: Record<People, readonly string[]> = {
  kinh: ['Thị Hương', 'Thị Thu Hà', 'Thị Mai', 'Thị Lan Anh', 'Thị Ngọc', 'Thị Hồng Nhung', 'Thị Thủy'],
  thai: ['Thị Phương', 'Thị Hoan', 'Thị Inh', 'Thị Xuân', 'Thị Lả', 'Thị Biên', 'Thị Hặc'],
  mong: ['Thị Dở', 'Thị Mỷ', 'Thị Chứ', 'Thị Sua', 'Thị Gánh', 'Thị Dua'],
  dao: ['Thị Mẩy', 'Thị Lan', 'Thị Hương', 'Thị Duyên'],
};

export function person(
  by: Random,
  of: People = by.pick(['thai', 'thai', 'thai', 'kinh', 'kinh', 'mong', 'dao']),
): Person {
  const woman = by.chance(0.4);
  return { name: `${by.pick(families[of])} ${by.pick((woman ? women : men)[of])}`, woman, of };
}

export const addressed = (one: Person): string => `${one.woman ? 'Bà' : 'Ông'} ${one.name}`;

/** What somebody in the hamlet is known for. */
export const tenures = [
  'Bí thư chi bộ, Trưởng bản',
  'Trưởng bản',
  'Trưởng ban công tác Mặt trận bản',
  'người có uy tín của bản',
  'Chi hội trưởng Hội Cựu chiến binh bản',
  'Chi hội trưởng Hội Nông dân bản',
] as const;

const firsts = ['Nà', 'Huổi', 'Pá', 'Phiêng', 'Co', 'Bó', 'Noong', 'Púng', 'Nong', 'Tà', 'Sài', 'Lọng'];
const seconds = [
  'Hin',
  'Sang',
  'Khoang',
  'Luông',
  'Mạ',
  'Lót',
  'Phường',
  'Cang',
  'Xo',
  'Hạ',
  'Ten',
  'Ngần',
  'Mòn',
  'Lầu',
];

/** Hamlets that exist on no map; a ward or town has numbered quarters instead. */
export function hamlets(by: Random, form: string, count: number): string[] {
  if (form === 'phường' || form === 'thị trấn') {
    const word = form === 'phường' ? 'tổ' : 'tiểu khu';
    return by.some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], count).map((number) => `${word} ${number}`);
  }
  return by.some(firsts, count).map((first) => `bản ${first} ${by.pick(seconds)}`);
}
