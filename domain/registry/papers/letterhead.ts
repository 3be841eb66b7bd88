import { province } from '../../province';

/** Head and signature block by Nghị định 30/2020/NĐ-CP, Phụ lục I: a committee signs as a body
 * (TM.), an office's head signs under the committee it belongs to. */

type Issuer = {
  kind: string;
  name: string;
  bodyName: string;
  parent?: { kind: string; bodyName: string } | null;
};

export type Letterhead = {
  superior: string | null;
  body: readonly string[];
  place: string;
  signer: readonly string[];
};

const ofProvince = { superior: province.committee, place: province.name };
const committee = 'Ủy ban nhân dân';

export function letterheadOf({ kind, name, bodyName, parent }: Issuer): Letterhead {
  const area = committeeOf(bodyName);
  if (area && (kind === 'commune' || kind === 'district' || kind === 'province')) {
    return {
      superior: null,
      body: [committee, area],
      place: placeOf(name),
      signer: [`TM. ${committee}`, 'Chủ tịch'],
    };
  }
  const superior = parent && parent.kind !== 'province' ? parent.bodyName : ofProvince.superior;
  return { superior, body: [bodyName], place: ofProvince.place, signer: [headOf(name)] };
}

const committeeOf = (bodyName: string): string | null =>
  /^Ủy ban nhân dân (.+)$/u.exec(bodyName)?.[1] ?? null;

/** Keeps the common noun before numbers and people's names ("Phường Tô Hiệu"). */
const placeOf = (name: string): string =>
  /\d|Tô Hiệu$/u.test(name) ? name : name.replace(/^(Xã|Phường|Thị trấn|Thị xã|Huyện|Thành phố|Tỉnh) /u, '');

/** The first match wins, so narrower patterns come first. Short forms follow office usage. */
const heads: readonly (readonly [RegExp, string])[] = [
  [/^Văn phòng đăng ký /iu, 'Giám đốc'],
  [/^(Văn phòng|VP) /iu, 'Chánh Văn phòng'],
  [/^Thanh tra /iu, 'Chánh Thanh tra'],
  [/^Chi cục /iu, 'Chi cục trưởng'],
  [/^(Tổng cục|Cục) /iu, 'Cục trưởng'],
  [/^Phòng khám /iu, 'Giám đốc'],
  [/^Phòng /iu, 'Trưởng phòng'],
  [/^(Ban quản lý|BQL)( các)? (dự án|rừng|khu bảo tồn)/iu, 'Giám đốc'],
  [/^(Ban|BQL) /iu, 'Trưởng ban'],
  [/^Hạt /iu, 'Hạt trưởng'],
  [/^Trạm /iu, 'Trưởng trạm'],
  [/^Đội /iu, 'Đội trưởng'],
  [/^Đoàn /iu, 'Trưởng đoàn'],
  [/^(Trường|Đại học|Phân hiệu) /iu, 'Hiệu trưởng'],
  [/^(Báo|Tạp chí) /iu, 'Tổng Biên tập'],
  [/^Tòa án /iu, 'Chánh án'],
  [/^Viện /iu, 'Viện trưởng'],
  [/^Bộ chỉ huy /iu, 'Chỉ huy trưởng'],
  [/^Công an tỉnh/iu, 'Giám đốc'],
  [/^Công an /iu, 'Trưởng Công an'],
  [/^(Hội|Liên hiệp|Liên minh|Liên đoàn) /iu, 'Chủ tịch'],
  [
    /^(Sở|Đài|Trung tâm|TT|Bệnh viện|BV|Quỹ|Bảo tàng|Thư viện|Nhà|Vườn quốc gia|Khu bảo tồn|Học viện|Cổng|Kho bạc|Bảo hiểm|Công ty|Ngân hàng|Xí nghiệp|Lâm trường|Nông trường|Cơ sở|Làng) /iu,
    'Giám đốc',
  ],
];

const headOf = (name: string): string =>
  heads.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 'Thủ trưởng cơ quan';

export const letterheadOfOrganiser = letterheadOf({
  kind: 'department',
  name: 'Sở Nội vụ',
  bodyName: 'Sở Nội vụ',
});
