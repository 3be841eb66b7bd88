import type { ContestRow } from '@/server/contests';
import type { UnitStand } from '@/server/entry-desk';
import { entryName } from '@/domain/contest/entry-name';
import { ButtonLink } from '@/ui/button';
import { entryWaitingWords, lateWords } from '@/ui/entry-words';
import { formatDeadline } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { reasonWords } from '@/ui/reason-words';
import { EntryBadge } from '../phase-badge';

/** Where one unit stands in the contest: its entry, or whether it may enter and why not. */
export function Stand({ contest, stand }: { contest: ContestRow; stand: UnitStand }) {
  const { unit, entry, verdict, extendedUntil, withdrawn } = stand;
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}/du-thi`;
  return (
    <Section title={`Dự thi của ${unit.name}`} boxed>
      {extendedUntil && (
        <p>
          Đơn vị được gia hạn nộp bài đến <strong>{formatDeadline(extendedUntil)}</strong>.
        </p>
      )}
      {entry ? (
        <>
          <p className="flex flex-wrap items-center gap-2">
            <EntryBadge status={entry.status} />
            {entry.number !== null && <span>Số báo danh {entryName(entry.number)}</span>}
          </p>
          <p>{entry.title || 'Bài dự thi chưa có tên'}</p>
          <p className="text-ink-soft">{entryWaitingWords[entry.status]}</p>
          <ButtonLink href={`${here}/${entry.id}`}>Xem bài dự thi</ButtonLink>
        </>
      ) : verdict.ok ? (
        <>
          <p>
            Đơn vị thuộc đối tượng dự thi và được nộp bài đến {formatDeadline(later(contest, extendedUntil))}.
          </p>
          <ButtonLink href={`${here}/moi?don-vi=${unit.id}`}>Lập bài dự thi</ButtonLink>
        </>
      ) : (
        <Notice
          tone="warning"
          title="Hiện không lập được bài dự thi"
          actions={
            stand.late && (
              <ButtonLink href={`${here}/moi?don-vi=${unit.id}`} variant="secondary">
                Đề nghị nộp muộn
              </ButtonLink>
            )
          }
        >
          {stand.late ? lateWords : reasonWords[verdict.reason]}
        </Notice>
      )}
      {withdrawn.map(({ id, title }) => (
        <p key={id} className="text-sm">
          <a href={`${here}/${id}`} className="link inline-flex min-h-11 items-center">
            Bài đã rút: {title || 'chưa có tên'}
          </a>
        </p>
      ))}
    </Section>
  );
}

const later = ({ closesAt }: ContestRow, extended: Date | null): Date =>
  extended && extended > closesAt ? extended : closesAt;
