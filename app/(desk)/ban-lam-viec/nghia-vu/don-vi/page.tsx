import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { mayOrganise } from '@/domain/actor';
import { duties } from '@/domain/registry/duties/obligation';
import { asked, overdueOf } from '@/domain/registry/duties/duty-record';
import { schemePeriods } from '@/server/obligations/scheme-queries';
import { now } from '@/server/request/moment';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { currentActor } from '@/server/account/session';
import { dutyRecordsOf, groupsOf } from '@/server/registry/duties/duties';
import { buttonClass, ButtonLink } from '@/ui/element/button';
import { DataTable, TableScroll } from '@/ui/list/data-table';
import { DownloadLink } from '@/ui/page/drawn-for';
import { EmptyState } from '@/ui/list/empty-state';
import { formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { PrintButton } from '@/ui/page/print-button';
import { href, periodWords, type Query, unitsAsk, unitsHref, unitsParams } from '../ask';
import { districtsIn, UnitFilters } from './filters';
import { columns } from './columns';

export const metadata: Metadata = { title: 'Đơn vị và nhiệm vụ' };

const perPage = 50;

type Props = { searchParams: Promise<Query> };

export default async function UnitsOwingPage({ searchParams }: Props) {
  const by = await currentActor();
  const [all, query] = [await seasons(), await searchParams];
  const ask = unitsAsk(query, currentOf(all, now())?.year ?? 0);
  const [dutyRecords, groups] = await Promise.all([
    dutyRecordsOf({ by, now: now() }, ask.years),
    groupsOf(ask.years),
  ]);
  const rows = asked(dutyRecords, ask);
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
        kicker={periodWords(ask.nam)}
        steps={[
          { label: 'Tình hình thực hiện', href: href(deskPage.duties, { nam: ask.nam }) },
          { label: 'Đơn vị và nhiệm vụ' },
        ]}
        actions={
          <>
            {rows.length > 0 && <PrintButton />}
            <DownloadLink
              className={buttonClass('secondary')}
              href={href(`${deskPage.duties}/xuat`, { ds: 'don-vi', ...params })}
            >
              Xuất bảng tính
            </DownloadLink>
            {mayOrganise(by).ok && ask.years.length === 1 && owing > 0 && (
              <ButtonLink href={href(deskPage.reminders, params)}>
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
          periods={await schemePeriods()}
          districts={districtsIn(dutyRecords)}
          groups={groups}
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
            onPaper={[...rows.slice(0, first), ...rows.slice(first + perPage)]}
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
          whole
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
