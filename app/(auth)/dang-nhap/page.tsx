import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { safeReturn } from '@/domain/account';
import { demonstrationAccounts } from '@/server/demonstration';
import { opensByOffice } from '@/server/auth';
import { currentActor } from '@/server/session';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Accounts } from './accounts';
import { SignInForm } from './form';
import { OfficeButton } from './office-button';

export const metadata: Metadata = { title: 'Đăng nhập' };

type Query = { 'tro-lai'?: string; 'tai-khoan'?: string; error?: string; xong?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const back = safeReturn(query['tro-lai']);
  if ((await currentActor()).personId) redirect(back);
  const accounts = demonstrationAccounts();
  const chosen = accounts.find((account) => account.email === query['tai-khoan']);
  return (
    <>
      <PageHeader title="Đăng nhập" lead="Dành cho cán bộ của các cơ quan, đơn vị." />
      <div className="space-y-6">
        {query.xong === 'mat-khau' && (
          <Notice tone="success" title="Đã đặt mật khẩu">
            Đăng nhập bằng mật khẩu mới.
          </Notice>
        )}
        {query.error && (
          <Notice tone="danger" title="Chưa đăng nhập được">
            {officeErrors[query.error] ?? 'Thử lại, hoặc đăng nhập bằng mật khẩu.'}
          </Notice>
        )}
        <SignInForm key={chosen?.email} back={back} email={chosen?.email} password={chosen?.password} />
        {opensByOffice() && <OfficeButton back={back} />}
        <p>
          <Link href="/quen-mat-khau" className="link inline-flex min-h-11 items-center">
            Quên mật khẩu?
          </Link>
        </p>
        <Accounts accounts={accounts} back={back} />
      </div>
    </>
  );
}

const officeErrors: Record<string, string> = {
  AccessDenied: 'Thư điện tử công vụ này chưa có tài khoản trong cổng. Liên hệ Sở Nội vụ để được mời.',
  CredentialsSignin: 'Thư điện tử hoặc mật khẩu không đúng.',
};
