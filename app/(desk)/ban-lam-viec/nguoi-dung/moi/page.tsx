import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { sits } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { now } from '@/server/request/moment';
import { existing, unitChoices } from '@/server/units/queries';
import { PageHeader } from '@/ui/page/page-header';
import { InviteForm } from './form';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Mời người dùng' };

export default async function InvitePage() {
  const by = await deskHere('/nguoi-dung');
  const units = await unitChoices(existing(dayOf(now())), dayOf(now()));
  return (
    <>
      <PageHeader
        title="Mời người dùng"
        lead="Người được mời nhận một liên kết dùng một lần để đặt mật khẩu."
        steps={[{ label: 'Người dùng', href: deskPage.people }, { label: 'Mời' }]}
      />
      <InviteForm units={units} administrator={sits(by, 'administrator')} />
    </>
  );
}
