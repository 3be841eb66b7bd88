import { inOrder } from '@/domain/text/text';
import type { Debtor } from '@/server/registry/duties/reminders';
import type { Contact } from '@/server/units/contacts';
import { formatDate, formatNumber } from '@/ui/words/format';
import { dutyWords } from '@/ui/words/words';
import { ScoreTable } from '@/app/(desk)/office-sheet';
import type { Frame } from './official-letter';
import { columnOf, placesOf } from './places';

type Props = Frame & { debtors: readonly Debtor[]; phones: ReadonlyMap<string, Contact> };

/** Whom to call, district by district; the last column is for the pen. */
export function PhoneList({ debtors, phones, season, moment, everybody }: Props) {
  const place = placesOf(debtors, season.year);
  const rows = debtors.toSorted(
    (a, b) => inOrder(place(a), place(b)) || inOrder(a.dutyRecord.unit.name, b.dutyRecord.unit.name),
  );
  return (
    <article className="office-sheet">
      <h1>Danh bạ đôn đốc</h1>
      <p className="subject">
        {everybody ? 'Đơn vị có việc quá hạn' : 'Đơn vị có việc quá hạn, chưa có tài khoản trên cổng'}, năm{' '}
        {season.year}
      </p>
      <p>
        {formatNumber(rows.length)} đơn vị, đến ngày {formatDate(moment)}.
      </p>
      <ScoreTable
        caption="Danh bạ"
        head={[
          'TT',
          'Đơn vị',
          columnOf(debtors, season.year),
          'Người liên hệ',
          'Điện thoại',
          'Việc quá hạn',
          'Kết quả',
        ]}
        widths={[5, 18, 20, 15, 13, 18, 11]}
        centred={[0]}
        rows={rows.map((debtor, at) => {
          const contact = phones.get(debtor.dutyRecord.unit.id);
          return [
            String(at + 1),
            debtor.dutyRecord.unit.name,
            place(debtor),
            contact?.name ?? '',
            contact?.phone ?? '',
            debtor.duties.map((duty) => dutyWords[duty]).join(', '),
            '',
          ];
        })}
      />
    </article>
  );
}
