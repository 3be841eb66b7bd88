import { NAMELESS } from '@/domain/contest/entry/blind-words';
import { copiesOf, type JudgeCopy } from '@/server/contest/blind/copies';
import { namesTaken } from '@/server/contest/blind/words';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { leftWords, traceWords } from '@/ui/words/trace';

/** What judges of a blind contest get of the files: what was taken out of each, and what could not be. */
type Props = {
  entry: { id: string; unitId: string } & Record<'title' | 'summary' | 'story' | 'clipLink', string>;
};

export async function JudgeCopies({ entry }: Props) {
  const { id, clipLink } = entry;
  const copies = await copiesOf(id);
  const names = await namesTaken(entry);
  const telling = copies.filter(({ left }) => left.length > 0);
  return (
    <Section
      title="Bản dành cho giám khảo"
      intro="Hội thi chấm kín: giám khảo nhận bản sao đã gỡ thông tin về người lập. Mở từng bản để xem trong nội dung có tên đơn vị hay không."
      boxed
    >
      {telling.length > 0 && (
        <Notice tone="warning" title={`${telling.length} tệp chưa gỡ được hết thông tin`}>
          Trả lại để đơn vị nộp bản PDF, hoặc xác nhận hợp lệ và nêu lý do.
        </Notice>
      )}
      {names > 0 && (
        <Notice
          tone="info"
          title={`Tên đơn vị trong lời văn: ${names} chỗ được thay bằng “${NAMELESS}” khi giám khảo đọc`}
        >
          Tên người, tên bản và chi tiết khác vẫn còn nguyên. Nếu đọc vẫn nhận ra đơn vị, trả lại để đơn vị
          viết lại.
        </Notice>
      )}
      {clipLink !== '' && (
        <Notice tone="warning" title="Bài có đường dẫn clip ở trang ngoài">
          Trang ngoài có thể ghi tên đơn vị. Nếu lộ, trả lại để đơn vị tải clip lên hệ thống.
        </Notice>
      )}
      <ul className="divide-y divide-line">
        {copies.map((copy) => (
          <Copy key={copy.id} copy={copy} />
        ))}
      </ul>
    </Section>
  );
}

function Copy({ copy: { name, copyId, removed, left } }: { copy: JudgeCopy }) {
  return (
    <li className="py-2">
      {copyId ? (
        <a
          href={`/api/tep/${copyId}/ban-giam-khao`}
          className="link inline-flex min-h-11 items-center [overflow-wrap:anywhere]"
          target="_blank"
          rel="noreferrer"
        >
          {name}
        </a>
      ) : (
        <p className="[overflow-wrap:anywhere]">
          {name}: chưa lập được bản sao, giám khảo chưa xem được tệp này.
        </p>
      )}
      {removed.length > 0 && (
        <p className="text-sm text-ink-soft">Đã gỡ: {removed.map((kind) => traceWords[kind]).join('; ')}.</p>
      )}
      {left.length > 0 && (
        <p className="text-sm text-warning">Còn lại: {left.map((kind) => leftWords[kind]).join('; ')}.</p>
      )}
    </li>
  );
}
