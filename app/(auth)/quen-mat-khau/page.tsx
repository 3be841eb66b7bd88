import { signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/ui/page/page-header';
import { ForgottenForm } from './form';

export const metadata: Metadata = { title: 'Quên mật khẩu' };

export default function ForgottenPage() {
  return (
    <>
      <PageHeader
        title="Quên mật khẩu"
        lead="Nhập thư điện tử của tài khoản để nhận liên kết đặt lại mật khẩu."
        steps={[{ label: 'Đăng nhập', href: signInPage.door }, { label: 'Quên mật khẩu' }]}
      />
      <ForgottenForm />
      <p className="pt-6">
        <Link href={signInPage.resetByCode} className="link inline-flex min-h-11 items-center">
          Có mã do hai quản trị cấp
        </Link>
      </p>
    </>
  );
}
