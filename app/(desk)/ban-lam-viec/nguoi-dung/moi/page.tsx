import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { sits } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import { keepsPeople } from '@/domain/person';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { existing, unitChoices } from '@/server/unit-lists';
import { PageHeader } from '@/ui/page-header';
import { InviteForm } from './form';

export const metadata: Metadata = { title: 'Mời người dùng' };

export default async function InvitePage() {
  const by = await signedIn();
  if (!keepsPeople(by).ok) forbidden();
  const units = await unitChoices(existing(dayOf(now())));
  return (
    <>
      <PageHeader
        title="Mời người dùng"
        lead="Người được mời nhận một liên kết dùng một lần để đặt mật khẩu."
        steps={[{ label: 'Người dùng', href: '/ban-lam-viec/nguoi-dung' }, { label: 'Mời' }]}
      />
      <InviteForm units={units} administrator={sits(by, 'administrator')} />
    </>
  );
}
