import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { organises } from '@/domain/actor';
import { decisions } from '@/server/decisions';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { type Column, DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatDate, formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';

export const metadata: Metadata = { title: 'Quyết định công nhận' };

const here = '/ban-lam-viec/tham-dinh/quyet-dinh';

export default async function DecisionsPage() {
  const by = await currentActor();
  if (!by.personId) forbidden();
  const rows = await decisions(by);
  const enter = organises(by).ok && <ButtonLink href={`${here}/moi`}>Nhập quyết định</ButtonLink>;
  return (
    <>
      <PageHeader
        title="Quyết định công nhận"
        steps={[{ label: 'Thẩm định', href: '/ban-lam-viec/tham-dinh' }, { label: 'Quyết định' }]}
        actions={enter}
      />
      <DataTable
        caption="Các quyết định, mới nhất đứng trước"
        columns={columns}
        rows={rows}
        rowKey={(decision) => decision.id}
        empty={<EmptyState title="Chưa có quyết định nào" icon="file" actions={enter} />}
      />
    </>
  );
}

type Row = Awaited<ReturnType<typeof decisions>>[number];

const columns: Column<Row>[] = [
  {
    key: 'number',
    label: 'Số, ký hiệu',
    title: true,
    cell: (decision) => (
      <Link className="link" prefetch={false} href={`${here}/${decision.id}`}>
        {decision.number}
      </Link>
    ),
  },
  { key: 'issuedOn', label: 'Ngày ban hành', cell: (decision) => formatDate(decision.issuedOn) },
  { key: 'year', label: 'Năm', numeric: true, cell: (decision) => decision.year },
  { key: 'authority', label: 'Cơ quan, người ban hành', cell: (decision) => decision.authority },
  {
    key: 'models',
    label: 'Mô hình',
    numeric: true,
    cell: (decision) => formatNumber(decision._count.models),
  },
];
