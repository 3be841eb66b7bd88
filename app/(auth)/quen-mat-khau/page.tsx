import type { Metadata } from 'next';
import { PageHeader } from '@/ui/page-header';
import { ForgottenForm } from './form';

export const metadata: Metadata = { title: 'Quên mật khẩu' };

export default function ForgottenPage() {
  return (
    <>
      <PageHeader
        title="Quên mật khẩu"
        lead="Nhập thư điện tử của tài khoản để nhận liên kết đặt lại mật khẩu."
        steps={[{ label: 'Đăng nhập', href: '/dang-nhap' }, { label: 'Quên mật khẩu' }]}
      />
      <ForgottenForm />
    </>
  );
}
