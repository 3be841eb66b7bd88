import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { showsEntries } from '@/domain/contest/jury/blind';
import { shownEntriesOf } from '@/server/public/contest/entries';
import { now } from '@/server/request/moment';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { PublicPage } from '../../../public-page';
import { pageMetadata } from '../../../site';
import { contestIn, type Params } from '../found';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const contest = await contestIn(params);
  if (!showsEntries(contest, now())) notFound();
  return pageMetadata(
    publicPage.entries(contest.slug),
    `Bài dự thi – ${contest.name}`,
    `Các bài dự thi ${contest.name}, theo khối.`,
  );
}

export default async function EntriesPage({ params }: { params: Params }) {
  const contest = await contestIn(params);
  const moment = now();
  // Before the day that the rules name there is no such page, not even an empty one.
  if (!showsEntries(contest, moment)) notFound();
  const entries = await shownEntriesOf(contest.id, moment);
  return (
    <PublicPage here={publicPage.contests}>
      <PageHeader
        steps={[
          { label: 'Hội thi', href: publicPage.contests },
          { label: contest.name, href: publicPage.contest(contest.slug) },
          { label: 'Bài dự thi' },
        ]}
        title="Bài dự thi"
      />
      {entries.length === 0 && <EmptyState title="Chưa có bài dự thi nào" icon="flower" />}
      <div className="space-y-10">
        {contest.rules.blocks.map((block) => (
          <Section key={block.key} title={block.name}>
            <ul className="grid gap-4 lg:grid-cols-2">
              {entries
                .filter((entry) => entry.block === block.key)
                .map((entry) => (
                  <li
                    key={entry.slug}
                    className="relative rounded-lg border border-line bg-surface p-4 shadow-card"
                  >
                    <p className="text-sm text-ink-faint">{entry.unit}</p>
                    <h3 className="text-lg">
                      <Link
                        className="cover-link"
                        href={publicPage.entry(contest.slug, entry.slug)}
                        prefetch={false}
                      >
                        {entry.title}
                      </Link>
                    </h3>
                    <p className="line-clamp-3 text-ink-soft">{entry.summary}</p>
                  </li>
                ))}
            </ul>
          </Section>
        ))}
      </div>
    </PublicPage>
  );
}
