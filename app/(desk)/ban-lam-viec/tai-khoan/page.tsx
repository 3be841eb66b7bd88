import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { noticesOf } from '@/server/account/notices';
import { factorsShown } from '@/server/account/factors/enrolling';
import { devicesOf } from '@/server/account/login-sessions';
import { now } from '@/server/request/moment';
import { personSelf } from '@/server/people/queries';
import { currentSession, signedIn } from '@/server/account/session';
import { ownSignIns, type SignInRow } from '@/server/account/sign-in/journal';
import { Badge } from '@/ui/element/badge';
import { ButtonLink } from '@/ui/element/button';
import { type Column, DataTable } from '@/ui/list/data-table';
import { DefinitionList } from '@/ui/list/definition-list';
import { EmptyState } from '@/ui/list/empty-state';
import { formatMoment } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { signInColumns } from '@/ui/sign-in/columns';
import { seatWords } from '@/ui/words/words';
import { EndDevice, PasswordForm, WordsForm } from './form';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const by = await signedIn();
  const [self, session, devices, notices, signIns, factors] = await Promise.all([
    personSelf(by),
    currentSession(),
    devicesOf(by.personId, now()),
    noticesOf(by),
    ownSignIns(by),
    factorsShown(by.personId),
  ]);
  const seats = self.seats.map(({ kind, unit }) => [seatWords[kind], unit?.name].filter(Boolean).join(', '));
  return (
    <>
      <PageHeader title="Tài khoản" />
      <div className="space-y-8">
        <DefinitionList
          items={[
            { term: 'Họ và tên', value: self.name },
            { term: 'Thư điện tử', value: self.email },
            { term: 'Vai trò', value: seats.join('\n') || undefined },
          ]}
        />
        <Section title="Chức vụ, điện thoại" boxed>
          <WordsForm title={self.title} phone={self.phone} />
        </Section>
        <Section
          title="Đổi mật khẩu"
          intro="Sau khi đổi, mọi thiết bị khác đang đăng nhập bị đăng xuất ngay."
          boxed
        >
          <PasswordForm email={self.email} />
        </Section>
        <Section
          title="Xác thực hai bước"
          intro="Sau mật khẩu, cổng hỏi thêm một thứ chỉ Ông/Bà có: khóa truy cập hoặc mã trên điện thoại."
          boxed
        >
          <p>{factors.any ? `Đã bật. Còn ${factors.left} mã khôi phục.` : 'Chưa bật.'}</p>
          <ButtonLink href={deskPage.factors} variant="secondary">
            {factors.any ? 'Xem và thay đổi' : 'Thiết lập'}
          </ButtonLink>
        </Section>
        <Section
          title="Thông báo về tài khoản"
          intro="Cũng được gửi đến thư điện tử. Thấy việc lạ thì báo ngay quản trị hệ thống."
        >
          {notices.length === 0 ? (
            <EmptyState title="Chưa có thông báo nào" icon="check" />
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {notices.map(({ id, at, text }) => (
                <li key={id} className="py-2.5">
                  <p>{text}</p>
                  <p className="text-sm text-ink-soft">{formatMoment(at)}</p>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title="Thiết bị đang đăng nhập">
          <DataTable
            caption="Thiết bị đang đăng nhập"
            columns={columnsFor(session)}
            rows={devices}
            rowKey={({ id }) => id}
          />
        </Section>
        <Section
          title="Đăng nhập gần đây"
          intro="Giữ trong 180 ngày. Có lần không phải của Ông/Bà thì đổi mật khẩu và báo ngay quản trị hệ thống."
        >
          <DataTable
            caption="Đăng nhập gần đây"
            columns={recentColumns}
            rows={signIns}
            rowKey={({ id }) => id}
            empty={<EmptyState title="Chưa có lần đăng nhập nào" icon="check" />}
          />
        </Section>
      </div>
    </>
  );
}

type Device = Awaited<ReturnType<typeof devicesOf>>[number];

const columnsFor = (session: string | null): Column<Device>[] => [
  { key: 'device', label: 'Thiết bị', title: true, cell: ({ device }) => device || 'Trình duyệt' },
  { key: 'since', label: 'Đăng nhập lúc', cell: ({ createdAt }) => formatMoment(createdAt) },
  { key: 'seen', label: 'Dùng gần nhất', cell: ({ seenAt }) => formatMoment(seenAt) },
  {
    key: 'end',
    label: 'Thao tác',
    bare: true,
    cell: ({ id, device }) =>
      id === session ? <Badge tone="success">Thiết bị này</Badge> : <EndDevice id={id} device={device} />,
  },
];

const recentColumns: Column<SignInRow>[] = [
  { key: 'at', label: 'Lúc', title: true, cell: ({ lastAt }) => formatMoment(lastAt) },
  ...signInColumns,
];
