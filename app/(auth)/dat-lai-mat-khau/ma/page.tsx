import { signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { PageHeader } from '@/ui/page/page-header';
import { CodeForm } from './form';

export const metadata: Metadata = { title: 'Đặt lại mật khẩu bằng mã', referrer: 'same-origin' };

export default function CodePage() {
  return (
    <>
      <PageHeader
        title="Đặt lại mật khẩu bằng mã"
        lead="Hai quản trị hệ thống mỗi người đọc cho Ông/Bà một nửa mã. Nhập cả hai nửa, trước sau đều được."
        steps={[
          { label: 'Đăng nhập', href: signInPage.door },
          { label: 'Quên mật khẩu', href: signInPage.forgotten },
          { label: 'Bằng mã' },
        ]}
      />
      <CodeForm />
    </>
  );
}
