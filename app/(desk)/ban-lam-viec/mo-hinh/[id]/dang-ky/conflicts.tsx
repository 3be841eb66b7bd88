import { fields, type FormField, formFields, holders, type ModelText, tags } from '@/domain/model/form';
import { Button } from '@/ui/button';
import { Compare } from '@/ui/compare';
import { Notice } from '@/ui/notice';
import { fieldWords, formWords, holderWords, tagWords } from '@/ui/words';

/** Where two people changed the same field: both texts, and the writer chooses each. */
export function Conflicts({ mine, theirs, choose }: ConflictsProps) {
  const torn = formFields.filter((name) => name in theirs);
  if (torn.length === 0) return null;
  return (
    <section aria-label="Nội dung được sửa ở hai nơi" className="space-y-4">
      <Notice tone="warning" live title="Có người khác, hoặc thẻ khác, vừa sửa cùng nội dung">
        Chọn bản cần giữ cho từng mục dưới đây. Có thể sửa tiếp trong phiếu rồi chọn “Giữ bản của tôi”. Trước
        khi chọn xong, hệ thống chưa lưu để không ghi đè bản nào.
      </Notice>
      {torn.map((name) => (
        <Compare
          key={name}
          label={formWords[name]}
          mine={shown(mine[name])}
          theirs={shown(theirs[name])}
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

type ConflictsProps = {
  mine: ModelText;
  theirs: Partial<ModelText>;
  /** Left out where there is no script: then the fields themselves are edited. */
  choose?: (field: FormField, take: 'mine' | 'theirs') => void;
};

/** A value of any field as words. */
export function shown(value: ModelText[FormField] | undefined): string {
  if (Array.isArray(value))
    return tags
      .filter((tag) => value.includes(tag))
      .map((tag) => tagWords[tag])
      .join('; ');
  const field = fields.find((known) => known === value);
  const holder = holders.find((known) => known === value);
  return (field && fieldWords[field]) ?? (holder && holderWords[holder]) ?? value ?? '';
}
