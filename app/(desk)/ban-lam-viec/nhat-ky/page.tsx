import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { z } from 'zod';
import { dayOf } from '@/domain/date/calendar';
import { dayAsked } from '@/domain/date/typed-date';
import { mayKeepPeople } from '@/domain/people/person';
import { hasGroupsSoon } from '@/domain/unit/group';
import { now } from '@/server/request/moment';
import { historyList, type HistoryRow } from '@/server/audit/queries';
import { continuity } from '@/server/history/continues';
import { ownsHistory } from '@/server/audit/roles';
import { subjectsOf } from '@/server/audit/subjects';
import type { HistorySubject } from '@/server/audit/contest-subjects';
import { type Column, DataTable } from '@/ui/list/data-table';
import { continuityNotice } from '@/ui/words/anchor';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar } from '@/ui/list/filter-bar';
import { formatIsoDate, formatMoment, formatNumber } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { SelectField } from '@/ui/form/select-field';
import { DateField } from '@/ui/form/date-field';
import { TextField } from '@/ui/form/text-field';
import { actWords, nounWords } from '@/ui/words/history';
import { pageOf } from '../page-of';
import { SubjectLine } from './subject-line';
import { VerifyForm } from './form';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Nhật ký' };

const here = deskPage.history;
const size = 25;

const query = z.object({
  nguoi: z.string().max(200).catch(''),
  loai: z.string().max(30).catch(''),
  tu: dayAsked,
  den: dayAsked,
  trang: z.string().optional().catch(undefined),
});

const isoOf = (day: Date | undefined) => (day ? formatIsoDate(day) : '');

export default async function HistoryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>;
}) {
  const by = await deskHere('/nhat-ky');
  const { nguoi, loai, tu, den, trang } = query.parse(await searchParams);
  const page = pageOf(trang);
  const asked = { person: nguoi, noun: loai, from: tu, until: den, page, size };
  const { count, rows } = await historyList(by, asked);
  const stands = continuityNotice(await continuity());
  const subjects = await subjectsOf(by, rows);
  const hrefOf = (number: number) =>
    `${here}?${new URLSearchParams({ nguoi, loai, tu: isoOf(tu), den: isoOf(den), trang: String(number) })}`;
  return (
    <>
      <PageHeader title="Nhật ký" lead="Mọi việc đã làm trên cổng; chỉ ghi thêm, không sửa, không xóa." />
      <div className="space-y-4">
        <VerifyForm />
        {stands && <Notice {...stands} />}
        {(await ownsHistory()) && (
          <Notice tone="info" title="Nhật ký cùng chủ với ứng dụng trong cơ sở dữ liệu">
            Chốt chỉ-ghi-thêm khi đó chỉ ngăn được nhầm lẫn. Quản trị hệ thống tách quyền theo README, mục
            “Two roles in the database”.
          </Notice>
        )}
        <FilterBar action={here} clearHref={nguoi || loai || tu || den ? here : undefined}>
          <TextField name="nguoi" label="Người thực hiện" defaultValue={nguoi} />
          <SelectField
            name="loai"
            label="Đối tượng"
            empty="Tất cả"
            options={nounsOn(dayOf(now()))}
            defaultValue={loai}
          />
          <DateField name="tu" label="Từ ngày" defaultValue={isoOf(tu)} />
          <DateField name="den" label="Đến ngày" defaultValue={isoOf(den)} />
        </FilterBar>
        <DataTable
          caption="Nhật ký"
          columns={columnsWith(subjects, { keeps: mayKeepPeople(by).ok })}
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

const columnsWith = (
  subjects: ReadonlyMap<string, HistorySubject>,
  { keeps }: { keeps: boolean },
): Column<HistoryRow>[] => [
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

/** Of groups nothing is told before there can be some. */
const nounsOn = (today: Date) =>
  Object.entries(nounWords).flatMap(([value, label]) =>
    value !== 'group' || hasGroupsSoon(today) ? [{ value, label }] : [],
  );
