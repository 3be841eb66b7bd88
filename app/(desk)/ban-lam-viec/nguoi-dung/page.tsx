import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { givenSeatKinds, isFreed } from '@/domain/people/person';
import { canReadJournal } from '@/domain/account/sign-in';
import { type PersonRow, peopleList } from '@/server/people/queries';
import { Badge } from '@/ui/element/badge';
import { ButtonLink } from '@/ui/element/button';
import { type Column, DataTable } from '@/ui/list/data-table';
import { Email } from '@/ui/email';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar } from '@/ui/list/filter-bar';
import { formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { seatWords } from '@/ui/words/words';
import { pageOf } from '../page-of';
import { PersonState, seatLine } from './seat-line';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Người dùng' };

const here = deskPage.people;
const size = 50;

const query = z.object({
  q: z.string().max(200).catch(''),
  vai: z.enum(givenSeatKinds).optional().catch(undefined),
  tt: z.enum(['open', 'invited', 'ended']).optional().catch(undefined),
  dv: z.string().optional().catch(undefined),
  trang: z.string().optional().catch(undefined),
});

const states = [
  { value: 'open', label: 'Đang hoạt động' },
  { value: 'invited', label: 'Chưa nhận lời mời' },
  { value: 'ended', label: 'Đã ngừng' },
];

export default async function PeoplePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>;
}) {
  const by = await deskHere('/nguoi-dung');
  const { q, vai, tt, dv, trang } = query.parse(await searchParams);
  const page = pageOf(trang);
  const { count, rows } = await peopleList(by, { text: q, seat: vai, state: tt, unitId: dv, page, size });
  const hrefOf = (number: number) =>
    `${here}?${new URLSearchParams({ q, vai: vai ?? '', tt: tt ?? '', dv: dv ?? '', trang: String(number) })}`;
  return (
    <>
      <PageHeader
        title="Người dùng"
        actions={
          <>
            <ButtonLink href={`${here}/moi`}>Mời người dùng</ButtonLink>
            <ButtonLink href={`${here}/nhap`} variant="secondary">
              Nhập từ bảng tính
            </ButtonLink>
            {canReadJournal(by).ok && (
              <ButtonLink href={deskPage.signInJournal} variant="secondary">
                Nhật ký đăng nhập
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-4">
        <FilterBar action={here} clearHref={q || vai || tt || dv ? here : undefined} keep={dv ? { dv } : {}}>
          <TextField
            name="q"
            label="Họ tên, thư điện tử"
            placeholder="Có dấu hoặc không dấu"
            defaultValue={q}
          />
          <SelectField
            name="vai"
            label="Vai trò"
            empty="Tất cả"
            options={givenSeatKinds.map((value) => ({ value, label: seatWords[value] }))}
            defaultValue={vai ?? ''}
          />
          <SelectField name="tt" label="Tình trạng" empty="Tất cả" options={states} defaultValue={tt ?? ''} />
        </FilterBar>
        <DataTable
          caption="Người dùng"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Không tìm thấy người dùng nào" icon="users">
              Bỏ bớt điều kiện lọc để xem thêm.
            </EmptyState>
          }
        />
        <NumberedPager
          page={page}
          pages={Math.ceil(count / size)}
          hrefOf={hrefOf}
          summary={`${formatNumber(count)} người`}
        />
      </div>
    </>
  );
}

const columns: Column<PersonRow>[] = [
  {
    key: 'name',
    label: 'Họ và tên',
    title: true,
    cell: ({ id, name }) => (
      <Link href={`${here}/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
        {name}
      </Link>
    ),
  },
  { key: 'title', label: 'Chức vụ', cell: ({ title }) => title },
  {
    key: 'email',
    label: 'Thư điện tử',
    cell: ({ email }) => (isFreed(email) ? 'Đã giải phóng' : <Email address={email} />),
  },
  {
    key: 'seats',
    label: 'Vai trò',
    cell: ({ seats }) =>
      seats.length > 0 ? (
        <ul>
          {seats.map((seat) => (
            <li key={seat.id}>{seatLine(seat)}</li>
          ))}
        </ul>
      ) : (
        <Badge>Chưa có</Badge>
      ),
  },
  { key: 'state', label: 'Tình trạng', cell: (person) => <PersonState person={person} /> },
];
