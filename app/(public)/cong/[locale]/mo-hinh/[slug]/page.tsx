import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isModelSlug } from '@/domain/showcase/ask';
import { env } from '@/server/io/env';
import { keptSimilar, keptStory } from '@/server/public/showcase/kept';
import type { Story } from '@/server/public/showcase/story';
import { RecognisedBadge } from '@/ui/element/badge';
import { formatIsoDate } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Share } from '@/ui/page/share';
import { fieldWords, statusWords } from '@/ui/words/words';
import { Cards } from '@/app/(public)/showcase/cards';
import { JsonLd } from '@/app/(public)/json-ld';
import { ModelFacts } from '@/app/(public)/showcase/model-facts';
import { ModelStory } from '@/app/(public)/showcase/model-story';
import { PublicPage } from '@/app/(public)/public-page';
import { summaryOf } from '@/app/(public)/showcase/summary';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }> };

async function storyIn(params: Props['params']): Promise<Story> {
  const { slug } = await params;
  // Asked before the database and the cache are, so that nonsense fills neither.
  const story = isModelSlug(slug) ? await keptStory(slug) : null;
  return story ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await storyIn(params);
  const path = publicPage.model(story.slug);
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
    <PublicPage here={publicPage.models}>
      <JsonLd thing={articleOf(story)} />
      <article>
        <PageHeader
          steps={[
            { label: 'Trang chủ', href: '/' },
            { label: 'Mô hình', href: publicPage.models },
            { label: `Năm ${story.year}`, href: `${publicPage.models}?nam=${story.year}` },
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
          <div className="min-w-0 space-y-6">
            <Share />
            <ModelStory story={story} />
          </div>
          <ModelFacts story={story} />
        </div>
      </article>
      {similar.length > 0 && (
        <div className="no-print mt-12 border-t border-line pt-8">
          <Section title="Mô hình cùng lĩnh vực">
            <Cards cards={similar} below />
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
  url: `${env().PUBLIC_URL}${publicPage.model(story.slug)}`,
  image: `${env().PUBLIC_URL}/anh/${story.slug}.png`,
  ...(story.recognisedAt && { datePublished: formatIsoDate(story.recognisedAt) }),
  author: { '@type': 'GovernmentOrganization', name: story.unit.bodyName },
  publisher: { '@type': 'GovernmentOrganization', name: province.organiser },
});
