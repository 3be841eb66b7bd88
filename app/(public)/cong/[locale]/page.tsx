import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { fields } from '@/domain/registry/model/form';
import { hrefOf, noAsk } from '@/domain/showcase/ask';
import { sum } from '@/domain/showcase/facets';
import { unlikeNeighbours } from '@/domain/showcase/unlike';
import { env } from '@/server/io/env';
import { byYear } from '@/server/public/showcase/figures';
import { keptCells, keptNewest, keptUnitsRecognised } from '@/server/public/showcase/kept';
import { ButtonLink } from '@/ui/element/button';
import { ColumnChart } from '@/ui/chart/column-chart';
import { EmptyState } from '@/ui/list/empty-state';
import { Section } from '@/ui/page/section';
import { Cards } from '../../showcase/cards';
import { FieldCard } from '../../showcase/field-card';
import { Hero } from '../../showcase/hero';
import { JsonLd } from '../../json-ld';
import { PublicPage } from '../../public-page';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const [cells, latest, units] = await Promise.all([keptCells(), keptNewest(12), keptUnitsRecognised()]);
  const years = byYear(cells);
  return (
    <PublicPage here="/">
      <JsonLd thing={site()} />
      <div className="space-y-12 sm:space-y-16">
        <Hero models={sum(cells)} units={units} years={years.map(({ year }) => year)} />
        <Section title="Theo lĩnh vực">
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {fields.map((field) => (
              <li key={field}>
                <FieldCard
                  field={field}
                  count={sum(cells.filter((cell) => cell.field === field))}
                  href={hrefOf(noAsk, { field })}
                />
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title="Mới được công nhận"
          actions={
            <ButtonLink href={publicPage.models} prefetch={false} variant="secondary">
              Xem tất cả mô hình
            </ButtonLink>
          }
        >
          {latest.length > 0 ? (
            <Cards cards={unlikeNeighbours(latest, 6)} below />
          ) : (
            <EmptyState title="Chưa có mô hình nào được công nhận" icon="flower">
              <p>Mô hình sẽ xuất hiện ở đây ngay khi có quyết định công nhận.</p>
            </EmptyState>
          )}
        </Section>
        {years.length > 1 && (
          <Section title="Qua các năm" boxed>
            <ColumnChart
              caption="Số mô hình được công nhận theo năm"
              parts={[{ key: 'count', label: 'Mô hình', fill: 'primary' }]}
              rows={years.map(({ year, count }) => ({ label: String(year), values: { count } }))}
            />
          </Section>
        )}
      </div>
    </PublicPage>
  );
}

const site = () => ({
  '@type': 'WebSite',
  name: `Dân vận khéo – ${province.inLine}`,
  url: env().PUBLIC_URL,
  inLanguage: 'vi',
  potentialAction: {
    '@type': 'SearchAction',
    target: `${env().PUBLIC_URL}${publicPage.models}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  },
});
