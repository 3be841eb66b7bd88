import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { mayOrganise } from '@/domain/actor';
import { clipLinkOf } from '@/domain/contest/entry/clip-link';
import { entryPast } from '@/server/contest/entries/queries';
import { contextOfEntry } from '@/server/contest/entries/queries';
import { resultShown } from '@/server/contest/results/of-entry';
import { waitingOn } from '@/server/contest/late-acts/queries';
import { ownLateAttempts } from '@/server/contest/entries/late-attempts';
import { now } from '@/server/request/moment';
import { ButtonLink } from '@/ui/element/button';
import { DeadlineHere } from '@/ui/element/deadline';
import { DefinitionList } from '@/ui/list/definition-list';
import { entryPastWords, teamRoleWords } from '@/ui/words/contest/entry';
import { formatDate } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Timeline } from '@/ui/list/timeline';
import { placesIn } from '@/server/contest/performing/places';
import { EntryBadge } from '../../../phase-badge';
import { OwnAttempts } from '../own-attempts';
import { type EntryProps, entryHere } from './here';
import { decidingIn } from '@/server/deciding/queries';
import { NextStep } from './next-step';
import { ResultNotice } from './result';
import { JudgeCopies } from './judge-copies';
import { FilesSection } from './tep/section';

export const metadata: Metadata = { title: 'Bài dự thi' };

export default async function EntryPage({ params }: EntryProps) {
  const { entry, by, here } = await entryHere(params);
  const [context, past, result, attempts, waiting] = await Promise.all([
    contextOfEntry(entry),
    entryPast(entry),
    resultShown(entry, now()),
    ownLateAttempts(by, { ...entry, entryId: entry.id }),
    waitingOn(by, entry.contest, entry.id),
  ]);
  const returned = past.find(({ event }) => event === 'return');
  const closed = past.find(({ event }) => event === 'refuse' || event === 'disqualify');
  const link = clipLinkOf(entry.clipLink);
  const places = (await placesIn(entry.contest)).get(entry.id) ?? [];
  const decider = (await decidingIn(by, entry.contest)).ofEntries([entry]);
  const screens =
    entry.contest.rules.blind &&
    !entry.contest.publishedAt &&
    entry.submittedAt !== null &&
    mayOrganise(by).ok;
  return (
    <>
      <PageHeader
        title={entry.title || 'Bài dự thi chưa có tên'}
        kicker={`${entry.unit.name} · ${entry.contest.name}`}
        steps={[
          { label: 'Hội thi', href: deskPage.contests },
          { label: entry.contest.name, href: deskPage.contest(entry.contest.slug) },
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
        {waiting.map(({ id, title, reason }) => (
          <Notice key={id} tone="warning" title={`${title}: chờ người thứ hai xác nhận, chưa có hiệu lực`}>
            <p className="whitespace-pre-line">{reason}</p>
            {mayOrganise(by).ok && (
              <p>
                <Link
                  href={deskPage.lateAct(entry.contest.slug, id)}
                  prefetch={false}
                  className="link inline-flex min-h-11 items-center"
                >
                  Xem đề nghị
                </Link>
              </p>
            )}
          </Notice>
        ))}
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
          <NextStep entry={entry} context={context} here={here} by={decider} now={now()} />
        </aside>
        <div className="mt-6 min-w-0 space-y-6 lg:order-1 lg:mt-0">
          <DeadlineHere
            until={entry.status === 'draft' ? (context.extendedUntil ?? entry.contest.closesAt) : null}
          >
            <FilesSection entry={entry} by={by} />
          </DeadlineHere>
          {screens && <JudgeCopies entry={entry} />}
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
                ...places.map(({ name, place, of }) => ({
                  term: `Thứ tự thi, ${name}`,
                  value: `${place} trong ${of} đội`,
                })),
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
