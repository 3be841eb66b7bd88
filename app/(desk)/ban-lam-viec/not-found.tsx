import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { ButtonLink } from '@/ui/element/button';
import { PageHeader } from '@/ui/page/page-header';

export const metadata: Metadata = { title: 'Không tìm thấy trang' };

/** Within the desk, so that the way on is at hand. What is not visible is not found, without saying which. */
export default function NotFound() {
  return (
    <div className="max-w-reading space-y-4">
      <PageHeader
        title="Không tìm thấy trang"
        lead="Địa chỉ có thể đã thay đổi, hoặc nội dung không thuộc phạm vi được xem của tài khoản."
      />
      <p>Hãy kiểm tra đã đăng nhập đúng tài khoản của đơn vị.</p>
      <ButtonLink href={deskPage.home}>Về trang Việc của tôi</ButtonLink>
    </div>
  );
}
