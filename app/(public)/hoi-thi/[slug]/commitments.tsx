import type { ShownCommitment } from '@/server/contest/commitment/commit';
import { formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

/** What was made public of all sheets before anybody saw a ranking. */
export function Commitments({ commitments }: { commitments: readonly ShownCommitment[] }) {
  return (
    <Section
      title="Cam kết phiếu chấm"
      intro="Mã chung của mọi phiếu đã nộp, công bố trước khi có bảng xếp hạng. Sau khi công bố kết quả, ai cũng kiểm tra được phiếu có bị sửa, bớt hoặc thêm hay không."
      boxed
    >
      <ul className="divide-y divide-line">
        {commitments.map(({ version, root, count, reason, at }) => (
          <li key={version} id={`cam-ket-${version}`} className="space-y-1 py-3 first:pt-0 last:pb-0">
            <p>
              {version > 1 && `Lần ${version}, `}
              {formatMoment(at)} · {count} phiếu
            </p>
            <p>
              Mã cam kết: <code className="text-sm break-all">{root}</code>
            </p>
            {reason && <p className="text-ink-soft">{reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
