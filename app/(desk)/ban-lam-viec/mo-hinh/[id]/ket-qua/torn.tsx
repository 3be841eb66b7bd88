import { Button } from '@/ui/button';
import { Compare } from '@/ui/compare';
import { Notice } from '@/ui/notice';
import type { Report } from './input';

/** Where two people changed the report: both texts, and the writer chooses. */
export function Torn({ mine, theirs, choose }: TornProps) {
  const names = (['results', 'selfScore'] as const).filter(
    (name) => theirs[name] !== undefined && theirs[name] !== mine[name],
  );
  if (names.length === 0) return null;
  return (
    <section aria-label="Nội dung được sửa ở hai nơi" className="space-y-4">
      <Notice tone="warning" live title="Có người khác, hoặc thẻ khác, vừa sửa cùng nội dung">
        Chọn bản cần giữ. Trước khi chọn xong, hệ thống chưa lưu để không ghi đè bản nào.
      </Notice>
      {names.map((name) => (
        <Compare
          key={name}
          label={words[name]}
          mine={mine[name]}
          theirs={theirs[name] ?? ''}
          mineActions={
            choose && (
              <Button variant="secondary" onClick={() => choose(name, 'mine')}>
                Giữ bản của tôi
              </Button>
            )
          }
          theirsActions={
            choose && (
              <Button variant="secondary" onClick={() => choose(name, 'theirs')}>
                Lấy bản mới hơn
              </Button>
            )
          }
        />
      ))}
    </section>
  );
}

const words = { results: 'Kết quả đạt được', selfScore: 'Điểm tự chấm' };

type TornProps = {
  mine: Report;
  theirs: Partial<Report>;
  choose?: (field: keyof Report, take: 'mine' | 'theirs') => void;
};
