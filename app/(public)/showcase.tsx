import { type Ask, filters, hrefOf, keptBy, noAsk } from '@/domain/showcase/ask';
import { keptDistricts, searched } from '@/server/showcase/kept';
import type { Result } from '@/server/showcase/search';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FacetPanel } from '@/ui/facets';
import { FilterChips } from '@/ui/filter-bar';
import { formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { Pager } from '@/ui/pager';
import { SearchBox } from '@/ui/search-box';
import { Cards } from './cards';
import { chipsOf, FacetList } from './facet-list';
import { PublicPage } from './public-page';

/** Searching and browsing the recognised models. A GET form and links: all state is in the address. */
export async function Showcase({ ask }: { ask: Ask }) {
  const [result, districts] = await Promise.all([searched(ask), keptDistricts()]);
  const narrowed = filters.filter((filter) => ask[filter] !== null).length;
  return (
    <PublicPage here="/mo-hinh">
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Mô hình' }]}
        title="Mô hình được công nhận"
      />
      <SearchBox
        action="/mo-hinh"
        label="Tìm theo tên mô hình, nội dung, đơn vị"
        value={ask.q}
        placeholder="Ví dụ: đường hoa, chieng ban…"
        keep={keptBy(ask)}
      />
      <div className="mt-6 grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-8">
        <FacetPanel active={narrowed} resultLabel={`Xem ${totalWords(result)}`}>
          <FacetList ask={ask} counts={result.counts} districts={districts} />
          {result.more && (
            <p className="text-sm text-ink-faint">Có rất nhiều kết quả: các số lượng này chỉ đếm một phần.</p>
          )}
        </FacetPanel>
        <div className="min-w-0 space-y-4">
          <h2 className="text-lg" role="status">
            {headingOf(ask, result)}
          </h2>
          <FilterChips chips={chipsOf(ask, districts)} />
          <Cards cards={result.cards} />
          {result.cards.length === 0 && <Nothing ask={ask} />}
          <Pager
            previousHref={result.previous ? hrefOf(ask, { from: result.previous }) : undefined}
            nextHref={result.next ? hrefOf(ask, { from: result.next }) : undefined}
          />
        </div>
      </div>
    </PublicPage>
  );
}

const totalWords = ({ total, more }: Result): string => `${more ? 'hơn ' : ''}${formatNumber(total)} kết quả`;

function headingOf(ask: Ask, result: Result): string {
  if (result.total === 0) return ask.q ? `Không có kết quả cho “${ask.q}”` : 'Không có kết quả';
  if (!ask.q) return `${formatNumber(result.total)} mô hình`;
  const loosely = result.how === 'words' && ask.q.includes(' ') ? ' (có đủ các từ, không liền nhau)' : '';
  const words = totalWords(result);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} cho “${ask.q}”${loosely}`;
}

/** An empty list is never the end of the road. */
function Nothing({ ask }: { ask: Ask }) {
  const narrowed = filters.some((filter) => ask[filter] !== null);
  return (
    <EmptyState
      icon="search"
      title="Thử dùng ít từ hơn, kiểm tra lại chính tả, hoặc bỏ bớt bộ lọc"
      actions={
        <>
          {ask.from && <ButtonLink href={hrefOf(ask)}>Về trang đầu</ButtonLink>}
          {narrowed && ask.q && (
            <ButtonLink href={hrefOf(noAsk, { q: ask.q })} prefetch={false}>
              Tìm “{ask.q}” trong tất cả mô hình
            </ButtonLink>
          )}
          <ButtonLink href="/mo-hinh" prefetch={false} variant="secondary">
            Xem tất cả mô hình
          </ButtonLink>
          {ask.q && (
            <ButtonLink href={`/don-vi?q=${encodeURIComponent(ask.q)}`} prefetch={false} variant="secondary">
              Tìm đơn vị tên “{ask.q}”
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
