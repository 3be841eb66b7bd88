import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { mayOrganise } from '@/domain/actor';
import { contestsFor } from '@/server/contest/row';
import { signedIn } from '@/server/account/session';
import { ButtonLink } from '@/ui/element/button';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDeadline } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { phaseFor } from './[slug]/here';
import { PhaseBadge } from './phase-badge';

export const metadata: Metadata = { title: 'Hội thi' };

export default async function ContestsPage() {
  const by = await signedIn();
  const rows = await contestsFor(by);
  const isAllowed = mayOrganise(by).ok;
  return (
    <>
      <PageHeader
        title="Hội thi “Dân vận khéo”"
        actions={isAllowed && <ButtonLink href={deskPage.newContest}>Lập Hội thi</ButtonLink>}
      />
      <DataTable
        caption="Các Hội thi"
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Chưa có Hội thi nào">
            {!isAllowed && 'Hội thi hiện ở đây khi Sở Nội vụ thông báo.'}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Hội thi',
            title: true,
            cell: (row) => (
              <Link href={deskPage.contest(row.slug)} prefetch={false} className="link">
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
            cell: (row) => <PhaseBadge phase={phaseFor(by, row)} announced={row.announcedAt !== null} />,
          },
          ...(isAllowed
            ? [
                {
                  key: 'copy',
                  label: 'Sao chép',
                  bare: true,
                  cell: (row: (typeof rows)[number]) => (
                    <Link
                      href={`${deskPage.newContest}?tu=${row.slug}`}
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
