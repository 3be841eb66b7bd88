import { signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { returning, safeReturn } from '@/domain/account/account';
import { stepHere } from '@/server/account/factors/half-signed-in';
import { factorsOf } from '@/server/account/required-factors';
import { now } from '@/server/request/moment';
import { Disclosure } from '@/ui/focus/disclosure';
import { NobodyHere } from '@/ui/page/drawn-for';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { ByCode, ByPasskey, ByRecovery } from './forms';

export const metadata: Metadata = { title: 'Xác thực hai bước', referrer: 'same-origin' };

type Props = { searchParams: Promise<{ 'tro-lai'?: string }> };

/** After the password: what the person has beside it. */
export default async function SecondStepPage({ searchParams }: Props) {
  const again = returning(signInPage.door, safeReturn((await searchParams)['tro-lai']));
  const step = (await stepHere('prove', now())) ?? redirect(again);
  const { passkeys, authenticator } = await factorsOf(step.by.personId);
  return (
    <>
      <NobodyHere />
      <PageHeader
        title="Xác thực hai bước"
        lead={`Mật khẩu đúng. Xác thực để vào tài khoản của ${step.by.name}; làm trong 5 phút.`}
      />
      <div className="space-y-6">
        {passkeys > 0 && (
          <Section
            title="Khóa truy cập"
            intro="Vân tay, khuôn mặt, mã PIN của thiết bị, hoặc khóa USB."
            boxed
          >
            <ByPasskey />
          </Section>
        )}
        {authenticator && (
          <Section title="Ứng dụng xác thực" boxed>
            <ByCode />
          </Section>
        )}
        <Disclosure summary="Không có thiết bị bên mình?">
          <ByRecovery />
          <p className="mt-4 text-ink-soft">
            Hết mã khôi phục: hai quản trị hệ thống cùng gỡ xác thực hai bước cho Ông/Bà.
          </p>
        </Disclosure>
        <p>
          <Link href={again} className="link inline-flex min-h-11 items-center">
            Đăng nhập bằng tài khoản khác
          </Link>
        </p>
      </div>
    </>
  );
}
