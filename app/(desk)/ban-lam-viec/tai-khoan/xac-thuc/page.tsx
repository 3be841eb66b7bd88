import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { deviceOf } from '@/domain/account/account';
import { fewRecoveryCodes } from '@/domain/account/factor';
import { type FactorsShown, factorsShown } from '@/server/account/factors/enrolling';
import { passkeysPossible } from '@/server/account/factors/passkeys';
import { mustHave } from '@/server/account/required-factors';
import { now } from '@/server/request/moment';
import { signedIn } from '@/server/account/session';
import { type Column, DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { AppForm, RemoveApp } from './app-form';
import { NewPasskey, RemovePasskey, RenamePasskey } from './passkey-forms';
import { RenewCodes } from './recovery-form';

export const metadata: Metadata = { title: 'Xác thực hai bước', referrer: 'same-origin' };

export default async function FactorsPage() {
  const by = await signedIn();
  const [factors, required] = await Promise.all([factorsShown(by.personId), mustHave(by.personId, now())]);
  const device = deviceOf((await headers()).get('user-agent') ?? '');
  return (
    <>
      <PageHeader
        title="Xác thực hai bước"
        lead="Sau mật khẩu, cổng hỏi thêm một thứ chỉ Ông/Bà có. Mỗi thay đổi được báo qua thư điện tử."
        steps={[{ label: 'Tài khoản', href: deskPage.account }, { label: 'Xác thực hai bước' }]}
      />
      <div className="space-y-8">
        {required && (
          <Notice tone="info" title="Vai trò của Ông/Bà bắt buộc có xác thực hai bước">
            Luôn còn ít nhất một cách; nên có hai cách để không bị khóa ngoài khi mất thiết bị.
          </Notice>
        )}
        <Passkeys rows={factors.passkeys} device={device} />
        <App since={factors.authenticator?.createdAt ?? null} />
        {factors.any && <Recovery left={factors.left} />}
      </div>
    </>
  );
}

type Passkey = FactorsShown['passkeys'][number];

function Passkeys({ rows, device }: { rows: Passkey[]; device: string }) {
  return (
    <Section
      title="Khóa truy cập"
      intro="Vân tay, khuôn mặt, mã PIN của máy hoặc điện thoại, hoặc khóa USB."
      boxed
    >
      {rows.length === 0 ? (
        <EmptyState title="Chưa có khóa truy cập nào" icon="lock" />
      ) : (
        <DataTable caption="Khóa truy cập" columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      {passkeysPossible() ? (
        <NewPasskey suggested={device} />
      ) : (
        <p className="text-ink-soft">Cổng đang mở bằng địa chỉ không dùng được khóa truy cập.</p>
      )}
    </Section>
  );
}

const columns: Column<Passkey>[] = [
  { key: 'name', label: 'Tên khóa', title: true, cell: ({ name }) => name },
  { key: 'since', label: 'Thêm lúc', cell: ({ createdAt }) => formatMoment(createdAt) },
  {
    key: 'used',
    label: 'Dùng gần nhất',
    cell: ({ usedAt }) => (usedAt ? formatMoment(usedAt) : 'Chưa dùng'),
  },
  {
    key: 'acts',
    label: 'Thao tác',
    bare: true,
    cell: ({ id, name }) => (
      <div className="flex flex-wrap gap-2">
        <RenamePasskey id={id} name={name} />
        <RemovePasskey id={id} name={name} />
      </div>
    ),
  },
];

function App({ since }: { since: Date | null }) {
  return (
    <Section
      title="Ứng dụng xác thực"
      intro="Ứng dụng trên điện thoại hiện mã 6 số, đổi sau mỗi 30 giây; không cần mạng."
      actions={since && <RemoveApp />}
      boxed
    >
      <p>{since ? `Đã thiết lập lúc ${formatMoment(since)}.` : 'Chưa thiết lập.'}</p>
      <AppForm had={since !== null} />
    </Section>
  );
}

function Recovery({ left }: { left: number }) {
  return (
    <Section
      title="Mã khôi phục"
      intro="Dùng khi không có thiết bị bên mình; mỗi mã một lần. Cấp mã mới thì mọi mã cũ mất hiệu lực."
      boxed
    >
      {left <= fewRecoveryCodes ? (
        <Notice tone="warning" title={left === 0 ? 'Đã hết mã khôi phục' : `Chỉ còn ${left} mã khôi phục`}>
          Cấp mã mới ngay để không bị khóa ngoài khi mất thiết bị.
        </Notice>
      ) : (
        <p>Còn {left} mã chưa dùng.</p>
      )}
      <RenewCodes />
    </Section>
  );
}
