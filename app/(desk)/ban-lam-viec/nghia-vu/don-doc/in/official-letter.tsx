import { letterheadOfOrganiser } from '@/domain/registry/papers/letterhead';
import { type Duty, dueOf } from '@/domain/registry/duties/obligation';
import type { DutyUnit } from '@/domain/registry/duties/duty-record';
import type { Season } from '@/domain/registry/duties/season';
import { inOrder } from '@/domain/text/text';
import type { Debtor } from '@/server/registry/duties/reminders';
import { formatDate, formatDueDay, formatNumber } from '@/ui/words/format';
import { dutyWords } from '@/ui/words/words';
import { Letterhead, ScoreTable, Signatures } from '@/app/(desk)/office-sheet';
import { columnOf, placesOf } from './places';

export type Frame = {
  season: Season;
  moment: Date /** not only those without an account */;
  everybody: boolean;
  /** "Kế hoạch số …"; null where no plan has begun. */
  plan: string | null;
};

type Props = Frame & {
  debtors: readonly Debtor[];
  /** the district that its communes are told by, or null: to the units themselves */
  to: string | null;
};

const office = letterheadOfOrganiser;

/** The reminder as an official letter (Nghị định 30/2020/NĐ-CP, mẫu 1.5); number and date are given after signature. */
export function OfficialLetter({ debtors, to, season, moment, plan }: Props) {
  const place = placesOf(debtors, season.year);
  const duties = [...new Set(debtors.flatMap((debtor) => debtor.duties))];
  return (
    <article className="office-sheet sheet-of-many">
      <Letterhead
        superior={office.superior ?? ''}
        body={office.body.join(' ')}
        place={office.place}
        number="SNV"
        about={`V/v đôn đốc thực hiện mô hình “Dân vận khéo” năm ${season.year}`}
      />
      <p className="addressee">
        Kính gửi:{' '}
        {to ? `Ủy ban nhân dân ${lower(to)}.` : 'Các cơ quan, đơn vị có tên trong danh sách dưới đây.'}
      </p>
      <p>
        {plan ? `Thực hiện ${plan}, mỗi` : 'Mỗi'} cơ quan, đơn vị hằng năm thực hiện ít nhất một mô hình “Dân
        vận khéo” có kế hoạch thực hiện, sơ kết, tổng kết, đánh giá hiệu quả. Theo số liệu trên cổng thông tin
        đến ngày {formatDate(moment)}, {to ? `trên địa bàn ${lower(to)} ` : ''}còn{' '}
        {formatNumber(debtors.length)} đơn vị có nội dung đã quá hạn.
      </p>
      <p>
        Thời hạn của năm {season.year}: {termsOf(season, duties)}.
      </p>
      <p>
        Sở Nội vụ đề nghị {to ? `Ủy ban nhân dân ${lower(to)} chỉ đạo các đơn vị` : 'các cơ quan, đơn vị'}{' '}
        hoàn thành các nội dung còn thiếu trên cổng thông tin. Nội dung nộp sau thời hạn vẫn được tiếp nhận và
        ghi nhận là nộp muộn. Đơn vị chưa có tài khoản liên hệ Sở Nội vụ để được cấp.
      </p>
      <ScoreTable
        caption="Danh sách đơn vị có nội dung quá hạn"
        head={['TT', 'Đơn vị', to ? 'Loại' : columnOf(debtors, season.year), 'Nội dung quá hạn']}
        widths={[8, 34, 22, 36]}
        centred={[0]}
        rows={sorted(debtors).map((debtor, at) => [
          String(at + 1),
          debtor.dutyRecord.unit.name,
          to ? (debtor.dutyRecord.unit.kind === 'district' ? 'Cấp huyện' : 'Cấp xã') : place(debtor),
          debtor.duties.map((duty) => dutyWords[duty]).join(', '),
        ])}
      />
      <p>Sở Nội vụ đề nghị các cơ quan, đơn vị quan tâm thực hiện./.</p>
      <Signatures
        signers={[{ office: office.signer.join(' ') }]}
        recipients={['Như trên;', 'Ủy ban nhân dân tỉnh (báo cáo);', 'Lưu: VT.']}
      />
    </article>
  );
}

/** A letter for each district, and one to the units that lie in none. */
export function byDistrict(debtors: readonly Debtor[]): [string | null, Debtor[]][] {
  const groups = new Map<string | null, Debtor[]>();
  for (const debtor of debtors) {
    const name = debtor.dutyRecord.unit.district?.name ?? null;
    groups.set(name, [...(groups.get(name) ?? []), debtor]);
  }
  return [...groups].sort(([a], [b]) => inOrder(a ?? '', b ?? ''));
}

const sorted = (debtors: readonly Debtor[]) =>
  debtors.toSorted(
    ({ dutyRecord: { unit: a } }, { dutyRecord: { unit: b } }) =>
      inOrder(standing(a), standing(b)) || inOrder(a.name, b.name),
  );

const standing = ({ district, group }: DutyUnit): string => (district ?? group)?.name ?? '';

const lower = (name: string): string =>
  name.replace(/^(Huyện|Thành phố|Thị xã) /u, (kind) => kind.toLowerCase());

const termsOf = (season: Season, duties: readonly Duty[]): string =>
  duties
    .map(
      (duty) =>
        `${dutyWords[duty].toLowerCase()} ${formatDueDay(dueOf(season, duty), { dueDayCounts: season.dueDayCounts })}`,
    )
    .join('; ');
