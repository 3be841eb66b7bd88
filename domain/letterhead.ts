/**
 * The head and the foot of an office's paper after Nghị định 30/2020/NĐ-CP, Phụ lục I: a People's Committee stands
 * alone and signs as a body (TM.), an office stands under the committee that it belongs to and its head signs.
 */

type Issuer = { kind: string; name: string; bodyName: string };

export type Letterhead = {
  superior: string | null;
  /** The issuing body; where it is a committee, its place stands on a line of its own. */
  body: readonly string[];
  place: string;
  signer: readonly string[];
};

const province = { superior: 'Ủy ban nhân dân tỉnh Sơn La', place: 'Sơn La' };
const committee = 'Ủy ban nhân dân';

export function letterheadOf({ kind, name, bodyName }: Issuer): Letterhead {
  const area = committeeOf(bodyName);
  if (area && (kind === 'commune' || kind === 'district')) {
    return {
      superior: null,
      body: [committee, area],
      place: placeOf(name),
      signer: [`TM. ${committee}`, 'Chủ tịch'],
    };
  }
  return { superior: province.superior, body: [bodyName], place: province.place, signer: [headOf(name)] };
}

const committeeOf = (bodyName: string): string | null =>
  /^Ủy ban nhân dân (.+)$/u.exec(bodyName)?.[1] ?? null;

/** The bare name of the place, except where it is a number or a person's: "Phường Tô Hiệu". */
const placeOf = (name: string): string =>
  /\d|Tô Hiệu$/u.test(name) ? name : name.replace(/^(Xã|Phường|Thị trấn|Thị xã|Huyện|Thành phố) /u, '');

const heads: readonly (readonly [RegExp, string])[] = [
  [/^(Sở|Đài) /u, 'Giám đốc'],
  [/^Văn phòng /u, 'Chánh Văn phòng'],
  [/^Thanh tra /u, 'Chánh Thanh tra'],
  [/^Ban /u, 'Trưởng ban'],
  [/^Trường /u, 'Hiệu trưởng'],
];

const headOf = (name: string): string =>
  heads.find(([pattern]) => pattern.test(name))?.[1] ?? 'Thủ trưởng cơ quan';
