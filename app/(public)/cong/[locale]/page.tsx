import type { Metadata } from 'next';
import { fields } from '@/domain/model/form';
import { hrefOf, noAsk } from '@/domain/showcase/ask';
import { sum } from '@/domain/showcase/facets';
import { env } from '@/server/io/env';
import { byYear } from '@/server/showcase/figures';
import { keptCells, keptNewest, keptUnitsRecognised } from '@/server/showcase/kept';
import { ButtonLink } from '@/ui/button';
import { ColumnChart } from '@/ui/column-chart';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { Cards } from '../../cards';
import { FieldCard } from '../../field-card';
import { Hero } from '../../hero';
import { JsonLd } from '../../json-ld';
import { PublicPage } from '../../public-page';

export const revalidate = 600;

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const [cells, latest, units] = await Promise.all([keptCells(), keptNewest(6), keptUnitsRecognised()]);
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
            <ButtonLink href="/mo-hinh" prefetch={false} variant="secondary">
              Xem tất cả mô hình
            </ButtonLink>
          }
        >
          {latest.length > 0 ? (
            <Cards cards={latest} />
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
  name: 'Dân vận khéo – tỉnh Sơn La',
  url: env().PUBLIC_URL,
  inLanguage: 'vi',
  potentialAction: {
    '@type': 'SearchAction',
    target: `${env().PUBLIC_URL}/mo-hinh?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  },
});
