import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { dayOf } from '@/domain/date/calendar';
import { hasGroupsSoon } from '@/domain/unit/group';
import { existsOn, hasDistrictsOn, lastDayOf, unitKinds } from '@/domain/unit/unit';
import { INFERRED, isInferred } from '@/domain/unit/inferred';
import { now } from '@/server/request/moment';
import { groupsOn } from '@/server/units/groups/queries';
import { countInferred, existing, unitChoices, unitList, type UnitRow } from '@/server/units/queries';
import { Badge } from '@/ui/element/badge';
import { ButtonLink } from '@/ui/element/button';
import { type Column, DataTable } from '@/ui/list/data-table';
import { Notice } from '@/ui/element/notice';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar } from '@/ui/list/filter-bar';
import { formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { kindOptions, kindWordsOn, placeWords } from '@/ui/words/kinds';
import { GroupField } from '../nghia-vu/don-vi/filters';
import { pageOf } from '../page-of';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Đơn vị' };

const here = deskPage.units;
const size = 50;

const lives = [
  { value: 'existing', label: 'Đang hoạt động' },
  { value: 'coming', label: 'Chưa hoạt động' },
  { value: 'ended', label: 'Đã kết thúc' },
];

const query = z.object({
  q: z.string().max(200).catch(''),
  loai: z.enum(unitKinds).optional().catch(undefined),
  huyen: z.string().min(1).optional().catch(undefined),
  cum: z.string().min(1).optional().catch(undefined),
  tt: z.enum(['existing', 'coming', 'ended', '']).optional().catch(undefined),
  tk: z.literal('chua').optional().catch(undefined),
  xn: z.literal('can').optional().catch(undefined),
  trang: z.string().optional().catch(undefined),
});

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  await deskHere('/don-vi');
  const { q, loai, huyen, cum, tt: chosen, tk, xn, trang } = query.parse(await searchParams);
  // Units of today; whoever looks for a name may mean one that has ended.
  const tt = chosen ?? (q || xn ? '' : 'existing');
  const page = pageOf(trang);
  const today = dayOf(now());
  const asked = {
    text: q,
    kind: loai,
    districtId: huyen,
    groupId: cum,
    life: tt || undefined,
    empty: tk === 'chua',
    inferred: xn === 'can',
    page,
    size,
  };
  const [{ count, rows }, groups, districts, unsure] = await Promise.all([
    unitList(asked, today),
    hasDistrictsOn(today) ? [] : groupsOn(today),
    unitChoices({ AND: [{ kind: 'district' }, tt === 'existing' ? existing(today) : {}] }, today),
    countInferred(),
  ]);
  const hrefOf = (number: number) =>
    `${here}?${new URLSearchParams({ q, loai: loai ?? '', huyen: huyen ?? '', cum: cum ?? '', tt, tk: tk ?? '', xn: xn ?? '', trang: String(number) })}`;
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
            {hasGroupsSoon(today) && (
              <ButtonLink href={`${here}/cum`} variant="secondary">
                {placeWords.group}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-4">
        {unsure > 0 && !xn && (
          <Notice
            tone="warning"
            title={`${formatNumber(unsure)} đơn vị suy ra, cần xác nhận`}
            actions={<ButtonLink href={`${here}?xn=can`}>Xem các đơn vị này</ButtonLink>}
          >
            Danh mục ban đầu chưa đọc được văn bản về các đơn vị này. Mở từng đơn vị để sửa cho đúng hoặc xác
            nhận.
          </Notice>
        )}
        <FilterBar
          action={here}
          clearHref={q || loai || huyen || cum || chosen !== undefined || tk || xn ? here : undefined}
        >
          <TextField name="q" label="Tên mới hoặc cũ" placeholder="Có dấu hoặc không dấu" defaultValue={q} />
          <SelectField
            name="loai"
            label="Loại đơn vị"
            empty="Tất cả"
            options={kindOptions({ districts: districts.length > 0 })}
            defaultValue={loai ?? ''}
          />
          {(districts.length > 0 || huyen) && (
            <SelectField
              name="huyen"
              label={placeWords.district}
              empty="Tất cả"
              options={districts}
              defaultValue={huyen ?? ''}
            />
          )}
          {(groups.length > 0 || cum) && (
            <GroupField groups={groups.map(({ id, name }) => ({ value: id, label: name }))} groupId={cum} />
          )}
          <SelectField name="tt" label="Tình trạng" empty="Tất cả" options={lives} defaultValue={tt} />
          <SelectField
            name="tk"
            label="Tài khoản"
            empty="Tất cả"
            options={[{ value: 'chua', label: 'Chưa có tài khoản' }]}
            defaultValue={tk ?? ''}
          />
          {(unsure > 0 || xn) && (
            <SelectField
              name="xn"
              label="Căn cứ"
              empty="Tất cả"
              options={[{ value: 'can', label: INFERRED }]}
              defaultValue={xn ?? ''}
            />
          )}
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
  { key: 'kind', label: 'Loại', cell: (unit) => kindWordsOn(unit.kind, lastDayOf(unit, today)) },
  { key: 'parent', label: 'Cấp trên', cell: ({ parent }) => parent?.name ?? '' },
  ...(hasDistrictsOn(today)
    ? []
    : [{ key: 'group', label: placeWords.group, cell: ({ group }: UnitRow) => group?.name ?? '' }]),
  {
    key: 'people',
    label: 'Vai trò đã giao',
    numeric: true,
    cell: ({ _count }) => formatNumber(_count.seats),
  },
  {
    key: 'life',
    label: 'Tình trạng',
    cell: (unit) => (
      <span className="flex flex-wrap gap-2">
        <Life unit={unit} today={today} />
        {isInferred(unit) && <Badge tone="warning">{INFERRED}</Badge>}
      </span>
    ),
  },
];

function Life({ unit, today }: { unit: UnitRow; today: Date }) {
  if (existsOn(unit, today)) return <Badge tone="success">Đang hoạt động</Badge>;
  return <Badge>{unit.validFrom > today ? 'Chưa hoạt động' : 'Đã kết thúc'}</Badge>;
}
