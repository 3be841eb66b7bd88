import { signInPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { deviceOf, returning, safeReturn } from '@/domain/account/account';
import { stepHere } from '@/server/account/factors/half-signed-in';
import { passkeysPossible } from '@/server/account/factors/passkeys';
import { now } from '@/server/request/moment';
import { NobodyHere } from '@/ui/page/drawn-for';
import { PageHeader } from '@/ui/page/page-header';
import { FirstFactor } from './first-factor';

export const metadata: Metadata = { title: 'Thiết lập xác thực hai bước', referrer: 'same-origin' };

type Props = { searchParams: Promise<{ 'tro-lai'?: string }> };

/** For whoever must have a second factor and has none: before anything else opens. */
export default async function FirstFactorPage({ searchParams }: Props) {
  const again = returning(signInPage.door, safeReturn((await searchParams)['tro-lai']));
  const step = (await stepHere('enrol', now())) ?? redirect(again);
  const device = deviceOf((await headers()).get('user-agent') ?? '');
  return (
    <>
      <NobodyHere />
      <PageHeader
        title="Thiết lập xác thực hai bước"
        lead={`${step.by.name} giữ vai trò bắt buộc có xác thực hai bước. Chọn một cách, làm một lần; làm xong mới vào được bàn làm việc.`}
      />
      <FirstFactor enrolled={step.enrolled} passkeys={passkeysPossible()} device={device} />
    </>
  );
}
