import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { mayOrganise } from '@/domain/actor';
import { entryStatuses } from '@/domain/contest/entry/entry';
import { phaseOf } from '@/domain/contest/setup/phase';
import { standsIn } from '@/domain/text/place';
import { entriesLeft, unitsLeft } from '@/server/deciding/queries';
import { listEntries } from '@/server/contest/entries/queries';
import { lateAttemptsOf } from '@/server/contest/entries/late-attempts';
import { now } from '@/server/request/moment';
import { entryName } from '@/domain/contest/entry/number';
import { Badge } from '@/ui/element/badge';
import { entryStatusWords } from '@/ui/words/contest/contest';
import { DataTable } from '@/ui/list/data-table';
import { DownloadLink } from '@/ui/page/drawn-for';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar } from '@/ui/list/filter-bar';
import { formatMoment, formatNumber } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { UnitName } from '@/ui/element/unit-name';
import { EntryBadge } from '../../phase-badge';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { askOf, queryOf } from './ask';
import { shortBlock } from './short-block';
import { LateAttempts } from './late';

export const metadata: Metadata = { title: 'Sơ loại bài dự thi' };

type Props = ContestProps & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ScreeningPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/so-loai');
  const ask = askOf(await searchParams);
  const [rows, attempts] = await Promise.all([listEntries(by, contest, ask), lateAttemptsOf(by, contest.id)]);
  const isAdmitting = mayOrganise(by).ok && phaseOf(contest, now()) !== 'published';
  const [leftEntries, leftUnits] = mayOrganise(by).ok
    ? await Promise.all([
        entriesLeft(by, contest, { act: 'screen', entries: rows }),
        unitsLeft(by, contest, { act: 'admit', unitIds: attempts.map(({ unit }) => unit.id) }),
      ])
    : [];
  const here = deskPage.contest(contest.slug);
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
          <DownloadLink
            href={`${here}/so-loai/xuat?${query}`}
            className="link inline-flex min-h-11 items-center"
          >
            Xuất bảng tính (.xlsx)
          </DownloadLink>
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
              cell: ({ unit, district, group }) => (
                <UnitName name={unit.name} parent={standsIn({ kind: unit.kind, district, group })} />
              ),
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
                  {row.status === 'submitted' && leftEntries?.has(row.id) && (
                    <Badge tone="warning">Người khác sơ loại</Badge>
                  )}
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
        <LateAttempts attempts={attempts} isAllowed={isAdmitting} left={leftUnits} />
      </Section>
    </ContestFrame>
  );
}
