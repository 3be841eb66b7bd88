import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { type JournalRow, signInJournal } from '@/server/account/sign-in/journal';
import { buttonClass } from '@/ui/element/button';
import { type Column, DataTable } from '@/ui/list/data-table';
import { DateField } from '@/ui/form/date-field';
import { DownloadLink } from '@/ui/page/drawn-for';
import { EmptyState } from '@/ui/list/empty-state';
import { FilterBar } from '@/ui/list/filter-bar';
import { formatMoment, formatNumber } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { NumberedPager } from '@/ui/list/pager';
import { SelectField } from '@/ui/form/select-field';
import { signInColumns } from '@/ui/sign-in/columns';
import { resultOptions, wayOptions } from '@/ui/words/sign-in';
import { TextField } from '@/ui/form/text-field';
import { pageOf } from '../../page-of';
import { journalAsked } from './search';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Nhật ký đăng nhập' };

const people = deskPage.people;
const here = deskPage.signInJournal;
const size = 50;
const fields = ['q', 'cach', 'kq', 'tu', 'den'] as const;

export default async function SignInsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>;
}) {
  await deskHere('/nguoi-dung/dang-nhap');
  const typed = await searchParams;
  const page = pageOf(typed.trang);
  const { count, rows } = await signInJournal(journalAsked(typed), { page, size });
  const asked = Object.fromEntries(fields.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])));
  const hrefOf = (number: number) => `${here}?${new URLSearchParams({ ...asked, trang: String(number) })}`;
  return (
    <>
      <PageHeader
        title="Nhật ký đăng nhập"
        lead="Ai đã đăng nhập, ai thử mà không vào được, giữ trong 180 ngày. Thư điện tử gõ sai không được lưu vì có thể là mật khẩu gõ nhầm ô."
        steps={[{ label: 'Người dùng', href: people }, { label: 'Nhật ký đăng nhập' }]}
        actions={
          <DownloadLink
            href={`${here}/xuat?${new URLSearchParams(asked)}`}
            className={buttonClass('secondary')}
          >
            Xuất bảng tính
          </DownloadLink>
        }
      />
      <div className="space-y-4">
        <FilterBar action={here} clearHref={Object.keys(asked).length > 0 ? here : undefined}>
          <TextField name="q" label="Người dùng, địa chỉ mạng" defaultValue={typed.q} />
          <SelectField
            name="kq"
            label="Kết quả"
            empty="Tất cả"
            options={resultOptions}
            defaultValue={typed.kq ?? ''}
          />
          <SelectField
            name="cach"
            label="Cách"
            empty="Tất cả"
            options={wayOptions}
            defaultValue={typed.cach ?? ''}
          />
          <DateField name="tu" label="Từ ngày" defaultValue={typed.tu} />
          <DateField name="den" label="Đến ngày" defaultValue={typed.den} />
        </FilterBar>
        <DataTable
          caption="Nhật ký đăng nhập"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Không có lần đăng nhập nào" icon="users">
              Bỏ bớt điều kiện lọc để xem thêm.
            </EmptyState>
          }
        />
        <NumberedPager
          page={page}
          pages={Math.ceil(count / size)}
          hrefOf={hrefOf}
          summary={`${formatNumber(count)} dòng`}
        />
      </div>
    </>
  );
}

const columns: Column<JournalRow>[] = [
  { key: 'at', label: 'Lúc', title: true, cell: ({ lastAt }) => formatMoment(lastAt) },
  {
    key: 'who',
    label: 'Người dùng',
    cell: ({ person }) =>
      person ? (
        <Link
          href={`${people}/${person.id}`}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          {person.name}
        </Link>
      ) : (
        'Không có tài khoản'
      ),
  },
  ...signInColumns,
];
