import type { Namesake } from '@/domain/contest/entry/namesakes';
import { Notice } from '@/ui/element/notice';

/** Names on the team that are also on the board: a bar where it is one person, a question where it is only a name. */
export function Namesakes({ namesakes }: { namesakes: readonly Namesake[] }) {
  if (namesakes.length === 0) return null;
  const names = namesakes
    .map(({ name, as }) => (as ? `${name} (có phải cùng một người với ${as}?)` : name))
    .join(', ');
  return namesakes.some(({ certain }) => certain) ? (
    <Notice tone="danger" title={`Không được có tên trong đội thi: ${names}`}>
      Thành viên Ban Tổ chức, Ban Giám khảo, Tổ Thư ký không được tham gia đội thi.
    </Notice>
  ) : (
    <Notice
      tone="warning"
      title={`Trùng họ tên với thành viên Ban Tổ chức, Ban Giám khảo hoặc Tổ Thư ký: ${names}`}
    >
      Nếu là cùng một người thì phải thay người khác. Nếu chỉ trùng họ tên thì vẫn nộp được; Ban Tổ chức xác
      minh và nêu căn cứ khi xác nhận hợp lệ.
    </Notice>
  );
}
