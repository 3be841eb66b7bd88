import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isModelSlug } from '@/domain/showcase/ask';
import { env } from '@/server/io/env';
import { keptSimilar, keptStory } from '@/server/showcase/kept';
import type { Story } from '@/server/showcase/story';
import { RecognisedBadge } from '@/ui/badge';
import { formatIsoDate } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { fieldWords, statusWords } from '@/ui/words';
import { Cards } from '../../../../cards';
import { JsonLd } from '../../../../json-ld';
import { ModelFacts } from '../../../../model-facts';
import { ModelStory } from '../../../../model-story';
import { PublicPage } from '../../../../public-page';
import { summaryOf } from '../../../../summary';

export const revalidate = 600;
export const generateStaticParams = (): { slug: string }[] => [];

type Props = { params: Promise<{ slug: string }> };

async function storyIn(params: Props['params']): Promise<Story> {
  const { slug } = await params;
  // Asked before the database and the cache are, so that nonsense fills neither.
  const story = isModelSlug(slug) ? await keptStory(slug) : null;
  return story ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await storyIn(params);
  const path = `/mo-hinh/${story.slug}`;
  const description = summaryOf(story);
  return {
    title: story.name,
    description,
    alternates: { canonical: path },
    openGraph: {
      type: 'article',
      title: story.name,
      description,
      url: path,
      images: [{ url: `/anh/${story.slug}.png`, width: 1200, height: 630 }],
    },
  };
}

export default async function ModelPage({ params }: Props) {
  const story = await storyIn(params);
  const similar = await keptSimilar(story.slug);
  return (
    <PublicPage here="/mo-hinh">
      <JsonLd thing={articleOf(story)} />
      <article>
        <PageHeader
          steps={[
            { label: 'Trang chủ', href: '/' },
            { label: 'Mô hình', href: '/mo-hinh' },
            { label: `Năm ${story.year}`, href: `/mo-hinh?nam=${story.year}` },
            { label: story.name },
          ]}
          kicker={`${story.field ? fieldWords[story.field] : 'Mô hình'} · Năm ${story.year}`}
          title={story.name}
          badges={
            <RecognisedBadge>
              {story.status === 'replicated' ? 'Được công nhận, nhân rộng' : statusWords.recognised}
            </RecognisedBadge>
          }
          lead={story.unit.name}
        />
        <div className="gap-10 print:block! lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
          <ModelStory story={story} />
          <ModelFacts story={story} />
        </div>
      </article>
      {similar.length > 0 && (
        <div className="no-print mt-12 border-t border-line pt-8">
          <Section title="Mô hình cùng lĩnh vực">
            <Cards cards={similar} />
          </Section>
        </div>
      )}
    </PublicPage>
  );
}

const articleOf = (story: Story) => ({
  '@type': 'Article',
  headline: story.name,
  inLanguage: 'vi',
  url: `${env().PUBLIC_URL}/mo-hinh/${story.slug}`,
  image: `${env().PUBLIC_URL}/anh/${story.slug}.png`,
  ...(story.recognisedAt && { datePublished: formatIsoDate(story.recognisedAt) }),
  author: { '@type': 'GovernmentOrganization', name: story.unit.bodyName },
  publisher: { '@type': 'GovernmentOrganization', name: 'Sở Nội vụ tỉnh Sơn La' },
});
