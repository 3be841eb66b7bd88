import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { dayOf } from '@/domain/date/calendar';
import { boundKindsOn, existsOn } from '@/domain/unit/unit';
import { now } from '@/server/request/moment';
import { groupList, type ListedGroup, type PlacedUnit, unitsPlaced } from '@/server/units/groups/queries';
import { Badge } from '@/ui/element/badge';
import { buttonClass, ButtonLink } from '@/ui/element/button';
import { type Column, DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { Disclosure } from '@/ui/focus/disclosure';
import { DownloadLink } from '@/ui/page/drawn-for';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { formatDate, formatNumber } from '@/ui/words/format';
import { kindWordsOn } from '@/ui/words/kinds';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Cụm, khối thi đua' };

const here = deskPage.groups;

export default async function GroupsPage() {
  await deskHere('/don-vi');
  const today = dayOf(now());
  const [groups, units] = await Promise.all([groupList(today), unitsPlaced(today)]);
  return (
    <>
      <PageHeader
        title="Cụm, khối thi đua"
        lead="Cụm, khối đứng trong danh sách, số liệu, bộ lọc của các năm từ 2026."
        steps={[{ label: 'Đơn vị', href: deskPage.units }, { label: 'Cụm, khối thi đua' }]}
        actions={
          <>
            <ButtonLink href={`${here}/moi`}>Lập cụm, khối</ButtonLink>
            <ButtonLink href={`${here}/nhap`} variant="secondary">
              Xếp đơn vị từ bảng tính
            </ButtonLink>
            <DownloadLink href={`${here}/nhap/mau`} className={buttonClass('secondary')}>
              Xuất bảng tính
            </DownloadLink>
          </>
        }
      />
      <div className="space-y-8">
        <DataTable
          caption="Cụm, khối thi đua"
          columns={columnsOn(today)}
          rows={groups}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title="Chưa có cụm, khối nào"
              icon="building"
              actions={<ButtonLink href={`${here}/nhap`}>Xếp đơn vị từ bảng tính</ButtonLink>}
            >
              Lập từng cụm, khối, hoặc nhập một bảng tính ghi cụm, khối của mọi đơn vị.
            </EmptyState>
          }
        />
        <Ungrouped units={units.filter(({ group }) => group === null)} today={today} />
      </div>
    </>
  );
}

const columnsOn = (today: Date): Column<ListedGroup>[] => [
  {
    key: 'name',
    label: 'Cụm, khối',
    title: true,
    cell: ({ id, name }) => (
      <Link href={`${here}/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
        {name}
      </Link>
    ),
  },
  {
    key: 'standing',
    label: 'Đơn vị hôm nay',
    numeric: true,
    cell: ({ standing }) => formatNumber(standing),
  },
  { key: 'from', label: 'Hoạt động từ', cell: ({ validFrom }) => formatDate(validFrom) },
  { key: 'until', label: 'Kết thúc từ', cell: ({ validTo }) => (validTo ? formatDate(validTo) : '–') },
  { key: 'life', label: 'Tình trạng', cell: (group) => <Life group={group} today={today} /> },
];

function Life({ group, today }: { group: ListedGroup; today: Date }) {
  if (existsOn(group, today)) return <Badge tone="success">Đang hoạt động</Badge>;
  return <Badge>{group.validFrom > today ? 'Chưa hoạt động' : 'Đã kết thúc'}</Badge>;
}

/** By kind, each opened when needed: in a new year these are all units. */
function Ungrouped({ units, today }: { units: readonly PlacedUnit[]; today: Date }) {
  return (
    <Section
      title={`Chưa thuộc cụm, khối nào hôm nay (${formatNumber(units.length)})`}
      intro={
        units.length === 0
          ? 'Mọi đơn vị đang hoạt động đều thuộc một cụm, khối.'
          : 'Trong số liệu của năm, các đơn vị này đứng ở dòng “Chưa thuộc cụm, khối nào”.'
      }
      boxed
    >
      {boundKindsOn(today).map((kind) => {
        const own = units.filter((unit) => unit.kind === kind);
        if (own.length === 0) return null;
        return (
          <Disclosure key={kind} summary={`${kindWordsOn(kind, today)}: ${formatNumber(own.length)}`}>
            <p className="pb-2 text-ink-soft">{own.map(({ name }) => name).join(', ')}</p>
          </Disclosure>
        );
      })}
    </Section>
  );
}
