import { same } from '@/domain/draft';
import { Button } from '@/ui/button';
import { Compare } from '@/ui/compare';
import { teamRoleWords } from '@/ui/entry-words';
import { Notice } from '@/ui/notice';
import { type EntryFields, fieldNames } from './input';

const labels: Record<keyof EntryFields, string> = {
  title: 'Tên bài dự thi',
  summary: 'Tóm tắt',
  story: 'Nội dung bài dự thi',
  clipLink: 'Đường dẫn clip',
  team: 'Đội thi',
};

/** Where two people changed the same field: both texts, and the writer chooses each. */
export function Conflicts({ mine, theirs, choose }: ConflictsProps) {
  const torn = fieldNames.filter((name) => name in theirs && !same(mine[name], theirs[name]));
  if (torn.length === 0) return null;
  return (
    <section aria-label="Nội dung được sửa ở hai nơi" className="space-y-4">
      <Notice tone="warning" live title="Có người khác, hoặc thẻ khác, vừa sửa cùng nội dung">
        Chọn bản cần giữ cho từng mục dưới đây. Trước khi chọn xong, hệ thống chưa lưu để không ghi đè bản
        nào.
      </Notice>
      {torn.map((name) => (
        <Compare
          key={name}
          label={labels[name]}
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
  mine: EntryFields;
  theirs: Partial<EntryFields>;
  /** Left out where there is no script: then the fields themselves are edited. */
  choose?: (field: keyof EntryFields, take: 'mine' | 'theirs') => void;
};

const shown = (value: EntryFields[keyof EntryFields] | undefined): string =>
  Array.isArray(value)
    ? value.map(({ name, title, role }) => `${teamRoleWords[role]}: ${name}, ${title}`).join('\n')
    : (value ?? '');
