import type { Part } from '@/domain/contest/setup/rules';
import { Torn } from '@/ui/torn';
import type { SheetFields } from './sheet-text';

type TornProps = {
  part: Part;
  mine: SheetFields;
  theirs: Partial<SheetFields>;
  choose: (field: string, take: 'mine' | 'theirs') => void;
};

/** Where two tabs changed the same field of a sheet: both texts, and the judge chooses. */
export function TornSheet({ part, mine, theirs, choose }: TornProps) {
  const fields = Object.entries(theirs).map(([name, newer]) => ({
    name,
    label: labelOf(part, name),
    mine: mine[name] ?? '',
    theirs: newer ?? '',
  }));
  return (
    <Torn
      fields={fields}
      choose={choose}
      title="Phiếu này vừa được sửa ở trang khác hoặc thiết bị khác"
      hint="Chọn bản cần giữ. Trước khi chọn xong, hệ thống chưa lưu để không ghi đè bản nào."
    />
  );
}

function labelOf(part: Part, name: string): string {
  if (name === 'comment') return 'Nhận xét chung';
  if (name === 'privateNote') return 'Ghi chú riêng';
  const criterion = part.criteria.find(({ key }) => key === name.slice(2));
  return `${name.startsWith('p.') ? 'Điểm' : 'Nhận xét'}: ${criterion?.name ?? name.slice(2)}`;
}
