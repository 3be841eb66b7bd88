import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { canSet } from '@/domain/registry/duties/season';
import { type SeasonRow, seasons } from '@/server/registry/duties/seasons';
import { Badge } from '@/ui/element/badge';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDueDay } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import Link from 'next/link';
import { OpenSeasonForm } from './form';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Các năm' };

export default async function SeasonsPage() {
  const by = await deskHere('/nam');
  const all = await seasons();
  return (
    <>
      <PageHeader
        title="Các năm"
        lead="Mỗi năm có các mốc thời hạn riêng. Quá hạn vẫn nộp được và được ghi nhận là nộp muộn, trừ khi năm đã khóa đăng ký."
      />
      <div className="space-y-8">
        <TableScroll label="Các năm">
          <DataTable
            caption="Các năm và mốc thời hạn"
            columns={columns}
            rows={all}
            rowKey={(season) => String(season.year)}
            empty={<EmptyState title="Chưa mở năm nào" icon="calendar" />}
          />
        </TableScroll>
        {canSet(by).ok && (
          <Section title="Mở năm mới" boxed>
            <OpenSeasonForm year={(all[0]?.year ?? 2017) + 1} />
          </Section>
        )}
      </div>
    </>
  );
}

const columns: Column<SeasonRow>[] = [
  {
    key: 'year',
    label: 'Năm',
    title: true,
    cell: (season) => (
      <Link
        className="link inline-flex min-h-11 items-center"
        prefetch={false}
        href={deskPage.year(season.year)}
      >
        Năm {season.year}
      </Link>
    ),
  },
  {
    key: 'registration',
    label: 'Hạn đăng ký',
    cell: (season) => formatDueDay(season.registrationDue, { dueDayCounts: season.dueDayCounts }),
  },
  {
    key: 'interim',
    label: 'Hạn sơ kết',
    cell: (season) => formatDueDay(season.interimDue, { dueDayCounts: season.dueDayCounts }),
  },
  {
    key: 'final',
    label: 'Hạn tổng kết',
    cell: (season) => formatDueDay(season.finalDue, { dueDayCounts: season.dueDayCounts }),
  },
  {
    key: 'state',
    label: 'Đăng ký',
    cell: (season) =>
      season.lockedAt ? (
        <Badge tone="warning" icon="lock">
          Đã khóa
        </Badge>
      ) : (
        <Badge tone="success">Đang mở</Badge>
      ),
  },
];
