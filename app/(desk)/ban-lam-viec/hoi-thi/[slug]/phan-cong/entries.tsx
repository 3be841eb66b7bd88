import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import type { AssignedEntry } from '@/server/contest/assignments/queries';
import type { ContestRow } from '@/server/contest/row';
import { Badge } from '@/ui/element/badge';
import { EmptyState } from '@/ui/list/empty-state';
import { EntryJudges, hiddenWords } from '../entry-judges';

type Props = {
  contest: ContestRow;
  entries: readonly AssignedEntry[];
  /** Whether the reader may take a judge off this entry. */
  isAllowed: (entry: AssignedEntry) => boolean;
  isClearable: boolean;
  reopens: boolean;
  /** Nobody opens the own sheet again. */
  me: string | null;
};

export function Entries({ contest, entries, isAllowed, isClearable, reopens, me }: Props) {
  const here = deskPage.contest(contest.slug);
  return (
    <EntryJudges
      label="Giám khảo của từng bài dự thi"
      entries={entries}
      empty={
        <EmptyState title="Chưa có bài dự thi hợp lệ" icon="inbox">
          Bài dự thi được phân công chấm sau khi sơ loại.
        </EmptyState>
      }
    >
      {(entry) =>
        entry.hidden
          ? hiddenWords[entry.hidden]
          : entry.judges.length === 0
            ? 'Chưa phân công'
            : entry.judges.map((judge) => ({
                key: judge.id,
                cell: (
                  <>
                    <span className="flex min-w-0 flex-col items-start gap-1 py-2">
                      {judge.name}
                      <State judge={judge} />
                    </span>
                    {isClearable && isDeclared(judge) && (
                      <JudgeLink
                        href={`${here}/xung-dot/${entry.id}/${judge.id}`}
                        label="Xóa khai báo"
                        of={`xung đột lợi ích của ${judge.name} với ${entry.code}`}
                      />
                    )}
                    {reopens &&
                      judge.id !== me &&
                      judge.parts.map(
                        ({ part, sheet }) =>
                          sheet?.status === 'submitted' && (
                            <JudgeLink
                              key={part.key}
                              href={`${here}/ket-qua/mo-lai/${sheet.id}`}
                              label="Mở lại"
                              of={`phiếu ${part.name} của ${judge.name}, ${entry.code}`}
                            />
                          ),
                      )}
                    {isAllowed(entry) && (
                      <JudgeLink
                        href={`${here}/phan-cong/doi?bai=${entry.id}&giam-khao=${judge.id}`}
                        label="Đổi"
                        of={`giám khảo ${judge.name} của ${entry.code}`}
                      />
                    )}
                  </>
                ),
              }))
      }
    </EntryJudges>
  );
}

function JudgeLink({ href, label, of }: { href: string; label: string; of: string }) {
  return (
    <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
      {label}
      <span className="sr-only"> {of}</span>
    </Link>
  );
}

/** What the system found itself is not taken away. */
const isDeclared = ({ conflict }: AssignedEntry['judges'][number]): boolean =>
  conflict.kind === 'conflicted' && (conflict.why === 'declared' || conflict.why === 'recused');

function State({ judge }: { judge: AssignedEntry['judges'][number] }) {
  if (judge.conflict.kind === 'conflicted') return <Badge tone="neutral">Xung đột lợi ích</Badge>;
  if (judge.conflict.kind === 'unasked') return <Badge tone="warning">Chưa khai báo xung đột lợi ích</Badge>;
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
