import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { ButtonLink } from '@/ui/element/button';
import { PageHeader } from '@/ui/page/page-header';

export const metadata: Metadata = { title: 'Không có quyền thực hiện' };

/** Within the desk, so that the way on is at hand. */
export default function Forbidden() {
  return (
    <div className="max-w-reading space-y-4">
      <PageHeader title="Không có quyền thực hiện" lead="Tài khoản đang dùng không được giao việc này." />
      <p>Nếu cần thực hiện, hãy liên hệ đầu mối của đơn vị hoặc Sở Nội vụ để được phân quyền.</p>
      <ButtonLink href={deskPage.home}>Về trang Việc của tôi</ButtonLink>
    </div>
  );
}
