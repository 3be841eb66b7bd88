import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import { organises } from '@/domain/actor';
import { entryStatuses } from '@/domain/contest/entry';
import { phaseOf } from '@/domain/contest/phase';
import { listEntries } from '@/server/entry-desk';
import { lateAttemptsOf } from '@/server/late-attempts';
import { now } from '@/server/moment';
import { entryName } from '@/domain/contest/entry-name';
import { Badge } from '@/ui/badge';
import { entryStatusWords } from '@/ui/contest-words';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { formatMoment, formatNumber } from '@/ui/format';
import { Section } from '@/ui/section';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { UnitName } from '@/ui/unit-name';
import { EntryBadge } from '../../phase-badge';
import { ContestFrame, contestHere, type ContestProps, sectionsOf } from '../here';
import { askOf, queryOf } from './ask';
import { shortBlock } from './short-block';
import { LateAttempts } from './late';

export const metadata: Metadata = { title: 'Sơ loại bài dự thi' };

type Props = ContestProps & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ScreeningPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params);
  if (!sectionsOf(contest, by).some(({ path }) => path === '/so-loai')) forbidden();
  const ask = askOf(await searchParams);
  const [rows, attempts] = await Promise.all([listEntries(contest, ask, by), lateAttemptsOf(contest.id, by)]);
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}`;
  const query = queryOf(ask);
  const nameOf = (key: string) => contest.rules.blocks.find((block) => block.key === key)?.name ?? key;
  return (
    <ContestFrame contest={contest} by={by} at="/so-loai">
      <div className="space-y-4">
        <FilterBar action={`${here}/so-loai`} clearHref={query ? `${here}/so-loai` : undefined}>
          <TextField
            name="q"
            type="search"
            label="Đơn vị, tên bài, số báo danh"
            defaultValue={ask.words}
            placeholder="Có dấu hoặc không dấu"
          />
          <SelectField
            name="khoi"
            label="Khối"
            empty="Tất cả các khối"
            defaultValue={ask.block}
            options={contest.rules.blocks.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <SelectField
            name="trang-thai"
            label="Trạng thái"
            empty="Tất cả trạng thái"
            defaultValue={ask.status}
            options={entryStatuses
              .filter((status) => status !== 'draft')
              .map((value) => ({ value, label: entryStatusWords[value] }))}
          />
        </FilterBar>
        <p className="flex flex-wrap items-center justify-between gap-4">
          <span>{formatNumber(rows.length)} bài dự thi</span>
          <a
            href={`${here}/so-loai/xuat?${query}`}
            className="link inline-flex min-h-11 items-center"
            download
          >
            Xuất bảng tính (.xlsx)
          </a>
        </p>
        <DataTable
          caption="Bài dự thi đã nộp"
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title="Không có bài dự thi nào" icon="inbox">
              {query && 'Bỏ bớt điều kiện lọc để xem thêm.'}
            </EmptyState>
          }
          columns={[
            {
              key: 'number',
              label: 'Số báo danh',
              cell: (row) => (
                <span className="whitespace-nowrap">{row.number ? entryName(row.number) : '–'}</span>
              ),
            },
            {
              key: 'title',
              label: 'Bài dự thi',
              title: true,
              cell: (row) => (
                <Link href={`${here}/du-thi/${row.id}`} prefetch={false} className="link">
                  {row.title || 'Chưa có tên'}
                </Link>
              ),
            },
            {
              key: 'unit',
              label: 'Đơn vị',
              cell: ({ unit }) => <UnitName name={unit.name} parent={unit.parent?.name} />,
            },
            {
              key: 'block',
              label: 'Khối',
              cell: (row) => <span title={nameOf(row.block)}>{shortBlock(nameOf(row.block))}</span>,
            },
            {
              key: 'status',
              label: 'Trạng thái',
              cell: (row) => (
                <span className="flex flex-wrap gap-1.5">
                  <EntryBadge status={row.status} />
                  {row.returns > 0 && <Badge>Đã trả lại {row.returns} lần</Badge>}
                </span>
              ),
            },
            {
              key: 'at',
              label: 'Nộp lúc',
              cell: (row) => (row.submittedAt ? formatMoment(row.submittedAt) : '–'),
            },
          ]}
        />
      </div>
      <Section
        title={`Lần nộp sau thời hạn (${attempts.length})`}
        id="nop-muon"
        intro="Ghi lại để xem xét kiến nghị: đơn vị đã bấm nộp lúc nào, khi đó còn thiếu gì."
        boxed
      >
        <LateAttempts attempts={attempts} may={organises(by).ok && phaseOf(contest, now()) !== 'published'} />
      </Section>
    </ContestFrame>
  );
}
