import { Button } from './element/button';
import { Compare } from './compare';
import { Notice } from './element/notice';

/** Where two people changed the same fields: both texts, and the writer chooses each. Nothing is torn, nothing shown. */
export function Torn<Name extends string>({
  fields,
  choose,
  title = 'Có người khác, hoặc trang khác, vừa sửa cùng nội dung',
  hint,
}: TornProps<Name>) {
  if (fields.length === 0) return null;
  return (
    <section aria-label="Nội dung được sửa ở hai nơi" className="space-y-4">
      <Notice tone="warning" live title={title}>
        {hint ??
          'Chọn bản cần giữ cho từng mục dưới đây. Có thể sửa tiếp trong phiếu rồi chọn “Giữ bản của tôi”. Trước khi chọn xong, hệ thống chưa lưu để không ghi đè bản nào.'}
      </Notice>
      {fields.map(({ name, label, mine, theirs }) => (
        <Compare
          key={name}
          label={label}
          mine={mine}
          theirs={theirs}
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

export type TornField<Name extends string> = { name: Name; label: string; mine: string; theirs: string };

type TornProps<Name extends string> = {
  fields: readonly TornField<Name>[];
  /** Left out where there is no script: then the fields themselves are edited. */
  choose?: (field: Name, take: 'mine' | 'theirs') => void;
  title?: string;
  /** What to do, where it is not the usual choosing. */
  hint?: string;
};
