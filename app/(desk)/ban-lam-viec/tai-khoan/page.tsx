import type { Metadata } from 'next';
import { devicesOf } from '@/server/login-sessions';
import { now } from '@/server/moment';
import { personSelf } from '@/server/people-lists';
import { currentSession, signedIn } from '@/server/session';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { DefinitionList } from '@/ui/definition-list';
import { formatMoment } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { seatWords } from '@/ui/words';
import { EndDevice, PasswordForm, WordsForm } from './form';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const by = await signedIn();
  const [self, session, devices] = await Promise.all([
    personSelf(by),
    currentSession(),
    devicesOf(by.personId, now()),
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
        <Section title="Thiết bị đang đăng nhập">
          <DataTable
            caption="Thiết bị đang đăng nhập"
            columns={columnsFor(session)}
            rows={devices}
            rowKey={({ id }) => id}
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
