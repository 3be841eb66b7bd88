import { signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { safeReturn } from '@/domain/account/account';
import { demonstrationAccounts } from '@/server/account/demonstration';
import { opensByOffice } from '@/server/account/sign-in/auth';
import { rememberedMail } from '@/server/account/sign-in/remembered-mail';
import { currentActor } from '@/server/account/session';
import { NobodyHere } from '@/ui/page/drawn-for';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { reasonWords } from '@/ui/words/reason';
import { ToldNotice } from '../../told';
import { Accounts } from './accounts';
import { SignInForm } from './form';
import { OfficeButton } from './office-button';

export const metadata: Metadata = { title: 'Đăng nhập' };

type Query = Partial<Record<'tro-lai' | 'tai-khoan' | 'error' | 'xong', string>>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const back = safeReturn(query['tro-lai']);
  if ((await currentActor()).personId) redirect(back);
  const accounts = await demonstrationAccounts();
  const chosen = accounts.find((account) => account.email === query['tai-khoan']);
  return (
    <>
      <NobodyHere />
      <PageHeader title="Đăng nhập" lead="Dành cho cán bộ của các cơ quan, đơn vị." />
      <div className="space-y-6">
        <ToldNotice query={query} />
        {query.error && (
          <Notice tone="danger" title="Chưa đăng nhập được">
            {officeErrors.get(query.error) ?? 'Thử lại, hoặc đăng nhập bằng mật khẩu.'}
          </Notice>
        )}
        <SignInForm
          key={chosen?.email}
          back={back}
          email={chosen?.email}
          password={chosen?.password}
          remembered={await rememberedMail()}
        />
        {opensByOffice() && <OfficeButton back={back} />}
        <p>
          <Link href={signInPage.forgotten} className="link inline-flex min-h-11 items-center">
            Quên mật khẩu?
          </Link>
        </p>
        <Accounts accounts={accounts} back={back} />
      </div>
    </>
  );
}

const said = ['officeUnvouched', 'officeUnknown', 'officeOther', 'personEnded'] as const;

const officeErrors = new Map<string, string>([
  ...said.map((reason): [string, string] => [reason, reasonWords[reason]]),
  ['office', 'Chưa hoàn tất đăng nhập bằng tài khoản công vụ. Thử lại, hoặc đăng nhập bằng mật khẩu.'],
  ['CredentialsSignin', reasonWords.wrongPassword],
]);
