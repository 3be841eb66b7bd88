import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { z } from 'zod';
import { dayOf } from '@/domain/calendar';
import { keepsUnits } from '@/domain/person';
import { existsOn, unitKinds } from '@/domain/unit';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { unitChoices, unitList, type UnitRow } from '@/server/unit-lists';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { type Column, DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { NumberedPager } from '@/ui/pager';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { unitKindWords } from '@/ui/words';
import { pageOf } from '../page-of';

export const metadata: Metadata = { title: 'Đơn vị' };

const here = '/ban-lam-viec/don-vi';
const size = 50;

const lives = [
  { value: 'existing', label: 'Đang hoạt động' },
  { value: 'ended', label: 'Đã kết thúc' },
];

const query = z.object({
  q: z.string().max(200).catch(''),
  loai: z.enum(unitKinds).optional().catch(undefined),
  huyen: z.string().min(1).optional().catch(undefined),
  tt: z.enum(['existing', 'ended']).optional().catch(undefined),
  trang: z.string().optional().catch(undefined),
});

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const by = await signedIn();
  if (!keepsUnits(by).ok) forbidden();
  const { q, loai, huyen, tt, trang } = query.parse(await searchParams);
  const page = pageOf(trang);
  const today = dayOf(now());
  const asked = { text: q, kind: loai, districtId: huyen, life: tt, page, size };
  const [{ count, rows }, districts] = await Promise.all([
    unitList(asked, today),
    unitChoices({ kind: 'district' }),
  ]);
  const hrefOf = (number: number) =>
    `${here}?${new URLSearchParams({ q, loai: loai ?? '', huyen: huyen ?? '', tt: tt ?? '', trang: String(number) })}`;
  return (
    <>
      <PageHeader
        title="Đơn vị"
        actions={
          <>
            <ButtonLink href={`${here}/moi`}>Thêm đơn vị</ButtonLink>
            <ButtonLink href={`${here}/nhap`} variant="secondary">
              Nhập từ bảng tính
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-4">
        <FilterBar action={here} clearHref={q || loai || huyen || tt ? here : undefined}>
          <TextField name="q" label="Tên mới hoặc cũ" placeholder="Có dấu hoặc không dấu" defaultValue={q} />
          <SelectField
            name="loai"
            label="Loại đơn vị"
            empty="Tất cả"
            options={unitKinds.map((value) => ({ value, label: unitKindWords[value] }))}
            defaultValue={loai ?? ''}
          />
          <SelectField
            name="huyen"
            label="Huyện, thành phố"
            empty="Tất cả"
            options={districts}
            defaultValue={huyen ?? ''}
          />
          <SelectField name="tt" label="Tình trạng" empty="Tất cả" options={lives} defaultValue={tt ?? ''} />
        </FilterBar>
        <DataTable
          caption="Đơn vị"
          columns={columnsOn(today)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Không tìm thấy đơn vị nào" icon="building">
              Bỏ bớt điều kiện lọc để xem thêm.
            </EmptyState>
          }
        />
        <NumberedPager
          page={page}
          pages={Math.ceil(count / size)}
          hrefOf={hrefOf}
          summary={`${formatNumber(count)} đơn vị`}
        />
      </div>
    </>
  );
}

const columnsOn = (today: Date): Column<UnitRow>[] => [
  {
    key: 'name',
    label: 'Đơn vị',
    title: true,
    cell: ({ id, name }) => (
      <Link href={`${here}/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
        {name}
      </Link>
    ),
  },
  { key: 'code', label: 'Mã', cell: ({ code }) => code },
  { key: 'kind', label: 'Loại', cell: ({ kind }) => unitKindWords[kind] },
  { key: 'parent', label: 'Cấp trên', cell: ({ parent }) => parent?.name ?? '' },
  {
    key: 'people',
    label: 'Vai trò đã giao',
    numeric: true,
    cell: ({ _count }) => formatNumber(_count.seats),
  },
  { key: 'life', label: 'Tình trạng', cell: (unit) => <Life unit={unit} today={today} /> },
];

function Life({ unit, today }: { unit: UnitRow; today: Date }) {
  if (existsOn(unit, today)) return <Badge tone="success">Đang hoạt động</Badge>;
  return <Badge>{unit.validFrom > today ? 'Chưa hoạt động' : 'Đã kết thúc'}</Badge>;
}
