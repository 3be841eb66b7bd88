import { deskPage } from '@/domain/addresses';
import { takesEntries } from '@/domain/contest/setup/phase';
import type { ContestRow } from '@/server/contest/row';
import type { OwnUnitInContest } from '@/server/contest/entries/queries';
import { entryName } from '@/domain/contest/entry/number';
import { ButtonLink } from '@/ui/element/button';
import { Countdown } from '@/ui/element/deadline';
import { draftWaitingWords, entryWaitingWords, lateWords } from '@/ui/words/contest/entry';
import { formatDeadline } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { reasonWords } from '@/ui/words/reason';
import { EntryBadge } from '../phase-badge';

/** Where one unit stands in the contest: its entry, or whether it may enter and why not. */
export function OwnUnit({ contest, own, now }: { contest: ContestRow; own: OwnUnitInContest; now: Date }) {
  const { unit, entry, verdict, extendedUntil, withdrawn } = own;
  const until = later(contest, extendedUntil);
  const open = takesEntries(contest, extendedUntil, now);
  const here = `${deskPage.contest(contest.slug)}/du-thi`;
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
          <p className="text-ink-soft">
            {entry.status === 'draft' ? draftWaitingWords({ open }) : entryWaitingWords[entry.status]}
          </p>
          {entry.status === 'draft' && open && (
            <p>
              Hạn nộp: {formatDeadline(until)} (<Countdown until={until} />)
            </p>
          )}
          <ButtonLink href={`${here}/${entry.id}`}>Xem bài dự thi</ButtonLink>
        </>
      ) : verdict.ok ? (
        <>
          <p>
            Đơn vị thuộc đối tượng dự thi và được nộp bài đến {formatDeadline(until)} (
            <Countdown until={until} />
            ).
          </p>
          <ButtonLink href={`${here}/moi?don-vi=${unit.id}`}>Lập bài dự thi</ButtonLink>
        </>
      ) : (
        <Notice
          tone="warning"
          title="Hiện không lập được bài dự thi"
          actions={
            own.late && (
              <ButtonLink href={`${here}/moi?don-vi=${unit.id}`} variant="secondary">
                Đề nghị nộp muộn
              </ButtonLink>
            )
          }
        >
          {own.late ? lateWords : reasonWords[verdict.reason]}
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
