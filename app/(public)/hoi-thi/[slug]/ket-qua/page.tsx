import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { shownResults } from '@/server/public/contest/results';
import { now } from '@/server/request/moment';
import { publicScans } from '@/server/scans/scans';
import { headSealing } from '@/server/audit/asked';
import { formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { PublicPage } from '../../../public-page';
import { pageMetadata } from '../../../site';
import { contestIn, type Params } from '../found';
import { anchorOf, BlockTable } from './block-table';
import { JudgesConfirmed } from './judges-confirmed';
import { Means } from './means';
import { Recompute } from './recompute';
import { NamesUnsigned, Signed } from './signed';
import { SignedPapers } from './signed-papers';
import { SidePrizes } from './side-prizes';

export const dynamic = 'force-dynamic';

type Props = { params: Params; searchParams: Promise<{ ban?: string }> };

/** The version that was asked for, or the newest. */
async function resultsIn({ params, searchParams }: Props) {
  const contest = await contestIn(params);
  const asked = Number((await searchParams).ban);
  const version = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const results = await shownResults(contest.id, now(), version);
  if (!results) notFound();
  return { contest, results };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { contest, results } = await resultsIn(props);
  const { version, versions, publishedAt, text, reason } = results;
  const name = text?.contest.name ?? contest.name;
  const replaced = version < (versions[0]?.version ?? version);
  const day = formatMoment(publishedAt);
  return pageMetadata(
    `${publicPage.contestResults(contest.slug)}${replaced ? `?ban=${version}` : ''}`,
    `Kết quả ${name}${versions.length > 1 ? ` – bản số ${version}` : ''}`,
    replaced
      ? `Bản số ${version}, công bố lúc ${day}, đã được đính chính.`
      : `${reason ? 'Bản đính chính' : 'Bản'} số ${version}, công bố lúc ${day}: bảng xếp hạng và giải thưởng; ai cũng tự tính lại được.`,
  );
}

export default async function ResultsPage(props: Props) {
  const { contest, results } = await resultsIn(props);
  const scans = await publicScans(contest.id, now());
  const { bundle, text } = results;
  const name = text?.contest.name ?? contest.name;
  const newest = results.versions[0]?.version ?? results.version;
  return (
    <PublicPage here={publicPage.contests}>
      <PageHeader
        steps={[
          { label: 'Hội thi', href: publicPage.contests },
          { label: name, href: publicPage.contest(contest.slug) },
          { label: 'Kết quả' },
        ]}
        title={`Kết quả ${name}`}
        lead={`Công bố lúc ${formatMoment(results.publishedAt)}`}
      />
      <div className="space-y-10">
        {results.version < newest && (
          <Notice tone="warning" title={`Đây là bản số ${results.version}, đã được đính chính.`}>
            <a className="link" href={publicPage.contestResults(contest.slug)}>
              Xem bản mới nhất (bản số {newest})
            </a>
          </Notice>
        )}
        {results.reason && (
          <Notice tone="info" title={`Bản đính chính số ${results.version}`}>
            {results.reason}
          </Notice>
        )}
        {!text && <NamesUnsigned />}
        <nav aria-label="Trong trang này">
          <ul className="flex flex-wrap gap-x-5">
            {jumpsOf(results).map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="link inline-flex min-h-11 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {bundle.outcome.blocks.map((block) => (
          <BlockTable key={block.block} block={block} results={results} slug={contest.slug} />
        ))}
        <SidePrizes results={results} />
        {bundle.rules.meansPublic && <Means results={results} />}
        {text && <Signed text={text} />}
        <SignedPapers scans={scans} />
        {results.answers && <JudgesConfirmed answers={results.answers} />}
        <Recompute results={results} slug={contest.slug} head={await headSealing(results.hash)} />
        {results.versions.length > 1 && (
          <Section title="Các bản đã công bố" id="cac-ban">
            <ul className="space-y-1">
              {results.versions.map(({ version, publishedAt, reason }) => (
                <li key={version}>
                  <a className="link" href={`${publicPage.contestResults(contest.slug)}?ban=${version}`}>
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

/** The parts of a long page, by name. */
function jumpsOf({ bundle, text, versions }: Awaited<ReturnType<typeof resultsIn>>['results']) {
  const { rules, outcome } = bundle;
  const name = (key: string) => rules.blocks.find((one) => one.key === key)?.name ?? key;
  return [
    ...outcome.blocks.map(({ block }) => ({ href: `#${anchorOf(block)}`, label: name(block) })),
    ...(rules.prizes.some(({ kind }) => kind === 'side') ? [{ href: '#giai-phu', label: 'Giải phụ' }] : []),
    ...(rules.meansPublic ? [{ href: '#tieu-chi', label: 'Điểm theo tiêu chí' }] : []),
    ...(text ? [{ href: '#nguoi-ky', label: 'Người chốt, ký' }] : []),
    { href: '#tinh-lai', label: 'Tự tính lại' },
    ...(versions.length > 1 ? [{ href: '#cac-ban', label: 'Các bản đã công bố' }] : []),
  ];
}
