import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { canKeepSchemes, periodOf } from '@/domain/obligation/scheme';
import { schemeList } from '@/server/obligations/scheme-queries';
import { ButtonLink } from '@/ui/element/button';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { formatDate, formatNumber } from '@/ui/words/format';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Kế hoạch' };

type Row = Awaited<ReturnType<typeof schemeList>>[number];

export default async function SchemesPage() {
  const by = await deskHere('/ke-hoach');
  return (
    <>
      <PageHeader
        title="Kế hoạch"
        lead="Mỗi kế hoạch giao những việc mà các đơn vị phải làm trong giai đoạn của nó. Kế hoạch sau được lập bằng cách chép kế hoạch trước."
        actions={canKeepSchemes(by).ok && <ButtonLink href={deskPage.newScheme}>Lập kế hoạch mới</ButtonLink>}
      />
      <TableScroll label="Kế hoạch">
        <DataTable
          caption="Các kế hoạch"
          columns={columns}
          rows={await schemeList()}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Chưa có kế hoạch nào" icon="calendar" />}
        />
      </TableScroll>
    </>
  );
}

const columns: Column<Row>[] = [
  {
    key: 'number',
    label: 'Kế hoạch',
    title: true,
    cell: ({ id, number, title }) => (
      <>
        <Link className="link inline-flex min-h-11 items-center" prefetch={false} href={deskPage.scheme(id)}>
          Số {number}
        </Link>
        <span className="block text-sm text-ink-faint">{title}</span>
      </>
    ),
  },
  { key: 'issued', label: 'Ngày ban hành', cell: ({ issuedOn }) => formatDate(issuedOn) },
  { key: 'period', label: 'Giai đoạn', cell: (row) => periodOf(row) },
  {
    key: 'count',
    label: 'Số nhiệm vụ',
    numeric: true,
    cell: ({ _count }) => formatNumber(_count.obligations),
  },
];
