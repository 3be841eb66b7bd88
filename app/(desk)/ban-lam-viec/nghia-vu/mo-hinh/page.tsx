import type { Metadata } from 'next';
import { listModels } from '@/server/model-list';
import { now } from '@/server/moment';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { districtsOf } from '@/server/standings';
import { namesOf } from '@/server/units';
import { ButtonLink } from '@/ui/button';
import { DataTable, TableScroll } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { NumberedPager } from '@/ui/pager';
import { href, modelsAsk, modelsHref, modelsParams, PERIOD, type Query } from '../ask';
import { columns } from './columns';
import { ModelFilters } from './filters';

export const metadata: Metadata = { title: 'Danh sách mô hình' };

const perPage = 50;

type Props = { searchParams: Promise<Query> };

export default async function ModelsPage({ searchParams }: Props) {
  const by = await currentActor();
  const [all, query] = [await seasons(), await searchParams];
  const ask = modelsAsk(query, currentOf(all, now())?.year ?? 0);
  const first = (ask.page - 1) * perPage;
  const [{ rows, count }, districts, units] = await Promise.all([
    listModels(ask, by, { skip: first, take: perPage }),
    districtsOf(by),
    namesOf(ask.unitId ? [ask.unitId] : []),
  ]);
  const params = modelsParams({ ...ask, page: 1 });
  return (
    <>
      <PageHeader
        title="Danh sách mô hình"
        kicker={ask.nam === PERIOD ? 'Giai đoạn 2018–2022' : `Năm ${ask.nam}`}
        steps={[
          { label: 'Tình hình thực hiện', href: href('/ban-lam-viec/nghia-vu', { nam: ask.nam }) },
          { label: 'Danh sách mô hình' },
        ]}
        actions={
          <ButtonLink
            variant="secondary"
            prefetch={false}
            href={href('/ban-lam-viec/nghia-vu/xuat', { ds: 'mo-hinh', ...params })}
          >
            Xuất bảng tính
          </ButtonLink>
        }
      />
      <div className="space-y-4">
        <ModelFilters
          ask={ask}
          years={all.map(({ year }) => year)}
          districts={districts}
          unit={units.get(ask.unitId ?? '')}
        />
        <p role="status" className="text-ink-soft">
          {formatNumber(count)} mô hình
        </p>
        <TableScroll label="Danh sách mô hình">
          <DataTable
            caption="Danh sách mô hình"
            columns={columns(ask)}
            rows={rows}
            rowKey={(model) => model.id}
            empty={
              <EmptyState title="Không có mô hình nào phù hợp" icon="search">
                Bỏ bớt điều kiện lọc để xem thêm.
              </EmptyState>
            }
          />
        </TableScroll>
        <NumberedPager
          page={ask.page}
          pages={Math.ceil(count / perPage)}
          hrefOf={(page) => modelsHref({ ...ask, page })}
          summary={rows.length > 0 && `${first + 1}–${first + rows.length} trong ${formatNumber(count)}`}
        />
      </div>
    </>
  );
}
