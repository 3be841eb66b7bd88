import { signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { now } from '@/server/request/moment';
import { peek } from '@/server/account/one-time-keys';
import { PageHeader } from '@/ui/page/page-header';
import { reset } from '../../actions';
import { DeadLink } from '../../dead-link';
import { RedeemForm } from '../../redeem-form';

export const metadata: Metadata = { title: 'Đặt lại mật khẩu', referrer: 'same-origin' };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const person = await peek(token, 'passwordReset', now());
  return (
    <>
      <PageHeader title="Đặt lại mật khẩu" lead={person && `Tài khoản ${person.email}`} />
      {person ? (
        <RedeemForm action={reset} token={token} email={person.email} verb="Đặt mật khẩu" />
      ) : (
        <DeadLink
          words="Bấm “Yêu cầu liên kết mới” để nhận liên kết khác."
          next={{ href: signInPage.forgotten, label: 'Yêu cầu liên kết mới' }}
        />
      )}
    </>
  );
}
