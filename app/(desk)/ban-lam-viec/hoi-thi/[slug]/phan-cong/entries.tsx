import Link from 'next/link';
import type { AssignedEntry } from '@/server/assignment-desk';
import type { ContestRow } from '@/server/contests';
import { Badge } from '@/ui/badge';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';

type Props = { contest: ContestRow; entries: readonly AssignedEntry[]; may: boolean; mayClear: boolean };

export function Entries({ contest, entries, may, mayClear }: Props) {
  return (
    <DataTable
      caption="Giám khảo của từng bài dự thi"
      rows={entries}
      rowKey={(entry) => entry.id}
      empty={
        <EmptyState title="Chưa có bài dự thi hợp lệ" icon="inbox">
          Bài dự thi được phân công chấm sau khi sơ loại.
        </EmptyState>
      }
      columns={[
        {
          key: 'entry',
          label: 'Bài dự thi',
          title: true,
          cell: ({ code, title, unit }) => (
            <>
              <span className="block text-sm font-normal text-ink-faint">
                {[code, unit].filter(Boolean).join(' · ')}
              </span>
              {title}
            </>
          ),
        },
        {
          key: 'judges',
          label: 'Giám khảo',
          cell: (entry) =>
            entry.hidden ? (
              'Không xem được do có xung đột lợi ích'
            ) : entry.judges.length === 0 ? (
              'Chưa phân công'
            ) : (
              <ul className="space-y-2">
                {entry.judges.map((judge) => (
                  <li key={judge.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <span>{judge.name}</span>
                    <State judge={judge} />
                    {mayClear && isDeclared(judge) && (
                      <Link
                        href={`/ban-lam-viec/hoi-thi/${contest.slug}/xung-dot/${entry.id}/${judge.id}`}
                        prefetch={false}
                        className="link inline-flex min-h-11 items-center"
                      >
                        Xóa khai báo
                        <span className="sr-only">
                          {' '}
                          xung đột lợi ích của {judge.name} với {entry.code}
                        </span>
                      </Link>
                    )}
                    {may && (
                      <Link
                        href={`/ban-lam-viec/hoi-thi/${contest.slug}/phan-cong/doi?bai=${entry.id}&giam-khao=${judge.id}`}
                        prefetch={false}
                        className="link inline-flex min-h-11 items-center"
                      >
                        Đổi
                        <span className="sr-only">
                          {' '}
                          giám khảo {judge.name} của {entry.code}
                        </span>
                      </Link>
                    )}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

/** What the system found itself is not taken away. */
const isDeclared = ({ standing }: AssignedEntry['judges'][number]): boolean =>
  standing.kind === 'conflicted' && (standing.why === 'declared' || standing.why === 'recused');

function State({ judge }: { judge: AssignedEntry['judges'][number] }) {
  if (judge.standing.kind === 'conflicted') return <Badge tone="neutral">Xung đột lợi ích</Badge>;
  if (judge.standing.kind === 'unasked') return <Badge tone="warning">Chưa trả lời xung đột</Badge>;
  const submitted = judge.parts.filter(({ status }) => status === 'submitted').length;
  const begun = judge.parts.some((part) => part.begun);
  return (
    <>
      {judge.third && <Badge tone="info">Chấm lần ba</Badge>}
      <Badge tone={submitted === judge.parts.length ? 'success' : begun ? 'progress' : 'neutral'}>
        {submitted === judge.parts.length
          ? 'Đã nộp'
          : begun
            ? `Đang chấm, đã nộp ${submitted}/${judge.parts.length}`
            : 'Chưa chấm'}
      </Badge>
    </>
  );
}
