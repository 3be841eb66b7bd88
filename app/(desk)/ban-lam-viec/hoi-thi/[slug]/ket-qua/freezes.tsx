import Link from 'next/link';
import type { FreezeHead } from '@/server/contest/results/queries';
import { Badge } from '@/ui/element/badge';
import { formatMoment } from '@/ui/words/format';

/** Each version of the results with how far its signing is; a correction stands beside the old. */
export function Freezes({ freezes, here }: { freezes: readonly FreezeHead[]; here: string }) {
  return (
    <ul className="space-y-3">
      {freezes.map((freeze) => (
        <li key={freeze.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Link
            href={`${here}/ban-chot/${freeze.id}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            Bản {freeze.version}, chốt {formatMoment(freeze.frozenAt)}
          </Link>
          <FreezeBadge freeze={freeze} />
          {freeze.reason && <span className="text-ink-soft">{freeze.reason}</span>}
        </li>
      ))}
    </ul>
  );
}

export function FreezeBadge({ freeze }: { freeze: FreezeHead }) {
  if (freeze.publishedAt) return <Badge tone="success">Đã công bố</Badge>;
  if (freeze.withdrawnAt) return <Badge tone="neutral">Đã trả lại</Badge>;
  if (freeze.firstSignedAt) return <Badge tone="progress">Chờ người thứ hai ký</Badge>;
  return freeze.approvedAt ? (
    <Badge tone="progress">Chờ ký công bố</Badge>
  ) : (
    <Badge tone="warning">Chờ kiểm soát viên xác nhận</Badge>
  );
}
