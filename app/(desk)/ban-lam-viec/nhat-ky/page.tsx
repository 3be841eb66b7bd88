import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { z } from 'zod';
import { sits } from '@/domain/actor';
import { keepsPeople } from '@/domain/person';
import { historyList, type HistoryRow } from '@/server/history-list';
import { type Subject, subjectsOf } from '@/server/history-subjects';
import { signedIn } from '@/server/session';
import { type Column, DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { formatMoment, formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { NumberedPager } from '@/ui/pager';
import { SelectField } from '@/ui/select-field';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import { actWords, nounWords } from '@/ui/history-words';
import { pageOf } from '../page-of';
import { SubjectLine } from './subject-line';
import { VerifyForm } from './form';

export const metadata: Metadata = { title: 'Nhật ký' };

const here = '/ban-lam-viec/nhat-ky';
const size = 100;
const day = z.iso.date().optional().catch(undefined);

const query = z.object({
  nguoi: z.string().max(200).catch(''),
  loai: z.string().max(30).catch(''),
  tu: day,
  den: day,
  trang: z.string().optional().catch(undefined),
});

const dateOf = (iso: string | undefined) => (iso ? new Date(`${iso}T00:00:00Z`) : undefined);

export default async function HistoryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>;
}) {
  const by = await signedIn();
  if (!keepsPeople(by).ok && !sits(by, 'viewer')) forbidden();
  const { nguoi, loai, tu, den, trang } = query.parse(await searchParams);
  const page = pageOf(trang);
  const asked = { person: nguoi, noun: loai, from: dateOf(tu), until: dateOf(den), page, size };
  const { count, rows } = await historyList(by, asked);
  const subjects = await subjectsOf(rows, by);
  const hrefOf = (number: number) =>
    `${here}?${new URLSearchParams({ nguoi, loai, tu: tu ?? '', den: den ?? '', trang: String(number) })}`;
  return (
    <>
      <PageHeader
        title="Nhật ký"
        lead="Mọi việc đã làm trên cổng; chỉ ghi thêm, không sửa, không xóa."
        actions={<VerifyForm />}
      />
      <div className="space-y-4">
        <FilterBar action={here} clearHref={nguoi || loai || tu || den ? here : undefined}>
          <TextField name="nguoi" label="Người thực hiện" defaultValue={nguoi} />
          <SelectField
            name="loai"
            label="Đối tượng"
            empty="Tất cả"
            options={Object.entries(nounWords).map(([value, label]) => ({ value, label }))}
            defaultValue={loai}
          />
          <DateField name="tu" label="Từ ngày" defaultValue={tu} />
          <DateField name="den" label="Đến ngày" defaultValue={den} />
        </FilterBar>
        <DataTable
          caption="Nhật ký"
          columns={columnsWith(subjects, keepsPeople(by).ok)}
          rows={rows}
          rowKey={({ id }) => String(id)}
          empty={
            <EmptyState title="Không có việc nào" icon="history">
              {(nguoi || loai || tu || den) && 'Bỏ bớt điều kiện lọc để xem thêm.'}
            </EmptyState>
          }
        />
        <NumberedPager
          page={page}
          pages={Math.ceil(count / size)}
          hrefOf={hrefOf}
          summary={`${formatNumber(count)} việc`}
        />
      </div>
    </>
  );
}

const columnsWith = (subjects: ReadonlyMap<string, Subject>, keeps: boolean): Column<HistoryRow>[] => [
  { key: 'act', label: 'Việc', title: true, cell: ({ noun, event }) => actWords(noun, event) },
  { key: 'at', label: 'Lúc', cell: ({ at }) => formatMoment(at) },
  { key: 'by', label: 'Người thực hiện', cell: ({ person }) => person || 'Hệ thống' },
  {
    key: 'noun',
    label: 'Đối tượng',
    cell: ({ noun, subjectId }) => (
      <>
        {nounWords[noun] ?? noun}
        <SubjectLine subject={subjects.get(subjectId)} keeps={keeps} />
      </>
    ),
  },
  { key: 'reason', label: 'Lý do', cell: ({ reason }) => reason },
];
