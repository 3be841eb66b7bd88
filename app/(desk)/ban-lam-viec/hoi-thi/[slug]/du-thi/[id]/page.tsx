import type { Metadata } from 'next';
import { clipLinkOf } from '@/domain/contest/clip-link';
import { entryPast } from '@/server/entry-desk';
import { contextOfEntry } from '@/server/entry-desk';
import { resultShown } from '@/server/entry-result';
import { ownLateAttempts } from '@/server/late-attempts';
import { now } from '@/server/moment';
import { ButtonLink } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { entryPastWords, teamRoleWords } from '@/ui/entry-words';
import { formatDate } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { Timeline } from '@/ui/timeline';
import { EntryBadge } from '../../../phase-badge';
import { OwnAttempts } from '../own-attempts';
import { type EntryProps, entryHere } from './here';
import { NextStep } from './next-step';
import { ResultNotice } from './result';
import { FilesSection } from './tep/section';

export const metadata: Metadata = { title: 'Bài dự thi' };

export default async function EntryPage({ params }: EntryProps) {
  const { entry, by, here } = await entryHere(params);
  const [context, past, result, attempts] = await Promise.all([
    contextOfEntry(entry),
    entryPast(entry),
    resultShown(entry, now()),
    ownLateAttempts({ ...entry, entryId: entry.id }, by),
  ]);
  const returned = past.find(({ event }) => event === 'return');
  const closed = past.find(({ event }) => event === 'refuse' || event === 'disqualify');
  const link = clipLinkOf(entry.clipLink);
  return (
    <>
      <PageHeader
        title={entry.title || 'Bài dự thi chưa có tên'}
        kicker={`${entry.unit.name} · ${entry.contest.name}`}
        steps={[
          { label: 'Hội thi', href: '/ban-lam-viec/hoi-thi' },
          { label: entry.contest.name, href: `/ban-lam-viec/hoi-thi/${entry.contest.slug}` },
          { label: entry.title || 'Bài dự thi' },
        ]}
        badges={<EntryBadge status={entry.status} />}
        actions={
          entry.receipt !== null && (
            <ButtonLink variant="secondary" href={`${here}/bien-nhan`}>
              Biên nhận
            </ButtonLink>
          )
        }
      />
      <div className="space-y-4 pb-6 empty:hidden">
        {result && <ResultNotice result={result} slug={entry.contest.slug} />}
        {entry.status === 'returned' && returned && (
          <Notice tone="warning" title={`Ban Tổ chức trả lại ngày ${formatDate(returned.at)}`}>
            <p className="whitespace-pre-line">{returned.reason}</p>
          </Notice>
        )}
        {(entry.status === 'ineligible' || entry.status === 'disqualified') && closed && (
          <Notice tone="danger" title={`${entryPastWords[closed.event]}, ngày ${formatDate(closed.at)}`}>
            <p className="whitespace-pre-line">{closed.reason}</p>
          </Notice>
        )}
      </div>
      <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <aside className="space-y-4 lg:sticky lg:top-4 lg:order-2">
          <NextStep entry={entry} context={context} here={here} by={by} now={now()} />
        </aside>
        <div className="mt-6 min-w-0 space-y-6 lg:order-1 lg:mt-0">
          <FilesSection entry={entry} by={by} />
          <Section title="Nội dung" boxed>
            <DefinitionList
              items={[
                { term: 'Tóm tắt', value: entry.summary || undefined },
                { term: 'Nội dung bài dự thi', value: entry.story || undefined },
                {
                  term: 'Đường dẫn clip',
                  value: link ? (
                    <a href={link} className="link break-all" rel="noreferrer nofollow" target="_blank">
                      {entry.clipLink}
                    </a>
                  ) : (
                    entry.clipLink || undefined
                  ),
                },
                {
                  term: 'Đội thi',
                  value:
                    entry.team
                      .map((member) =>
                        [`${teamRoleWords[member.role]}: ${member.name}`, member.title]
                          .filter(Boolean)
                          .join(', '),
                      )
                      .join('\n') || undefined,
                },
              ]}
            />
          </Section>
          <OwnAttempts attempts={attempts} begun published={entry.contest.publishedAt !== null} />
          <Section title="Lịch sử" boxed>
            <Timeline
              label="Lịch sử của bài dự thi"
              items={past.map((row) => ({
                key: String(row.id),
                at: row.at,
                title: [entryPastWords[row.event] ?? row.event, nameIn(row.detail)]
                  .filter(Boolean)
                  .join(': '),
                by: row.person,
                note: row.reason || undefined,
              }))}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

/** The file that a row of history is about. */
const nameIn = (detail: unknown): string =>
  typeof detail === 'object' && detail !== null && 'name' in detail ? String(detail.name) : '';
