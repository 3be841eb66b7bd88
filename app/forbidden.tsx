import { deskPage, signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { ButtonLink } from '@/ui/element/button';
import { SystemPage } from '@/ui/frame/system-page';

export const metadata: Metadata = { title: 'Không có quyền thực hiện', robots: { index: false } };

export default function Forbidden() {
  return (
    <SystemPage
      title="Không có quyền thực hiện"
      actions={
        <>
          <ButtonLink href={deskPage.home}>Về bàn làm việc</ButtonLink>
          <ButtonLink href={signInPage.door} variant="secondary">
            Đăng nhập tài khoản khác
          </ButtonLink>
        </>
      }
    >
      <p>Tài khoản đang dùng không được giao việc này.</p>
      <p>Nếu cần thực hiện, hãy liên hệ đầu mối của đơn vị hoặc Sở Nội vụ để được phân quyền.</p>
    </SystemPage>
  );
}
