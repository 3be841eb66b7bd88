import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { clipLinkOf } from '@/domain/contest/entry/clip-link';
import { type ShownEntry, shownEntry } from '@/server/public/contest/entries';
import { now } from '@/server/request/moment';
import { Breakable } from '@/ui/element/breakable';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatMoment, formatPoints } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { PublicPage } from '@/app/(public)/public-page';
import { pageMetadata } from '@/app/(public)/site';
import { firstWords } from '@/app/(public)/showcase/summary';

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
    publicPage.entry(entry.contest.slug, entry.slug),
    entry.title,
    firstWords(entry.summary, 160),
  );
}

export default async function EntryPage({ params }: { params: Params }) {
  const entry = await entryIn(params);
  const home = publicPage.contest(entry.contest.slug);
  return (
    <PublicPage here={publicPage.contests}>
      <PageHeader
        steps={[
          { label: 'Hội thi', href: publicPage.contests },
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
          <Source entry={entry} />
        </div>
        <DefinitionList items={factsOf(entry)} />
      </div>
    </PublicPage>
  );
}

const factsOf = (entry: ShownEntry) => [
  {
    term: 'Đơn vị dự thi',
    value: entry.unit.slug ? (
      <a className="link" href={publicPage.unit(entry.unit.slug)}>
        {entry.unit.name}
      </a>
    ) : (
      entry.unit.name
    ),
  },
  ...(entry.signed ? resultOf(entry.signed, publicPage.contestResults(entry.contest.slug)) : []),
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
            <a className="link" href={publicPage.model(entry.model.slug)}>
              Xem mô hình đã được công nhận
            </a>
          ),
        },
      ]
    : []),
];

/** What the signed results say of the entry. */
const resultOf = (signed: NonNullable<ShownEntry['signed']>, results: string) => [
  { term: 'Số báo danh', value: signed.number },
  { term: 'Khối dự thi', value: signed.blockName },
  { term: 'Hạng trong khối', value: signed.rank === null ? 'Không xếp hạng' : String(signed.rank) },
  ...(signed.total === null ? [] : [{ term: 'Tổng điểm', value: formatPoints(signed.total) }]),
  ...signed.prizes.map(({ name, code }) => ({
    term: 'Giải',
    value: code ? (
      <a className="link" href={publicPage.certificate(code)}>
        {name}
      </a>
    ) : (
      name
    ),
  })),
  {
    term: 'Theo bản kết quả',
    value: (
      <a className="link" href={`${results}?ban=${signed.version}`}>
        Số {signed.version}
      </a>
    ),
  },
];

/** Where the words and files come from that no signature covers. */
function Source({ entry: { signed, submittedAt } }: { entry: ShownEntry }) {
  if (!signed) return null;
  return (
    <p className="text-sm text-ink-faint">
      {submittedAt
        ? `Thuyết minh và tệp: theo hồ sơ đơn vị nộp lúc ${formatMoment(submittedAt)}.`
        : 'Thuyết minh và tệp là bản hiện hành, không nằm trong bản kết quả đã ký.'}
    </p>
  );
}

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
