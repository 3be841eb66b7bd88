import { publicPage } from '@/domain/addresses';
import { legacyOf, legacyWords } from '@/domain/text/legacy-text';
import { type Ask, filters, hrefOf, keptBy, noAsk } from '@/domain/showcase/ask';
import { asksNothing } from '@/domain/text/text';
import { keptDistricts, keptGroups, keptNearest, searched } from '@/server/public/showcase/kept';
import type { Nearest } from '@/server/public/showcase/nearest';
import type { Result } from '@/server/public/showcase/search';
import { ButtonLink } from '@/ui/element/button';
import { EmptyState } from '@/ui/list/empty-state';
import { FacetPanel } from '@/ui/list/facets';
import { FilterChips } from '@/ui/list/filter-bar';
import { formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { Pager } from '@/ui/list/pager';
import { SearchBox } from '@/ui/list/search-box';
import { Cards } from './cards';
import { chipsOf, FacetList } from './facet-list';
import { PublicPage } from '../public-page';

/** Searching and browsing the recognised models. A GET form and links: all state is in the address. */
export async function Showcase({ ask }: { ask: Ask }) {
  const [result, districts, groups] = await Promise.all([searched(ask), keptDistricts(), keptGroups()]);
  const narrowed = filters.filter((filter) => ask[filter] !== null).length;
  const near = ask.q && result.total === 0 ? await keptNearest(ask.q) : null;
  return (
    <PublicPage here={publicPage.models}>
      <PageHeader
        steps={[{ label: 'Trang chủ', href: '/' }, { label: 'Mô hình' }]}
        title="Mô hình được công nhận"
      />
      <SearchBox
        action={publicPage.models}
        label="Tìm theo tên mô hình, nội dung, đơn vị"
        value={ask.q}
        placeholder="Ví dụ: đường hoa, chieng ban…"
        keep={keptBy(ask)}
      />
      <div className="mt-6 grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-8">
        <FacetPanel active={narrowed} resultLabel={`Xem ${totalWords(result)}`}>
          <FacetList ask={ask} counts={result.counts} districts={districts} groups={groups} />
          {result.more && (
            <p className="text-sm text-ink-faint">Có rất nhiều kết quả: các số lượng này chỉ đếm một phần.</p>
          )}
        </FacetPanel>
        <div className="min-w-0 space-y-4">
          <div role="status">
            <h2 className="text-lg">{headingOf(ask, result)}</h2>
          </div>
          <FilterChips chips={chipsOf(ask, { districts, groups, years: [...result.counts.year.keys()] })} />
          <Cards cards={result.cards} />
          {result.cards.length === 0 && <Nothing ask={ask} near={near} />}
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
  if (asksNothing(ask.q))
    return `Trong “${ask.q}” không có chữ hay số nào để tìm: ${formatNumber(result.total)} mô hình`;
  const apart = result.how !== 'phrase' && result.parts.length > 1;
  const loosely = apart && result.parts.every(({ typed }) => !typed.includes(' '));
  const words = totalWords(result);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} cho “${ask.q}”${loosely ? ' (có đủ các từ, không liền nhau)' : ''}`;
}

/** An empty list is never the end of the road. */
function Nothing({ ask, near }: { ask: Ask; near: Nearest | null }) {
  const narrowed = filters.some((filter) => ask[filter] !== null);
  const legacy = legacyOf(ask.q);
  const others = [legacy?.reads, near?.instead].flatMap((text) => text ?? []);
  return (
    <EmptyState
      icon="search"
      title={
        others.length > 0
          ? `Ý bạn là “${others[0]}”?`
          : 'Thử dùng ít từ hơn, kiểm tra lại chính tả, hoặc bỏ bớt bộ lọc'
      }
      actions={
        <>
          {ask.from && <ButtonLink href={hrefOf(ask)}>Về trang đầu</ButtonLink>}
          {[...others, ...(near?.parts ?? [])].map((q) => (
            <ButtonLink key={q} href={hrefOf(noAsk, { q })} prefetch={false}>
              Tìm “{q}”
            </ButtonLink>
          ))}
          {narrowed && ask.q && (
            <ButtonLink href={hrefOf(noAsk, { q: ask.q })} prefetch={false}>
              Tìm “{ask.q}” trong tất cả mô hình
            </ButtonLink>
          )}
          <ButtonLink href={publicPage.models} prefetch={false} variant="secondary">
            Xem tất cả mô hình
          </ButtonLink>
          {ask.q && (
            <ButtonLink href={`/don-vi?q=${encodeURIComponent(ask.q)}`} prefetch={false} variant="secondary">
              Tìm đơn vị tên “{ask.q}”
            </ButtonLink>
          )}
        </>
      }
    >
      {legacy && <p>{legacyWords(legacy)}.</p>}
    </EmptyState>
  );
}
