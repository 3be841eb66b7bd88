import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { dayOf } from '@/domain/calendar';
import { canAddUnit } from '@/domain/unit-life';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { existing, unitChoices } from '@/server/unit-lists';
import { PageHeader } from '@/ui/page-header';
import { AddUnitForm } from './form';

export const metadata: Metadata = { title: 'Thêm đơn vị' };

export default async function AddUnitPage() {
  const by = await signedIn();
  if (!canAddUnit(by).ok) forbidden();
  const parents = await unitChoices({
    AND: [existing(dayOf(now())), { kind: { in: ['province', 'department', 'district'] } }],
  });
  return (
    <>
      <PageHeader
        title="Thêm đơn vị"
        steps={[{ label: 'Đơn vị', href: '/ban-lam-viec/don-vi' }, { label: 'Thêm' }]}
      />
      <AddUnitForm parents={parents} />
    </>
  );
}
