import { signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { now } from '@/server/request/moment';
import { peek } from '@/server/account/one-time-keys';
import { PageHeader } from '@/ui/page/page-header';
import { accept } from '../../actions';
import { DeadLink } from '../../dead-link';
import { RedeemForm } from '../../redeem-form';

export const metadata: Metadata = { title: 'Lời mời', referrer: 'same-origin' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const person = await peek(token, 'invitation', now());
  return (
    <>
      <PageHeader
        title={person ? `Xin chào ${person.name}` : 'Lời mời'}
        lead={person && `Đặt mật khẩu để bắt đầu sử dụng tài khoản ${person.email}.`}
      />
      {person ? (
        <RedeemForm action={accept} token={token} email={person.email} verb="Bắt đầu sử dụng" />
      ) : (
        <DeadLink
          words="Đề nghị liên hệ Sở Nội vụ để được gửi lại lời mời."
          next={{ href: signInPage.door, label: 'Đến trang đăng nhập' }}
        />
      )}
    </>
  );
}
