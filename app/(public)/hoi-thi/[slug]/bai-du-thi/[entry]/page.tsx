import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { clipLinkOf } from '@/domain/contest/clip-link';
import { type ShownEntry, shownEntry } from '@/server/contest-public/entries';
import { now } from '@/server/moment';
import { Breakable } from '@/ui/breakable';
import { DefinitionList } from '@/ui/definition-list';
import { PageHeader } from '@/ui/page-header';
import { PublicPage } from '../../../../public-page';
import { pageMetadata } from '../../../../site';
import { firstWords } from '../../../../summary';

export const dynamic = 'force-dynamic';

type Params = Promise<{ slug: string; entry: string }>;

const read = cache((slug: string) => shownEntry(slug, now()));

async function entryIn(params: Params): Promise<ShownEntry> {
  const { slug, entry } = await params;
  const found = /^[a-z0-9-]{1,120}$/.test(entry) ? await read(entry) : null;
  return found && found.contest.slug === slug ? found : notFound();
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const entry = await entryIn(params);
  return pageMetadata(
    `/hoi-thi/${entry.contest.slug}/bai-du-thi/${entry.slug}`,
    entry.title,
    firstWords(entry.summary, 160),
  );
}

export default async function EntryPage({ params }: { params: Params }) {
  const entry = await entryIn(params);
  const home = `/hoi-thi/${entry.contest.slug}`;
  return (
    <PublicPage here="/hoi-thi">
      <PageHeader
        steps={[
          { label: 'Hội thi', href: '/hoi-thi' },
          { label: entry.contest.name, href: home },
          { label: 'Bài dự thi', href: `${home}/bai-du-thi` },
          { label: entry.title },
        ]}
        kicker={entry.unit.name}
        title={entry.title}
        lead={entry.summary}
      />
      <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-6">
          <Files papers={entry.papers} />
          <div className="max-w-reading whitespace-pre-line">{entry.story}</div>
        </div>
        <DefinitionList items={factsOf(entry)} />
      </div>
    </PublicPage>
  );
}

const factsOf = (entry: ShownEntry) => [
  {
    term: 'Đơn vị dự thi',
    value: (
      <a className="link" href={`/don-vi/${entry.unit.slug}`}>
        {entry.unit.name}
      </a>
    ),
  },
  ...(entry.clipLink
    ? [
        {
          term: 'Video clip',
          value: (
            <a className="link" href={clipLinkOf(entry.clipLink) ?? undefined} rel="nofollow noopener">
              <Breakable text={entry.clipLink} />
            </a>
          ),
        },
      ]
    : []),
  ...(entry.model
    ? [
        {
          term: 'Từ mô hình',
          value: (
            <a className="link" href={`/mo-hinh/${entry.model.slug}`}>
              Xem mô hình đã được công nhận
            </a>
          ),
        },
      ]
    : []),
];

function Files({ papers }: { papers: ShownEntry['papers'] }) {
  return (
    <div className="space-y-4">
      {papers.map(({ id, kind, title, file }) => {
        const href = `/api/tep/${file.id}/${encodeURIComponent(file.name)}`;
        if (kind === 'photo')
          return (
            <img
              key={id}
              src={href}
              alt={title || 'Ảnh của bài dự thi'}
              loading="lazy"
              className="rounded-lg"
            />
          );
        return (
          <video key={id} src={href} controls preload="none" className="w-full rounded-lg">
            <track kind="captions" />
          </video>
        );
      })}
    </div>
  );
}
