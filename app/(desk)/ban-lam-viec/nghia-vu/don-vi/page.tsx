import type { Metadata } from 'next';
import { organises } from '@/domain/actor';
import { duties } from '@/domain/obligation';
import { asked, overdueOf } from '@/domain/standing';
import { now } from '@/server/moment';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { standingsOf } from '@/server/standings';
import { ButtonLink } from '@/ui/button';
import { DataTable, TableScroll } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { NumberedPager } from '@/ui/pager';
import { href, PERIOD, type Query, unitsAsk, unitsHref, unitsParams } from '../ask';
import { districtsIn, UnitFilters } from './filters';
import { columns } from './columns';

export const metadata: Metadata = { title: 'Đơn vị và nhiệm vụ' };

const perPage = 50;

type Props = { searchParams: Promise<Query> };

export default async function UnitsOwingPage({ searchParams }: Props) {
  const by = await currentActor();
  const [all, query] = [await seasons(), await searchParams];
  const ask = unitsAsk(query, currentOf(all, now())?.year ?? 0);
  const standings = await standingsOf(ask.years, by, now());
  const rows = asked(standings, ask);
  const pages = Math.ceil(rows.length / perPage);
  const page = Math.min(ask.page, Math.max(pages, 1));
  const first = (page - 1) * perPage;
  const owing = new Set(rows.filter((row) => overdueOf(row, ask.duty).length > 0).map((row) => row.unit.id))
    .size;
  const params = unitsParams({ ...ask, page: 1 });
  return (
    <>
      <PageHeader
        title="Đơn vị và nhiệm vụ"
        kicker={ask.nam === PERIOD ? 'Giai đoạn 2018–2022' : `Năm ${ask.nam}`}
        steps={[
          { label: 'Tình hình thực hiện', href: href('/ban-lam-viec/nghia-vu', { nam: ask.nam }) },
          { label: 'Đơn vị và nhiệm vụ' },
        ]}
        actions={
          <>
            <ButtonLink
              variant="secondary"
              prefetch={false}
              href={href('/ban-lam-viec/nghia-vu/xuat', { ds: 'don-vi', ...params })}
            >
              Xuất bảng tính
            </ButtonLink>
            {organises(by).ok && ask.years.length === 1 && owing > 0 && (
              <ButtonLink href={href('/ban-lam-viec/nghia-vu/don-doc', params)}>
                Đôn đốc {formatNumber(owing)} đơn vị
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-4">
        <UnitFilters
          ask={ask}
          years={all.map(({ year }) => year)}
          districts={districtsIn(standings)}
          duties={duties}
        />
        <p role="status" className="text-ink-soft">
          {formatNumber(rows.length)} {ask.years.length > 1 ? 'lượt đơn vị' : 'đơn vị'}
        </p>
        <TableScroll label="Đơn vị và nhiệm vụ">
          <DataTable
            caption="Đơn vị và mức hoàn thành từng nhiệm vụ"
            columns={columns(ask)}
            rows={rows.slice(first, first + perPage)}
            rowKey={(row) => `${row.unit.id} ${row.year}`}
            empty={
              <EmptyState title="Không có đơn vị nào phù hợp" icon="search">
                Bỏ bớt điều kiện lọc để xem thêm.
              </EmptyState>
            }
          />
        </TableScroll>
        <NumberedPager
          page={page}
          pages={pages}
          hrefOf={(number) => unitsHref({ ...ask, page: number })}
          summary={
            rows.length > 0 &&
            `${first + 1}–${Math.min(first + perPage, rows.length)} trong ${formatNumber(rows.length)}`
          }
        />
      </div>
    </>
  );
}
