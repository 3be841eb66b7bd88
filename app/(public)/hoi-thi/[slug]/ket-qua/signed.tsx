import type { FrozenText } from '@/domain/contest/results/frozen-text';
import { handWords } from '@/ui/words/contest/contest';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatDate } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PermissionList } from '@/ui/permission-list';
import { Section } from '@/ui/page/section';

/** Who stands behind this version, by the name and the seat of the day of the freeze, and which rules it follows. */
export function Signed({ text }: { text: FrozenText }) {
  const { hands, revisions, permissions, lateActs = [] } = text;
  const changes = revisions.slice(1);
  return (
    <Section
      title="Người chốt, xác nhận và ký"
      id="nguoi-ky"
      intro="Họ tên và chức danh tại thời điểm chốt, nằm trong bản kết quả đã ký."
    >
      <DefinitionList
        items={hands.map(({ role, name, seat, seatSince }) => ({
          term: handWords[role],
          value: `${name}, ${seat} (giữ vai từ ${formatDate(new Date(seatSince))})`,
        }))}
      />
      <PermissionList permissions={permissions} />
      {lateActs.length > 0 && (
        <>
          <p>Quyết định sau khi có bảng xếp hạng, mỗi việc do hai người:</p>
          <ul className="list-disc space-y-1 pl-5">
            {lateActs.map((one) => (
              <li key={`${one.at} ${one.act} ${one.entry} ${one.what}`} className="break-words">
                {[one.act, one.entry, one.what].filter(Boolean).join(', ')}
                {one.reason && `: ${one.reason}`}. Đề nghị: {whoOf(one.proposedBy)}.{' '}
                {one.confirmedBy
                  ? `Xác nhận: ${whoOf(one.confirmedBy)}`
                  : `Một mình, theo quyết định số ${one.permission}`}
                , {formatDate(new Date(one.at))}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <>
          <p>Thể lệ đã sửa {changes.length} lần sau khi công bố Hội thi:</p>
          <ul className="list-disc pl-5">
            {changes.map(({ revision, at, reason }) => (
              <li key={revision}>
                {formatDate(new Date(at))}
                {reason && `: ${reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

const whoOf = ({ name, seat }: { name: string; seat: string }): string =>
  [name, seat].filter(Boolean).join(', ');

/** What a version that was frozen before does not prove. */
export function NamesUnsigned() {
  return (
    <Notice tone="info" title="Bản kết quả này được chốt theo cách cũ">
      Mã kiểm tra của bản này bảo đảm thể lệ, phiếu chấm, xếp hạng và giải theo số báo danh. Tên đơn vị, tên
      bài dự thi và người ký không nằm trong phần được mã bảo đảm; tên ghi ở đây là tên hiện hành.
    </Notice>
  );
}
