import type { Metadata } from 'next';
import Link from 'next/link';
import { organises } from '@/domain/actor';
import { contestsFor } from '@/server/contests';
import { signedIn } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatDeadline } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { phaseFor } from './[slug]/here';
import { PhaseBadge } from './phase-badge';

export const metadata: Metadata = { title: 'Hội thi' };

export default async function ContestsPage() {
  const by = await signedIn();
  const rows = await contestsFor(by);
  const may = organises(by).ok;
  return (
    <>
      <PageHeader
        title="Hội thi “Dân vận khéo”"
        actions={may && <ButtonLink href="/ban-lam-viec/hoi-thi/moi">Lập Hội thi</ButtonLink>}
      />
      <DataTable
        caption="Các Hội thi"
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Chưa có Hội thi nào">
            {!may && 'Hội thi hiện ở đây khi Sở Nội vụ thông báo.'}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Hội thi',
            title: true,
            cell: (row) => (
              <Link href={`/ban-lam-viec/hoi-thi/${row.slug}`} prefetch={false} className="link">
                {row.name}
              </Link>
            ),
          },
          { key: 'year', label: 'Năm', cell: (row) => row.year },
          { key: 'organiser', label: 'Cơ quan tổ chức', cell: (row) => row.organiser },
          { key: 'closes', label: 'Hạn nhận bài', cell: (row) => formatDeadline(row.closesAt) },
          {
            key: 'phase',
            label: 'Giai đoạn',
            cell: (row) => <PhaseBadge phase={phaseFor(row, by)} announced={row.announcedAt !== null} />,
          },
          ...(may
            ? [
                {
                  key: 'copy',
                  label: 'Sao chép',
                  bare: true,
                  cell: (row: (typeof rows)[number]) => (
                    <Link
                      href={`/ban-lam-viec/hoi-thi/moi?tu=${row.slug}`}
                      prefetch={false}
                      className="link inline-flex min-h-11 items-center"
                    >
                      Lập Hội thi mới từ Hội thi này
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
