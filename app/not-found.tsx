import type { Metadata } from 'next';
import { ButtonLink } from '@/ui/button';
import { SystemPage } from '@/ui/system-page';

export const metadata: Metadata = { title: 'Không tìm thấy trang', robots: { index: false } };

export default function NotFound() {
  return (
    <SystemPage
      title="Không tìm thấy trang"
      actions={
        <>
          <ButtonLink href="/">Về trang chủ</ButtonLink>
          <ButtonLink href="/mo-hinh" variant="secondary">
            Tìm mô hình
          </ButtonLink>
        </>
      }
    >
      <p>Địa chỉ có thể đã thay đổi, hoặc nội dung này không được công khai.</p>
      <p>Nếu Ông/Bà mở từ bàn làm việc, hãy kiểm tra đã đăng nhập đúng tài khoản của đơn vị.</p>
    </SystemPage>
  );
}
