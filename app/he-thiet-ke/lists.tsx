import { Badge } from '@/ui/element/badge';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar, FilterChips } from '@/ui/list/filter-bar';
import { formatScore } from '@/ui/words/format';
import { NumberedPager, Pager } from '@/ui/list/pager';
import { SearchBox } from '@/ui/list/search-box';
import { Section } from '@/ui/page/section';
import { SelectField } from '@/ui/form/select-field';
import { Tabs } from '@/ui/page/tabs';
import { UnitName } from '@/ui/element/unit-name';
import { Sample } from './sample';
import { rowsOf, type SampleRow } from './samples';

export function Lists() {
  return (
    <Section title="Danh sách" id="danh-sach">
      <SearchBox action="/he-thiet-ke" label="Tìm mô hình" placeholder="Gõ không dấu cũng tìm được" />
      <FilterBar action="/he-thiet-ke" clearHref="/he-thiet-ke">
        <SelectField name="nam" label="Năm" empty="Tất cả" options={[{ value: '2020', label: '2020' }]} />
        <SelectField name="huyen" label="Huyện, thành phố" empty="Tất cả" options={[]} />
      </FilterBar>
      <FilterChips
        chips={[
          { label: 'Năm 2020', removeHref: '?' },
          { label: 'Văn hóa - xã hội', removeHref: '?' },
        ]}
      />
      <Tabs
        label="Trạng thái"
        items={[
          { label: 'Tất cả', href: '?', current: true, count: 236 },
          { label: 'Chờ tiếp nhận', href: '?t=1', count: 12 },
          { label: 'Bị trả lại, chờ bổ sung', href: '?t=2', count: 3 },
          { label: 'Quá hạn', href: '?t=3', count: 0 },
        ]}
      />
      <DataTable caption="Mô hình năm 2020" columns={columns} rows={rowsOf(6)} rowKey={(row) => row.id} />
      <Pager previousHref="?truoc=1" nextHref="?sau=20" summary="21–40 trong 236 mô hình" />
      <Sample name="Đánh số trang">
        <NumberedPager page={6} pages={12} hrefOf={(page) => `?trang=${page}`} />
      </Sample>
      <Sample name="Không có dòng nào">
        <DataTable
          caption="Không có dòng nào"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title="Không tìm thấy mô hình nào" icon="search">
              Thử bỏ bớt điều kiện lọc.
            </EmptyState>
          }
        />
      </Sample>
      <Sample name="Bảng rộng, cuộn ngang">
        <TableScroll label="Mô hình theo năm">
          <DataTable caption="Mô hình theo năm" columns={wide} rows={rowsOf(3)} rowKey={(row) => row.id} />
        </TableScroll>
      </Sample>
    </Section>
  );
}

export const columns: Column<SampleRow>[] = [
  {
    key: 'name',
    label: 'Tên mô hình',
    title: true,
    sort: { href: '?sap=ten', leads: 'ascending' },
    cell: (row) => (
      <a href={`?mo-hinh=${row.id}`} className="link">
        {row.name}
      </a>
    ),
  },
  { key: 'unit', label: 'Đơn vị', cell: (row) => <UnitName name={row.unit} parent={row.parent} /> },
  { key: 'status', label: 'Trạng thái', cell: (row) => <Badge tone={row.tone}>{row.status}</Badge> },
  {
    key: 'score',
    label: 'Điểm',
    numeric: true,
    sort: { href: '?sap=diem', direction: 'descending', leads: 'ascending' },
    cell: (row) => formatScore(row.score),
  },
];

const wide: Column<SampleRow>[] = [
  ...columns,
  ...[2018, 2019, 2020, 2021, 2022].map((year) => ({
    key: String(year),
    label: `Năm ${year}`,
    numeric: true,
    cell: (row: SampleRow) => formatScore(row.score - (year % 5)),
  })),
];
