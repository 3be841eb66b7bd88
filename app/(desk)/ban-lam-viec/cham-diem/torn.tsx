import type { Part } from '@/domain/contest/rules';
import { Button } from '@/ui/button';
import { Compare } from '@/ui/compare';
import { Notice } from '@/ui/notice';
import type { SheetFields } from './sheet-text';

type TornProps = {
  part: Part;
  mine: SheetFields;
  theirs: Partial<SheetFields>;
  choose: (field: string, take: 'mine' | 'theirs') => void;
};

/** Where two tabs changed the same field: both texts, and the judge chooses. */
export function Torn({ part, mine, theirs, choose }: TornProps) {
  const names = Object.keys(theirs);
  if (names.length === 0) return null;
  return (
    <section aria-label="Nội dung được sửa ở hai nơi" className="space-y-4">
      <Notice tone="warning" live title="Phiếu này vừa được sửa ở thẻ khác hoặc thiết bị khác">
        Chọn bản cần giữ. Trước khi chọn xong, hệ thống chưa lưu để không ghi đè bản nào.
      </Notice>
      {names.map((name) => (
        <Compare
          key={name}
          label={labelOf(part, name)}
          mine={mine[name] ?? ''}
          theirs={theirs[name] ?? ''}
          mineActions={
            <Button variant="secondary" onClick={() => choose(name, 'mine')}>
              Giữ bản của tôi
            </Button>
          }
          theirsActions={
            <Button variant="secondary" onClick={() => choose(name, 'theirs')}>
              Lấy bản mới hơn
            </Button>
          }
        />
      ))}
    </section>
  );
}

function labelOf(part: Part, name: string): string {
  if (name === 'comment') return 'Nhận xét chung';
  if (name === 'privateNote') return 'Ghi chú riêng';
  const criterion = part.criteria.find(({ key }) => key === name.slice(2));
  return `${name.startsWith('p.') ? 'Điểm' : 'Nhận xét'}: ${criterion?.name ?? name.slice(2)}`;
}
