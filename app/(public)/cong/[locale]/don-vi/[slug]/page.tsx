import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hrefOf, isSlug, noAsk } from '@/domain/showcase/ask';
import { env } from '@/server/io/env';
import { dayOf } from '@/domain/date/calendar';
import { lastDayOf } from '@/domain/unit/unit';
import { now } from '@/server/io/clock';
import { placeAmongUnits, type UnitStory } from '@/server/public/showcase/directory';
import { keptUnit } from '@/server/public/showcase/kept';
import { Badge } from '@/ui/element/badge';
import { ButtonLink } from '@/ui/element/button';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDate, formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { kindWordsOn } from '@/ui/words/kinds';
import { Cards } from '@/app/(public)/showcase/cards';
import { JsonLd } from '@/app/(public)/json-ld';
import { PublicPage } from '@/app/(public)/public-page';
import { UnitFacts } from '@/app/(public)/showcase/unit-facts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }> };

async function unitIn(params: Props['params']): Promise<UnitStory> {
  const { slug } = await params;
  const unit = isSlug(slug) ? await keptUnit(slug) : null;
  return unit ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const unit = await unitIn(params);
  const path = publicPage.unit(unit.slug);
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
  const { above } = placeAmongUnits(unit, dayOf(now()));
  return (
    <PublicPage here="/don-vi">
      <JsonLd thing={organisationOf(unit)} />
      <PageHeader
        steps={[
          { label: 'Trang chủ', href: '/' },
          { label: 'Đơn vị', href: '/don-vi' },
          ...(above ? [{ label: above.name, href: publicPage.unit(above.slug) }] : []),
          { label: unit.name },
        ]}
        kicker={kindWordsOn(unit.kind, lastDayOf(unit, dayOf(now())))}
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
  url: `${env().PUBLIC_URL}${publicPage.unit(unit.slug)}`,
  ...(unit.validTo && { dissolutionDate: unit.validTo.toISOString().slice(0, 10) }),
});
