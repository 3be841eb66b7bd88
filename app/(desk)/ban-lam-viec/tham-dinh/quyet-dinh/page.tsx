import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { mayOrganise } from '@/domain/actor';
import { decisionList } from '@/server/registry/decisions/decisions';
import { ButtonLink } from '@/ui/element/button';
import { type Column, DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDate, formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Quyết định công nhận' };

const here = deskPage.decisions;

export default async function DecisionsPage() {
  const by = await deskHere('/tham-dinh/quyet-dinh');
  const rows = await decisionList(by);
  const enter = mayOrganise(by).ok && <ButtonLink href={`${here}/moi`}>Nhập quyết định</ButtonLink>;
  return (
    <>
      <PageHeader
        title="Quyết định công nhận"
        steps={[{ label: 'Thẩm định', href: deskPage.appraisals }, { label: 'Quyết định' }]}
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

type Row = Awaited<ReturnType<typeof decisionList>>[number];

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
