import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hrefOf, isSlug, noAsk } from '@/domain/showcase/ask';
import { env } from '@/server/io/env';
import type { UnitStory } from '@/server/showcase/directory';
import { keptUnit } from '@/server/showcase/kept';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { formatDate, formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { unitKindWords } from '@/ui/words';
import { Cards } from '../../../../cards';
import { JsonLd } from '../../../../json-ld';
import { PublicPage } from '../../../../public-page';
import { UnitFacts } from '../../../../unit-facts';

export const revalidate = 600;
export const generateStaticParams = (): { slug: string }[] => [];

type Props = { params: Promise<{ slug: string }> };

async function unitIn(params: Props['params']): Promise<UnitStory> {
  const { slug } = await params;
  const unit = isSlug(slug) ? await keptUnit(slug) : null;
  return unit ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const unit = await unitIn(params);
  const path = `/don-vi/${unit.slug}`;
  const description = `${unit.bodyName}: ${formatNumber(unit.total)} mô hình “Dân vận khéo” được công nhận.`;
  return {
    title: unit.name,
    description,
    alternates: { canonical: path },
    openGraph: { title: unit.name, description, url: path, images: ['/anh/cong.png'] },
  };
}

export default async function UnitPage({ params }: Props) {
  const unit = await unitIn(params);
  return (
    <PublicPage here="/don-vi">
      <JsonLd thing={organisationOf(unit)} />
      <PageHeader
        steps={[
          { label: 'Trang chủ', href: '/' },
          { label: 'Đơn vị', href: '/don-vi' },
          ...(unit.parent && unit.parent.kind !== 'province'
            ? [{ label: unit.parent.name, href: `/don-vi/${unit.parent.slug}` }]
            : []),
          { label: unit.name },
        ]}
        kicker={unitKindWords[unit.kind]}
        title={unit.name}
        badges={unit.validTo ? <Badge>Hoạt động đến trước ngày {formatDate(unit.validTo)}</Badge> : undefined}
      />
      <div className="gap-10 print:block! lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-8">
          <h2 className="text-xl">{formatNumber(unit.total)} mô hình được công nhận</h2>
          {unit.total === 0 && <EmptyState title="Chưa có mô hình nào được công nhận" icon="flower" />}
          <Cards cards={unit.models} own />
          {unit.total > unit.models.length && (
            <ButtonLink href={hrefOf(noAsk, { q: unit.name })} prefetch={false} variant="secondary">
              Xem tất cả {formatNumber(unit.total)} mô hình
            </ButtonLink>
          )}
        </div>
        <UnitFacts unit={unit} />
      </div>
    </PublicPage>
  );
}

const organisationOf = (unit: UnitStory) => ({
  '@type': 'GovernmentOrganization',
  name: unit.bodyName,
  alternateName: [unit.name, ...unit.altNames],
  url: `${env().PUBLIC_URL}/don-vi/${unit.slug}`,
  ...(unit.validTo && { dissolutionDate: unit.validTo.toISOString().slice(0, 10) }),
});
