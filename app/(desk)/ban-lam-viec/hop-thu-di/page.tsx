import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { heap, type MailRow, outbox } from '@/server/audit/outbox';
import { type Column, DataTable } from '@/ui/list/data-table';
import { Email } from '@/ui/email';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar } from '@/ui/list/filter-bar';
import { formatMoment, formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { pageOf } from '../page-of';
import { HeldLetters } from './heap';
import { MailState } from './mail-state';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Thư đi' };

const here = deskPage.outbox;
const size = 50;

type Query = { q?: string; trang?: string; 'chua-gui'?: string };

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const by = await deskHere('/hop-thu-di');
  const query = await searchParams;
  const page = pageOf(query.trang);
  const unsent = query['chua-gui'] === '1';
  const [{ count, rows }, held] = await Promise.all([
    outbox(by, { page, size, text: query.q, unsent }),
    heap(by),
  ]);
  const hrefOf = (number: number) =>
    `${here}?${new URLSearchParams({ q: query.q ?? '', 'chua-gui': unsent ? '1' : '', trang: String(number) })}`;
  return (
    <>
      <PageHeader
        title="Thư đi"
        lead="Mọi thư của cổng. Khi chưa cấu hình máy chủ thư, thư nằm lại ở đây; nội dung có thể chuyển cho người nhận bằng cách khác."
      />
      <div className="space-y-4">
        <HeldLetters heap={held} />
        <FilterBar action={here} clearHref={query.q || unsent ? here : undefined}>
          <TextField name="q" label="Người nhận, tiêu đề" defaultValue={query.q} />
          <SelectField
            name="chua-gui"
            label="Tình trạng"
            empty="Tất cả"
            options={[{ value: '1', label: 'Chưa gửi' }]}
            defaultValue={unsent ? '1' : ''}
          />
        </FilterBar>
        <DataTable
          caption="Thư đi"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Không có thư nào" icon="mail">
              {(query.q || unsent) && 'Bỏ bớt điều kiện lọc để xem thêm.'}
            </EmptyState>
          }
        />
        <NumberedPager
          page={page}
          pages={Math.ceil(count / size)}
          hrefOf={hrefOf}
          summary={`${formatNumber(count)} thư`}
        />
      </div>
    </>
  );
}

const columns: Column<MailRow>[] = [
  {
    key: 'subject',
    label: 'Tiêu đề',
    title: true,
    cell: ({ id, subject }) => (
      <Link href={`${here}/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
        {subject}
      </Link>
    ),
  },
  { key: 'to', label: 'Người nhận', cell: ({ to }) => <Email address={to} /> },
  { key: 'at', label: 'Lúc', cell: ({ createdAt }) => formatMoment(createdAt) },
  { key: 'state', label: 'Tình trạng', cell: (mail) => <MailState mail={mail} /> },
];
