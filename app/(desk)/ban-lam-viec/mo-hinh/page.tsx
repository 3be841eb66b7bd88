import type { Metadata } from 'next';
import { type Actor, overseesAll, unitsOf } from '@/domain/actor';
import { statuses } from '@/domain/model/lifecycle';
import { modelsOf, seasonsByYear, type Wanted } from '@/server/my-models';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { NumberedPager } from '@/ui/pager';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { statusWords } from '@/ui/words';
import { hrefOf, sheetHref, wantedOf } from './search';
import { ModelTable } from './table';

export const metadata: Metadata = { title: 'Mô hình' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ModelsPage({ searchParams }: Props) {
  const by = await currentActor();
  const wanted = wantedOf(await searchParams);
  const [{ rows, total, pages }, seasons] = await Promise.all([modelsOf(by, wanted), seasonsByYear()]);
  const registers = unitsOf(by).length > 0;
  return (
    <>
      <PageHeader
        title="Mô hình “Dân vận khéo”"
        lead={leadOf(by)}
        actions={
          <>
            {total > 0 && (
              <ButtonLink variant="secondary" prefetch={false} href={sheetHref(wanted)}>
                Xuất bảng tính
              </ButtonLink>
            )}
            {registers && <ButtonLink href="/ban-lam-viec/mo-hinh/moi">Đăng ký mô hình</ButtonLink>}
          </>
        }
      />
      <div className="space-y-4">
        <FilterBar
          action="/ban-lam-viec/mo-hinh"
          clearHref={isFiltered(wanted) ? '/ban-lam-viec/mo-hinh' : undefined}
        >
          <TextField
            name="q"
            type="search"
            label="Tên mô hình, đơn vị"
            defaultValue={wanted.words}
            placeholder="Có dấu hoặc không dấu"
          />
          <SelectField
            name="nam"
            label="Năm"
            empty="Tất cả"
            defaultValue={wanted.year ?? ''}
            options={seasons.map(({ year }) => ({ value: String(year), label: String(year) }))}
          />
          <SelectField
            name="trang-thai"
            label="Trạng thái"
            empty="Tất cả"
            defaultValue={wanted.status ?? ''}
            options={statuses.map((value) => ({ value, label: statusWords[value] }))}
          />
        </FilterBar>
        <ModelTable rows={rows} empty={<Nothing filtered={isFiltered(wanted)} registers={registers} />} />
        <NumberedPager
          page={wanted.page}
          pages={pages}
          hrefOf={(page) => hrefOf({ ...wanted, page })}
          summary={total > 0 ? `${formatNumber(total)} mô hình` : undefined}
        />
      </div>
    </>
  );
}

function Nothing({ filtered, registers }: { filtered: boolean; registers: boolean }) {
  if (filtered)
    return (
      <EmptyState title="Không có mô hình nào khớp với bộ lọc" icon="search">
        Bỏ bớt điều kiện lọc để xem thêm.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Chưa có mô hình nào"
      actions={registers && <ButtonLink href="/ban-lam-viec/mo-hinh/moi">Đăng ký mô hình</ButtonLink>}
    >
      {registers && 'Mỗi năm, mỗi đơn vị đăng ký ít nhất một mô hình kèm kế hoạch thực hiện.'}
    </EmptyState>
  );
}

const isFiltered = (wanted: Wanted) => Boolean(wanted.words || wanted.year || wanted.status);

const leadOf = (by: Actor) =>
  overseesAll(by)
    ? 'Tất cả mô hình các đơn vị đã nộp.'
    : 'Mô hình của đơn vị, và mô hình các đơn vị trực thuộc đã nộp.';
