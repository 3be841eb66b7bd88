import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { shownResults } from '@/server/contest-public/results';
import { now } from '@/server/moment';
import { formatMoment } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { PublicPage } from '../../../public-page';
import { pageMetadata } from '../../../site';
import { contestIn, type Params } from '../found';
import { BlockTable } from './block-table';
import { Means } from './means';
import { Recompute } from './recompute';
import { SidePrizes } from './side-prizes';

export const dynamic = 'force-dynamic';

type Props = { params: Params; searchParams: Promise<{ ban?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const contest = await contestIn(params);
  if (contest.phase !== 'published') notFound();
  return pageMetadata(
    `/hoi-thi/${contest.slug}/ket-qua`,
    `Kết quả – ${contest.name}`,
    `Bảng xếp hạng và giải thưởng ${contest.name}; ai cũng tự tính lại được.`,
  );
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const contest = await contestIn(params);
  const asked = Number((await searchParams).ban);
  const results = await shownResults(
    contest.id,
    now(),
    Number.isInteger(asked) && asked > 0 ? asked : undefined,
  );
  if (!results) notFound();
  const { bundle } = results;
  const newest = results.versions[0]?.version ?? results.version;
  return (
    <PublicPage here="/hoi-thi">
      <PageHeader
        steps={[
          { label: 'Hội thi', href: '/hoi-thi' },
          { label: contest.name, href: `/hoi-thi/${contest.slug}` },
          { label: 'Kết quả' },
        ]}
        title={`Kết quả ${contest.name}`}
        lead={`Công bố lúc ${formatMoment(results.publishedAt)}`}
      />
      <div className="space-y-10">
        {results.version < newest && (
          <Notice tone="warning" title={`Đây là bản số ${results.version}, đã được đính chính.`}>
            <a className="link" href={`/hoi-thi/${contest.slug}/ket-qua`}>
              Xem bản mới nhất (bản số {newest})
            </a>
          </Notice>
        )}
        {results.reason && (
          <Notice tone="info" title={`Bản đính chính số ${results.version}`}>
            {results.reason}
          </Notice>
        )}
        {bundle.outcome.blocks.map((block) => (
          <BlockTable key={block.block} block={block} results={results} slug={contest.slug} />
        ))}
        <SidePrizes results={results} />
        {bundle.rules.meansPublic && <Means results={results} />}
        <Recompute results={results} slug={contest.slug} />
        {results.versions.length > 1 && (
          <Section title="Các bản đã công bố">
            <ul className="space-y-1">
              {results.versions.map(({ version, publishedAt, reason }) => (
                <li key={version}>
                  <a className="link" href={`/hoi-thi/${contest.slug}/ket-qua?ban=${version}`}>
                    Bản số {version}
                  </a>
                  , {publishedAt && formatMoment(publishedAt)}
                  {reason && ` – ${reason}`}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </PublicPage>
  );
}
